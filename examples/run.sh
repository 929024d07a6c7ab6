#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The main job on a fresh machine: sets up what is missing, then a synthetic region of 3,000 people lives through the
# campaign of 2023 on SQLite. What it wrote lies in demo/.   bash examples/run.sh [options of marshrut demo]
source "$(dirname "${BASH_SOURCE[0]}")/../tests/tools/setup.sh"

# shellcheck disable=SC2086  # a list of names
need_packages $packages_to_run
need_python examples/requirements.txt
need_marshrut

rm -rf demo
exec .venv/bin/marshrut demo --out demo "$@"
