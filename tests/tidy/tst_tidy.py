#!/usr/bin/env python3
"""Proves that the architecture check fails when it should: on copies of the rooms with one planted breach each."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BREACHES = {
    "a low room includes a high one": ("server/base/planted.h", '#include "protocol/overview.h"\n', "may not use server/protocol"),
    "a pure room reads the clock": ("server/cluster/planted.cpp", "auto now = steadyNow();\n", "is a pure room"),
    "a pure room includes a socket": ("server/cluster/planted.h", "#include <QTcpSocket>\n", "is a pure room"),
    "a continuation that may run twice": ("server/base/planted.cpp", "auto g = f.then(x);\n", "may run twice"),
    "a note of unfinished work": ("server/base/planted.cpp", "// FIX" + "ME later\n", "unfinished work"),
    "a file without end": ("server/base/planted.cpp", "int x;\n" * 600, "ask to be split"),
    "a function without end": ("server/base/planted.cpp", "void f()\n{\n" + "    g();\n" * 100 + "}\n", "a function of"),
}

failures = 0
for name, (path, text, expected) in BREACHES.items():
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for top in ("app", "server", "ui", "tests"):
            shutil.copytree(ROOT / top, copy / top)
        (copy / path).write_text(text)
        run = subprocess.run([sys.executable, copy / "tests/tidy/tidy.py"], capture_output=True, text=True)
        found = run.returncode != 0 and any(pathlib.Path(path).name in line and expected in line for line in run.stdout.splitlines())
        print(("ok      " if found else "MISSED  ") + name)
        failures += not found
print(f"{len(BREACHES) - failures} passed, {failures} failed")
sys.exit(1 if failures else 0)
