#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Sets up what is missing and runs every test.   bash tests/run.sh [--quick]
#   --quick   without clang and without what is labelled slow
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
python=$PWD/.venv/bin/python

failed=()
check() { step "$@" || failed+=("$1"); }

step "configure with g++ and the sanitizers" cmake --preset asan "-DPython3_EXECUTABLE=$python"
step "build with g++ and the sanitizers" cmake --build --preset asan
if [ -z "$quick" ]; then
    step "configure-clang" cmake --preset clang "-DPython3_EXECUTABLE=$python"
    check "clang-19 compiles everything, each header on its own too" cmake --build --preset clang
    check "budget of including each public header" "$python" tests/tools/compile_budget.py .
    cat build/budget.log
fi

package=bindings/python/marshrut
if [ -f $package/__init__.py ]; then
    need_marshrut || failed+=("the Python package")
    check "mypy --strict" "$python" -m mypy --strict -p marshrut
    if [ -f $package/_marshrut.pyi ]; then
        check "stubtest of the compiled part" "$python" -m mypy.stubtest marshrut._marshrut --allowlist bindings/python/stubtest.allow
    fi
fi

echo "-- ctest"
ctest --preset asan --label-exclude "${quick:+slow|}budget" || failed+=(ctest)
if [ -n "$(find bindings/python/tests -name 'test_*.py' -print -quit 2>/dev/null)" ] && [ -f $package/__init__.py ]; then
    echo "-- pytest"
    "$python" -m pytest -q || failed+=(pytest)
fi
if ((${#failed[@]})); then
    printf -- '-- failed: %s\n' "${failed[@]}"
    exit 1
fi
