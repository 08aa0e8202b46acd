// muster_test: USES muster_realcluster Muster::Client Qt6::Sql Qt6::WebSockets TIMEOUT 600 SERIAL DEPENDS
// musterd musterctl
#include "client/accounts/sessionapi.h"
#include "client/admin/clusterapi.h"
#include "client/admin/sampleapi.h"
#include "client/transport/transport.h"
#include "support/process/realcluster.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace muster;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

template <typename T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (waitFor([&] { return future.isFinished(); }, 15'000) < 0)
        return fail(ErrorCode::TimedOut, u"the test waited 15 s"_s);
    return future.result();
}

} // namespace

// Goal: any node returns what any other measured of itself, or says why not. Method: two real
// processes and the client of the console.
class TestSamples : public QObject {
    Q_OBJECT
    RealCluster m_cluster{2};
    std::unique_ptr<client::Transport> m_first;
    QList<NodeId> m_ids;

private slots:
    void initTestCase()
    {
        QVERIFY2(m_cluster.start(), qPrintable(m_cluster.problem()));
        m_first = std::make_unique<client::Transport>(QUrl(m_cluster.url(1)));
        QFile password(m_cluster.file(u"admin-password"_s));
        QVERIFY(password.open(QIODevice::ReadOnly));
        const auto login = wait(
            client::SessionApi(*m_first).login(u"admin"_s, QString::fromUtf8(password.readAll().trimmed())));
        QVERIFY2(login, qPrintable(login ? QString() : login.error().detail));
        const auto overview = wait(client::ClusterApi(*m_first).overview());
        QVERIFY(overview);
        for (const int number : {1, 2}) {
            for (const auto &node : overview->nodes) {
                if (node.name == m_cluster.name(number))
                    m_ids.append(node.id);
            }
        }
        QCOMPARE(m_ids.size(), 2);
    }

    void aNodeTellsOfItself()
    {
        Result<protocol::NodeSamples> samples = fail(ErrorCode::NotFound);
        const auto measured = [&] {
            samples = wait(client::SampleApi(*m_first).samples(m_ids[0], 3'600));
            return samples && samples->samples.size() >= 2 && samples->samples.last().cpuPercent
                && samples->samples.last().latencyMillis;
        };
        QVERIFY(waitFor(measured, 30'000) >= 0); // two looks, five seconds apart
        QCOMPARE(samples->node, m_ids[0]);
        QCOMPARE(samples->every, Millis(5'000));
        QCOMPARE(samples->kept, std::chrono::seconds(3'600));
        const protocol::NodeSample &last = samples->samples.last();
        QVERIFY(*last.residentBytes > 5e6 && *last.residentBytes < 1e9);
        QVERIFY(*last.cpuPercent >= 0 && *last.cpuPercent < 800);
        QVERIFY(*last.connections >= 1);
        QVERIFY(*last.requestsPerSecond > 0);
    }

    void aNodeTellsOfAnother()
    {
        Result<protocol::NodeSamples> samples = fail(ErrorCode::NotFound);
        const auto measured = [&] {
            samples = wait(client::SampleApi(*m_first).samples(m_ids[1], 600));
            return samples && samples->samples.size() >= 2 && samples->samples.last().roundTripMillis;
        };
        QVERIFY(waitFor(measured, 30'000) >= 0);
        QCOMPARE(samples->node, m_ids[1]);
        QCOMPARE(samples->name, m_cluster.name(2));
    }

    void onlyRecentOnesWhenSoAsked()
    {
        const auto samples = wait(client::SampleApi(*m_first).samples(m_ids[0], 6));
        QVERIFY(samples);
        QVERIFY(samples->samples.size() <= 2);
    }

    void wrongQuestionsAreRefused()
    {
        const auto code = [](const Result<protocol::NodeSamples> &answer) {
            return answer ? ErrorCode::Internal : answer.error().code;
        };
        QCOMPARE(code(wait(client::SampleApi(*m_first).samples(m_ids[0], 0))), ErrorCode::InvalidArgument);
        QCOMPARE(code(wait(client::SampleApi(*m_first).samples(m_ids[0], 14 * 86'400 + 1))),
            ErrorCode::InvalidArgument);
        QCOMPARE(code(wait(client::SampleApi(*m_first).samples(NodeId(), 60))), ErrorCode::InvalidArgument);
        QCOMPARE(
            code(wait(client::SampleApi(*m_first).samples(NodeId(u"nobody"_s), 60))), ErrorCode::NotFound);
        QCOMPARE(code(wait(client::SampleApi(*m_first).samplesHere(m_ids[1], 60))), ErrorCode::Conflict);
        client::Transport stranger{QUrl(m_cluster.url(1))};
        QCOMPARE(code(wait(client::SampleApi(stranger).samples(m_ids[0], 60))), ErrorCode::Unauthorized);
    }

    void longerSpansAreMinutes()
    {
        const auto samples = wait(client::SampleApi(*m_first).samples(m_ids[1], 86'400));
        QVERIFY(samples && !samples->samples.isEmpty());
        QCOMPARE(samples->every, Millis(60'000));
        QCOMPARE(samples->kept, std::chrono::seconds(14 * 86'400));
        QVERIFY(*samples->samples.last().cpuPercentPeak >= *samples->samples.last().cpuPercent);
        const auto weeks = wait(client::SampleApi(*m_first).samples(m_ids[1], 14 * 86'400));
        QVERIFY(weeks && weeks->samples.size() == 1);
        QCOMPARE(weeks->every, Millis(900'000));
        const auto whatIf = m_cluster.ctl({u"whatif"_s, u"node-2"_s, u"--json"_s});
        QVERIFY2(whatIf.out.contains("\"carries_peak\":true"), whatIf.out + whatIf.err);
    }

    // The second node leaves in order, and comes back.
    void aRestartKeepsWhatWasMeasured()
    {
        const qint64 pid = m_cluster.pid(2);
        m_cluster.signal(2, SIGTERM);
        QVERIFY(waitFor([&] { return ::kill(pid_t(pid), 0) != 0; }, 20'000) >= 0);
        const WallTime stopped = wallNow();
        QVERIFY(m_cluster.startNode(2));
        Result<protocol::NodeSamples> samples = fail(ErrorCode::NotFound);
        const auto answers = [&] {
            samples = wait(client::SampleApi(*m_first).samples(m_ids[1], 7'200));
            return samples && !samples->samples.isEmpty();
        };
        QVERIFY2(waitFor(answers, 30'000) >= 0, qPrintable(samples ? QString() : samples.error().detail));
        const protocol::NodeSample &oldest = samples->samples.first();
        QVERIFY(oldest.at < stopped);
        QVERIFY(oldest.cpuPercent && oldest.residentBytes && oldest.requestsPerSecondPeak);
        const auto hour = wait(client::SampleApi(*m_first).samples(m_ids[1], 3'600));
        QVERIFY(hour && hour->samples.first().at > stopped); // single looks do not outlive the process
    }

    void aNodeThatIsGoneIsSaidToBeGone()
    {
        m_cluster.kill(2);
        Result<protocol::NodeSamples> answer = fail(ErrorCode::NotFound);
        const auto refused = [&] {
            answer = wait(client::SampleApi(*m_first).samples(m_ids[1], 60));
            return !answer && answer.error().detail.contains(u"is down"_s);
        };
        QVERIFY2(
            waitFor(refused, 20'000) >= 0, qPrintable(answer ? u"it answered"_s : answer.error().detail));
        QCOMPARE(answer.error().code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
