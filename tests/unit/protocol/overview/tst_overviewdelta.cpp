// muster_test: USES Muster::Protocol
#include "protocol/overview/overviewdelta.h"

#include "base/random.h"
#include "support/process/processmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

#include <unistd.h>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);

NodeId id(int n)
{
    return NodeId(u"id-%1"_s.arg(n));
}

/// Something of everything; `random` decides what.
Overview anyOverview(Random &random, int nodes)
{
    const auto chance = [&random](int percent) {
        return random.chance(percent);
    };
    const auto number = [&random](int below) {
        return int(random.below(quint64(below)));
    };
    Overview o;
    o.clusterName = u"c%1"_s.arg(number(2));
    o.observer = id(number(3));
    o.revision = quint64(number(1'000));
    o.verdict = chance(50) ? Verdict::Red : Verdict::Green;
    o.term = quint64(number(4));
    o.at = noon.addMSecs(number(100'000));
    o.foreignCount = number(9);
    o.reachability.reporters = number(3);
    o.configMajority = chance(50);
    if (chance(50))
        o.leader = id(number(3));
    if (chance(30))
        o.preferred = LeaderPreference{id(1), u"pending"_s, u"why"_s};
    DatabaseOverview database{u"primary"_s, u"h:1"_s, u"primary"_s, chance(50) ? u"ok"_s : u"unreachable"_s,
        {}, number(5), Millis(number(5))};
    ConfigDifference difference{
        u"A.B"_s, chance(20), u"1"_s, u"majority"_s, u"hot"_s, {}, chance(20) ? u"A.C"_s : u""_s};
    for (int i = 0; i < nodes; ++i) {
        if (chance(10))
            continue;
        NodeOverview node;
        node.id = id(i);
        node.name = u"n%1"_s.arg(i);
        node.liveness = chance(20) ? Liveness::Suspect : Liveness::Alive;
        node.status = chance(20) ? Verdict::Red : Verdict::Green;
        node.leader = chance(10);
        node.schema = number(2);
        node.seenBy = number(3);
        node.peers = number(2);
        node.age = Millis(number(100'000));
        if (chance(50))
            node.startedAt = noon.addSecs(number(3));
        if (chance(20))
            node.gossip = GossipProtection{number(3), chance(50), chance(50)};
        if (chance(30))
            node.clock.offset = Millis(number(10));
        for (int k = number(3); k > 0; --k)
            node.reasons.append({chance(50) ? u"down"_s : u"limits"_s, Severity::Warn,
                u"d%1"_s.arg(number(3)), {u"A.B"_s}, {{u"x"_s, number(2)}}, noon, node.id});
        o.reasons += node.reasons;
        if (chance(90))
            o.nodes.append(node);
        if (chance(70))
            database.writtenBy.append(node.id);
        if (chance(70))
            difference.values.append(
                {node.id, QString::number(number(3)), u"1"_s, u"file"_s, chance(20), {}});
        SightRow row{node.id, Millis(number(500)), chance(10), chance(50), {}};
        for (int k = number(3); k > 0; --k) {
            SightCell cell;
            cell.node = id(k);
            cell.udp = chance(50) ? u"open"_s : u"blocked"_s;
            cell.tcp = u"open"_s;
            if (chance(50))
                cell.roundTripMillis = number(9);
            row.cells.append(cell);
        }
        if (chance(60))
            o.reachability.rows.append(row);
        if (chance(20))
            o.reachability.living.append(node.id);
        if (chance(20))
            o.reachability.findings.append({u"no-tcp"_s, node.id, id(number(3))});
    }
    if (chance(20))
        std::reverse(o.nodes.begin(), o.nodes.end());
    for (int k = number(3); k > 0; --k)
        o.reachability.groups.append(database.writtenBy);
    if (chance(80))
        o.databases = {database};
    if (chance(80))
        o.differences = {difference};
    const int first = number(20);
    for (int k = first; k < first + number(9); ++k)
        o.events.append({quint64(k), noon, u"node-up"_s, Severity::Red,
            chance(50) ? EventNature::Recovery : EventNature::Problem, id(k), u"e"_s, {}});
    o.terms = {{o.term, id(0), noon, {}, u"no lease yet"_s}};
    return o;
}

/// As it comes over the wire.
QJsonObject throughText(const QJsonObject &json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

Overview plain(int nodes)
{
    Overview o;
    o.verdict = Verdict::Green;
    o.at = noon;
    for (int i = 0; i < nodes; ++i) {
        NodeOverview node;
        node.id = id(i);
        node.features = {u"f"_s};
        o.nodes.append(node);
    }
    o.differences = {{u"A.B"_s, false, u"1"_s, u"majority"_s, u"hot"_s, {}}};
    for (int i = 0; i < nodes; ++i)
        o.differences[0].values.append({id(i), u"1"_s, u"1"_s, u"file"_s, false, {}});
    return o;
}

} // namespace

class TestOverviewDelta : public QObject {
    Q_OBJECT
private slots:
    void anyOverviewBecomesAnyOther()
    {
        Random random(7);
        Overview before = anyOverview(random, 0);
        for (int round = 0; round < 500; ++round) {
            const Overview next = anyOverview(random, 1 + round % 12);
            const auto result = applyDelta(before, throughText(deltaOf(before, next)));
            QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
            QCOMPARE(toJson(*result), toJson(next));
            before = *result;
        }
    }

    void whatStaysIsLeftOut()
    {
        const Overview before = plain(1'000);
        Overview next = before;
        const QByteArray nothing = QJsonDocument(deltaOf(before, next)).toJson(QJsonDocument::Compact);
        QVERIFY2(nothing.size() < 4'000, nothing.left(400));
        next.nodes[500].lifecycle = u"draining"_s;
        next.nodes[501].age = Millis(5);
        next.differences[0].values[7].running = u"2"_s;
        const QJsonObject delta = deltaOf(before, next);
        QCOMPARE(delta[u"nodes"].toArray(),
            (QJsonArray{QJsonArray{0, 500}, QJsonObject{{u"of"_s, 500}, {u"lifecycle"_s, u"draining"_s}},
                QJsonArray{501, 499}}));
        QCOMPARE(delta[u"differences"][0][u"values"].toArray().size(), 3);
        QCOMPARE(delta[u"peers"].toArray(), (QJsonArray{0, 1'000}));
        QCOMPARE(toJson(*applyDelta(before, delta)), toJson(next));
    }

    void aNodeComesToTheFront()
    {
        const Overview before = plain(3);
        Overview next = before;
        NodeOverview other;
        other.id = id(77);
        next.nodes.prepend(other);
        const QJsonObject delta = deltaOf(before, next);
        QCOMPARE(delta[u"nodes"].toArray().size(), 2);
        QCOMPARE(delta[u"nodes"][1].toArray(), (QJsonArray{0, 3}));
        QCOMPARE(toJson(*applyDelta(before, delta)), toJson(next));
    }

    void misfits_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("tooLarge");
        const auto list = [](const char *json) {
            return QJsonValue(QJsonDocument::fromJson(json).array());
        };
        QTest::newRow("no verdict") << u"verdict"_s << QJsonValue() << false;
        QTest::newRow("no list of nodes") << u"nodes"_s << QJsonValue(3) << false;
        QTest::newRow("nodes that were not there") << u"nodes"_s << list("[[1,3]]") << false;
        QTest::newRow("from before the first") << u"nodes"_s << list("[[-1,3]]") << false;
        QTest::newRow("none of them") << u"nodes"_s << list("[[0,0],[0,3]]") << false;
        QTest::newRow("a huge number of them") << u"nodes"_s << list("[[1,9007199254740991]]") << false;
        QTest::newRow("from far away") << u"nodes"_s << list("[[9007199254740991,1]]") << false;
        QTest::newRow("a run of one number") << u"nodes"_s << list("[[0]]") << false;
        QTest::newRow("a run of three numbers") << u"nodes"_s << list("[[0,3,1]]") << false;
        QTest::newRow("a run of texts") << u"nodes"_s << list("[[\"0\",\"3\"]]") << false;
        QTest::newRow("a delta of no node") << u"nodes"_s << list("[[0,2],{\"of\":3}]") << false;
        QTest::newRow("a delta of a text") << u"nodes"_s << list("[[0,2],{\"of\":\"x\"}]") << false;
        QTest::newRow("fewer than are counted") << u"nodes"_s << list("[[0,2]]") << false;
        QTest::newRow("an age too many") << u"ages"_s << list("[1,2,3,4]") << false;
        QTest::newRow("no ages") << u"ages"_s << QJsonValue() << false;
        QTest::newRow("peers of fewer") << u"peers"_s << list("[0,2]") << false;
        QTest::newRow("peers of more") << u"peers"_s << list("[0,4]") << false;
        QTest::newRow("peers of none") << u"peers"_s << list("[0,0,0,3]") << false;
        QTest::newRow("half a run of peers") << u"peers"_s << list("[0,3,1]") << false;
        QTest::newRow("a delta of no difference")
            << u"differences"_s << list("[{\"of\":1,\"values\":[]}]") << false;
        QTest::newRow("no values") << u"differences"_s << list("[{\"of\":0}]") << false;
        QTest::newRow("no sight") << u"reachability"_s << QJsonValue() << false;
        QTest::newRow("events that are no list") << u"events"_s << QJsonValue(u"x"_s) << false;
        QTest::newRow("a text that is too long")
            << u"cluster_name"_s << QJsonValue(QString(70'000, u'x')) << true;
        QTest::newRow("a node's text that is too long")
            << u"nodes"_s
            << QJsonValue(QJsonArray{
                   QJsonArray{0, 2}, QJsonObject{{u"of"_s, 2}, {u"name"_s, QString(70'000, u'x')}}})
            << true;
    }
    void misfits()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(bool, tooLarge);
        const Overview before = plain(3);
        QJsonObject delta = deltaOf(before, before);
        QVERIFY(applyDelta(before, delta));
        delta[key] = value;
        const auto result = applyDelta(before, throughText(delta));
        QVERIFY(!result);
        QCOMPARE(result.error().code, tooLarge ? ErrorCode::TooLarge : ErrorCode::Corrupt);
    }

    // A few bytes may ask for a copy of thousands of elements: not for any number of them. What counts is the
    // memory on the way, not only that it is refused in the end.
    void copiesAreBounded_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonArray>("list");
        const auto repeated = [](int times, const auto &make) {
            QJsonArray list;
            for (int i = 0; i < times; ++i)
                list.append(make(i));
            return list;
        };
        QTest::newRow("of values in a difference") << u"differences"_s << repeated(1'000, [](int i) {
            return QJsonObject{
                {u"of"_s, 0}, {u"key"_s, u"B.%1"_s.arg(i)}, {u"values"_s, QJsonArray{QJsonArray{1, 9'999}}}};
        });
        QTest::newRow("of differences that stay") << u"differences"_s << repeated(100, [](int) {
            return QJsonArray{0, 40};
        });
        QTest::newRow("of nodes") << u"nodes"_s << repeated(400, [](int) { return QJsonArray{0, 10'000}; });
    }
    void copiesAreBounded()
    {
        QFETCH(QString, key);
        QFETCH(QJsonArray, list);
        Overview before = plain(10'000);
        for (int i = 1; i < 40; ++i) { // 410,000 entries with the nodes' features
            before.differences.append(before.differences[0]);
            before.differences.last().key = u"A.%1"_s.arg(i);
        }
        QJsonObject delta = deltaOf(before, before);
        QVERIFY(applyDelta(before, delta));
        delta[key] = list;
        const test::ProcessMemory memory(::getpid());
        memory.resetPeak();
        const qint64 resident = memory.resident();
        const auto result = applyDelta(before, delta);
        QVERIFY(!result);
        const qint64 taken = memory.peak() - resident;
        QVERIFY2(taken < 400'000'000, QByteArray::number(taken));
    }
    // Each of these asks for fewer copies than one may; what counts is also what they make together.
    void deltasTogetherAreBounded()
    {
        const Overview first = plain(10'000);
        QJsonObject delta = deltaOf(first, first);
        const auto adding = [](int from, int count) {
            QJsonArray list{QJsonArray{0, from}};
            for (int i = from; i < from + count; ++i)
                list.append(QJsonObject{{u"of"_s, 0}, {u"key"_s, u"B.%1"_s.arg(i)},
                    {u"values"_s, QJsonArray{QJsonArray{1, 9'999}}}});
            return list;
        };
        delta[u"differences"_s] = adding(1, 30);
        const auto second = applyDelta(first, delta);
        QVERIFY(second);
        delta[u"differences"_s] = adding(31, 30);
        const auto third = applyDelta(*second, delta);
        QVERIFY(!third);
        QCOMPARE(third.error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestOverviewDelta)
#include "tst_overviewdelta.moc"
