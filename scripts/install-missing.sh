#!/bin/bash
# Installs, with apt, those of Debian's packages that are needed and missing.
#
#   scripts/install-missing.sh to-build    what compiles and runs the program
#   scripts/install-missing.sh to-test     that, and what the tests need
#   scripts/install-missing.sh to-bench    that, and what the benchmarks need
#
# Everything is probed, so a machine that has it from elsewhere is left alone. Where apt or
# root is missing it says in one line what to install, and ends with exit code 2.
set -euo pipefail

missing=()

# need PACKAGE PROBE...: the package is missing when the probe fails.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

has_library() { command -v pkg-config && pkg-config --exists "$1"; }
has_header() { [[ -e /usr/include/$1 || -e /usr/local/include/$1 ]]; }
has_server() { compgen -G '/usr/lib/postgresql/*/bin/initdb' || command -v initdb; }
has_environments() { python3 -c 'import ensurepip, venv'; }
# Zones change by law: before 2026f, Vancouver still turned its clocks.
has_time_zones() {
    local line
    read -r line <"${TZDIR:-/usr/share/zoneinfo}/tzdata.zi" || return 1
    [[ ! ${line#\# version } < 2026f ]]
}
may_install() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; }
has_fonts() { compgen -G '/usr/share/fonts/*/*'; }

if ! command -v swift >/dev/null; then
    echo "Install Swift 6.3 first (https://www.swift.org/install/linux), so that 'swift --version' answers." >&2
    exit 2
fi

need git command -v git
need pkg-config command -v pkg-config
need libpq-dev has_library libpq
need libsqlite3-dev has_library sqlite3
need libxml2-dev has_library libxml-2.0
need zlib1g-dev has_library zlib
need libcurl4-openssl-dev has_library libcurl
need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
need libcmark-gfm-dev has_header cmark-gfm.h
need libcmark-gfm-extensions-dev has_header cmark-gfm-core-extensions.h
need graphviz command -v dot
# Older data does its work too, so who cannot renew it here is only told.
if may_install || [[ ! -e ${TZDIR:-/usr/share/zoneinfo}/Europe/Amsterdam ]]; then
    need tzdata has_time_zones
elif ! has_time_zones; then
    echo "The time zone data of this machine is older than 2026f: renew the package tzdata." >&2
fi

if [[ ${1:-} == to-test || ${1:-} == to-bench ]]; then
    need postgresql-15 has_server
    need chromium command -v chromium
    need fonts-dejavu-core has_fonts
    need python3 command -v python3
    need python3-venv has_environments
fi
if [[ ${1:-} == to-bench ]]; then need wrk command -v wrk; fi

if ((${#missing[@]} == 0)); then exit 0; fi

if ! may_install; then
    echo "Install what is missing, as root: apt-get install ${missing[*]}" >&2
    exit 2
fi

echo "Installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y --no-install-recommends "${missing[@]}" >/dev/null </dev/null
