// muster_test: USES Muster::Protocol
#include "protocol/overview/overviewdecoder.h"

#include "protocol/overview/overviewtopic.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

Overview overviewOf(int nodes)
{
    Overview o;
    o.clusterName = u"c"_s;
    o.verdict = Verdict::Green;
    o.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    for (int i = 0; i < nodes; ++i) {
        NodeOverview node;
        node.id = NodeId(u"id-%1"_s.arg(i));
        node.name = u"nöde \"%1\" }]"_s.arg(i);
        node.seenBy = nodes - 1;
        node.peers = nodes - 1;
        node.features = {u"f"_s};
        o.nodes.append(node);
    }
    return o;
}

QByteArray frameOf(const QByteArray &overview)
{
    return "{\"broadcast\":{},\"event\":\"muster_overview\",\"data\":{\"overview\":" + overview
        + "},\"seq\":3}";
}

/// As a decoder without a memory reads it.
QJsonObject plainly(const QByteArray &frame)
{
    const auto event = decodeSocketEvent(frame);
    const auto overview = event ? overviewFromJson(event->data[u"overview"].toObject())
                                : Result<Overview>(tl::make_unexpected(event.error()));
    return overview ? toJson(*overview) : QJsonObject{{u"error"_s, overview.error().detail}};
}

QByteArray snapshotOf(OverviewEncoder &encoder, const Overview &overview, qint64 number)
{
    return encode(snapshotEvent(OverviewTopic::words, number, encoder.encode(overview)));
}

QByteArray deltaFrame(
    qint64 base, qint64 number, const Overview &before, const Overview &next, const QString &padding = {})
{
    return encode({QString(events::overviewDelta),
        {{u"base"_s, base}, {u"picture"_s, number}, {u"change"_s, deltaOf(before, next)},
            {u"padding"_s, padding}},
        {}, 3});
}

QJsonObject with(OverviewDecoder &decoder, const QByteArray &frame)
{
    const auto read = decoder.read(frame);
    if (!read.event)
        return {{u"error"_s, read.event.error().detail}};
    if (!read.overview)
        return {{u"error"_s, u"no overview"_s}};
    return *read.overview ? toJson(**read.overview)
                          : QJsonObject{{u"error"_s, read.overview->error().detail}};
}

} // namespace

