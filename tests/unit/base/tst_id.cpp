// muster_test: USES Muster::Base
#include "base/id.h"
#include "base/random.h"

#include <QSet>
#include <QTest>

using namespace muster;

class TestId : public QObject {
    Q_OBJECT
private slots:
    void newIdsAreIdsAndDiffer()
    {
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = newId();
            QVERIFY2(muster::isId(id), qPrintable(id));
            QVERIFY(!seen.contains(id));
            seen.insert(id);
        }
    }

    void isId_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("26 letters and digits") << QStringLiteral("ybndrfg8ejkmcpqxot1uwisza3") << true;
        QTest::newRow("25 characters") << QStringLiteral("ybndrfg8ejkmcpqxot1uwisza") << false;
        QTest::newRow("a path in the place of an id")
            << QStringLiteral("../../../../../../etc/pass") << false;
        QTest::newRow("letters beyond ASCII") << QString(26, u'ä') << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void isId()
    {
        QFETCH(QString, text);
        QTEST(muster::isId(text), "expected");
    }

    void theSameSeedGivesTheSameNumbers()
    {
        Random a(7);
        Random b(7);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(a.next(), b.next());
        // A fork is a stream of its own: drawing from it leaves the parent where it was.
        Random child = a.fork();
        b.fork();
        child.next();
        QCOMPARE(a.next(), b.next());
    }
};

QTEST_GUILESS_MAIN(TestId)
#include "tst_id.moc"
