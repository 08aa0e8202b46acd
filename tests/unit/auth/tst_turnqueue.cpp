// muster_test: USES Muster::Auth
#include "auth/turnqueue.h"

#include <QTest>

using namespace muster;
using auth::TurnQueue;
using namespace Qt::Literals::StringLiterals;

// Goal: the order in which work of several askers is taken, and who gives way when it is full.
class TurnQueueTest : public QObject {
    Q_OBJECT

    QStringList m_done;
    QStringList m_refused;

    TurnQueue::Job job(const QString &name)
    {
        return [this, name](bool isDone) {
            (isDone ? m_done : m_refused) << name;
        };
    }
    void push(TurnQueue &queue, const QByteArray &asker, int number, int sizeMax, bool isTrusted = false)
    {
        const QString name = QString::fromLatin1(asker) + QString::number(number);
        if (const auto out = queue.push({asker, isTrusted}, job(name), sizeMax))
            (*out)(false);
    }
    void runAll(TurnQueue &queue)
    {
        while (const auto next = queue.takeNext())
            (*next)(true);
        QCOMPARE(queue.size(), 0);
    }

private slots:
    void init()
    {
        m_done.clear();
        m_refused.clear();
    }
    void eachInTurn()
    {
        TurnQueue queue;
        QVERIFY(!queue.takeNext());
        for (int i = 1; i <= 3; ++i)
            push(queue, "a", i, 10);
        push(queue, "b", 1, 10);
        push(queue, "c", 1, 10);
        push(queue, "b", 2, 10);
        runAll(queue);
        QCOMPARE(m_done, QStringList({u"a1"_s, u"b1"_s, u"c1"_s, u"a2"_s, u"b2"_s, u"a3"_s}));
        QVERIFY(m_refused.isEmpty());
    }
    void trustedAndOthersInTurn()
    {
        TurnQueue queue;
        for (int i = 1; i <= 3; ++i)
            push(queue, "a", i, 10);
        push(queue, "b", 1, 10);
        push(queue, "home", 1, 10, true);
        push(queue, "home", 2, 10, true);
        runAll(queue);
        QCOMPARE(m_done, QStringList({u"home1"_s, u"a1"_s, u"home2"_s, u"b1"_s, u"a2"_s, u"a3"_s}));
    }
    void theGreediestGivesWay()
    {
        TurnQueue queue;
        for (int i = 1; i <= 4; ++i)
            push(queue, "a", i, 4);
        push(queue, "a", 5, 4); // nobody has more than it would have
        QCOMPARE(m_refused, QStringList({u"a5"_s}));
        push(queue, "b", 1, 4);
        push(queue, "b", 2, 4);
        push(queue, "b", 3, 4); // two each: no gain in changing
        QCOMPARE(m_refused, QStringList({u"a5"_s, u"a4"_s, u"a3"_s, u"b3"_s}));
        QCOMPARE(queue.size(), 4);
        runAll(queue);
        QCOMPARE(m_done, QStringList({u"a1"_s, u"b1"_s, u"a2"_s, u"b2"_s}));
    }
    void othersGiveWayToTheTrusted()
    {
        TurnQueue queue;
        push(queue, "a", 1, 3);
        push(queue, "b", 1, 3);
        push(queue, "c", 1, 3);
        push(queue, "d", 1, 3); // as many strangers as there are places: the next is refused
        QCOMPARE(m_refused, QStringList({u"d1"_s}));
        for (int i = 1; i <= 3; ++i)
            push(queue, "home", i, 3, true);
        QCOMPARE(m_refused.size(), 4);
        push(queue, "away", 1, 3, true); // among the trusted as among others
        QCOMPARE(m_refused.last(), u"home3"_s);
        push(queue, "e", 1, 3);
        QCOMPARE(m_refused.last(), u"e1"_s);
        runAll(queue);
        QCOMPARE(m_done, QStringList({u"home1"_s, u"away1"_s, u"home2"_s}));
    }
    void whatFallsToNothing()
    {
        TurnQueue queue;
        push(queue, "a", 1, 0);
        push(queue, "a", 2, -1);
        push(queue, "home", 1, 0, true);
        QCOMPARE(m_refused.size(), 3);
        QCOMPARE(queue.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TurnQueueTest)
#include "tst_turnqueue.moc"
