#!/usr/bin/env python3
"""The architecture as a check: who may include whom, how large things get, who writes files, and types where an integer says
too little.

    tidy.py             every breach, and 1 if there is one
    tidy.py --classes   the ten largest classes
    tidy.py --shrink    takes from known.txt what no longer occurs; nothing puts a line in

known.txt holds breaches that are older than their rule, a line each: rule, file name, subject. A line whose breach is gone
is itself one.
"""
import collections
import pathlib
import re
import sys

import cxx
import paths
import rooms
import texts

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = pathlib.Path(__file__).with_name("known.txt")
CLASS_LINES = 600
FILE_LINES = 400
FUNCTION_LINES = 70
PURE = {"config", "cluster", "workflow", "jobs", "routing", "hub", "messaging", "streaming"}
PURE_FORBIDDEN = re.compile(
    r"#include <(QObject|QTimer|QThread|QFile|QTcp\w+|QUdp\w+|QNetwork\w*|QProcess|QRandomGenerator|thread|mutex|QSql\w*)>"
    r"|steadyNow\(|wallMillis\(|wallNow\(|currentDateTime|QRandomGenerator|std::random_device")
# Rooms that may not be used although a room in between uses them: what is there has a better place.
NEVER = {("Api", "Store"): "a use case in server/service does"}
# base/then.h says why.
MEMBER_THEN = re.compile(r"[.>]then\(")
# server/base/rankedmutex.h knows in which order locks are taken; others would be in none.
BARE_MUTEX = re.compile(r"\bstd::(?:recursive_|shared_|timed_)*mutex\b|\bQ(?:Recursive|Basic)?Mutex\b|\bQReadWriteLock\b|#include <(?:shared_)?mutex>")
MUTEX_HOME = "server/base/rankedmutex.h"
# One pool for all lets one that hangs stop the others, and is waited for at the end of the process.
GLOBAL_POOL = re.compile(r"QThreadPool::globalInstance\b|\bQtConcurrent\b")
# A file that is written in place, or renamed without a sync, is half a file after a full disk or a power failure.
WRITES = re.compile(r"\bQSaveFile\b|\bo?fstream\b|\bfopen\(|\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b|\bcreat\(|\bQFile::copy\(|\bmkpath\(|\bmkdir\("
                    r"|\bQ(?:IODevice(?:Base)?|File(?:Device)?)::(?:WriteOnly|ReadWrite|Append|Truncate|NewOnly)\b")
# Who may, with pieces of such lines; an empty one: the whole file.
WRITERS = {"server/base/durablefile.cpp": ("",), "server/base/inplace.cpp": ("",),
           "server/log/logfile.cpp": ("QIODevice::Append", "mkpath("),  # the log grows line by line, and its reader lets a torn one pass
           "server/api/system/systemcontroller.cpp": ("mkpath(",),  # asks whether anything can be written there
           "ui/shell/screenshots/screenshots.cpp": ("mkpath(",),  # pictures for the handbook
           "server/node/membership/datadirectory.cpp": ("m_lock->open(",)}  # what counts is the lock, not what stands in the file
UNFINISHED = re.compile(r"\b(FIXME|XXX|not implemented|for now)\b|\bTODO\b(?!\(#\d+\))", re.IGNORECASE)
INCLUDE = re.compile(r'#include "([^"/]+)/([^"]+)"')

INTEGER = r"\b(?:qint64|quint64|qsizetype|int|uint|long|unsigned|quint32|qint32|std::u?int(?:32|64)_t)\b"
LONG = r"\b(?:qint64|std::int64_t|long long)\b"
# A name that says "this is a moment" on an integer that is long enough for one, be it a member, a parameter or an answer.
MOMENT = re.compile(LONG + r"(?:>|\s|&|\*|const\b)*\s"
                    r"((?:m_)?(?:now|wall\w*|at|since|until|timestamp|unix\w*|\w+(?:At|Since|Until|Wall|Timestamp|Time)))\b")
# A name that has to carry the unit, because the type does not.
DURATION = re.compile(INTEGER + r"(?:>|\s|&|\*|const\b)*\s(\w+(?:Millis|Seconds|Ms|Msecs|Secs))\b")
CALLABLE = re.compile(r"\b((?!Q_)[A-Za-z_]\w*)\s*\(")    # the function of a declaration
RESULT = re.compile(r"(?:muster::)?Result<")
TYPED = "base/time.h"       # where integers become times


class Breach:
    """One finding; `key` is its line in known.txt: without line number and folder, so that it survives an edit and a move."""

    def __init__(self, rule, path, line, subject, message):
        self.place = f"{path}:{line}" if line else str(path)
        self.key = f"{rule} {pathlib.PurePath(path).name} {subject}"
        self.message = f"{message} [{rule}]"


