// muster_test: USES Muster::Client muster_fakenode
#include "client/feed/eventstream.h"

#include "protocol/overview/overviewdelta.h"
#include "support/fake/fakenode.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::FakeNode;

namespace {

struct Fixture {
    FakeNode node;
    EventStream stream{options()};
    QSignalSpy opened{&stream, &EventStream::opened};
    QSignalSpy overviews{&stream, &EventStream::overviewReceived};
    QSignalSpy histories{&stream, &EventStream::historyReceived};
    QSignalSpy events{&stream, &EventStream::eventReceived};
    QSignalSpy lost{&stream, &EventStream::lost};

    Fixture()
    {
        node.setOverview(test::overviewOf({&node}));
        node.accounts()->tokens.insert(u"token"_s);
    }
    static StreamOptions options()
    {
        StreamOptions result;
        result.openWithin = 500ms;
        result.pingEvery = 50ms;
        result.lostAfter = 300ms;
        result.snapshotWithin = 300ms;
        return result;
    }
    void pushDelta(int base, int number, const protocol::Overview &before, const protocol::Overview &next)
    {
        node.pushEvent(protocol::events::overviewDelta,
            {{u"base"_s, base}, {u"picture"_s, number}, {u"change"_s, protocol::deltaOf(before, next)}});
    }
    protocol::Verdict verdict() const { return overviews.last().first().value<protocol::Overview>().verdict; }
    void open() { stream.open(node.url(), u"token"_s); }
    ErrorCode why() const
    {
        return lost.isEmpty() ? ErrorCode::Internal : lost.first().first().value<Error>().code;
    }
};

} // namespace

