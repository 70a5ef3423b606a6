#!/usr/bin/env bash
# Measures Mainstay and writes Benchmarks/RESULTS.md. Needs wrk, PostgreSQL 15 and python3.
# Everything runs on loopback, in a folder of its own that is removed afterwards.
# MAINSTAY_BEFORE names the program of an older commit: it is measured in turn with ours, and the table says what
# became better or worse by how much.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 Benchmarks/bench.py --binary "${MAINSTAY_BINARY:-.build-release/release/mainstay}" \
    ${MAINSTAY_BEFORE:+--before "$MAINSTAY_BEFORE"} "$@"
