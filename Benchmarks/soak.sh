#!/bin/sh
# Publishes a site a hundred times with changing content while nginx serves it under a sub-path and wrk reads it.
#
# Fails on any response but 200, on a page whose parts come from two builds, and on a missing stylesheet.
# Usage: Benchmarks/soak.sh [ROUNDS]. Everything happens on the loopback address, in a folder that is removed.
set -eu
cd "$(dirname "$0")/.."
rounds="${1:-100}"
port="${SOAK_PORT:-18973}"
program="$PWD/.build/release/mingbai"
scripts="$PWD/Benchmarks"

for tool in nginx wrk; do
    command -v "$tool" >/dev/null 2>&1 || [ -x "/usr/sbin/$tool" ] || .ci/install nginx-light wrk
done
PATH="$PATH:/usr/sbin"

work="$(mktemp -d)"
chmod 755 "$work"
nginx_pid="" wrk_pid=""
clean_up() {
    [ -z "$wrk_pid" ] || kill "$wrk_pid" 2>/dev/null || true
    [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap clean_up EXIT

cp -R Content "$work/Content"
# A mark in the name of the portal reaches the head, the header and the footer of every page.
title="$(sed -n 's/^  "title": "\(.*\)",$/\1/p' Content/portal.json)"
publish() {
    sed "s/^  \"title\": \".*\",\$/  \"title\": \"$title〔第$1版〕\",/" Content/portal.json >"$work/portal.json"
    mv "$work/portal.json" "$work/Content/portal.json"
    "$program" build --quiet --as-of 2026-03-01 --content "$work/Content" --output "$work/Site" \
        2>"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
}
publish 0
(cd "$work/Site" && find . -name '*.html' -o -name '*.css' | sed 's,^\./,/portal/,' | LC_ALL=C sort) >"$work/paths"

cat >"$work/nginx.conf" <<END
daemon off;
pid $work/nginx.pid;
error_log $work/error.log;
worker_processes 1;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi;
    uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
    types { text/html html; text/css css; }
    server {
        listen 127.0.0.1:$port;
        location /portal/ { alias $work/Site/; }
    }
}
END
nginx -c "$work/nginx.conf" -p "$work" 2>"$work/start.log" &
nginx_pid=$!
tries=0
until [ -s "$work/nginx.pid" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
        cat "$work/start.log" "$work/error.log" >&2
        exit 1
    fi
    sleep 0.1
done

# A quarter of an hour at most, whatever the rounds take.
wrk -t 1 -c 4 -d 900s -s "$scripts/soak.lua" "http://127.0.0.1:$port" -- "$work/paths" >"$work/wrk.log" &
wrk_pid=$!
round=1
while [ "$round" -le "$rounds" ]; do
    publish "$round"
    kill -0 "$wrk_pid" || { echo "wrk ended before the last round" >&2; exit 1; }
    round=$((round + 1))
done
kill -INT "$wrk_pid"
wait "$wrk_pid" || true
wrk_pid=""
"$program" verify --quiet "$work/Site"
cat "$work/wrk.log"
grep -q '^soak: ok ' "$work/wrk.log"