class TestEventStream : public QObject {
    Q_OBJECT

private slots:
    void overviewsArrive()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        QCOMPARE(f.opened.count(), 1);
        protocol::Overview overview = test::overviewOf({&f.node});
        overview.revision = 2;
        overview.verdict = protocol::Verdict::Red;
        f.node.setOverview(overview);
        QTRY_COMPARE(f.overviews.count(), 2);
        QCOMPARE(f.overviews.last().first().value<protocol::Overview>().verdict, protocol::Verdict::Red);
    }

    void deltasMakeOverviews()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        QVERIFY(f.node.requests().last().contains(u"websocket"_s));
        const protocol::Overview green = test::overviewOf({&f.node});
        protocol::Overview red = green;
        red.verdict = protocol::Verdict::Red;
        f.pushDelta(1, 2, green, red);
        QTRY_COMPARE(f.overviews.count(), 2);
        QCOMPARE(f.verdict(), protocol::Verdict::Red);
        f.pushDelta(2, 3, red, green);
        QTRY_COMPARE(f.overviews.count(), 3);
        QCOMPARE(f.verdict(), protocol::Verdict::Green);
        QVERIFY(f.node.texts().isEmpty());
        QCOMPARE(f.events.count(), 0);
    }

    void aMissingDeltaAsksForASnapshot()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        const protocol::Overview green = test::overviewOf({&f.node});
        f.pushDelta(8, 9, green, green);
        f.pushDelta(9, 10, green, green); // comes to nothing, and is no second question
        QTRY_COMPARE(f.node.texts().size(), 1);
        const auto request = protocol::decodeSocketRequest(f.node.texts().first());
        QCOMPARE(request->action, protocol::events::overview);
        QCOMPARE(request->seq, 1);
        f.node.pushRaw(R"({"status":"OK","seq_reply":1})");
        protocol::Overview red = green;
        red.verdict = protocol::Verdict::Red;
        f.node.setOverview(red);
        QTRY_COMPARE(f.overviews.count(), 2);
        f.pushDelta(2, 3, red, green);
        QTRY_COMPARE(f.overviews.count(), 3);
        QCOMPARE(f.verdict(), protocol::Verdict::Green);
        QSignalSpy heard(&f.stream, &EventStream::heard);
        QTRY_VERIFY(heard.count() > 10); // longer than a snapshot may take: it came, so none is due
        QCOMPARE(f.lost.count(), 0);
        QCOMPARE(f.node.texts().size(), 1);
    }

    void aSnapshotThatDoesNotComeEndsTheStream()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        const protocol::Overview green = test::overviewOf({&f.node});
        f.pushDelta(8, 9, green, green);
        QTRY_COMPARE(f.lost.count(), 1); // though it answers pings
        QCOMPARE(f.why(), ErrorCode::TimedOut);
    }

    void aRefusedSnapshotEndsTheStream()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        const protocol::Overview green = test::overviewOf({&f.node});
        f.pushDelta(8, 9, green, green);
        QTRY_COMPARE(f.node.texts().size(), 1);
        f.node.pushRaw(R"({"status":"FAIL","seq_reply":1,"error":{"id":"x","status_code":403}})");
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::Unavailable);
    }

    void anotherNodeBeginsAnew()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.open();
        f.node.setOverview(test::overviewOf({&f.node})); // number 2
        QTRY_COMPARE(f.opened.count(), 2);
        QTRY_VERIFY(f.overviews.count() >= 2);
        const auto before = f.overviews.count();
        const protocol::Overview green = test::overviewOf({&f.node});
        f.pushDelta(2, 3, green, green);
        QTRY_COMPARE(f.overviews.count(), before + 1);
        QVERIFY(f.node.texts().isEmpty());
    }

    void aLargeOverviewArrives()
    {
        Fixture f;
        QList<FakeNode *> many(500, &f.node);
        f.node.setOverview(test::overviewOf(many));
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        QCOMPARE(f.overviews.last().first().value<protocol::Overview>().nodes.size(), 500);
    }

    void eventsAreATopicOfTheirOwn()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        protocol::EventHistory history;
        history.events.resize(2);
        history.events[1].sequence = 1;
        const auto push = [&f](const protocol::SocketEvent &event) {
            f.node.pushEvent(event.event, QJsonDocument::fromJson(event.dataText).object());
        };
        using protocol::EventsTopic;
        push(protocol::snapshotEvent(EventsTopic::words, 4, EventsTopic::snapshot(history)));
        QTRY_COMPARE(f.histories.count(), 1);
        QVERIFY(f.histories.last().first().value<protocol::EventHistory>() == history);
        protocol::EventHistory next = history;
        next.events.removeFirst();
        push(protocol::deltaEvent(EventsTopic::words, 5, protocol::deltaOf(history, next)));
        QTRY_COMPARE(f.histories.count(), 2);
        QVERIFY(f.histories.last().first().value<protocol::EventHistory>() == next);
        push(protocol::deltaEvent(EventsTopic::words, 7, protocol::deltaOf(next, next)));
        QTRY_COMPARE(f.node.texts().size(), 1);
        QCOMPARE(protocol::decodeSocketRequest(f.node.texts().first())->action, EventsTopic::words.name);
        f.node.setOverview(test::overviewOf({&f.node})); // of another topic: the snapshot is still due
        QTRY_COMPARE(f.overviews.count(), 2);
        push(protocol::snapshotEvent(EventsTopic::words, 7, EventsTopic::snapshot(history)));
        QTRY_COMPARE(f.histories.count(), 3);
        QSignalSpy heard(&f.stream, &EventStream::heard);
        QTRY_VERIFY(heard.count() > 10); // longer than a snapshot may take: it came, so none is due
        QCOMPARE(f.lost.count(), 0);
        QCOMPARE(f.events.count(), 0);
    }

    void otherEventsAndRepliesAreNoOverviews()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.pushRaw(R"({"status":"OK","seq_reply":1})");
        f.node.pushRaw(R"({"event":"config_changed","data":{},"broadcast":{},"seq":2})");
        QTRY_COMPARE(f.events.count(), 1);
        QCOMPARE(f.lost.count(), 0);
    }

    void aQuietNodeIsNotLost()
    {
        Fixture f;
        f.open();
        QSignalSpy heard(&f.stream, &EventStream::heard);
        QTRY_VERIFY(heard.count() > 10); // ten pongs take longer than lostAfter
        QCOMPARE(f.lost.count(), 0);
    }

    void aStoppedNodeIsLost()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.hang();
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::TimedOut);
        QVERIFY(!f.stream.isLive());
    }

    void aNodeThatNeverSaysHelloIsLost()
    {
        Fixture f;
        f.node.hang();
        f.open();
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::TimedOut);
    }

    void aKilledNodeIsLostAtOnce()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.kill();
        QTRY_COMPARE_WITH_TIMEOUT(f.lost.count(), 1, 200);
        QCOMPARE(f.why(), ErrorCode::Unavailable);
    }

    void refusedConnections()
    {
        Fixture f;
        f.node.kill();
        f.open();
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::Unavailable);
    }

    void aHelloInTheMiddleStartsTheNumbersAnew()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.pushRaw(R"({"event":"hello","data":{"connection_id":"b"},"broadcast":{},"seq":0})");
        f.node.pushRaw(R"({"event":"config_changed","data":{},"broadcast":{},"seq":1})");
        QTRY_COMPARE(f.events.count(), 2);
        QCOMPARE(f.lost.count(), 0);
        f.node.pushRaw(R"({"event":"config_changed","data":{},"broadcast":{},"seq":3})");
        QTRY_COMPARE(f.lost.count(), 1);
    }
    void aGapInTheNumbersEndsTheStream()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.skipSequence(1);
        f.node.setOverview(test::overviewOf({&f.node}));
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::Corrupt);
        QCOMPARE(f.overviews.count(), 1);
    }

    void nonsense_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not JSON") << QByteArray("hello?");
        QTest::newRow("no event") << QByteArray("{}");
        QTest::newRow("an overview without nodes")
            << QByteArray(R"({"event":"muster_overview","data":{"overview":{}},"seq":2})");
    }
    void nonsense()
    {
        QFETCH(QByteArray, text);
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.node.pushRaw(text);
        QTRY_COMPARE(f.lost.count(), 1);
        QCOMPARE(f.why(), ErrorCode::Corrupt);
    }

    void closingIsSilent()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.overviews.count(), 1);
        f.stream.close();
        QTRY_COMPARE(f.node.openSockets(), 0);
        QCOMPARE(f.lost.count(), 0);
    }

    void opensAgainAfterALoss()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.opened.count(), 1);
        f.node.resetConnections();
        QTRY_COMPARE(f.lost.count(), 1);
        f.open();
        QTRY_COMPARE(f.opened.count(), 2);
        QCOMPARE(f.lost.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