def sources(root, tops):
    for top in tops:
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                yield path.relative_to(root).as_posix(), path.read_text()


def check_includes(table, path, text):
    folder = "/".join(path.split("/")[:2])
    room = table.get(folder)
    if not room:
        return
    inside = path.split("/")[2:-1]
    sub = inside[0] if inside else None
    if room.subrooms and sub and sub not in room.subrooms:
        yield Breach("sub-room", path, 0, sub, f"{room.name} lists no sub-room {sub} in its room.cmake")
        return
    pure = folder.split("/")[1] in PURE
    for number, line in enumerate(text.splitlines(), 1):
        if pure and PURE_FORBIDDEN.search(line) and not line.strip().startswith("//"):
            yield Breach("pure", path, number, line.strip(), f"{room.name} is a pure room: {line.strip()}")
        include = INCLUDE.match(line)
        target = include and next((table[f"{side}/{include[1]}"] for side in ("server", "ui") if f"{side}/{include[1]}" in table), None)
        if not target:
            continue
        if target is not room:
            if (room.name, target.name) in NEVER:
                yield Breach("room", path, number, include[2],
                             f"{room.name} may not use {target.folder}: {NEVER[room.name, target.name]}")
            elif target.name not in room.reach:
                yield Breach("room", path, number, include[2], f"{room.name} may not use {target.folder}")
        elif room.subrooms:
            other = include[2].split("/")[0] if "/" in include[2] else None
            if not sub and other in room.subrooms:
                yield Breach("sub-room", path, number, include[2], f"{path} lies in no sub-room, so it may use none")
            elif sub and other in room.subrooms and room.subrooms.index(other) > room.subrooms.index(sub):
                yield Breach("sub-room", path, number, include[2], f"{room.name}: {sub} comes before {other} and may not use it")


def check_uses(table):
    for room in table.values():
        for user, used in NEVER:
            if room.name == user and used in room.uses:
                yield Breach("room", f"{room.folder}/room.cmake", 0, used, f"{user} may not use {used}: {NEVER[user, used]}")


def check_size(path, file):
    if file.lines > FILE_LINES:
        yield Breach("file", path, 0, "lines", f"{file.lines} lines; more than {FILE_LINES} ask to be split")
    for function in file.functions:
        lines = function.last - function.body
        if lines > FUNCTION_LINES:
            yield Breach("function", path, function.first, function.owner + function.name,
                         f"a function of {lines} lines; more than {FUNCTION_LINES} ask to be split")


def check_classes(files):
    for lines, name, places in cxx.class_sizes(files):
        if lines > CLASS_LINES:
            first = next(iter(places))
            yield Breach("class", first, 0, name, f"class {name} has {lines} lines in {len(places)} file(s); more than {CLASS_LINES} ask for "
                         "parts with a state and a name of their own")


def returns_result(declaration):
    """The name of the function that is declared, if it returns a Result or promises one by an arrow."""
    text = re.sub(r"^template\s*<.*?>\s+(?=[\w\[])", "", declaration)
    text = re.sub(r"^(?:\[\[[^\]]*\]\]\s*|(?:static|virtual|inline|constexpr|explicit|friend)\s+)*", "", text)
    if re.match(r"auto\b.*->\s*(?:muster::)?Result<", text):
        name = re.search(r"(\w+)\s*\(", text)
        return name[1] if name else None
    match = RESULT.match(text)
    if not match:
        return None
    depth = 1
    end = match.end()
    while depth and end < len(text):
        depth += {"<": 1, ">": -1}.get(text[end], 0)
        end += 1
    name = re.match(r"\s*[&*]?\s*(\w+|operator[^(]*)\s*\(", text[end:])
    return name[1] if name else None


def check_callers(files, mentioned):
    """What a header of server/ offers and no program names anywhere else: tests alone call it. By name, so that what shares
    its name with something in use is not found, and nothing that is in use is."""
    declared = collections.Counter()
    for file in files.values():
        for declaration in file.declarations:
            if name := CALLABLE.search(declaration.text):
                declared[name[1]] += 1
    for path, file in files.items():
        if not path.startswith("server/") or not path.endswith(".h"):
            continue
        for declaration in file.declarations:
            name = CALLABLE.search(declaration.text)
            if name and " override" not in declaration.text and mentioned[name[1]] <= declared[name[1]]:
                yield Breach("callers", path, declaration.line, name[1],
                             f"nothing but tests calls {name[1]}(): give it its caller, or let the tests use what the programs use")


