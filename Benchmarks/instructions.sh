#!/bin/sh
# Counts the instructions it takes to render a page of each kind, and those per byte: the same on every run of the same
# program, whatever else the machine is doing, so that a slowdown of a few per cent is seen. Needs valgrind.
set -eu
cd "$(dirname "$0")"
swift build -c release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind 3.19 stops at the debug information of Swift 6; the names of functions are enough.
strip --strip-debug -o "$work/benchmarks" .build/release/benchmarks
for kind in unit indicator units-of-indicator period; do
    bytes=$(valgrind --tool=callgrind --callgrind-out-file="$work/counts" --toggle-collect='*renderCounted*' \
        "$work/benchmarks" render "$kind" 2>"$work/errors" | cut -d ' ' -f 2)
    total=$(sed -n 's/^totals: //p' "$work/counts")
    if [ -z "$total" ]; then
        cat "$work/errors" >&2
        exit 1
    fi
    awk -v kind="$kind" -v total="$total" -v bytes="$bytes" 'BEGIN {
        printf "%-20s %9d instructions a page, %.1f a byte\n", kind, total / 10, total / bytes }'
done
