// muster_test: USES Muster::Api
#include "api/system/sharedprobe.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace muster;
using namespace muster::api;
using namespace std::chrono_literals;

namespace {

/// Looks begin, and end when the test says so.
struct Looks {
    int begun = 0;
    SharedProbe::Answer end;

    SharedProbe::Look look()
    {
        return [this](const SharedProbe::Answer &answer) {
            ++begun;
            end = answer;
        };
    }
};

} // namespace

// Goal: however many ask, one look at a time is under way, and one that hangs costs the others an answer of
// "UNHEALTHY" and nothing else.
class TestSharedProbe : public QObject {
    Q_OBJECT

private slots:
    void allShareOneLook()
    {
        SharedProbe probe(1h, 1h);
        Looks looks;
        QByteArrayList answers;
        const auto note = [&](const QByteArray &status) {
            answers.append(status);
        };
        for (int i = 0; i < 1'000; ++i)
            probe.ask(looks.look(), note);
        QCOMPARE(looks.begun, 1);
        QVERIFY(answers.isEmpty());
        looks.end("OK");
        QCOMPARE(answers.count("OK"), 1'000);
        probe.ask(looks.look(), note); // still fresh
        QCOMPARE(answers.count("OK"), 1'001);
        QCOMPARE(looks.begun, 1);
    }

    void itsAnswerGrowsOld()
    {
        SharedProbe probe(0ms, 1h);
        Looks looks;
        QByteArrayList answers;
        const auto note = [&](const QByteArray &status) {
            answers.append(status);
        };
        probe.ask(looks.look(), note);
        looks.end("OK");
        probe.ask(looks.look(), note);
        QCOMPARE(looks.begun, 2);
        looks.end("UNHEALTHY");
        QCOMPARE(answers, (QByteArrayList{"OK", "UNHEALTHY"}));
    }

    void aLookThatHangsIsUnhealthyForAll()
    {
        SharedProbe probe(1h, 20ms);
        Looks looks;
        QByteArrayList answers;
        const auto note = [&](const QByteArray &status) {
            answers.append(status);
        };
        for (int i = 0; i < 3; ++i)
            probe.ask(looks.look(), note);
        QTRY_COMPARE(answers.count("UNHEALTHY"), 3);
        for (int i = 0; i < 1'000; ++i)
            probe.ask(looks.look(), note); // at once, and nothing is kept
        QCOMPARE(answers.count("UNHEALTHY"), 1'003);
        QCOMPARE(looks.begun, 1);
        looks.end("OK"); // after all
        QCOMPARE(answers.size(), 1'003);
        probe.ask(looks.look(), note);
        QCOMPARE(answers.last(), QByteArray("OK"));
    }

    void anAnswerMayAskAgain()
    {
        SharedProbe probe(0ms, 1h);
        Looks looks;
        int again = 0;
        probe.ask(looks.look(),
            [&](const QByteArray &) { probe.ask(looks.look(), [&](const QByteArray &) { ++again; }); });
        auto first = looks.end;
        first("OK");
        looks.end("OK");
        QCOMPARE(again, 1);
        QCOMPARE(looks.begun, 2);
    }

    void aLookMayOutliveTheProbe()
    {
        Looks looks;
        int answers = 0;
        const auto kept = std::make_shared<int>(1);
        {
            SharedProbe probe(1h, 1h);
            probe.ask(looks.look(), [&answers, kept](const QByteArray &) { ++answers; });
        }
        QCOMPARE(kept.use_count(), 1L); // who asked is forgotten
        looks.end("OK");
        QCOMPARE(answers, 0);
    }

    void itIsAskedFromAnyThread()
    {
        SharedProbe probe(1ms, 1h);
        std::atomic<int> answers{0};
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    probe.ask([](const SharedProbe::Answer &answer) { answer("OK"); },
                        [&](const QByteArray &) { ++answers; });
            });
        threads.clear();
        QCOMPARE(answers.load(), 2'000);
    }
};

QTEST_GUILESS_MAIN(TestSharedProbe)
#include "tst_sharedprobe.moc"
