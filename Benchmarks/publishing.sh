#!/bin/sh
# Times a first build, a build of unchanged content, one after a single figure was edited, and `verify`, each beside
# `cp -r` of the site the build wrote, run in turn so that a busy machine slows all of them.
#
# Usage: Benchmarks/publishing.sh [CONTENT [ROUNDS]]. Works in memory where the machine has /dev/shm.
set -eu
cd "$(dirname "$0")/.."
content="${1:-Content}"
rounds="${2:-3}"
program="$PWD/.build/release/mingbai"
[ -x "$program" ] || make site

work="$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")"
trap 'rm -rf "$work"' EXIT
cp -R "$content" "$work/content"
# Of the first file of progress the first value gets one digit more.
edited="$(find "$work/content/progress" -name '*.json' 2>/dev/null | LC_ALL=C sort | head -n 1)"
[ -n "$edited" ] && cp "$edited" "$work/original"

now() { date +%s%N; }
# Runs a command and prints what it is called, its seconds, and how many times as long as the copy it took.
measure() {
    name="$1"
    shift
    begin=$(now)
    "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
    nanoseconds=$(($(now) - begin))
    [ "$name" != "cp -r" ] || copy=$nanoseconds
    awk -v name="$name" -v time="$nanoseconds" -v copy="$copy" 'BEGIN {
        printf "  %-22s %8.3f s   %6.2f x cp -r\n", name, time / 1e9, time / copy }'
    sed -n 's/^Seconds: /      /p' "$work/out"
}
build() { "$program" build --as-of "${AS_OF:-2026-03-01}" --content "$work/content" --output "$work/site"; }

# Once unmeasured, so that there is something to copy and everything read lies in memory.
build >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
echo "$(find "$work/site" -type f | wc -l) files, $(du -sm "$work/site" | cut -f 1) MB"
round=1
while [ "$round" -le "$rounds" ]; do
    echo "round $round"
    measure "cp -r" cp -r "$work/site" "$work/copy"
    rm -rf "$work/copy" "$work/site"
    measure "first build" build
    measure "nothing changed" build
    if [ -n "$edited" ]; then
        awk '!done && sub(/"value": *[0-9]+/, "&0") { done = 1 } { print }' "$work/original" >"$edited"
        measure "one figure changed" build
        cp "$work/original" "$edited"
        build >"$work/out" 2>&1
    fi
    measure "verify" "$program" verify "$work/site"
    round=$((round + 1))
done
