// muster_test: USES Muster::Base
#include "base/shellword.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

/// Words that a shell reads back as they are.
class TestShellWord : public QObject {
    Q_OBJECT

private slots:
    void isQuotedOnlyWhereItMustBe()
    {
        QCOMPARE(shellWord(u"node-1"_s), u"node-1"_s);
        QCOMPARE(shellWord(u"/etc/muster/a.json"_s), u"/etc/muster/a.json"_s);
        QCOMPARE(shellWord(u"my node"_s), u"'my node'"_s);
        QCOMPARE(shellWord(u"it's"_s), u"'it'\\''s'"_s);
        QCOMPARE(shellWord(QString()), u"''"_s);
        QCOMPARE(shellWord(u"a\n"_s), u"'a\n'"_s);
    }
};

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shellword.moc"
