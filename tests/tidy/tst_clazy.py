#!/usr/bin/env python3
"""Proves that clazy's gate refuses: a source with a breach, compiled with -Werror as ours are, one without, and one that is
not C++ at all. Skips with 77 where there is no clazy."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONNECT = "#include <QTimer>\nvoid planted(QTimer *timer, QObject *other)\n{\n    QObject::connect(timer, &QTimer::timeout, %s);\n}\n"
CASES = {
    "a lambda without a context object": (CONNECT % "[other] { other->setObjectName({}); }", "clazy-connect-3arg-lambda"),
    "a lambda that takes a local by reference": ("#include <QTimer>\nvoid planted(QTimer *timer, QObject *other)\n{\n    int count = 0;\n"
                                                 "    QObject::connect(timer, &QTimer::timeout, other, [&count] { ++count; });\n}\n",
                                                 "clazy-lambda-in-connect"),
    "a source that cannot be read": ("#include <nowhere.h>\n", "could not read"),
    "a clean source passes": (CONNECT % "other, [other] { other->setObjectName({}); }", None),
}

if not shutil.which("clazy-standalone") or not shutil.which("pkg-config"):
    print("skipped: there is no clazy-standalone")
    sys.exit(77)

flags = subprocess.run(["pkg-config", "--cflags", "Qt6Core"], capture_output=True, text=True, check=True).stdout.split()
failures = 0
for name, (text, expected) in CASES.items():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "planted.cpp"
        source.write_text(text)
        command = ["clang++", "-std=c++20", "-fPIC", "-Wall", "-Werror", *flags, "-c", str(source)]
        (pathlib.Path(folder) / "compile_commands.json").write_text(
            json.dumps([{"directory": folder, "file": str(source), "arguments": command}]))
        run = subprocess.run([ROOT / ".ci/clazy", folder, source], capture_output=True, text=True)
        good = run.returncode == 0 and not run.stdout if expected is None else run.returncode == 1 and expected in run.stdout
    print(("ok      " if good else "FAILED  ") + name)
    if not good:
        print(f"        returned {run.returncode}: {run.stdout}{run.stderr}")
    failures += not good
print(f"{len(CASES) - failures} passed, {failures} failed")
sys.exit(1 if failures else 0)
