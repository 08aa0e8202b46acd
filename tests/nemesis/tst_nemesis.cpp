// muster_test: USES muster_nemesiscluster TIMEOUT 6000 SERIAL DEPENDS musterd musterctl
#include "nemesis/clientload.h"
#include "nemesis/judge.h"
#include "nemesis/nemesiscluster.h"
#include "nemesis/rounds.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace muster::nemesis;
using namespace muster::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using What = Step::What;

namespace {

constexpr int nodes = 5;
constexpr Millis settleMax = 90s; ///< from the end of a fault until all agree; the machine may be shared
constexpr Millis awaitMax = 30s;
constexpr Millis takeOverMax = 120s; ///< a lower id waits for 30 s of stability

Millis percentile(std::vector<Millis> values, int percent)
{
    if (values.empty())
        return 0ms;
    std::sort(values.begin(), values.end());
    return values[(values.size() - 1) * size_t(percent) / 100];
}

double inSeconds(Millis millis)
{
    return double(millis.count()) / 1000;
}

} // namespace

// Goal: whatever happens to processes and network, there is never more than one effective leader, terms never
// fall, leader-only work under an older term is refused, no node is seen as down without a reason, and after
// every healing all agree again (spec C4, C7, C10).
// Method: five real musterd on hosts of their own, clients at all of them, rounds of faults drawn from a
// seed; the invariants are judged from the nodes' logs. 7 rounds, 100 with MUSTER_LONG=1; MUSTER_SEED repeats
// the draws, MUSTER_ROUNDS sets their number, MUSTER_KINDS=kill,part chooses among the kinds.
class TestNemesis : public QObject {
    Q_OBJECT
    std::unique_ptr<NemesisCluster> m_cluster;
    std::unique_ptr<ClientLoad> m_load;
    Run m_run;
    TimePoint m_zero;
    std::vector<std::pair<TimePoint, QString>> m_done; ///< what the nemesis did
    std::map<int, TimePoint> m_hitAt; ///< since when a node is gone
    std::set<int> m_gone;
    std::optional<TimePoint> m_faultSince;
    Millis m_longestFault{0}; ///< of this round, as it was and not as it was drawn
    int m_late = 0; ///< rounds with a fault that was to be forgiven and lasted too long for it
    std::map<QString, int> m_kinds;
    size_t m_shown = 0; ///< violations
    std::map<QString, Millis> m_settling; ///< longest by kind

    void note(const QString &text) { m_done.emplace_back(steadyNow(), text); }

    void hit(int node)
    {
        m_hitAt[node] = steadyNow();
        m_gone.insert(node);
    }

    /// Consecutive cuts are one moment. Returns the number of steps.
    size_t cutTogether(const std::vector<Step> &steps, size_t at)
    {
        std::vector<std::pair<int, int>> directions;
        std::map<int, int> incoming;
        size_t count = 0;
        const What what = steps[at].what;
        const TimePoint began = steadyNow();
        for (; at + count < steps.size() && steps[at + count].what == what; ++count) {
            directions.emplace_back(steps[at + count].node, steps[at + count].other);
            ++incoming[steps[at + count].other];
        }
        m_cluster->lab().cutAll(directions, what == What::Cut ? NetLab::Cut::Silent : NetLab::Cut::Refused);
        for (const auto &[node, from] : incoming)
            if (from == nodes - 1) {
                hit(node);
                m_hitAt[node] = began;
            }
        return count;
    }

    /// Every node that is not gone itself has to see that `node` is.
    void awaitDown(int node)
    {
        Death death{node, m_hitAt[node], {}, m_cluster->isRunning(node), {}};
        for (int observer = 1; observer <= nodes; ++observer)
            if (!m_gone.contains(observer))
                death.observers.insert(observer);
        NemesisCluster::waitFor(
            [&] {
                std::set<int> missing = death.observers;
                for (const Entry &entry : m_cluster->entries())
                    if (entry.kind == Entry::Kind::MemberState && entry.about == node && entry.is == u"down"
                        && entry.at >= death.at)
                        missing.erase(entry.node);
                return missing.empty();
            },
            awaitMax);
        death.until = steadyNow();
        m_run.deaths.push_back(death);
    }

    void carryOut(const Step &step)
    {
        switch (step.what) {
        case What::Kill:
            hit(step.node); // before: the others may see it before the death is confirmed here
            m_cluster->kill(step.node);
            return;
        case What::Start:
            QVERIFY(m_cluster->startNode(step.node));
            m_gone.erase(step.node);
            return;
        case What::Stop:
            m_cluster->stop(step.node);
            return;
        case What::Continue:
            m_cluster->resume(step.node);
            return;
        case What::Mend:
            if (step.node) {
                m_cluster->lab().mend(step.node, step.other);
            } else {
                m_cluster->lab().heal();
                std::erase_if(m_gone, [this](int node) { return m_cluster->isRunning(node); });
            }
            return;
        case What::Loss:
            m_cluster->lab().setLoss(step.other);
            return;
        case What::AwaitDown:
            awaitDown(step.node);
            return;
        case What::Cut:
        case What::CutRefused:
        case What::Pause:
            return;
        }
    }

