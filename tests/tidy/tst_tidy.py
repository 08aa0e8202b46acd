#!/usr/bin/env python3
"""Proves that each rule refuses what it is for: a copy of the sources, one planted breach at a time, taken out again.

A breach counts as found only if tidy fails and names the file with that rule; some come with what the rule lets pass.
"""
import contextlib
import functools
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Half of a class in each of two files, so that no file and no function is too large.
METHODS = "".join(f"void Planted::step{{0}}{n}()\n{{{{\n    work();\n    work();\n}}}}\n\n" for n in range(52))
LARGE_CLASS = {
    "server/base/planted.h": "namespace muster {\nclass Planted {\npublic:\n    void work();\n};\n}\n",
    "server/base/planted.cpp": "namespace muster {\n" + METHODS.format("A") + "}\n",
    "server/base/plantedmore.cpp": "namespace muster {\n" + METHODS.format("B") + "}\n",
}

# name: (what to plant, the rule, the file that is named)
REFUSED = {
    "a low room includes a high one": ({"server/base/planted.h": '#include "protocol/overview/overview.h"\n'}, "room", "planted.h"),
    "the api uses the store": ({"server/api/planted.h": '#include "store/sql/sqlworker.h"\n'}, "room", "planted.h"),
    "a sub-room includes a later one": ({"server/cluster/packets/planted.h": '#include "cluster/status/status.h"\n'}, "sub-room", "planted.h"),
    "a folder that is no sub-room": ({"server/cluster/planted/planted.h": "#pragma once\n"}, "sub-room", "planted.h"),
    "a room outside of CMake's list": ({"server/planted/room.cmake": "muster_room(Planted DIR server/planted USES Muster::Base)\n"}, "room", "CMakeLists.txt"),
    "a room uses a later one": ({"server/base/room.cmake": "muster_room(Base DIR server/base USES Muster::Log)\n"}, "room", "CMakeLists.txt"),
    "a pure room reads the clock": ({"server/cluster/packets/planted.cpp": "auto now = steadyNow();\n"}, "pure", "planted.cpp"),
    "a pure room includes a socket": ({"server/cluster/packets/planted.h": "#include <QTcpSocket>\n"}, "pure", "planted.h"),
    "a class of two files past its limit": (LARGE_CLASS, "class", "planted.h"),
    "a file without end": ({"server/base/planted.cpp": "int x;\n" * 401}, "file", "planted.cpp"),
    "a function without end": ({"server/base/planted.cpp": "void f()\n{\n" + "    g();\n" * 75 + "}\n"}, "function", "planted.cpp"),
    "a member function without end": ({"server/base/planted.h": "struct A {\n    void f()\n    {\n" + "        g();\n" * 75 + "    }\n};\n"}, "function", "planted.h"),
    "a Result that may be dropped": ({"server/base/planted.h": "namespace muster {\nResult<QHash<int, int>> planted(int x);\n}\n"}, "nodiscard", "planted.h"),
    "a member's Result that may be dropped": ({"server/base/planted.h": "class A {\npublic:\n    static Result<void> f();\n};\n"}, "nodiscard", "planted.h"),
    "a template's Result that may be dropped": ({"server/base/planted.h": "template <typename T>\nResult<T> f(T x)\n{\n    return x;\n}\n"}, "nodiscard", "planted.h"),
    "a wall time on an integer": ({"server/base/planted.h": "struct A {\n    qint64 startedAt = 0;\n};\n"}, "time", "planted.h"),
    "an optional wall time on an integer": ({"server/base/planted.h": "struct A {\n    std::optional<qint64> until;\n};\n"}, "time", "planted.h"),
    "an integer for now as a parameter": ({"server/base/planted.h": "void f(const QString &name, qint64 now);\n"}, "time", "planted.h"),
    "a function that answers a wall time as an integer": ({"server/base/planted.h": "class A {\n    qint64 endedAt() const { return m_end; }\n};\n"}, "time", "planted.h"),
    "a duration on an integer": ({"server/base/planted.h": "void f(int timeoutMillis);\n"}, "time", "planted.h"),
    "a continuation that may run twice": ({"server/base/planted.cpp": "auto g = f.then(x);\n"}, "then", "planted.cpp"),
    "a mutex without a rank": ({"server/base/planted.h": "struct A {\n    std::mutex m_mutex;\n};\n"}, "mutex", "planted.h"),
    "one of Qt's": ({"server/net/io/planted.cpp": "QRecursiveMutex mutex;\n"}, "mutex", "planted.cpp"),
    "the pool that everybody shares": ({"server/net/io/planted.cpp": "QThreadPool::globalInstance()->start(work);\n"}, "pool", "planted.cpp"),
    "a task in it": ({"app/planted.cpp": "auto f = QtConcurrent::run(work);\n"}, "pool", "planted.cpp"),
    "a file that is written beside the one place": ({"server/base/planted.cpp": "bool f(QFile &g)\n{\n    return g.open(QIODevice::WriteOnly);\n}\n"}, "writes", "planted.cpp:3"),
    "a file of the standard library": ({"ui/views/common/planted.cpp": "std::ofstream out(name);\n"}, "writes", "planted.cpp:1"),
    "a descriptor that creates a file": ({"app/planted.cpp": "int f = ::open(name, O_WRONLY | O_CREAT, 0600);\n"}, "writes", "planted.cpp:1"),
    "a directory that is made beside the one place": ({"server/base/planted.cpp": "bool made = QDir().mkpath(path);\n"}, "writes", "planted.cpp:1"),
    "a note of unfinished work": ({"server/base/planted.cpp": "// FIX" + "ME later\n"}, "unfinished", "planted.cpp"),
    "a function that nothing but tests calls":
        ({"server/base/planted.h": "class A {\npublic:\n    int plantedCount() const;\n};\n",
          "server/base/planted.cpp": "int A::plantedCount() const\n{\n    return 1;\n}\n",
          "tests/planted.cpp": "int x = a.plantedCount();\n"}, "callers", "planted.h"),
    "a function that only its comment names": ({"server/base/planted.h": "/// See plantedCount().\nint plantedCount();\n"}, "callers", "planted.h"),
    "a comment that names a file which is not there": ({"server/base/planted.h": "/// See cluster/nodemeta.h.\nint f();\n"}, "path", "planted.h:1"),
    "a comment that names a test which is not there": ({"server/base/planted.h": "/// Shown by unit/base/tst_planted.\nint f();\n"}, "path", "planted.h:1"),
    "a page that names a file which is not there": ({"resources/docs/planted.md": "It is in `server/base/nowhere.h`.\n"}, "path", "planted.md:1"),
    "a comment with a word alone in its line":
        ({"server/base/planted.h": "/// " + "long " * 20 + "line\n/// alone\n/// and the rest of it\nint f();\n"}, "comment", "planted.h:2"),
    "a tool tip that may be markup": ({"ui/views/planted.cpp": "void f()\n{\n    button->setToolTip(node.name);\n}\n"}, "tip", "planted.cpp:3"),
    "a tool tip with a name put into it": ({"ui/views/planted.cpp": 'void f()\n{\n    b->setToolTip(tr("Of %1").arg(name));\n}\n'}, "tip", "planted.cpp:3"),
    "a tool tip of its own making": ({"ui/views/planted.cpp": "void f()\n{\n    QToolTip::showText(at, text, this);\n}\n"}, "tip", "planted.cpp:3"),
    "a model whose tip may be markup": ({"ui/models/planted.cpp": "    case Qt::ToolTipRole:\n        return row.detail;\n"}, "tip", "planted.cpp:1"),
    "a text that is read from a tip": ({"ui/views/planted.cpp": "auto x = plainTip(index.data(Qt::ToolTipRole).toString());\n"}, "tip", "planted.cpp:1"),
    "a message box of one call": ({"ui/views/planted.cpp": "void f()\n{\n    QMessageBox::warning(this, title, text);\n}\n"}, "plain", "planted.cpp:3"),
    "a message box that guesses": ({"ui/views/planted.cpp": "auto *box = new QMessageBox(icon, title, text);\n"}, "plain", "planted.cpp:1"),
    "a label that guesses": ({"ui/views/planted.cpp": "auto *label = new QLabel(this);\n"}, "plain", "planted.cpp:1"),
    "a command that prints on its own": ({"app/musterctl/planted.cpp": "void f()\n{\n    std::fputs(text, stdout);\n}\n"}, "output", "planted.cpp:3"),
    "a command with a color of its own": ({"app/musterctl/planted.cpp": 'auto red = u"\\x1b[31m";\n'}, "output", "planted.cpp:1"),
    "a command that warns through Qt": ({"app/musterctl/planted.cpp": 'void f()\n{\n    qWarning("%s", text);\n}\n'}, "output", "planted.cpp:3"),
    "a known breach that is mended": ({"tests/tidy/known.txt": "time planted.h startedAt\n"}, "known", "time planted.h startedAt"),
}
CALLS = {"app/planted.cpp": "int called()\n{\n    return f() + g() + sendNow(1);\n}\n"}
PASSES = {
    "comments that name what is there, and what is of others":
        {"server/base/planted.h": "/// base/id.h, tests/unit/base/tst_id, unit/base/tst_id.cpp; reference/memberlist-protocol.md §3, resources/migrations/00NN_a.sql.\nint f();\n"},
    "a mutex with a rank, and a pool of one's own":
        {"server/base/planted.h": "struct A {\n    RankedMutex m_mutex{LockRank::Log};\n    QThreadPool m_pool;\n};\n"},
    "files that are read, and tests that write": {"server/base/planted.cpp": "// no QSaveFile\nbool f(QFile &g)\n{\n    return g.open(QIODevice::ReadOnly);\n}\n",
                                                  "tests/planted.cpp": "QFile f; f.open(QIODevice::WriteOnly);\n"},
    "an earlier sub-room": {"server/cluster/status/planted.h": '#include "cluster/packets/messages.h"\n'},
    "a Result that has to be looked at": {"server/base/planted.h": "[[nodiscard]] Result<int> f();\nQFuture<Result<int>> g();\nResult<int> kept;\n", **CALLS},
    "times with a type, and integers that are none":
        {"server/base/planted.h": "void f(WallTime now, Millis timeout, int at);\nqint64 sendNow(int n);\nqint64 bytesAtOnce = 0;\n// qint64 now\n", **CALLS},
    "a function that a program calls": {"server/base/planted.h": "int sendNow(int n);\n", **CALLS},
    "one that stands in a table, and one that Qt calls":
        {"server/base/planted.h": "int sendNow(int n);\nclass A : B {\n    int plantedCount() const override;\n};\n",
         "app/planted.cpp": "constexpr std::array steps{sendNow, f};\n"},
    "plain tips, own sentences, plain labels":
        {"ui/views/planted.cpp": 'void f()\n{\n    b->setToolTip(models::plainTip(text));\n    b->setToolTip(tr("A sentence."));\n'
                                 '    auto *l = new QLabel(this);\n    l->setTextFormat(Qt::PlainText);\n'
                                 '    auto *m = new QLabel(tr("Node"), this);\n}\n',
         "ui/models/planted.cpp": "    case Qt::ToolTipRole:\n        return plainTip(row.detail);\n// setToolTip(x)\n"},
    "a class in two files below its limit":
        {path: text.replace("    work();\n    work();\n", "") for path, text in LARGE_CLASS.items()},
}


