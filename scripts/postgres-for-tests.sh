#!/usr/bin/env bash
# Runs a PostgreSQL server of the tests' own.
#
#   postgres-for-tests.sh start DIR   starts it with everything below DIR, prints its conninfo
#   postgres-for-tests.sh crash DIR   kills it as a lost machine would; start brings it back
#   postgres-for-tests.sh stop DIR    stops it and removes DIR/postgres
#
# The server listens on loopback and on a socket in DIR/postgres, and writes to disk as a real one
# does. PostgreSQL refuses to run as root; then it runs as the user postgres.
set -euo pipefail

# Whoever calls may wait until every copy of a descriptor of theirs is closed, and the server would
# inherit them and keep them open.
for descriptor in /proc/self/fd/*; do
    descriptor=${descriptor##*/}
    if [ "$descriptor" -gt 2 ] && [ "$descriptor" -ne 255 ]; then
        eval "exec $descriptor>&-"
    fi
done

usage() {
    echo "usage: $0 start|crash|stop DIR" >&2
    exit 64
}

find_programs() {
    local folder
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
        if [ -x "$folder/initdb" ]; then
            echo "$folder"
            return
        fi
    done
    if command -v initdb >/dev/null; then
        dirname "$(command -v initdb)"
        return
    fi
    echo "$0: no PostgreSQL server found; install it: apt-get install postgresql-15" >&2
    exit 69
}

# Runs a command as somebody who is not root.
unprivileged() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "$port"
            return
        fi
    done
    echo "$0: no free port" >&2
    exit 69
}

start() {
    local home=$1/postgres programs port
    programs=$(find_programs)
    mkdir -p "$1"
    if [ -f "$home/conninfo" ]; then
        run_server "$home" "$programs"
        cat "$home/conninfo"
        return
    fi
    rm -rf "$home"
    mkdir -m 700 "$home"
    if [ "$(id -u)" -eq 0 ]; then
        id postgres >/dev/null 2>&1 || useradd --system --no-create-home postgres
        chown postgres "$home"
        # Its user must reach the folder, which mktemp closes to all others.
        chmod a+x "$1"
        unprivileged test -w "$home" || {
            echo "$0: the user postgres cannot reach $home; give another DIR, below /tmp" >&2
            exit 73
        }
    fi
    port=$(free_port)
    unprivileged "$programs/initdb" --pgdata "$home/data" --username mainstay --auth trust \
        --encoding UTF8 --locale C.UTF-8 --no-instructions >"/dev/null"
    unprivileged tee "$home/data/postgresql.auto.conf" >/dev/null <<EOF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$home'
fsync = on
max_connections = 200
shared_buffers = '128MB'
max_wal_size = '2GB'
checkpoint_timeout = '30min'
log_min_messages = fatal
EOF
    run_server "$home" "$programs"
    local conninfo="host=127.0.0.1 port=$port user=mainstay dbname=postgres"
    echo "$conninfo" | unprivileged tee "$home/conninfo" >/dev/null
    echo "$conninfo"
}

# Starts the server unless it runs; after a crash the old one's last processes may take a moment.
run_server() {
    local home=$1 programs=$2 attempt
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
        if unprivileged "$programs/pg_ctl" -D "$home/data" status >/dev/null; then return; fi
        if unprivileged "$programs/pg_ctl" -D "$home/data" -l "$home/log" -w -s start \
            >/dev/null 2>&1; then return; fi
        sleep 0.5
    done
    tail -n 5 "$home/log" >&2
    echo "$0: the server does not start" >&2
    exit 70
}

crash() {
    local home=$1/postgres processes process
    processes=$(head -n 1 "$home/data/postmaster.pid")
    processes="$processes $(pgrep -P "$processes" | tr '\n' ' ')"
    # The server stands first, so that it starts nothing again.
    kill -KILL $processes
    for process in $processes; do
        while [ -e "/proc/$process" ] && ! grep -q '^State:.*zombie' "/proc/$process/status"; do
            sleep 0.05
        done
    done
    # Where nobody buries a dead process it would count as a running server.
    rm -f "$home/data/postmaster.pid"
}

stop() {
    local home=$1/postgres programs
    [ -d "$home" ] || return 0
    programs=$(find_programs)
    unprivileged "$programs/pg_ctl" -D "$home/data" -m immediate -w -s stop >/dev/null || true
    rm -rf "$home"
}

[ $# -eq 2 ] || usage
directory=$(realpath -m "$2")
case $1 in
start) start "$directory" ;;
crash) crash "$directory" ;;
stop) stop "$directory" ;;
*) usage ;;
esac
