// muster_test: USES Muster::Node
#include "node/samples/samples.h"
#include "node/traffic/requestmeter.h"

#include <QTest>

#include <numeric>

using namespace muster;
using namespace muster::node;
using namespace std::chrono_literals;

/// What a node measures of itself, and how long it keeps it.
class TestSamples : public QObject {
    Q_OBJECT

    static constexpr WallTime noon = fromEpochMillis(1'800'000'000'000);
    static TimePoint at(Millis time) { return TimePoint(time); }

private slots:
    void cpuIsAShareOfTheTimeBetweenTwoLooks()
    {
        Samples samples([](protocol::NodeSample &, std::optional<Millis>) {});
        samples.look(noon, at(1s), {100ms, 5e6, {}});
        samples.look(noon + 5s, at(6s), {1'100ms, 6e6, {}});
        samples.look(noon + 10s, at(11s), {});
        samples.look(noon + 15s, at(16s), {1'200ms, 6e6, {}});
        const auto kept = samples.since(noon + 15s, 3'600);
        QCOMPARE(kept.size(), 4);
        QVERIFY(!kept[0].cpuPercent); // there was no look before
        QCOMPARE(kept[1].cpuPercent, std::optional(20.0));
        QCOMPARE(kept[1].residentBytes, std::optional(6e6));
        QVERIFY(!kept[2].cpuPercent && !kept[2].residentBytes);
        QVERIFY(!kept[3].cpuPercent);
    }

    void anHourIsKeptAndNoMore()
    {
        Samples samples([](protocol::NodeSample &, std::optional<Millis>) {});
        for (int look = 0; look < 2'000; ++look)
            samples.look(noon + look * 5s, at(Millis(look * 5'000)), {});
        const WallTime now = noon + 1'999 * 5s;
        QCOMPARE(samples.since(now, 86'400).size(), qsizetype(Samples::keptMax));
        QCOMPARE(samples.since(now, 60).size(), 13);
        QCOMPARE(samples.since(now, 60).last().at, now);
        QCOMPARE(samples.since(now + 24h, 60).size(), 0);
    }

    void aClockThatIsSetBackNeverMakesTimesFall()
    {
        Samples samples([](protocol::NodeSample &, std::optional<Millis>) {});
        for (int look = 0; look < 5; ++look)
            samples.look(noon + look * 5s, at(Millis(look * 5'000)), {});
        samples.look(noon + 7s, at(25s), {});
        const auto kept = samples.since(noon + 7s, 3'600);
        QCOMPARE(kept.size(), 3);
        for (qsizetype i = 1; i < kept.size(); ++i)
            QVERIFY(kept[i].at > kept[i - 1].at);
    }

    void whatOthersKnowIsFilledIn()
    {
        Samples samples([](protocol::NodeSample &sample, std::optional<Millis>) { sample.webSockets = 7; });
        samples.look(noon, at(1s), {});
        QCOMPARE(samples.since(noon, 1).first().webSockets, std::optional(7.0));
    }

    void thisProcessUsesSomething()
    {
        const ProcessUse use = processUse();
        QVERIFY(use.cpu && use.cpu->count() > 0);
        QVERIFY(use.residentBytes && *use.residentBytes > 1e6);
        QVERIFY(use.virtualBytes && *use.virtualBytes > *use.residentBytes);
    }

    void latenciesAreCountedInClasses_data()
    {
        QTest::addColumn<int>("fast");
        QTest::addColumn<int>("slow");
        QTest::addColumn<double>("half");
        QTest::addColumn<double>("nearlyAll");
        QTest::newRow("all alike") << 100 << 0 << 1.0 << 1.0;
        QTest::newRow("one in ten is slow") << 90 << 10 << 1.0 << 200.0;
        QTest::newRow("one in two hundred is not seen at 99 %") << 199 << 1 << 1.0 << 1.0;
        QTest::newRow("all slow") << 0 << 3 << 200.0 << 200.0;
    }
    void latenciesAreCountedInClasses()
    {
        QFETCH(int, fast);
        QFETCH(int, slow);
        QFETCH(double, half);
        QFETCH(double, nearlyAll);
        LatencyCounts counts;
        for (int i = 0; i < fast; ++i)
            counts.note(1ms, 200);
        for (int i = 0; i < slow; ++i)
            counts.note(200ms, 404);
        const auto summary = counts.take();
        QCOMPARE(summary.answers, quint64(fast + slow));
        QVERIFY2(*summary.half > half * 0.87 && *summary.half < half * 1.13,
            qPrintable(QString::number(*summary.half)));
        QVERIFY(*summary.nearlyAll > nearlyAll * 0.87 && *summary.nearlyAll < nearlyAll * 1.13);
        QCOMPARE(counts.take().answers, quint64(0)); // since the last call
        QVERIFY(!counts.take().half);
    }

    void totalsOnlyGrowAndKnowTheStatus()
    {
        LatencyCounts counts;
        counts.note(3ms, 200);
        counts.note(3ms, 304);
        counts.note(3ms, 503);
        QCOMPARE(counts.take().answers, quint64(3));
        counts.note(5ms, 503);
        const auto totals = counts.totals();
        const auto sum = [&](size_t status) {
            return std::accumulate(totals[status].counts.begin(), totals[status].counts.end(), quint64(0));
        };
        QCOMPARE(sum(0), quint64(1));
        QCOMPARE(sum(1), quint64(1));
        QCOMPARE(sum(2), quint64(0));
        QCOMPARE(sum(3), quint64(2));
        QCOMPARE(totals[3].took, std::chrono::nanoseconds(8ms));
        QCOMPARE(counts.take().answers, quint64(1));
        for (int at = 0; at + 1 < LatencyCounts::classes; ++at)
            QVERIFY(LatencyCounts::secondsWithin(at) < LatencyCounts::secondsWithin(at + 1));
        QCOMPARE(LatencyCounts::secondsWithin(50), 1.0);
    }

    void theShortestAndTheLongestHaveAClass()
    {
        LatencyCounts counts;
        counts.note(0ns, 200);
        counts.note(std::chrono::hours(30), 999);
        counts.note(std::chrono::nanoseconds(-5), 0);
        QCOMPARE(counts.take().answers, quint64(3));
    }

    void anAnswerIsMeasuredAndHandedOn()
    {
        struct Late final : http::RequestHandler {
            http::Reply kept;
            void handle(const http::Request &, http::Reply reply) override { kept = std::move(reply); }
        } late;
        int answered = 0;
        {
            RequestMeter meter(late);
            meter.handle({}, [&](const http::Response &response) { answered = response.status; });
            QCOMPARE(meter.take().answers, quint64(0)); // not before the answer
            late.kept({.status = 418, .headers = {}, .body = {}});
            QCOMPARE(answered, 418);
            QCOMPARE(meter.take().answers, quint64(1));
        }
        late.kept({.status = 200, .headers = {}, .body = {}}); // an answer after the end of the meter
        QCOMPARE(answered, 200);
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
