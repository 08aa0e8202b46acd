#!/usr/bin/env python3
"""Proves that keys.py refuses what it is for, in a small tree of its own: one planted breach at a time."""
import sys

import keys
import planted

TABLE = '''static constexpr Row rows[] = {
    text("A.Read").used(Hot, "x"),
    choice(
        "A.Wrapped", "", "|x")
        .range(1, 2)
        .used(Restart,
            "Says \\"A.Shown\\", which is no use of it."),
    flag("A.Shown", true).forClients("x"),
    flag("A.Later", false).notYet("this version does not"),
    flag("A.Never", false).refused("this version does not"),
    text("A.Kept"),
};
'''
READ = 'const auto a = config.text(u"A.Read") + config.text(u"A.Wrapped");\n'

GOOD = {f"{keys.TABLE}/a.cpp": TABLE, keys.CLIENTS: '{"Shown"_L1, "A.Shown"_L1},\n{"Kept"_L1, "A.Kept"_L1},\n',
        keys.VALIDATION: 'if (m_document.boolean(u"A.Later"))\n', "server/node/a.cpp": READ}

# name: (what to plant, what must be in the one line that is found)
REFUSED = {
    "a used key that nobody reads": ({f"{keys.TABLE}/b.cpp": '    flag("B.Nobody", true).used(Hot, "Whether."),\n'}, ("B.Nobody", "[used]")),
    "one that only clients get": ({f"{keys.TABLE}/b.cpp": '    flag("B.Only", true).used(Hot, "x"),\n',
                                   keys.CLIENTS: GOOD[keys.CLIENTS] + '{"Only"_L1, "B.Only"_L1},\n'}, ("B.Only", "[used]")),
    "one that is only compared with others": ({f"{keys.TABLE}/b.cpp": '    number("B.Compared", "1").used(Hot, "x"),\n',
                                               keys.VALIDATION: 'if (m_document.integer(u"B.Compared") > 1)\n'}, ("B.Compared", "[used]")),
    "one that stands only in a comment": ({"server/node/a.cpp": READ.replace('config.text(u"A.Wrapped")', "b;\n    // \"A.Wrapped\" is read elsewhere")},
                                          ("A.Wrapped", "[used]")),
    "one that stands only within a sentence": ({"server/node/a.cpp": READ.replace('u"A.Wrapped"', 'u"A.Wrapped is wrong"')}, ("A.Wrapped", "[used]")),
    "a key for clients that they do not get": ({keys.CLIENTS: '{"Kept"_L1, "A.Kept"_L1},\n'}, ("A.Shown", "[clients]")),
    "a key that is read and has no word": ({"server/node/b.cpp": 'config.text(u"A.Kept");\n'}, ("server/node/b.cpp", "A.Kept", "[read]")),
    "a key that is read and is said to do nothing": ({"app/b.cpp": 'config.boolean(u"A.Never");\n'}, ("app/b.cpp", "A.Never", "[read]")),
    "a key that is misspelled": ({"server/node/b.cpp": 'config.text(u"A.Raed");\n'}, ("server/node/b.cpp", "A.Raed", "[unknown]")),
}

if __name__ == "__main__":
    sys.exit(planted.prove(keys.breaches, GOOD, REFUSED))
