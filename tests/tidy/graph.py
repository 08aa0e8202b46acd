#!/usr/bin/env python3
"""Draws the rooms into resources/docs/architecture.md, from CMakeLists.txt, the room.cmake files and the programs' lists.

    graph.py            1 if the page is not what CMake says
    graph.py --write    makes it so

An arrow is drawn only where no longer way leads there: what a room may use is all that it reaches. The line of a room in
the table is the comment with which its room.cmake begins.
"""
import pathlib
import re
import sys

import rooms

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "resources/docs/architecture.md"
BEGIN = "<!-- drawn by tests/tidy/graph.py --write -->\n"
END = "<!-- end of what is drawn -->\n"


def programs(root):
    """Program -> names of the rooms that it links."""
    found = {}
    for path in sorted(root.glob("app/*/CMakeLists.txt")):
        links = re.search(r"target_link_libraries\((\S+)([^)]*)\)", path.read_text())
        if links:
            found[links[1]] = set(re.findall(r"Muster::(\w+)", links[2]))
    return found


def direct(uses, reach_of):
    """What of `uses` is not reached by another of them."""
    return {use for use in uses if not any(use in reach_of[other] for other in uses if other != use)}


def purpose(root, room):
    first = (root / room.folder / "room.cmake").read_text().split("\n", 1)[0]
    if not first.startswith("# "):
        raise rooms.Broken(f"{room.folder}/room.cmake does not begin with a comment that says what the room is for")
    return first[2:]


def drawn(root):
    table = rooms.rooms(root)
    reach_of = {room.name: room.reach for room in table.values()}
    lines = ["```mermaid", "graph TD"]
    for side, title in (("server", "server/"), ("ui", "ui/")):
        lines.append(f'    subgraph {side}["{title}"]')
        lines += [f'        {room.name}["{room.folder.split("/")[1]}"]' for room in table.values() if room.folder.startswith(side + "/")]
        lines.append("    end")
    for program, links in programs(root).items():
        lines.append(f'    {program.replace("-", "")}(["{program}"])')
        lines += [f'    {program.replace("-", "")} --> {use}' for use in sorted(direct(links, reach_of))]
    for room in reversed(table.values()):
        lines += [f"    {room.name} --> {use}" for use in sorted(direct(room.uses, reach_of))]
    lines += ["```", "", "| Room | What it is for | Sub-rooms, in order of dependency |", "|---|---|---|"]
    lines += [f"| `{room.folder}` | {purpose(root, room)} | {' '.join(room.subrooms)} |" for room in table.values()]
    return "\n".join(lines) + "\n"


def main(arguments):
    text = PAGE.read_text()
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        sys.exit(f"graph: {PAGE.relative_to(ROOT)} has not both marks")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    try:
        new = before + BEGIN + drawn(ROOT) + END + after
    except rooms.Broken as broken:
        sys.exit(f"graph: {broken}")
    if "--write" in arguments:
        PAGE.write_text(new)
    elif new != text:
        print(f"graph: {PAGE.relative_to(ROOT)} is not what CMake says: run tests/tidy/graph.py --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
