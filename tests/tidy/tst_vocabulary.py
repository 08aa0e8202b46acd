#!/usr/bin/env python3
"""Proves that vocabulary.py refuses what it is for, in a small tree of its own: one planted breach at a time."""
import sys

import planted
import vocabulary

ENGLISH = '''constexpr Row reasons[] = {
    {ReasonCode::Down,
        {QT_TRANSLATE_NOOP("Vocabulary", "Down"), QT_TRANSLATE_NOOP("Vocabulary", "%1 is "
            "down.")}},
    {ReasonCode::Busy, {QT_TRANSLATE_NOOP("Vocabulary", "%1 is \\"busy\\".")}},
};
'''
WORDS = '''struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Sentences)
};
QString a = Text::tr("%n key(s) differ.", nullptr, keys);
'''


def message(source, translation='<translation>x</translation>'):
    return f"<message><source>{source}</source>{translation}</message>"


def catalogue(busy=message("%1 is &quot;busy&quot;."), keys=message("%n key(s) differ.", "<translation><numerusform>x</numerusform></translation>")):
    return ("<TS><context><name>Vocabulary</name>" + message("Down") + message("%1 is down.") + busy + "</context>"
            "<context><name>muster::models::Sentences</name>" + keys + "</context></TS>")


GOOD = {vocabulary.ENGLISH: ENGLISH, f"{vocabulary.WORDS}/sentences.cpp": WORDS,
        "ui/models/a.cpp": 'if (reason.code == ReasonCode::Down || finding.code == FindingCode::Lossy)\n',
        **{f"translations/muster_{language}.ts": catalogue() for language in vocabulary.LANGUAGES}}

# name: (what to plant, what must be in the one line that is found)
REFUSED = {
    "a reason without a sentence in one of the languages": ({"translations/muster_ja.ts": catalogue(busy="")}, ("muster_ja", "ReasonCode::Busy", "[sentence]")),
    "a sentence that is not finished":
        ({"translations/muster_de.ts": catalogue(busy=message('%1 is "busy".', '<translation type="unfinished">x</translation>'))}, ("muster_de", "ReasonCode::Busy")),
    "a plural without one of its forms":
        ({"translations/muster_fr.ts": catalogue(keys=message("%n key(s) differ.", "<translation><numerusform>x</numerusform><numerusform></numerusform></translation>"))},
         ("muster_fr", "sentences.cpp")),
    "a code that is compared with a literal": ({"server/node/a.cpp": 'if (reason.code == u"down")\n'}, ("server/node/a.cpp:1", "[literal]")),
    "a finding that is compared with a literal": ({"ui/a.cpp": 'if (finding.code == "lossy"_L1)\n'}, ("ui/a.cpp:1", "[literal]")),
    "the state of a limit that is compared with a literal": ({"app/a.cpp": 'if (limit.state == u"deviates")\n'}, ("app/a.cpp:1", "[literal]")),
    "a stage of life that is compared with a literal": ({"app/a.cpp": 'if (node.lifecycle != "active"_L1)\n'}, ("app/a.cpp:1", "[literal]")),
}

if __name__ == "__main__":
    sys.exit(planted.prove(vocabulary.breaches, GOOD, REFUSED))
