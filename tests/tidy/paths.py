"""The files that comments and pages name: one that was moved or renamed is still there for whoever looks for it."""
import re

COMMENT = re.compile(r"//(.*)")
NAMED = re.compile(r"(?<![\w/.:<…*-])((?:[a-z0-9_]+/)+[A-Za-z0-9_-]+(?:\.(?:h|cpp|py|md|cmake|sql))?)(?![\w/<*…])")
FILE = re.compile(r"\.(?:h|cpp|py|md|cmake|sql)$|/tst_\w")
# Below which a path may begin, as includes and the names of tests do.
BELOW = ("", "server/", "app/", "ui/", "tests/", "resources/", "resources/docs/")
# Facts on protocols of others, which are no files of this project.
ELSEWHERE = ("reference/",)
PLACEHOLDER = re.compile(r"NN|_$")


def is_there(root, path):
    for below in BELOW:
        file = root / (below + path)
        if file.exists() or any(file.with_name(file.name + suffix).exists() for suffix in (".cpp", ".h", ".py")):
            return True
    return False


def missing(root, lines):
    """Of numbered lines: (number, path) for each file that is named and is not there."""
    for number, line in lines:
        for named in NAMED.finditer(line):
            path = named[1]
            if FILE.search(path) and not path.startswith(ELSEWHERE) and not PLACEHOLDER.search(path) and not is_there(root, path):
                yield number, path


def in_source(root, text):
    return missing(root, [(number, comment[1]) for number, line in enumerate(text.splitlines(), 1) if (comment := COMMENT.search(line))])


def in_pages(root):
    """The same of all pages: (page, number, path)."""
    for page in sorted((root / "resources/docs").rglob("*.md")):
        for number, path in missing(root, enumerate(page.read_text().splitlines(), 1)):
            yield page.relative_to(root).as_posix(), number, path


def orphans(text):
    """Comment lines that hold one word which fitted into neither neighbor: the formatter re-flowed them, nobody read them again."""
    lines = text.splitlines()
    for number in range(1, len(lines) - 1):
        if re.match(r"\s*//[/!]? +\S+$", lines[number]) and len(lines[number - 1]) > 90 \
                and re.match(r"\s*//", lines[number - 1]) and re.match(r"\s*//[/!]? +\S", lines[number + 1]):
            yield number + 1
