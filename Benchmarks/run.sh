#!/usr/bin/env bash
# Measures Mainstay and writes Benchmarks/RESULTS.md. Needs wrk, PostgreSQL 15 and python3.
# Everything runs on loopback, in a folder of its own that is removed afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 Benchmarks/bench.py --binary "${MAINSTAY_BINARY:-.build-release/release/mainstay}" "$@"
