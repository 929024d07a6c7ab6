#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up what is missing and runs every test.   bash tests/run.sh [--quick]
#   --quick   without clang and without the cost of compiling every body
source "$(dirname "${BASH_SOURCE[0]}")/tools/setup.sh"

quick=
case "${1-}" in
    --quick) quick=yes ;;
    '') ;;
    *) give_up "usage: bash tests/run.sh [--quick]" ;;
esac

# shellcheck disable=SC2086  # lists of names
need_packages $packages_to_run $packages_to_test
need_python tests/requirements.txt

step "configure with g++ and the sanitizers" cmake --preset asan "-DPython3_EXECUTABLE=$PWD/.venv/bin/python"
step "build with g++ and the sanitizers" cmake --build --preset asan
if [ -z "$quick" ]; then
    step "configure-clang" cmake --preset clang "-DPython3_EXECUTABLE=$PWD/.venv/bin/python"
    step "clang-19 compiles everything, each header on its own too" cmake --build --preset clang
    step "budget of compiling every body" .venv/bin/python tests/tools/compile_budget.py --bodies .
    cat build/budget.log
fi

package=bindings/python/marshrut
if [ -f $package/__init__.py ]; then
    need_marshrut
    step "mypy --strict" .venv/bin/python -m mypy --strict -p marshrut
    if [ -f $package/_marshrut.pyi ]; then
        step "stubtest of the compiled part" .venv/bin/python -m mypy.stubtest marshrut --allowlist bindings/python/stubtest.allow
    fi
fi

failed=0
echo "-- ctest"
ctest --preset asan || failed=1
if [ -n "$(find bindings/python/tests -name 'test_*.py' -print -quit 2>/dev/null)" ] && [ -f $package/__init__.py ]; then
    echo "-- pytest"
    .venv/bin/python -m pytest -q || failed=1
fi
exit $failed
