"""Enough of C++ to measure it: classes, functions and declarations of a file that clang-format has formatted.

Not a parser. It blanks comments, literals and preprocessor lines, then follows braces through namespaces and classes. What
it does not recognise as one of those two is skipped as a whole.
"""
import bisect
import collections
import dataclasses
import functools
import re

TEXTS = (
    r'R"([^()\s\\]{0,16})\(.*?\)\1"'                # raw strings
    r'|"(?:[^"\\\n]|\\.)*"'                         # strings
    r"|(?<![0-9A-Za-z_])(?:u8|[uUL])?'(?:[^'\\\n]|\\.)+'"   # characters, not 1'000
    r"|//[^\n]*|/\*.*?\*/")
BLANKED = re.compile(TEXTS + r"|^[ \t]*#(?:[^\n\\]|\\.)*", re.DOTALL | re.MULTILINE)
UNSPOKEN = re.compile(TEXTS, re.DOTALL)
NAME = re.compile(r"[A-Za-z_]\w*")
MARK = re.compile(r"[{}();]|\b(?:public|protected|private|signals|slots|Q_SIGNALS)[ \w]*:(?!:)|\bQ_(?:OBJECT|GADGET|NAMESPACE)\b")
NAMESPACE = re.compile(r"(?:inline\s+)?namespace(?:\s+([\w:]+))?\s*$")
CLASS = re.compile(r"(?:template\s*<.*>\s*)?(?:class|struct|union)\s+(?:\[\[[^\]]*\]\]\s*|alignas\([^)]*\)\s*)*"
                   r"((?:\w+(?:<[^{}]*>)?::)*\w+)(?:\s*<[^:{}]*>)?\s*(?:final\s*)?(?::[^:].*)?$", re.DOTALL)
MEMBER = re.compile(r"((?:\w+(?:<[^<>()]*>)?::)+)(~?\w+|operator\b\s*(?:\(\)|[^\s(]+|\s\w+))\s*\(")


@dataclasses.dataclass
class Class:
    name: str       # with its namespaces: muster::cluster::Membership::Core
    first: int      # lines
    last: int


@dataclasses.dataclass
class Function:
    scope: str      # the namespaces and the class around it, by its place
    owner: str      # "Membership::Core::" of a definition outside of its class, else ""
    name: str
    first: int      # the line where its head begins
    body: int       # the line of its brace
    last: int


@dataclasses.dataclass
class Declaration:
    line: int
    text: str       # one line, without comments


@dataclasses.dataclass
class File:
    lines: int
    classes: list
    functions: list
    declarations: list      # of functions, members and variables outside of bodies; heads of functions too


def blank(text):
    """The text with comments, literals and preprocessor lines as blanks, every line break where it was."""
    return BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


@functools.lru_cache(maxsize=None)
def mentions(text):
    """How often each name stands in the code, macros included; comments and literals are not code."""
    return collections.Counter(NAME.findall(UNSPOKEN.sub(" ", text)))


def read(text, origin):
    code = blank(text)
    breaks = [match.start() for match in re.finditer("\n", code)]
    result = File(text.count("\n"), [], [], [])
    scopes = []             # (name, Class or None)
    marks = list(MARK.finditer(code))
    pairs = _pairs(marks)
    start = 0               # of the head that is being read
    index = 0

    def line(position):
        return bisect.bisect_left(breaks, position) + 1

    def scope():
        return "::".join(name for name, _ in scopes if name)

    while index < len(marks):
        mark = marks[index]
        kind = mark[0]
        head = code[start:mark.start()]
        if kind == "(":
            index = pairs.get(index, index) + 1
            continue
        if kind == "{":
            begun = start + len(head) - len(head.lstrip())
            text_of_head = " ".join(head.split())
            namespace = NAMESPACE.match(text_of_head)
            named = None if namespace else CLASS.match(text_of_head)
            if namespace:
                scopes.append((namespace[1] or f"({origin})", None))   # what has no name is another in each file
            elif named:
                name = re.sub(r"<[^<>]*>", "", named[1])
                found = Class("::".join(filter(None, [scope(), name])), line(begun), 0)
                result.classes.append(found)
                scopes.append((name, found))
            else:
                end = pairs.get(index, len(marks) - 1)
                after = code[marks[end].end():].lstrip()[:1] if end + 1 < len(marks) else ""
                if "(" in head and after in (",", "{"):     # a member that is initialised with braces
                    index = end + 1
                    continue
                if "(" in head and not re.search(r"[^=!<>+*/&|^-]=[^=]", head.split("(")[0]) and not text_of_head.startswith("enum"):
                    _add_function(result, scope(), text_of_head, line(begun), line(mark.start()), line(marks[end].start()))
                    result.declarations.append(Declaration(line(begun), text_of_head))
                    start = marks[end].end()
                index = end + 1
                continue
        elif kind == "}":
            if scopes:
                _, ended = scopes.pop()
                if ended:
                    ended.last = line(mark.start())
        elif kind == ";" and head.strip():
            begun = start + len(head) - len(head.lstrip())
            result.declarations.append(Declaration(line(begun), " ".join(head.split())))
        if kind != ")":
            start = mark.end()
        index += 1
    return result


def _pairs(marks):
    """Index of an opening mark -> index of its closing one."""
    pairs = {}
    open_marks = []
    for index, mark in enumerate(marks):
        if mark[0] in "{(":
            open_marks.append(index)
        elif mark[0] in "})" and open_marks:
            pairs[open_marks.pop()] = index
    return pairs


def _add_function(result, scope, head, first, body, last):
    head = re.sub(r"^template\s*<.*?>\s+(?=\w)", "", head)
    member = MEMBER.search(head)
    if member:
        result.functions.append(Function(scope, member[1], member[2], first, body, last))
        return
    name = re.search(r"(~?\w+|operator\b[^(]*(?:\(\))?)\s*\(", head)
    result.functions.append(Function(scope, "", name[1] if name else head, first, body, last))


def class_sizes(files):
    """[(lines, name, {path: lines})] of every class over all its files, largest first; files is path -> File.

    A class has its definition and its member functions, wherever they are. Of the file of which it has the most, it has
    also what belongs to no other class: the functions that help it count as its own. A nested class that is defined outside
    of its class counts for itself.
    """
    own = {}
    for path, file in files.items():
        for found in file.classes:
            own.setdefault(found.name, {}).setdefault(path, 0)
            own[found.name][path] += found.last - found.first + 1
    for path, file in files.items():
        for function in file.functions:
            owner = _owner(function, own)
            if owner:
                own[owner].setdefault(path, 0)
                own[owner][path] += function.last - function.first + 1
    in_file = {}
    for name, places in own.items():
        for path, lines in places.items():
            in_file.setdefault(path, []).append((lines, name))
    for path, classes in in_file.items():
        outer = [(lines, name) for lines, name in classes if not any(name.startswith(other + "::") for _, other in classes)]
        lines, name = max(outer)
        if not name.split("::")[-2:-1] or not name.split("::")[-2].startswith("("):     # not a helper in a file of functions
            own[name][path] = files[path].lines - sum(others for others, _ in outer) + lines
    return sorted(((sum(lines.values()), name, lines) for name, lines in own.items()), key=lambda size: (-size[0], size[1]))


def _owner(function, classes):
    """The class of a function that is defined outside of it."""
    owner = re.sub(r"<[^<>]*>", "", function.owner).removesuffix("::")
    around = function.scope.split("::") if function.scope else []
    for depth in range(len(around), -1, -1):
        name = "::".join(around[:depth] + [owner])
        if owner and name in classes:
            return name
    return None
