#!/usr/bin/env python3
"""The architecture as a check: a room includes only what it declares, sizes stay readable, no word of unfinished work.

The rooms and what each may use are read from the room.cmake files themselves, so that the graph stands in one place.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE_LINES = 500
FUNCTION_LINES = 90
PURE = {"config", "cluster", "workflow", "jobs", "routing", "hub"}
PURE_FORBIDDEN = re.compile(
    r"#include <(QObject|QTimer|QThread|QFile|QTcp\w+|QUdp\w+|QNetwork\w*|QProcess|QRandomGenerator|thread|mutex|QSql\w*)>"
    r"|steadyNow\(|wallMillis\(|currentDateTime|QRandomGenerator|std::random_device")
# base/then.h says why.
MEMBER_THEN = re.compile(r"[.>]then\(")
UNFINISHED = re.compile(r"\b(FIXME|XXX|not implemented|for now)\b|\bTODO\b(?!\(#\d+\))", re.IGNORECASE)


def rooms():
    """Room folder -> (name, set of names of rooms it may use, directly or through those)."""
    found = {}
    for path in ROOT.glob("*/*/room.cmake"):
        match = re.search(r"muster_room\((\w+)\s+DIR\s+(\S+)\s+(?:SUBROOMS\s+[^)]*?\s+)?USES\s+([^)]*)\)", path.read_text())
        if not match:
            sys.exit(f"tidy: {path.relative_to(ROOT)} declares no room")
        uses = set(re.findall(r"Muster::(\w+)", match[3]))
        found[match[1]] = (match[2], uses)

    def closure(name):
        result = set()
        for used in found.get(name, ("", set()))[1]:
            result |= {used} | closure(used)
        return result

    return {folder: (name, closure(name)) for name, (folder, _) in found.items()}


def room_of_include(include, table):
    for side in ("server", "ui"):
        folder = f"{side}/{include.split('/')[0]}"
        if folder in table:
            return folder
    return None


def check_includes(table):
    for folder, (name, allowed) in table.items():
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".cpp", ".h"):
                continue
            text = path.read_text()
            for number, line in enumerate(text.splitlines(), 1):
                include = re.match(r'#include "([^"]+)"', line)
                if include and "/" in include[1]:
                    target = room_of_include(include[1], table)
                    if target and target != folder and table[target][0] not in allowed:
                        yield f"{path.relative_to(ROOT)}:{number}: {name} may not use {target}"
                    if folder.startswith("server/") and target and target.startswith("ui/"):
                        yield f"{path.relative_to(ROOT)}:{number}: server rooms do not know ui rooms"
                if folder.split("/")[1] in PURE and PURE_FORBIDDEN.search(line) and not line.strip().startswith("//"):
                    yield f"{path.relative_to(ROOT)}:{number}: {name} is a pure room: {line.strip()}"


def function_lengths(text):
    """(line, length) of each function body; relies on clang-format: a body's braces stand alone in column 0 or 4."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            yield start, number - start
            start = None


def check_sources():
    for top in ("app", "server", "ui", "tests"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix not in (".cpp", ".h"):
                continue
            relative = path.relative_to(ROOT)
            text = path.read_text()
            lines = text.count("\n")
            if lines > FILE_LINES and top != "tests" and not relative.name.endswith("table.cpp"):
                yield f"{relative}: {lines} lines; more than {FILE_LINES} ask to be split"
            if top != "tests":
                for start, length in function_lengths(text):
                    if length > FUNCTION_LINES:
                        yield f"{relative}:{start}: a function of {length} lines; more than {FUNCTION_LINES} ask to be split"
            for number, line in enumerate(text.splitlines(), 1):
                if top != "tests" and MEMBER_THEN.search(line) and relative.name != "then.h":
                    yield f"{relative}:{number}: use muster::then(future, function): QFuture::then() may run twice"
                if UNFINISHED.search(line):
                    yield f"{relative}:{number}: unfinished work is named by its issue or done: {line.strip()}"


def main():
    table = rooms()
    problems = list(check_includes(table)) + list(check_sources())
    for problem in problems:
        print(problem)
    print(f"tidy: {len(table)} rooms, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
