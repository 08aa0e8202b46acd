// muster_test: USES Muster::Hub
#include "hub/outbox.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using hub::Outbox;

class OutboxTest : public QObject {
    Q_OBJECT

    static hub::Frame event(const QString &name, const QByteArray &key = {})
    {
        return hub::eventFrame({name, {{u"v"_s, 1}}, {}, 99}, key);
    }

private slots:
    void numbersEventsWhenTheyLeave()
    {
        Outbox outbox;
        QCOMPARE(outbox.push(event(u"hello"_s)), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push(hub::plainFrame("{\"status\":\"OK\"}")), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push(event(u"posted"_s)), Outbox::Pushed::Queued);
        const auto first = protocol::decodeSocketEvent(outbox.takeNext());
        QVERIFY(first);
        QCOMPARE(first->event, u"hello"_s);
        QCOMPARE(first->seq, 0);
        QCOMPARE(first->data[u"v"_s].toInt(), 1);
        QCOMPARE(outbox.takeNext(), QByteArray("{\"status\":\"OK\"}")); // replies have no number
        QCOMPARE(protocol::decodeSocketEvent(outbox.takeNext())->seq, 1);
        QVERIFY(outbox.isEmpty());
        QCOMPARE(outbox.bytes(), 0);
    }
    void replacedEventLeavesNoGap()
    {
        Outbox outbox;
        QCOMPARE(outbox.push(event(u"a"_s, "overview")), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push(event(u"b"_s)), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push(event(u"newer"_s, "overview")), Outbox::Pushed::Replaced);
        QCOMPARE(outbox.frames(), 2);
        const auto first = protocol::decodeSocketEvent(outbox.takeNext());
        QCOMPARE(first->event, u"newer"_s);
        QCOMPARE(first->seq, 0);
        QCOMPARE(protocol::decodeSocketEvent(outbox.takeNext())->seq, 1);
        // What has left cannot be replaced.
        QCOMPARE(outbox.push(event(u"c"_s, "overview")), Outbox::Pushed::Queued);
        QCOMPARE(protocol::decodeSocketEvent(outbox.takeNext())->seq, 2);
    }
    void isBounded_data()
    {
        QTest::addColumn<int>("framesMax");
        QTest::addColumn<qint64>("bytesMax");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("by the number of frames") << 2 << qint64(1'000'000) << QByteArray();
        QTest::newRow("by bytes") << 1000 << qint64(200) << QByteArray();
    }
    void isBounded()
    {
        QFETCH(int, framesMax);
        QFETCH(qint64, bytesMax);
        Outbox outbox({framesMax, bytesMax});
        QCOMPARE(outbox.push({QByteArray(100, 'x')}), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push({QByteArray(100, 'x')}), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push({QByteArray(1, 'x')}), Outbox::Pushed::Full);
        QCOMPARE(outbox.frames(), 2);
        QCOMPARE(outbox.bytes(), 200);
    }
    void replacementMayNotGrowOverTheLimit()
    {
        Outbox outbox({10, 100});
        QCOMPARE(outbox.push({QByteArray(90, 'x'), false, "k"}), Outbox::Pushed::Queued);
        QCOMPARE(outbox.push({QByteArray(101, 'x'), false, "k"}), Outbox::Pushed::Full);
        QCOMPARE(outbox.push({QByteArray(100, 'y'), false, "k"}), Outbox::Pushed::Replaced);
        QCOMPARE(outbox.bytes(), 100);
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
