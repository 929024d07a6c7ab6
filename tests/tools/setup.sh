# SPDX-License-Identifier: MIT
# Sourced by tests/run.sh and examples/run.sh: what is missing is installed, what is there is left alone.
# Nothing is begun before it is known that all can be had; a step that fails leaves nothing half-done.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
mkdir -p build
jobs=$(nproc)
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1  # another clone of the same files compiles nothing twice
export CMAKE_BUILD_PARALLEL_LEVEL=$jobs CTEST_PARALLEL_LEVEL=$jobs DEBIAN_FRONTEND=noninteractive PIP_DISABLE_PIP_VERSION_CHECK=1

running=
trap '[ -z "$running" ] || kill "$running" 2>/dev/null || true' EXIT
trap 'exit 130' INT TERM

give_up() { printf '%s\n' "$@" >&2; exit 1; }

# bar TITLE LOG SECONDS: one line that is written over; how far a build is by its own `[12/93]`.
bar() {
    local far width=30 done=0 of=0 filled=
    far=$(tail -c 4000 "$2" | tr '\r' '\n' | grep -oE '^\[ *[0-9]+/[0-9]+\]' | tail -n 1 | tr -d '[] ') || true
    if [ -n "$far" ]; then
        done=${far%/*} of=${far#*/}
        ((of == 0)) || printf -v filled '%*s' $((width * done / of)) ''
    fi
    printf '\r\033[K   [%-*s] %s s %s %s' "$width" "${filled// /#}" "$3" "$far" "$1"
}

# step TITLE COMMAND…: one line when it begins and one with its seconds when it ends; between them a bar on a terminal, elsewhere a line
# every half minute. The output is kept in build/<first word of TITLE>.log and shown only when the command fails.
step() {
    local title=$1 log=build/${1%%[ :]*}.log began=$SECONDS said=$SECONDS status=0
    shift
    echo "-- $title"
    "$@" >"$log" 2>&1 &
    running=$!
    while kill -0 "$running" 2>/dev/null; do
        sleep 0.2
        if [ -t 1 ]; then
            bar "$title" "$log" $((SECONDS - began))
        elif ((SECONDS - said >= 30)); then
            said=$SECONDS
            echo "     $((SECONDS - began)) s: $(tail -n 1 "$log" | tr '\r' '\n' | tail -n 1 | cut -c 1-110)"
        fi
    done
    wait "$running" || status=$?
    running=
    [ ! -t 1 ] || printf '\r\033[K'
    if ((status)); then
        grep -m 20 -E '(error|Error|FAILED)\b' "$log" >&2 || tail -n 60 "$log" >&2
        echo "-- $title: failed after $((SECONDS - began)) s; all of its output: $log" >&2
        return $status
    fi
    echo "   $title: $((SECONDS - began)) s"
}

# need_packages PACKAGE…: Debian packages.
need_packages() {
    command -v dpkg-query >/dev/null || { echo "   not Debian: what is needed must be there already"; return 0; }
    local package missing=()
    for package; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    if ! ((${#missing[@]})); then return 0; fi
    local command="apt-get install -y --no-install-recommends ${missing[*]}"
    [ "$(id -u)" = 0 ] || give_up "${#missing[@]} Debian packages are missing. Ask an administrator for:" "    sudo apt-get update && sudo $command"
    step "apt: ${#missing[@]} Debian packages" install_packages "${missing[@]}" ||
        give_up "The packages could not be installed; nothing was changed here. Once the registry answers:" "    apt-get update && $command"
}

install_packages() {
    apt-get -o DPkg::Lock::Timeout=600 update &&
        apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "$@"
}

# A Python of at least 3.11 that can make environments and be compiled against.
suits() {
    "$1" -c 'import sys, sysconfig, pathlib, venv, ensurepip
sys.exit(sys.version_info < (3, 11) or not pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())' 2>/dev/null
}
find_python() {
    local candidate
    for candidate in /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11; do
        if suits "$candidate"; then command -v "$candidate"; return; fi
    done
    return 1
}

# need_python REQUIREMENTS: .venv with what the file lists.
need_python() {
    local requirements=$1 python stamp wanted fresh=
    if ! { [ -x .venv/bin/python ] && suits .venv/bin/python; }; then
        python=$(find_python) || give_up "No Python of at least 3.11 with venv and headers. Ask an administrator for:" \
                                         "    sudo apt-get install -y python3-venv python3-dev"
        rm -rf .venv
        fresh=yes
        step "venv from $python" "$python" -m venv .venv || { rm -rf .venv; exit 1; }
    fi
    stamp=.venv/installed-${requirements//\//-}
    wanted=$(cat examples/requirements.txt "$requirements" | sha256sum)
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then return 0; fi
    if ! step "pip: $requirements" .venv/bin/python -m pip install -r "$requirements"; then
        if [ -n "$fresh" ]; then rm -rf .venv; fi
        give_up "The Python packages could not be had; nothing was changed here. Once the index answers:" \
                "    python3 -m venv .venv && .venv/bin/python -m pip install -r $requirements"
    fi
    echo "$wanted" >"$stamp"
}

# The Python package, built as a wheel (build/wheel) and installed into .venv, when a source has changed.
need_marshrut() {
    local wanted
    wanted=$(find CMakeLists.txt pyproject.toml README.md LICENSE include src bindings examples/data/reference \
                  -type f ! -name '*.pyc' ! -path '*/python/tests/*' 2>/dev/null | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum)
    if [ "$(cat .venv/installed-marshrut 2>/dev/null)" = "$wanted" ] && .venv/bin/python -m pip show -q marshrut 2>/dev/null; then return 0; fi
    step "wheel of the Python package" build_marshrut || return
    echo "$wanted" >.venv/installed-marshrut
}

build_marshrut() {
    rm -rf build/wheel
    .venv/bin/python -m pip wheel -v --no-deps --no-build-isolation -w build/wheel . &&
        .venv/bin/python -m pip install --no-deps --force-reinstall build/wheel/*.whl
}

packages_to_run="g++ cmake ninja-build ccache libboost1.81-dev nlohmann-json3-dev libhowardhinnant-date-dev
    libsqlite3-dev libutf8proc-dev libstemmer-dev libssl-dev"
find_python >/dev/null || packages_to_run+=" python3-venv python3-dev"
packages_to_test="libgtest-dev libgmock-dev libbenchmark-dev postgresql clang-19 chromium fonts-liberation fonts-dejavu-core poppler-utils"