@contextlib.contextmanager
def planted(root, files):
    """The files are there for a moment; what was there before is restored."""
    before = {path: (root / path).read_text() if (root / path).exists() else None for path in files}
    try:
        for path, text in files.items():
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_text((before[path] or "") + text if path.endswith("known.txt") else text)
        yield
    finally:
        for path, text in before.items():
            if text is not None:
                (root / path).write_text(text)
                continue
            (root / path).unlink()
            if not any((root / path).parent.iterdir()):
                (root / path).parent.rmdir()


def run(tidy):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        code = tidy.main([])
    return code, output.getvalue().splitlines()


def main():
    failures = 0

    def judge(name, good, lines):
        nonlocal failures
        failures += not good
        print(("ok      " if good else "FAILED  ") + name)
        if not good:
            print("\n".join(f"        {line}" for line in lines[-5:]))

    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for top in ("app", "server", "ui", "tests"):
            shutil.copytree(ROOT / top, root / top)
        shutil.copytree(ROOT / "resources", root / "resources", ignore=shutil.ignore_patterns("screenshots"))
        shutil.copy(ROOT / "CMakeLists.txt", root)
        real = subprocess.run([sys.executable, root / "tests/tidy/tidy.py"], capture_output=True, text=True)
        judge("the copy without a breach passes", real.returncode == 0, real.stdout.splitlines())
        # Then in this process, where a file that did not change need not be read again.
        sys.path.insert(0, str(root / "tests/tidy"))
        import cxx
        import tidy
        cxx.read = functools.lru_cache(maxsize=None)(cxx.read)
        for name, (files, rule, place) in REFUSED.items():
            with planted(root, files):
                code, lines = run(tidy)
            judge(name, code == 1 and any(place in line and line.endswith(f"[{rule}]") for line in lines), lines)
        for name, files in PASSES.items():
            with planted(root, files):
                code, lines = run(tidy)
            judge(f"passes: {name}", code == 0, lines)
    print(f"{1 + len(REFUSED) + len(PASSES) - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
