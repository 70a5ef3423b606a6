#!/bin/bash
# Runs a command while a PostgreSQL of its own listens on this machine, empty and thrown away after.
#
#   scripts/with-postgres.sh COMMAND ...
#
# The command finds the database in MAINSTAY_TEST_POSTGRES, as libpq's connection string.
# Where that variable is set already, its database is used and nothing is started.
set -euo pipefail

scripts=$(dirname "$0")
if [[ -z ${MAINSTAY_TEST_POSTGRES:-} ]]; then
    folder=$(mktemp -d -t mainstay-postgres-XXXXXX)
    chmod 711 "$folder"  # PostgreSQL runs as a user of its own when we are root.
    trap '"$scripts/postgres-for-tests.sh" stop "$folder" >/dev/null || true; rm -rf "$folder"' EXIT
    MAINSTAY_TEST_POSTGRES=$("$scripts/postgres-for-tests.sh" start "$folder")
    export MAINSTAY_TEST_POSTGRES
fi
"$@"
