// muster_test: USES Muster::Protocol
#include "protocol/overview/eventhistory.h"

#include "base/random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

EventHistory historyOf(int firstEvent, int events, int terms)
{
    EventHistory history;
    for (int i = firstEvent; i < firstEvent + events; ++i)
        history.events.append({quint64(i), noon.addSecs(i), u"down"_s, Severity::Red, EventNature::Problem,
            NodeId(u"a"_s), u"e"_s, {{u"x"_s, i}}});
    for (int i = 1; i <= terms; ++i)
        history.terms.append({quint64(i), NodeId(u"a"_s), noon, {}, u"no lease yet"_s});
    return history;
}

QByteArray text(const SocketEvent &event)
{
    return encode(event);
}

QByteArray snapshotText(const EventHistory &history, qint64 number)
{
    return text(snapshotEvent(EventsTopic::words, number, EventsTopic::snapshot(history)));
}

QByteArray deltaText(const EventHistory &before, const EventHistory &next, qint64 number)
{
    return text(deltaEvent(EventsTopic::words, number, deltaOf(before, next)));
}

} // namespace

class TestEventHistory : public QObject {
    Q_OBJECT

    TopicDecoder<EventsTopic> m_decoder;

    TopicDecoder<EventsTopic>::Read read(const QByteArray &message)
    {
        return m_decoder.read(*decodeSocketEvent(message), message.size());
    }

private slots:
    void init() { m_decoder = {}; }

    void itIsTheHistoryOfAnOverview()
    {
        Overview overview;
        setHistory(overview, historyOf(3, 2, 1));
        QCOMPARE(overview.events.size(), 2);
        QVERIFY(historyIn(overview) == historyOf(3, 2, 1));
        const QJsonObject whole = toJson(overview);
        const QJsonObject part = toJson(historyIn(overview));
        QCOMPARE(part[u"events"], whole[u"events"]);
        QCOMPARE(part[u"terms"], whole[u"terms"]);
    }

    void anySnapshotAndDeltaArrive()
    {
        Random random(5);
        EventHistory before = historyOf(1, 3, 1);
        auto got = read(snapshotText(before, 1));
        QVERIFY(got.isOurs && got.value && *got.value);
        QVERIFY(**got.value == before);
        for (int number = 2; number < 200; ++number) {
            EventHistory next = historyOf(int(random.below(10)), int(random.below(20)), int(random.below(4)));
            if (!next.terms.isEmpty() && random.chance(50))
                next.terms.last().until = noon.addSecs(int(random.below(3)));
            got = read(deltaText(before, next, number));
            QVERIFY(got.isOurs && got.value && *got.value && !got.needsSnapshot);
            QVERIFY(**got.value == next);
            before = next;
        }
    }

    void whatStaysIsLeftOut()
    {
        const EventHistory before = historyOf(1, 200, 50);
        QCOMPARE(deltaOf(before, historyOf(2, 200, 50))[u"events"].toArray().size(), 2);
        QVERIFY(QJsonDocument(deltaOf(before, before)).toJson(QJsonDocument::Compact).size() < 60);
    }

    void aMissingDeltaAsksOnceForASnapshot()
    {
        const EventHistory one = historyOf(1, 1, 1);
        const EventHistory two = historyOf(1, 2, 1);
        QVERIFY(!read(deltaText(one, two, 2)).needsSnapshot); // the snapshot is on its way
        (void)read(snapshotText(one, 1));
        auto got = read(deltaText(one, two, 3));
        QVERIFY(got.isOurs && !got.value && got.needsSnapshot);
        got = read(deltaText(one, two, 4));
        QVERIFY(got.isOurs && !got.value && !got.needsSnapshot);
        QVERIFY(**read(snapshotText(two, 4)).value == two);
        QVERIFY(**read(deltaText(two, one, 5)).value == one);
    }

    void whatDoesNotFitAsksForASnapshot_data()
    {
        QTest::addColumn<QByteArray>("delta");
        QTest::newRow("events that were not there") << QByteArray(R"({"events":[[0,3]],"terms":[]})");
        QTest::newRow("no lists") << QByteArray("{}");
        QTest::newRow("terms that are no list") << QByteArray(R"({"events":[],"terms":5})");
        QTest::newRow("too many") << QByteArray(
            R"({"events":[)" + QByteArray("[0,2],").repeated(500) + R"([0,2]],"terms":[]})");
        QTest::newRow("a text that is too long")
            << QByteArray(R"({"events":[{"detail":")" + QByteArray(70'000, 'x') + R"("}],"terms":[]})");
    }
    void whatDoesNotFitAsksForASnapshot()
    {
        QFETCH(QByteArray, delta);
        const EventHistory held = historyOf(1, 2, 1);
        (void)read(snapshotText(held, 1));
        const QJsonObject json = QJsonDocument::fromJson(delta).object();
        QVERIFY(!applyDelta(held, json));
        const auto got = read(text(deltaEvent(EventsTopic::words, 2, json)));
        QVERIFY(got.isOurs && !got.value && got.needsSnapshot);
    }

    void aSnapshotThatIsTooLargeIsAnError()
    {
        (void)read(snapshotText(historyOf(1, 1, 1), 1));
        const auto got = read(snapshotText(historyOf(1, 1'001, 1), 2));
        QVERIFY(got.value && !*got.value);
        QCOMPARE(got.value->error().code, ErrorCode::TooLarge);
        QVERIFY(!read(deltaText({}, {}, 3)).value); // no delta applies to it
    }

    void otherEventsAreNotOurs()
    {
        QVERIFY(!read(R"({"event":"muster_overview","data":{},"seq":1})").isOurs);
    }
};

QTEST_GUILESS_MAIN(TestEventHistory)
#include "tst_eventhistory.moc"
