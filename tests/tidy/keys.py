#!/usr/bin/env python3
"""Holds the table of configuration keys to its words: what it calls used is read by code, and what code reads it calls used.

    keys.py [root]    every breach, and 1 if there is one

The words are those of server/config/table/row.h: `used`, `forClients`, `notYet`, `refused`; a row with none of them is only kept.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = "server/config/table"
CLIENTS = "server/config/clientconfig.cpp"   # copies keys into what clients get
VALIDATION = "server/config/validation.cpp"   # compares keys with each other, which is no use of them
ELSEWHERE = ("server/config/document.cpp", "server/fakecluster")   # a made-up cluster reads nothing for itself
ROW = re.compile(r'^ {4}(?:flag|number|text|choice|list|object|objects)\(\s*"(\w+(?:\.\w+)+)"', re.MULTILINE)
WORD = re.compile(r"\.(used|forClients|notYet|refused)\(")
LITERAL = re.compile(r'"([A-Z]\w*(?:\.[A-Z]\w*)+)"')
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def rows(root):
    """(id, word or "kept") of every row."""
    for path in sorted((root / TABLE).glob("*.cpp")):
        text = COMMENT.sub("", path.read_text())
        starts = list(ROW.finditer(text))
        for row, end in zip(starts, [following.start() for following in starts[1:]] + [len(text)]):
            word = WORD.search(text, row.end(), end)
            yield row.group(1), word.group(1) if word else "kept"


def ids_in(root, paths):
    """{id: first file} of the whole literals in these sources."""
    found = {}
    for path in paths:
        for name in LITERAL.findall(COMMENT.sub("", path.read_text())):
            found.setdefault(name, path.relative_to(root))
    return found


def sources(root):
    for top in ("app", "server"):
        for path in sorted((root / top).rglob("*")):
            name = str(path.relative_to(root))
            if path.suffix in (".cpp", ".h") and not name.startswith((TABLE, CLIENTS, VALIDATION, *ELSEWHERE)):
                yield path


def breaches(root):
    words = dict(rows(root))
    read = ids_in(root, sources(root))
    for_clients = ids_in(root, [root / CLIENTS])
    for name, word in sorted(words.items()):
        if word == "used" and name not in read:
            yield f"{TABLE}: {name} is called used, and no code reads it [used]"
        if word == "forClients" and name not in for_clients:
            yield f"{TABLE}: {name} is called a key for clients, and {CLIENTS} does not have it [clients]"
        if word != "used" and name in read:
            yield f"{read[name]}: {name} is read, and the table does not call it used [read]"
    for name, path in sorted({**read, **for_clients}.items()):
        if name not in words and name.split(".")[0] in {known.split(".")[0] for known in words}:
            yield f"{path}: {name} is not in the table [unknown]"


def main(root):
    found = list(breaches(root))
    for line in found:
        print(line)
    print(f"keys: {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