    void carryOut(const std::vector<Step> &steps)
    {
        for (size_t at = 0; at < steps.size();) {
            const Step &step = steps[at];
            NemesisCluster::waitFor([] { return false; }, step.after);
            size_t count = 1;
            if (!m_faultSince && (step.what == What::Stop || isCut(step)))
                m_faultSince = steadyNow();
            if (isCut(step))
                count = cutTogether(steps, at);
            else
                carryOut(step);
            if (m_faultSince && (step.what == What::Continue || step.what == What::Mend))
                m_longestFault = std::max(m_longestFault, steadyNow() - *std::exchange(m_faultSince, {}));
            QStringList texts;
            for (size_t i = at; i < at + count; ++i)
                texts.append(nemesis::toText(steps[i]));
            note(texts.join(u", "_s));
            at += count;
        }
    }

    static bool isCut(const Step &step) { return step.what == What::Cut || step.what == What::CutRefused; }

    bool play(const Round &round)
    {
        m_faultSince.reset();
        m_longestFault = 0ms;
        ++m_kinds[round.kind];
        m_run.disturbances.push_back({round.text, steadyNow(), TimePoint::max(), round.mayBeDown});
        note(u"— %1"_s.arg(round.kind));
        carryOut(round.steps);
        const TimePoint ended = steadyNow();
        if (m_longestFault > forgiven && !round.mayBeDownIfLate.empty()) {
            m_run.disturbances.back().mayBeDown.insert(
                round.mayBeDownIfLate.begin(), round.mayBeDownIfLate.end());
            ++m_late;
            note(u"late: a fault lasted %1 s"_s.arg(inSeconds(m_longestFault)));
        }
        const bool agreed = NemesisCluster::waitFor([this] { return m_cluster->agreed(); }, settleMax);
        const TimePoint settled = steadyNow();
        m_run.disturbances.back().settled = settled;
        m_settling[round.kind] = std::max(m_settling[round.kind], settled - ended);
        note(u"settled after %1 s, node %2 leads"_s.arg(inSeconds(settled - ended)).arg(m_cluster->leader()));
        qInfo("%7.1f s  %-20s settled after %4.1f s", inSeconds(settled - m_zero), qPrintable(round.kind),
            inSeconds(settled - ended));
        if (!agreed)
            qWarning("not settled: %s", qPrintable(m_cluster->disagreement()));
        return agreed;
    }

    /// Nothing is done: leadership returns to the lowest id, and nothing else changes.
    bool leadershipComesHome()
    {
        const bool home = NemesisCluster::waitFor(
            [this] { return m_cluster->agreed() && m_cluster->leader() == m_cluster->lowestId(); },
            takeOverMax);
        note(u"node %1 leads"_s.arg(m_cluster->leader()));
        return home;
    }

    Judgement judgeNow()
    {
        m_run.entries = m_cluster->entries();
        Judgement judgement = judge(m_run);
        // By time, and an earlier round's are known: new ones are at the end.
        for (; m_shown < judgement.violations.size(); ++m_shown)
            show(judgement.violations[m_shown]);
        return judgement;
    }

