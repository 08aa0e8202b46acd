"""The rooms, as CMake knows them: read from CMakeLists.txt and the room.cmake files, so that the graph is in one place."""
import dataclasses
import pathlib
import re


class Broken(Exception):
    """A declaration that cannot be read; the text is for the developer."""


@dataclasses.dataclass
class Room:
    name: str               # as CMake links it, Muster::<name>
    folder: str             # server/cluster
    subrooms: list[str]     # in order of dependency
    uses: set[str]          # names of rooms that are linked
    reach: set[str]         # those, and what they link


def declared(text, origin):
    """The room that a room.cmake declares."""
    call = re.search(r"muster_room\(([^)]*)\)", re.sub(r"#.*", "", text))
    if not call:
        raise Broken(f"{origin} declares no room")
    words = call[1].split()
    values = {"DIR": [], "SUBROOMS": [], "USES": []}
    key = None
    for word in words[1:]:
        if word in values:
            key = word
        elif key and word != "WIDGETS":
            values[key].append(word)
    if len(values["DIR"]) != 1:
        raise Broken(f"{origin} names no folder")
    uses = {use.removeprefix("Muster::") for use in values["USES"] if use.startswith("Muster::")}
    return Room(words[0], values["DIR"][0], values["SUBROOMS"], uses, set())


def rooms(root: pathlib.Path):
    """Folder -> Room, in the order of CMakeLists.txt, which is the order of design."""
    listed = re.search(r"foreach\(room IN ITEMS([^)]*)\)", (root / "CMakeLists.txt").read_text())
    if not listed:
        raise Broken("CMakeLists.txt lists no rooms")
    found = {}
    by_name = {}
    for folder in listed[1].split():
        path = root / folder / "room.cmake"
        if not path.exists():
            raise Broken(f"CMakeLists.txt lists {folder}, which has no room.cmake")
        room = declared(path.read_text(), f"{folder}/room.cmake")
        if room.folder != folder:
            raise Broken(f"{folder}/room.cmake is that of {room.folder}")
        for use in room.uses:
            if use not in by_name:
                raise Broken(f"{folder}/room.cmake: {room.name} uses {use}, which CMakeLists.txt does not list before it")
        room.reach = set().union(room.uses, *(by_name[use].reach for use in room.uses))
        found[folder] = by_name[room.name] = room
    for path in sorted(root.glob("*/*/room.cmake")):
        folder = str(path.parent.relative_to(root))
        if folder not in found:
            raise Broken(f"{folder} is a room that CMakeLists.txt does not list")
    return found
