# SPDX-License-Identifier: MIT
"""Prepares every migration and statement on a PostgreSQL of its own.   prepare_postgres.py PRINT_SQL

PRINT_SQL is the program that prints them. A temporary server is made, used and thrown away; nothing listens outside a
socket in a folder of its own. Before it, two statements outside the common subset must be refused: a check that cannot
fail proves nothing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

NOT_COMMON = ["PREPARE x AS SELECT $1 IS NULL;", "CREATE TABLE x (id BLOB);"]


def find_bin() -> Path:
    """The newest PostgreSQL that Debian has installed, or the one on the path."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda at: int(at.parts[4]))
    if versions:
        return versions[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        sys.exit("PostgreSQL was not found. On Debian: apt-get install postgresql")
    return Path(on_path).resolve().parent


class Server:
    """A server in a temporary folder, as a user it agrees to run as."""

    def __init__(self) -> None:
        self.bin = find_bin()
        self.folder = Path(tempfile.mkdtemp(prefix="marshrut-pg-"))
        self.folder.chmod(0o755)
        self.user: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
            self.user = ["runuser", "-u", "postgres", "--"]

    def run(self, program: str, *arguments: str) -> None:
        done = subprocess.run([*self.user, str(self.bin / program), *arguments], cwd=self.folder, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            sys.exit(f"{program} failed:\n{done.stdout}")

    def __enter__(self) -> Server:
        self.run("initdb", "-D", "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.run("pg_ctl", "-D", "data", "-w", "-s", "-l", "log", "-o",
                 f"-k {self.folder} -c listen_addresses='' -c fsync=off", "start")
        return self

    def __exit__(self, *_: object) -> None:
        self.run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "-s", "stop")
        shutil.rmtree(self.folder)

    def psql(self, script: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([*self.user, str(self.bin / "psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", str(self.folder),
                               "-U", "postgres", "-f", "-"], input=script, cwd=self.folder, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)


def main() -> int:
    script = subprocess.run([sys.argv[1]], check=True, stdout=subprocess.PIPE, text=True).stdout
    with Server() as server:
        for statement in NOT_COMMON:
            if server.psql(statement).returncode == 0:
                print(f"PostgreSQL took what it must refuse: {statement}")
                return 1
        done = server.psql(script)
    tables = len(re.findall(r"^CREATE TABLE", script, re.M))
    indexes = len(re.findall(r"^CREATE (?:UNIQUE )?INDEX", script, re.M))
    statements = len(re.findall(r"^PREPARE", script, re.M))
    if done.returncode != 0 or tables < 25 or indexes < 50 or statements < 250:
        print(done.stdout, f"{tables} tables, {indexes} indexes, {statements} statements")
        return 1
    print(f"PostgreSQL made {tables} tables and {indexes} indexes, and prepared {statements} statements")
    return 0


if __name__ == "__main__":
    sys.exit(main())
