// muster_test: USES muster_nemesis
#include "nemesis/judge.h"
#include "nemesis/rounds.h"

#include <QTest>

using namespace muster;
using namespace muster::nemesis;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const Numbers numbers{{u"id-one"_s, 1}, {u"id-two"_s, 2}, {u"id-three"_s, 3}};

/// A log as one node writes it.
class Log {
public:
    Log(Run &run, int node) : m_run(run), m_node(node) { }
    Log &gained(int at, int term, int until)
    {
        return line("leadership-gained", at, term, ",\"effective_until_ms\":" + QByteArray::number(until));
    }
    Log &renewed(int at, int term, int until)
    {
        return line("leadership-renewed", at, term, ",\"effective_until_ms\":" + QByteArray::number(until));
    }
    Log &lost(int at, int term) { return line("leadership-lost", at, term, {}); }
    Log &worked(int began, int at, int term)
    {
        return line("leader-work-done", at, term, ",\"began_ms\":" + QByteArray::number(began));
    }
    Log &refused(int at, int term) { return line("write-refused", at, term, {}); }
    Log &sees(int at, const QByteArray &whom, const QByteArray &was, const QByteArray &is,
        const QByteArray &why = "silent")
    {
        return line("member-state", at, 0,
            ",\"node\":\"" + whom + "\",\"was\":\"" + was + "\",\"is\":\"" + is + "\",\"reason\":\"" + why
                + "\"");
    }

private:
    Log &line(const QByteArray &event, int at, int term, const QByteArray &more)
    {
        const auto entry = readEntry(m_node,
            "{\"component\":\"x\",\"event\":\"" + event + "\",\"steady_ms\":" + QByteArray::number(at)
                + ",\"term\":" + QByteArray::number(term) + more + "}",
            numbers);
        m_run.entries.push_back(entry.value());
        return *this;
    }
    Run &m_run;
    int m_node;
};

TimePoint at(int millis)
{
    return TimePoint(Millis(millis));
}

QStringList broken(const Run &run)
{
    QStringList names;
    for (const Violation &violation : judge(run).violations)
        names.append(violation.invariant);
    return names;
}