def check_header(path, file):
    for declaration in file.declarations:
        name = returns_result(declaration.text)
        if name and "[[nodiscard" not in declaration.text:
            yield Breach("nodiscard", path, declaration.line, name, f"the Result of {name}() may be dropped: it is not [[nodiscard]]")
        if path.endswith(TYPED):
            continue
        for moment in MOMENT.finditer(declaration.text):
            yield Breach("time", path, declaration.line, moment[1], f"{moment[1]} is a moment on a bare integer: use WallTime")
        for duration in DURATION.finditer(declaration.text):
            yield Breach("time", path, declaration.line, duration[1], f"{duration[1]} is a duration on a bare integer: use Millis or another of std::chrono")


def check_lines(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if not path.startswith("tests/") and MEMBER_THEN.search(line) and not path.endswith("/then.h"):
            yield Breach("then", path, number, line.strip(), "use muster::then(future, function): QFuture::then() may run twice")
        if path.startswith(("server/", "app/")) and path != MUTEX_HOME and BARE_MUTEX.search(line):
            yield Breach("mutex", path, number, line.strip(), f"use RankedMutex of {MUTEX_HOME}: {line.strip()}")
        if path.startswith(("server/", "app/")) and GLOBAL_POOL.search(line):
            yield Breach("pool", path, number, line.strip(), f"use a pool with a bound of its own, or base/aside.h for what may hang: {line.strip()}")
        if (path.startswith(("app/", "server/", "ui/")) and WRITES.search(line) and not line.lstrip().startswith("//")
                and not any(piece in line for piece in WRITERS.get(path, ()))):
            yield Breach("writes", path, number, line.strip(), "files and directories are made by base/durablefile.h, so that they are whole after "
                         f"a full disk or a power failure: {line.strip()}")
        if UNFINISHED.search(line):
            yield Breach("unfinished", path, number, line.strip(), f"unfinished work is named by its issue or done: {line.strip()}")


def check_texts(path, text):
    for number, rule, message in texts.findings(path, text):
        yield Breach(rule, path, number, text.splitlines()[number - 1].strip(), message)


def check_comments(root, path, text):
    for number, named in paths.in_source(root, text):
        yield Breach("path", path, number, named, f"there is no {named}")
    for number in paths.orphans(text):
        yield Breach("comment", path, number, "orphan", "a word alone in its line: fill the lines of this comment again")


def breaches(root, files):
    try:
        table = rooms.rooms(root)
    except rooms.Broken as broken:
        yield Breach("room", "CMakeLists.txt", 0, str(broken), str(broken))
        return
    yield from check_uses(table)
    for room in table.values():
        for sub in room.subrooms:
            if not (root / room.folder / sub).is_dir():
                yield Breach("sub-room", f"{room.folder}/room.cmake", 0, sub, f"there is no {room.folder}/{sub}")
    mentioned = collections.Counter()
    for page, number, named in paths.in_pages(root):
        yield Breach("path", page, number, named, f"there is no {named}")
    for path, text in sources(root, ("app", "server", "ui", "tests")):
        yield from check_lines(path, text)
        yield from check_comments(root, path, text)
        if path.startswith("tests/"):
            continue
        file = files[path] = cxx.read(text, path)
        mentioned.update(cxx.mentions(text))
        yield from check_includes(table, path, text)
        yield from check_texts(path, text)
        yield from check_size(path, file)
        if path.endswith(".h"):
            yield from check_header(path, file)
    yield from check_classes(files)
    yield from check_callers(files, mentioned)


def main(arguments):
    files = {}
    found = list(breaches(ROOT, files))
    if "--classes" in arguments:
        for lines, name, places in cxx.class_sizes(files)[:10]:
            print(f"{lines:5}  {name}  ({len(places)} file(s))")
        return 0
    known = [line for line in KNOWN.read_text().splitlines() if line and not line.startswith("#")] if KNOWN.exists() else []
    keys = {breach.key for breach in found}
    if "--shrink" in arguments:
        KNOWN.write_text("".join(f"{line}\n" for line in KNOWN.read_text().splitlines() if not line or line.startswith("#") or line in keys))
        return 0
    fresh = [breach for breach in found if breach.key not in known]
    gone = [line for line in dict.fromkeys(known) if line not in keys]
    for breach in fresh:
        print(f"{breach.place}: {breach.message}")
    for line in gone:
        print(f"tests/tidy/known.txt: mended, so take it out (tidy.py --shrink): {line} [known]")
    print(f"tidy: {len(fresh) + len(gone)} problems, {len(known)} known older ones; the largest class has "
          f"{cxx.class_sizes(files)[0][0] if files else 0} lines")
    return 1 if fresh or gone else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
