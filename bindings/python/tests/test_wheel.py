"""The wheel brings what it needs: from the system only the C and C++ run-time, and no compiler at installation."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
FROM_THE_SYSTEM = re.compile(r"(libc|libm|libgcc_s|libstdc\+\+|ld-linux-x86-64|ld-linux-aarch64)\.so\.\d+")


@pytest.fixture(scope="session")
def wheel() -> pathlib.Path:
    wheels = list((ROOT / "build/wheel").glob("marshrut-*.whl"))
    if not wheels:
        pytest.skip("no wheel in build/wheel: tests/run.sh builds it")
    assert len(wheels) == 1
    return wheels[0]


@pytest.fixture(scope="session")
def unpacked(wheel: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def shared_objects(folder: pathlib.Path) -> list[pathlib.Path]:
    return [file for file in folder.rglob("*") if re.search(r"\.so(\.\d+)*$", file.name)]


def dynamic(file: pathlib.Path, tag: str) -> list[str]:
    said = subprocess.run(["readelf", "-d", file], capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C"}).stdout
    return re.findall(rf"\({tag}\).*\[(.*)\]", said)


def foreign(folder: pathlib.Path) -> list[str]:
    """What the shared objects of a folder need and neither bring nor may expect."""
    files = shared_objects(folder)
    brought = {file.name for file in files}
    return [f"{file.name} needs {needed}" for file in files for needed in dynamic(file, "NEEDED")
            if needed not in brought and not FROM_THE_SYSTEM.fullmatch(needed)]


def test_needs_only_the_c_and_cpp_run_time_from_the_system(unpacked: pathlib.Path) -> None:
    assert any(file.name.startswith("_marshrut.") for file in shared_objects(unpacked))
    assert foreign(unpacked) == []


def test_finds_what_it_brings_beside_itself_and_nowhere_else(unpacked: pathlib.Path) -> None:
    for file in shared_objects(unpacked):
        paths = dynamic(file, "RUNPATH") + dynamic(file, "RPATH")
        assert paths in ([], ["$ORIGIN"]), f"{file.name}: {paths}"
        brought = {other.name for other in shared_objects(unpacked)} & set(dynamic(file, "NEEDED"))
        assert not brought or paths == ["$ORIGIN"], f"{file.name} does not find {brought}"


def test_a_wheel_without_its_sqlite_would_be_noticed(unpacked: pathlib.Path, tmp_path: pathlib.Path) -> None:
    module = next(file for file in shared_objects(unpacked) if file.name.startswith("_marshrut."))
    shutil.copy(module, tmp_path)
    assert foreign(tmp_path) == [f"{module.name} needs libsqlite3.so.0"]


def test_holds_the_reference_lists_and_the_marker_of_types_but_no_header(unpacked: pathlib.Path) -> None:
    lists = {file.name for file in (ROOT / "examples/data/reference").glob("*.csv")}
    assert {file.name for file in (unpacked / "marshrut/reference").glob("*.csv")} == lists
    assert (unpacked / "marshrut/py.typed").exists()
    assert not [*unpacked.rglob("*.hpp"), *unpacked.rglob("*.cmake"), *unpacked.rglob("*.a")]


def test_installs_and_imports_where_there_is_no_compiler(wheel: pathlib.Path, tmp_path: pathlib.Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "empty"], check=True)
    python = tmp_path / "empty/bin/python"
    bare = {"PATH": str(tmp_path / "empty/bin"), "HOME": str(tmp_path), "CC": "/bin/false", "CXX": "/bin/false"}
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel], check=True, env=bare)
    said = subprocess.run([python, "-c", "import marshrut; print(marshrut.__file__)"], check=True, env=bare, cwd=tmp_path, capture_output=True, text=True)
    assert str(tmp_path) in said.stdout
