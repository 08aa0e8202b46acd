// muster_test: USES Muster::Cluster
#include "cluster/peers/clockexchange.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr WallTime epoch = fromEpochMillis(1'700'000'000'000);

NodeId node(int number)
{
    return NodeId(u"node-%1"_s.arg(number, 4, 10, QChar(u'0')));
}

std::set<NodeId> nodes(int count)
{
    std::set<NodeId> all;
    for (int i = 1; i <= count; ++i)
        all.insert(node(i));
    return all;
}

WallTime wall(TimePoint at)
{
    return epoch + at.time_since_epoch();
}

/// Answers as a peer whose clock is that far ahead, after `way` in each direction.
ClockEcho echo(const ClockExchange::Probe &probe, TimePoint asked, Millis ahead, Millis way = 1ms)
{
    const WallTime there = wall(asked + way) + ahead;
    return {probe.message.number, there, there};
}

} // namespace

class TestClockExchange : public QObject {
    Q_OBJECT
private slots:
    void aNewPeerIsAskedThriceThenEveryTenSeconds()
    {
        ClockExchange exchange(node(1));
        exchange.setPeers(nodes(2), TimePoint(1s));
        QList<qint64> askedAt;
        for (TimePoint at(1s); at < TimePoint(40s); at += 500ms)
            for (const auto &probe : exchange.due(at, wall(at))) {
                QCOMPARE(probe.to, node(2)); // never ourselves
                askedAt.append(at.time_since_epoch().count());
            }
        QCOMPARE(askedAt, (QList<qint64>{1'000, 2'000, 3'000, 13'000, 23'000, 33'000}));
    }

    void aLargeClusterIsAskedSlowly()
    {
        ClockExchange exchange(node(0));
        exchange.setPeers(nodes(400), TimePoint(0s));
        TimePoint at(0s);
        for (; at < TimePoint(150s); at += 500ms)
            exchange.due(at, wall(at));
        int asked = 0;
        std::set<NodeId> distinct;
        std::size_t most = 0;
        for (const TimePoint end = at + 100s; at < end; at += 500ms) {
            const auto probes = exchange.due(at, wall(at));
            most = std::max(most, probes.size());
            asked += int(probes.size());
            for (const auto &probe : probes)
                distinct.insert(probe.to);
        }
        QVERIFY2(asked <= 440 && asked >= 360, qPrintable(QString::number(asked))); // four a second
        QCOMPARE(distinct.size(), 400u);
        QVERIFY(most <= 16);
    }

    void measuresAndForgetsWhoIsGone()
    {
        ClockExchange exchange(node(1));
        const TimePoint at(10s);
        exchange.setPeers(nodes(3), at);
        for (const auto &probe : exchange.due(at, wall(at)))
            QVERIFY(exchange.echoed(probe.to, echo(probe, at, probe.to == node(2) ? 7s : 0s), at + 2ms));
        const auto offsets = exchange.offsets(at + 2ms, wall(at + 2ms));
        QCOMPARE(offsets.size(), 3u);
        QCOMPARE(offsets.at(node(1)), ClockOffset());
        QVERIFY(std::chrono::abs(offsets.at(node(2)).offset - 7s) <= offsets.at(node(2)).error);
        QVERIFY(offsets.at(node(2)).error <= 3ms);
        exchange.setPeers({node(1), node(3)}, at + 1s);
        QVERIFY(!exchange.offsets(at + 1s, wall(at + 1s)).contains(node(2)));
        QVERIFY2(
            !exchange.offsets(at + 61s, wall(at + 61s)).contains(node(3)), "what is stale is no evidence");
    }

    void onlyTheAnswerToTheQuestionCounts()
    {
        ClockExchange exchange(node(1));
        const TimePoint at(10s);
        exchange.setPeers(nodes(3), at);
        const auto probes = exchange.due(at, wall(at));
        QCOMPARE(probes.size(), 2u);
        const ClockEcho good = echo(probes[0], at, 0s);
        QVERIFY(!exchange.echoed(probes[1].to, good, at + 2ms)); // another's number
        QVERIFY(!exchange.echoed(node(9), good, at + 2ms)); // a stranger
        QVERIFY(exchange.echoed(probes[0].to, good, at + 2ms));
        QVERIFY(!exchange.echoed(probes[0].to, good, at + 3ms)); // twice
        const TimePoint later = at + 1s;
        const auto again = exchange.due(later, wall(later));
        QVERIFY(!exchange.echoed(again[0].to, echo(again[0], later, 0s, 3s), later + 6s)); // too late
    }

    void whatPeersMeasuredFillsTheGaps()
    {
        ClockExchange exchange(node(1));
        const TimePoint at(10s);
        exchange.setPeers(nodes(4), at);
        for (const auto &probe : exchange.due(at, wall(at)))
            if (probe.to == node(2))
                QVERIFY(exchange.echoed(probe.to, echo(probe, at, 100ms), at + 2ms));
        const TimePoint now = at + 2ms;
        exchange.reported(node(2), {{node(3), {7s, 5ms}}, {node(1), {9s, 0ms}}, {node(8), {1s, 0ms}}}, now);
        exchange.reported(node(3), {{node(4), {1s, 0ms}}}, now); // whose own clock we do not know
        exchange.reported(node(9), {{node(4), {1s, 0ms}}}, now); // a stranger
        const auto offsets = exchange.offsets(now, wall(now));
        QVERIFY(std::chrono::abs(offsets.at(node(3)).offset - 7'100ms) <= offsets.at(node(3)).error);
        QVERIFY(offsets.at(node(3)).error >= 5ms);
        QCOMPARE(offsets.at(node(1)), ClockOffset()); // nobody reports our own to us
        QVERIFY(!offsets.contains(node(4)));
        QVERIFY(!offsets.contains(node(8)));
    }

    void whatIsToldIsBoundedAndGoesRound()
    {
        ClockExchange exchange(node(0));
        TimePoint at(10s);
        exchange.setPeers(nodes(300), at);
        for (; at < TimePoint(25s); at += 500ms)
            for (const auto &probe : exchange.due(at, wall(at)))
                exchange.echoed(probe.to, echo(probe, at, 1s), at + 2ms);
        std::set<NodeId> reported;
        for (; at < TimePoint(120s); at += 500ms)
            for (const auto &probe : exchange.due(at, wall(at))) {
                QVERIFY(probe.message.offsets.size() <= std::size_t(offsetsMax));
                for (const ReportedOffset &offset : probe.message.offsets)
                    reported.insert(offset.node);
            }
        QCOMPARE(reported.size(), 300u);
    }

    void afterASuspendNothingIsKnownUntilAskedAgain()
    {
        ClockExchange exchange(node(1));
        const TimePoint at(10s);
        exchange.setPeers(nodes(2), at);
        const auto probes = exchange.due(at, wall(at));
        QVERIFY(exchange.echoed(node(2), echo(probes[0], at, 0s), at + 2ms));
        exchange.forgetSamples();
        QVERIFY(!exchange.offsets(at + 3ms, wall(at + 3ms)).contains(node(2)));
        QCOMPARE(exchange.due(at + 4ms, wall(at + 4ms)).size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestClockExchange)
#include "tst_clockexchange.moc"