    /// What happened around it, for people.
    void show(const Violation &violation)
    {
        TimePoint from = violation.at - 10s;
        for (const Disturbance &disturbance : m_run.disturbances)
            if (disturbance.from <= violation.at && violation.at <= disturbance.settled)
                from = disturbance.from;
        from = std::max(from, violation.at - 30s);
        const TimePoint to = violation.at + 3s;
        std::vector<std::pair<TimePoint, QString>> lines;
        for (const Entry &entry : m_run.entries)
            if (entry.at >= from && entry.at <= to && entry.kind != Entry::Kind::TermSeen
                && (entry.kind != Entry::Kind::Renewed || std::chrono::abs(entry.at - violation.at) < 2s))
                lines.emplace_back(entry.at, nemesis::toText(entry, m_zero));
        for (const auto &[at, text] : m_done)
            if (at >= from && at <= to)
                lines.emplace_back(at, u"%1  ----- %2"_s.arg(inSeconds(at - m_zero), 9, 'f', 3).arg(text));
        std::stable_sort(
            lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        qWarning("VIOLATED: %s, at %.3f s: %s", qPrintable(violation.invariant),
            inSeconds(violation.at - m_zero), qPrintable(violation.text));
        for (const auto &[at, text] : lines)
            qWarning("%s", qPrintable(text));
    }

    void tell(const Judgement &judgement) const
    {
        for (const auto &[kind, count] : m_kinds)
            qInfo("%3d × %-20s longest settling %5.1f s", count, qPrintable(kind),
                inSeconds(m_settling.at(kind)));
        qInfo("elections %d, leader-only writes refused %d, accepted %d, suspicions %d, false deaths %d, "
              "rumours of "
              "the other side believed for a moment %d",
            judgement.elections, judgement.refusedWrites, judgement.acceptedWork, judgement.suspicions,
            judgement.falseDeaths, judgement.rumours);
        qInfo(
            "%d rounds had a fault that lasted longer than drawn, and than what has to be forgiven", m_late);
        qInfo("longest time without a leader %.1f s (at %.1f s)", inSeconds(judgement.longestLeaderless),
            inSeconds(judgement.leaderlessAt - m_zero));
        const auto times = [](const char *what, const std::vector<Millis> &values) {
            qInfo("%s seen %zu times: median %.2f s, worst %.2f s", what, values.size(),
                inSeconds(percentile(values, 50)), inSeconds(percentile(values, 100)));
        };
        times("a killed node", judgement.detectedKills);
        times("a silent host", judgement.detectedSilences);
        for (const auto &[what, count] : m_load->counts())
            qInfo("%s: %lld answered, %lld unavailable, %lld slow", qPrintable(what), count.answered,
                count.unavailable, count.slow);
    }

private slots:
    void initTestCase()
    {
        if (!NetLab::unavailable().isEmpty())
            QSKIP(qPrintable(NetLab::unavailable()));
        m_cluster = std::make_unique<NemesisCluster>(nodes);
        if (!m_cluster->start()) {
            m_cluster->keepDirectory();
            QFAIL(qPrintable(m_cluster->problem() + u"; see "_s + m_cluster->directory()));
        }
        m_zero = steadyNow();
        m_load = std::make_unique<ClientLoad>(*m_cluster);
    }

    void rounds()
    {
        const bool isLong = qEnvironmentVariableIntValue("MUSTER_LONG") > 0;
        quint64 seed = qEnvironmentVariable("MUSTER_SEED").toULongLong();
        if (seed == 0)
            seed = QRandomGenerator::system()->bounded(1, 1'000'000);
        int count = qEnvironmentVariableIntValue("MUSTER_ROUNDS");
        if (count <= 0)
            count = isLong ? 100 : 7;
        RoundLimits limits{nodes, isLong ? 15s : 5s};
        QStringList kinds = qEnvironmentVariable("MUSTER_KINDS").split(u',', Qt::SkipEmptyParts);
        if (kinds.isEmpty())
            kinds = roundKinds();
        qInfo("%d rounds, replay with MUSTER_SEED=%llu", count, seed);

        Random random(seed);
        m_load->start();
        QStringList order;
        bool agreed = true;
        for (int played = 0; agreed && played < count; ++played) {
            if (order.isEmpty()) {
                order = kinds; // every kind before any comes again
                random.shuffle(order);
            }
            agreed = play(makeRound(order.takeLast(), random.fork(), m_cluster->leader(), limits));
            judgeNow();
        }
        const bool home = !agreed || !isLong || leadershipComesHome();
        m_load->stop();
        const Judgement judgement = judgeNow();
        tell(judgement);
        const bool good = agreed && home && judgement.violations.empty() && m_cluster->crashes().isEmpty()
            && m_load->wrong().isEmpty();
        if (good)
            return;
        m_cluster->keepDirectory();
        qWarning("the logs are in %s", qPrintable(m_cluster->directory()));
        QVERIFY2(agreed, qPrintable(m_cluster->disagreement()));
        QVERIFY2(home, "the lowest id does not take over");
        QVERIFY2(m_cluster->crashes().isEmpty(), qPrintable(m_cluster->crashes().join(u"; "_s)));
        QVERIFY2(m_load->wrong().isEmpty(), qPrintable(m_load->wrong().join(u"; "_s)));
        QVERIFY2(judgement.violations.empty(),
            qPrintable(u"%1 violations, the first: %2"_s.arg(judgement.violations.size())
                           .arg(judgement.violations.front().text)));
    }
};

int main(int argc, char **argv)
{
    // QTest would end a function after five minutes; here each wait has its own deadline.
    if (qEnvironmentVariableIsEmpty("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", "6000000");
    NetLab::enter();
    QCoreApplication application(argc, argv);
    TestNemesis test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_nemesis.moc"