/// Node 1 leads, dies at 5 s, and node 2 takes over when the lease is over.
Run goodRun()
{
    Run run;
    Log(run, 1).gained(1000, 1, 4200).renewed(1800, 1, 5000).worked(2000, 2010, 1).renewed(4900, 1, 8100);
    Log(run, 2).sees(5200, "id-one", "alive", "down").gained(9000, 2, 12200).worked(9500, 9510, 2);
    Log(run, 3).sees(5300, "id-one", "alive", "down");
    run.disturbances = {{u"kill 1"_s, at(5000), at(10'000), {{2, 1}, {3, 1}}}};
    run.deaths = {{1, at(5000), at(9900), false, {2, 3}}};
    return run;
}

} // namespace

// Goal: each invariant is violated by a log that violates it, and by no other.
class TestJudge : public QObject {
    Q_OBJECT

private slots:
    void aGoodRunIsGood()
    {
        const Judgement judgement = judge(goodRun());
        QCOMPARE(judgement.violations.size(), size_t(0));
        QCOMPARE(judgement.elections, 2);
        QCOMPARE(judgement.acceptedWork, 2);
        QCOMPARE(judgement.falseDeaths, 0);
        QCOMPARE(judgement.longestLeaderless, 900ms); // 8.1 s to 9 s
        QCOMPARE(judgement.leaderlessAt, at(8100));
        QCOMPARE(judgement.detectedKills, (std::vector<Millis>{200ms, 300ms}));
    }

    void twoLeadersAtOnce()
    {
        Run run = goodRun();
        Log(run, 3).gained(11'000, 3, 14'000); // node 2 may rely on its lease until 12.2 s
        QCOMPARE(broken(run), QStringList{u"one leader"_s});
    }

    void aLeaseThatWasGivenUpIsOver()
    {
        Run run = goodRun();
        Log(run, 2).lost(10'900, 2);
        Log(run, 3).gained(10'950, 3, 14'000);
        QCOMPARE(broken(run), QStringList());
    }

    void aLongClaimOverlapsMoreThanTheNext()
    {
        Run run = goodRun();
        Log(run, 2).renewed(10'000, 2, 60'000);
        Log(run, 3).gained(11'000, 3, 12'000).lost(11'500, 3).gained(20'000, 4, 21'000);
        QCOMPARE(broken(run), (QStringList{u"one leader"_s, u"one leader"_s}));
    }

    void aRenewalWithoutABeginningCountsToo()
    {
        Run run = goodRun();
        Log(run, 3).renewed(10'000, 2, 13'000);
        QCOMPARE(broken(run), QStringList{u"one leader"_s});
    }

    void aTermThatFalls()
    {
        Run run = goodRun();
        Log(run, 3).gained(20'000, 1, 23'000);
        QCOMPARE(broken(run), QStringList{u"terms never fall"_s});
    }

    void aTermOfTwoNodes()
    {
        Run run = goodRun();
        Log(run, 3).gained(20'000, 2, 23'000);
        QCOMPARE(broken(run), QStringList{u"terms never fall"_s});
    }

    void theSameTermGoesOnWhereNobodyTookOver()
    {
        Run run = goodRun();
        Log(run, 2).lost(12'200, 2).gained(13'000, 2, 16'000);
        QCOMPARE(broken(run), QStringList());
        QCOMPARE(judge(run).elections, 2);
    }

    void aTermThatIsShownFalls()
    {
        Run run = goodRun();
        for (const quint64 term : {2, 2, 1}) {
            Entry shown;
            shown.kind = Entry::Kind::TermSeen;
            shown.node = 3;
            shown.at = at(10'000);
            shown.term = term;
            run.entries.push_back(shown);
        }
        QCOMPARE(broken(run), QStringList{u"terms never fall"_s});
    }

    void workWithoutALease()
    {
        Run run = goodRun();
        Log(run, 1).worked(8200, 8300, 1);
        QCOMPARE(broken(run), QStringList{u"no lease, no work"_s});
    }

    void workUnderAnOlderTerm()
    {
        Run run = goodRun();
        Log(run, 1).worked(9400, 9500, 1);
        QCOMPARE(broken(run), (QStringList{u"no lease, no work"_s, u"older terms are refused"_s}));
    }

    void aRefusalIsNoViolation()
    {
        Run run = goodRun();
        Log(run, 1).refused(9400, 1);
        QCOMPARE(broken(run), QStringList());
        QCOMPARE(judge(run).refusedWrites, 1);
    }

    void aDeathInAHealthyCluster()
    {
        Run run = goodRun();
        Log(run, 3).sees(30'000, "id-two", "suspect", "down");
        QCOMPARE(broken(run), QStringList{u"no false death"_s});
        QCOMPARE(judge(run).falseDeaths, 1);
    }

    void aDeathThatNothingExplains()
    {
        Run run = goodRun();
        Log(run, 3).sees(6000, "id-two", "alive", "down"); // only node 1 was killed
        QCOMPARE(broken(run), QStringList{u"no false death"_s});
    }

    void aRumourOfTheOtherSideIsTakenBack_data()
    {
        QTest::addColumn<QByteArray>("why");
        QTest::addColumn<int>("backAfter");
        QTest::addColumn<bool>("hasSource");
        QTest::addColumn<QStringList>("expected");
        const QStringList death{u"no false death"_s};
        QTest::newRow("believed for a moment")
            << QByteArray("id-one declared it down") << 50 << true << QStringList();
        QTest::newRow("for too long") << QByteArray("id-one declared it down") << 5100 << true << death;
        QTest::newRow("nobody had a reason") << QByteArray("id-one declared it down") << 50 << false << death;
        QTest::newRow("not reported but found") << QByteArray("it was silent") << 50 << true << death;
    }
    void aRumourOfTheOtherSideIsTakenBack()
    {
        QFETCH(QByteArray, why);
        QFETCH(int, backAfter);
        QFETCH(bool, hasSource);
        QFETCH(QStringList, expected);
        Run run = goodRun();
        if (hasSource)
            run.disturbances[0].mayBeDown.insert({1, 2});
        Log(run, 3)
            .sees(7000, "id-two", "alive", "down", why)
            .sees(7000 + backAfter, "id-two", "down", "alive");
        QCOMPARE(broken(run), expected);
        QCOMPARE(judge(run).rumours, int(expected.isEmpty()));
    }

    void aSuspicionIsNoDeath()
    {
        Run run = goodRun();
        Log(run, 3).sees(30'000, "id-two", "alive", "suspect");
        QCOMPARE(broken(run), QStringList());
        QCOMPARE(judge(run).suspicions, 1);
    }

    void aDeathThatIsNotSeen()
    {
        Run run = goodRun();
        run.deaths.push_back({2, at(9600), at(9900), true, {3}});
        QCOMPARE(broken(run), QStringList{u"deaths are seen"_s});
    }

    void aDeathThatIsSeenLate()
    {
        Run run = goodRun();
        run.detectionMax = 250ms;
        QCOMPARE(broken(run), QStringList{u"deaths are seen"_s}); // node 3 took 300 ms
    }

    void linesAboutSomethingElse_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no event") << QByteArray("{\"msg\":\"serving\",\"steady_ms\":1}");
        QTest::newRow("another event") << QByteArray("{\"event\":\"node-down\",\"steady_ms\":1}");
        QTest::newRow("no time") << QByteArray("{\"event\":\"leadership-gained\",\"term\":1}");
        QTest::newRow("a foreign member")
            << QByteArray("{\"event\":\"member-state\",\"steady_ms\":1,\"node\":\"serf\",\"is\":\"down\"}");
        QTest::newRow("cut off") << QByteArray("{\"event\":\"leadership-gained\",\"steady_ms\":1,\"te");
    }
    void linesAboutSomethingElse()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!readEntry(1, line, numbers));
    }

    void theSameDrawIsTheSameRound()
    {
        for (const QString &kind : roundKinds())
            QCOMPARE(makeRound(kind, Random(5), 2, {}).text, makeRound(kind, Random(5), 2, {}).text);
    }

    // Whatever is drawn: faults that are begun end, and only their victims may be seen as down.
    void roundsLeaveNothingBroken()
    {
        using What = Step::What;
        for (quint64 seed = 1; seed <= 200; ++seed) {
            for (const QString &kind : roundKinds()) {
                const Round round = makeRound(kind, Random(seed), 1 + int(seed % 5), {5, 15s});
                QVERIFY2(!round.steps.empty(), qPrintable(kind));
                std::set<int> killed;
                std::set<int> stopped;
                std::set<std::pair<int, int>> cuts;
                int loss = 0;
                for (const Step &step : round.steps) {
                    QVERIFY(step.after >= 0ms && step.after <= 15s);
                    if (step.what == What::Kill)
                        QVERIFY(killed.insert(step.node).second);
                    if (step.what == What::Start)
                        QCOMPARE(killed.erase(step.node), size_t(1));
                    if (step.what == What::Stop)
                        QVERIFY(stopped.insert(step.node).second);
                    if (step.what == What::Continue)
                        QCOMPARE(stopped.erase(step.node), size_t(1));
                    if (step.what == What::Cut || step.what == What::CutRefused)
                        cuts.insert({step.node, step.other});
                    if (step.what == What::Mend && step.node == 0)
                        cuts.clear();
                    if (step.what == What::Mend)
                        cuts.erase({step.node, step.other});
                    if (step.what == What::Loss)
                        loss = step.other;
                }
                QVERIFY2(killed.empty() && stopped.empty() && cuts.empty() && loss == 0,
                    qPrintable(kind + u": "_s + round.text));
                for (const auto &[observer, observed] : round.mayBeDown)
                    QVERIFY2(!round.untouched.contains(observed) || !round.untouched.contains(observer),
                        qPrintable(round.text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
