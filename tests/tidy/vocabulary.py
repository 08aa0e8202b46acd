#!/usr/bin/env python3
"""The words of protocol/vocabulary as a check: each has its sentence in every language, and no code is compared with a literal.

    vocabulary.py [root]    every breach, and 1 if there is one

That each value has its English is a matter of the compiler (english.cpp) and of tests/unit/protocol/vocabulary.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
ENGLISH = "server/protocol/vocabulary/english.cpp"   # and the other sources beside it
CONTEXT = "Vocabulary"
WORDS = "ui/models/words"   # sentences that need the evidence, so that they are made there
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
NOOP = re.compile(r'QT_TRANSLATE_NOOP\(\s*"' + CONTEXT + r'",\s*' + LITERALS + r"\)")
TR = re.compile(r"\bText::tr\(\s*" + LITERALS + r"[,)]")
TR_CONTEXT = re.compile(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)")
CASE = re.compile(r"(?:\{|case )(\w+::\w+)[,:]")
COMPARED = re.compile(r'\b(?:(?:reason|worst|first|known)\w*(?:\.|->)code|event(?:\.|->)kind|finding(?:\.|->)code|limit(?:\.|->)state|(?:\.|->)(?:lifecycle|cause|keyClass|endReason))'
                      r'\s*[!=]=\s*u?"')


def text_of(literals):
    """What adjacent literals of C++ say."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', literals)
    return "".join(parts).replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def finished(message):
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return False
    forms = translation.findall("numerusform")
    return all((form.text or "").strip() for form in forms) if forms else bool((translation.text or "").strip())


def translated(path):
    """(context, source) of every message that is finished."""
    done = set()
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        done.update((name, message.findtext("source")) for message in context.iter("message") if finished(message))
    return done


def sources(root):
    """(context, source, who needs it) of every text that a word may become."""
    for path in sorted((root / ENGLISH).parent.glob("*.cpp")):
        english = path.read_text()
        for found in NOOP.finditer(english):
            owners = CASE.findall(english, 0, found.start())
            yield CONTEXT, text_of(found.group(1)), owners[-1] if owners else path.name
    for path in sorted((root / WORDS).glob("*.cpp")):
        text = path.read_text()
        context = TR_CONTEXT.search(text)
        for found in TR.finditer(text) if context else ():
            yield context.group(1), text_of(found.group(1)), path.name


def breaches(root):
    texts = list(dict.fromkeys(sources(root)))
    for language in LANGUAGES:
        done = translated(root / f"translations/muster_{language}.ts")
        for context, source, owner in texts:
            if (context, source) not in done:
                yield f"translations/muster_{language}.ts: {owner} has no finished translation of \"{source}\" [sentence]"
    for top in ("app", "server", "ui"):
        for path in sorted((root / top).rglob("*.cpp")):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if COMPARED.search(line) and not line.lstrip().startswith("//"):
                    yield f"{path.relative_to(root)}:{number}: a code is compared with a literal, not with its enum: {line.strip()} [literal]"


def main(root):
    found = list(breaches(root))
    for line in found:
        print(line)
    print(f"vocabulary: {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