class TestOverviewDecoder : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatChangedIsRead()
    {
        OverviewEncoder encoder;
        OverviewDecoder decoder;
        Overview o = overviewOf(100);
        const auto check = [&](int read) {
            const QByteArray frame = frameOf(encoder.encode(o));
            QCOMPARE(with(decoder, frame), plainly(frame));
            QCOMPARE(decoder.nodesRead(), read);
        };
        check(100);
        check(0);
        for (NodeOverview &node : o.nodes) {
            node.age += Millis(123'456);
            node.seenBy = 0;
        }
        check(0);
        o.nodes[7].lifecycle = u"draining"_s;
        o.nodes[9].reasons = {{u"down"_s, Severity::Red, u"why"_s, {}, {{u"age_ms"_s, 5}}, {}, {}}};
        check(2);
        o.nodes[9].age = Millis(7);
        check(1); // it tells an age_ms elsewhere as well: never taken over
        o.nodes.removeLast();
        check(1);
        o.nodes.prepend(overviewOf(200).nodes.last());
        check(int(o.nodes.size())); // each has another place
        o.nodes.clear();
        check(0);
    }

    void deltasFollowASnapshot()
    {
        OverviewEncoder encoder;
        OverviewDecoder decoder;
        Overview o = overviewOf(5);
        (void)decoder.read(snapshotOf(encoder, o, 7));
        for (int number = 8; number < 12; ++number) {
            Overview next = o;
            next.nodes[number % 5].lifecycle = u"draining"_s;
            next.nodes[0].age = Millis(number);
            QCOMPARE(with(decoder, deltaFrame(number - 1, number, o, next)), toJson(next));
            o = next;
        }
        const QByteArray again =
            snapshotOf(encoder, o, 12); // what it knows of the last snapshot is not taken for this
        QCOMPARE(with(decoder, again), toJson(o));
        QCOMPARE(with(decoder, again), toJson(o));
        QCOMPARE(decoder.nodesRead(), 0);
    }

    void aSnapshotCountsWhateverChangedBefore()
    {
        OverviewEncoder encoder;
        OverviewDecoder decoder;
        const Overview o = overviewOf(2);
        Overview other = o;
        other.nodes[1].lifecycle = u"draining"_s;
        QCOMPARE(with(decoder, snapshotOf(encoder, o, 1)), toJson(o));
        QCOMPARE(with(decoder, deltaFrame(1, 2, o, other)), toJson(other));
        QCOMPARE(
            with(decoder, snapshotOf(encoder, o, 3)), toJson(o)); // the text is that of the first snapshot
    }

    void whatDoesNotFollowAsksForASnapshot()
    {
        OverviewEncoder encoder;
        OverviewDecoder decoder;
        const Overview o = overviewOf(3);
        const auto nothing = [&](const QByteArray &frame, bool needsSnapshot) {
            const auto read = decoder.read(frame);
            QVERIFY(read.event && read.event->event == events::overviewDelta);
            QVERIFY(!read.overview);
            QCOMPARE(read.needsSnapshot, needsSnapshot);
        };
        nothing(deltaFrame(6, 7, o, o), false); // before the first snapshot: that is on its way
        QCOMPARE(with(decoder, snapshotOf(encoder, o, 7)), toJson(o));
        nothing(deltaFrame(6, 7, o, o), false); // the snapshot overtook it
        nothing(deltaFrame(8, 9, o, o), true);
        nothing(deltaFrame(9, 10, o, o), false); // asked already
        nothing(deltaFrame(7, 8, o, o), false);
        QCOMPARE(with(decoder, snapshotOf(encoder, o, 11)), toJson(o));
        QCOMPARE(with(decoder, deltaFrame(11, 12, o, o)), toJson(o));
        nothing(deltaFrame(12, 13, overviewOf(9), overviewOf(9)), true); // of another overview than it says
        QCOMPARE(with(decoder, snapshotOf(encoder, o, 13)), toJson(o));
        nothing(
            "{\"event\":\"muster_overview_change\",\"data\":{\"base\":13,\"picture\":14},\"seq\":1}", true);
        QCOMPARE(with(decoder, frameOf(encoder.encode(o))), toJson(o)); // a sender without numbers
        nothing(deltaFrame(0, 1, o, o), false);
    }

    // Many small steps must not make an overview that no snapshot could hold.
    void afterMuchASnapshotIsWanted()
    {
        OverviewEncoder encoder;
        OverviewDecoder decoder;
        const Overview o = overviewOf(1);
        (void)decoder.read(snapshotOf(encoder, o, 1));
        const QString padding(16 * 1024 * 1024, u'x');
        for (int number = 2; number <= 4; ++number)
            QVERIFY(decoder.read(deltaFrame(number - 1, number, o, o, padding)).overview);
        QVERIFY(decoder.read(deltaFrame(4, 5, o, o, padding)).needsSnapshot);
        (void)decoder.read(snapshotOf(encoder, o, 6));
        QVERIFY(decoder.read(deltaFrame(6, 7, o, o, padding)).overview);
    }

    void otherEventsGoThrough()
    {
        OverviewDecoder decoder;
        const auto read = decoder.read(
            "{\"event\":\"hello\",\"data\":{\"connection_id\":\"x\"},\"broadcast\":{},\"seq\":0}");
        QVERIFY(read.event && !read.overview);
        QCOMPARE(read.event->data[u"connection_id"].toString(), u"x"_s);
        QVERIFY(!decoder.read("{\"status\":\"OK\",\"seq_reply\":1}").event);
    }

    // What is hostile or only unusual is read as without a memory, also after a snapshot that is remembered.
    void unusual_data()
    {
        QTest::addColumn<QByteArray>("overview");
        const QByteArray node = "{\"age_ms\":1,\"seen_by\":2,\"peers\":3,\"id\":\"id-0\",\"name\":\"n\"}";
        const auto nodes = [](const QByteArray &inside) {
            return QByteArray("{\"verdict\":\"green\",\"nodes\":[" + inside + "]}");
        };
        QTest::newRow("as it should be") << nodes(node);
        QTest::newRow("blanks everywhere")
            << QByteArray("{ \"verdict\" : \"green\" ,\n\"nodes\" : [ " + node + " , " + node + " ] } ");
        QTest::newRow("a comma too many") << nodes(node + ",");
        QTest::newRow("no comma") << nodes(node + node);
        QTest::newRow("two commas") << nodes(node + ",," + node);
        QTest::newRow("nodes that are none") << nodes("1,\"x\",null,[]," + node);
        QTest::newRow("an end in a text")
            << nodes("{\"age_ms\":1,\"seen_by\":2,\"peers\":3,\"name\":\"}],\\\"\"}");
        QTest::newRow("an open text") << nodes("{\"name\":\"x}");
        QTest::newRow("a wrong bracket") << nodes("{\"name\":[}]");
        QTest::newRow("ages twice") << nodes(
            "{\"age_ms\":1,\"seen_by\":2,\"peers\":3,\"id\":\"id-0\",\"age_ms\":9}");
        QTest::newRow("ages twice, one with an escape")
            << nodes("{\"age_ms\":1,\"seen_by\":2,\"peers\":3,\"id\":\"id-0\",\"age\\u005fms\":9}");
        QTest::newRow("counts that are huge")
            << nodes("{\"age_ms\":1,\"seen_by\":99999999999,\"peers\":3,\"id\":\"id-0\"}");
        QTest::newRow("counts with a leading zero")
            << nodes("{\"age_ms\":01,\"seen_by\":2,\"peers\":3,\"id\":\"id-0\"}");
        QTest::newRow("counts below zero")
            << nodes("{\"age_ms\":-1,\"seen_by\":2,\"peers\":3,\"id\":\"id-0\"}");
        QTest::newRow("counts that break")
            << nodes("{\"age_ms\":1.5,\"seen_by\":2e3,\"peers\":3,\"id\":\"id-0\"}");
        QTest::newRow("nodes twice") << QByteArray(
            "{\"verdict\":\"green\",\"nodes\":[" + node + "],\"nodes\":[]}");
        QTest::newRow("nodes twice, one with an escape")
            << QByteArray("{\"verdict\":\"green\",\"nodes\":[" + node + "],\"no\\u0064es\":[]}");
        QTest::newRow("nodes that are no list") << QByteArray("{\"verdict\":\"green\",\"nodes\":{}}");
        QTest::newRow("no verdict") << QByteArray("{\"nodes\":[" + node + "]}");
        QTest::newRow("nested without end") << nodes("{\"name\":" + QByteArray(5'000, '[') + "}");
        QTest::newRow("nested deeper than JSON may be")
            << nodes("{\"name\":" + QByteArray(1'030, '[') + QByteArray(1'030, ']') + "}");
        QTest::newRow("nested as deep as it may be, for a part only")
            << nodes("{\"name\":" + QByteArray(1'020, '[') + QByteArray(1'020, ']') + "}");
        QTest::newRow("too many nodes") << nodes(QByteArray("{},").repeated(12'000) + "{}");
        QTest::newRow("a text that is too long") << nodes("{\"name\":\"" + QByteArray(70'000, 'x') + "\"}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half of it") << nodes(node).left(40);
        QTest::newRow("not UTF-8") << nodes("{\"name\":\"\xff\"}");
    }
    void unusual()
    {
        QFETCH(QByteArray, overview);
        OverviewDecoder decoder;
        OverviewEncoder encoder;
        const QByteArray usual = frameOf(encoder.encode(overviewOf(2)));
        const QByteArray frame = frameOf(overview);
        for (const QByteArray &each : {frame, frame, usual, frame, usual, usual})
            QCOMPARE(with(decoder, each), plainly(each));
        QByteArray older = frame;
        older.replace("\"age_ms\":1,", "\"age_ms\":77,");
        QCOMPARE(with(decoder, frame), plainly(frame));
        QCOMPARE(with(decoder, older), plainly(older));
    }

    void truncatedAnywhere()
    {
        OverviewEncoder encoder;
        const QByteArray frame = frameOf(encoder.encode(overviewOf(3)));
        OverviewDecoder decoder;
        for (qsizetype size = 0; size <= frame.size(); ++size) {
            QCOMPARE(with(decoder, frame.left(size)), plainly(frame.left(size)));
            (void)decoder.read(frame);
        }
    }
};

QTEST_GUILESS_MAIN(TestOverviewDecoder)
#include "tst_overviewdecoder.moc"
