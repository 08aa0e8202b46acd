// muster_test: USES Muster::Base
#include "base/nodename.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

class TestNodeName : public QObject {
    Q_OBJECT

private slots:
    void servesAsHostNameDirectoryAndSubject_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("valid");
        QTest::newRow("usual") << u"node-1"_s << true;
        QTest::newRow("dots and underscores") << u"a.b_c-9"_s << true;
        QTest::newRow("one letter") << u"a"_s << true;
        QTest::newRow("longest") << QString(63, u'a') << true;
        QTest::newRow("too long") << QString(64, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("an option") << u"-alpha"_s << false;
        QTest::newRow("ends with a dot") << u"alpha."_s << false;
        QTest::newRow("a path") << u"a/b"_s << false;
        QTest::newRow("a command") << u"a;reboot"_s << false;
        QTest::newRow("letters of others") << u"büro"_s << false;
        QTest::newRow("a null") << QString(u"a"_s + QChar(0) + u'b') << false;
    }
    void servesAsHostNameDirectoryAndSubject()
    {
        QFETCH(QString, name);
        QTEST(isNodeName(name), "valid");
    }

    void namesAHost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("a name") << u"chat-1.example_x"_s << true;
        QTest::newRow("an IPv6 address") << u"fd00::17"_s << true;
        QTest::newRow("the longest") << QString(255, u'a') << true;
        QTest::newRow("too long") << QString(256, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("an option") << u"-rf"_s << false;
        QTest::newRow("a command") << u"a;touch x #"_s << false;
        QTest::newRow("markup") << u"<b>a</b>"_s << false;
        QTest::newRow("a placeholder") << u"a%2"_s << false;
        QTest::newRow("letters of others") << u"büro"_s << false;
        QTest::newRow("an escape") << u"a\x1b[2J"_s << false;
    }
    void namesAHost()
    {
        QFETCH(QString, text);
        QTEST(isHostText(text), "valid");
    }
};

QTEST_GUILESS_MAIN(TestNodeName)
#include "tst_nodename.moc"
