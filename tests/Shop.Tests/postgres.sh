#!/usr/bin/env bash
# Runs a throw-away PostgreSQL server of Debian's package `postgresql`, which must be installed.
#
#   postgres.sh start DIR   makes a server in DIR, reachable through a socket in DIR only, and prints its connection string
#   postgres.sh stop DIR    stops it and removes DIR
#
# DIR must be absolute and short, since the path of a Unix socket may have 107 characters; what `mktemp -d` prints will do.
set -euo pipefail

fail() {
    echo "postgres.sh: $1" >&2
    exit 1
}

programs() {
    local newest
    newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$newest" ] || fail "no PostgreSQL server is installed (apt-get install postgresql)"
    echo "$newest"
}

# PostgreSQL refuses to run as root, so root runs it as the user that the package has made.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

start() {
    local dir=$1 bin
    bin=$(programs)
    mkdir -p "$dir"
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$dir"
    fi
    chmod 700 "$dir"
    as_owner "$bin/initdb" --pgdata="$dir/data" --username=shop --auth=trust --encoding=UTF8 --no-locale --no-sync >"$dir/start.log" 2>&1 ||
        fail "initdb failed: $(cat "$dir/start.log")"
    as_owner "$bin/pg_ctl" --pgdata="$dir/data" --log="$dir/server.log" --wait --silent \
        --options="-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=off" start >"$dir/start.log" 2>&1 ||
        fail "the server did not start: $(cat "$dir/start.log" "$dir/server.log")"
    echo "Host=$dir;Username=shop;Database=postgres"
}

stop() {
    local dir=$1
    if [ -f "$dir/data/postmaster.pid" ]; then
        as_owner "$(programs)/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait --silent stop
    fi
    rm -rf "$dir"
}

case "${1:-}:${2:-}" in
    start:/*) start "$2" ;;
    stop:/*) stop "$2" ;;
    *) fail "usage: postgres.sh start|stop DIR" ;;
esac
