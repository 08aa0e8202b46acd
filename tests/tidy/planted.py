"""Proves that a gate refuses what it is for, in a small tree of its own: one planted breach at a time."""
import pathlib
import tempfile


def found(breaches, files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return list(breaches(root))


def prove(breaches, good, refused):
    """`refused` is name: (what to plant beside `good`, what must be in the one line that is found). The exit code."""
    wrong = [f"refused although nothing is planted: {line}" for line in found(breaches, good)]
    for name, (planted, words) in refused.items():
        lines = found(breaches, {**good, **planted})
        if len(lines) != 1 or not all(word in lines[0] for word in words):
            wrong.append(f"{name}: {lines}")
    print("\n".join(wrong) or f"{len(refused)} breaches refused")
    return 1 if wrong else 0
