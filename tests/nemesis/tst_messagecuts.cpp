// muster_test: USES muster_messageclients muster_nemesiscluster TIMEOUT 3000 FUNCTION_TIMEOUT 2900 SERIAL
// DEPENDS musterd musterctl
#include "nemesis/messagestorm.h"
#include "nemesis/nemesiscluster.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

using muster::nemesis::MessageStorm;
using muster::nemesis::NemesisCluster;
using muster::test::NetLab;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nodes = 3;
constexpr std::chrono::seconds parted(20);

} // namespace

// Goal: as in tst_messages, while nodes are cut off from each other and go on serving people (spec S6).
// Method: each node is a host of its own; one is cut off from the others both ways, or hears nothing, or is
// not heard, for 20 s. What they write meets in the database, so that only events are at stake.
class TestMessageCuts : public QObject {
    Q_OBJECT
    std::unique_ptr<NemesisCluster> m_cluster;
    std::unique_ptr<MessageStorm> m_storm;
    int m_turn = 0;

    static int rounds()
    {
        if (qEnvironmentVariableIsSet("MUSTER_ROUNDS"))
            return qEnvironmentVariableIntValue("MUSTER_ROUNDS");
        return qEnvironmentVariableIsSet("MUSTER_LONG") ? 30 : 2;
    }
    bool cut(int kind, int node)
    {
        NetLab &lab = m_cluster->lab();
        if (kind == 0)
            return lab.isolate(node);
        std::vector<std::pair<int, int>> directions;
        for (int other = 1; other <= nodes; ++other)
            if (other != node)
                directions.push_back(kind == 1 ? std::pair(node, other) : std::pair(other, node));
        return lab.cutAll(directions);
    }

private slots:
    void initTestCase()
    {
        if (!NetLab::unavailable().isEmpty())
            QSKIP(qPrintable(NetLab::unavailable()));
        m_cluster = std::make_unique<NemesisCluster>(nodes);
        QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.addCaCertificates(m_cluster->trust().caFile);
        QSslConfiguration::setDefaultConfiguration(trust);
        m_storm = std::make_unique<MessageStorm>(
            [this] { return m_cluster->url(1 + m_turn++ % nodes).toString(); });
        QVERIFY2(
            m_storm->populate(m_cluster->username(), m_cluster->password()), qPrintable(m_storm->problem()));
    }
    void cleanupTestCase()
    {
        m_storm.reset();
        m_cluster.reset();
    }

    void nothingIsMissedAcrossACut()
    {
        const quint32 seed = qEnvironmentVariableIsSet("MUSTER_SEED")
            ? quint32(qEnvironmentVariableIntValue("MUSTER_SEED"))
            : QRandomGenerator::global()->bounded(1'000'000u);
        qInfo("seed %u", seed);
        QRandomGenerator dice(seed);
        QVERIFY2(m_storm->begin(), qPrintable(m_storm->problem()));
        for (int round = 0; round < rounds(); ++round) {
            const int node = 1 + int(dice.bounded(nodes));
            const int kind = round == 0 ? 0 : int(dice.bounded(3));
            QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
            qInfo("round %d: node %d %s", round, node,
                kind == 0       ? "is cut off"
                    : kind == 1 ? "is not heard"
                                : "hears nothing");
            QVERIFY2(cut(kind, node), qPrintable(m_cluster->lab().problem()));
            const QDeadlineTimer end(parted);
            std::ignore =
                QTest::qWaitFor([&end] { return end.hasExpired(); }, 2 * int(parted.count()) * 1'000);
            QVERIFY2(m_cluster->lab().heal(), qPrintable(m_cluster->lab().problem()));
        }
        QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
        QVERIFY2(m_storm->end(), qPrintable(m_storm->problem()));
        m_storm->report();
        QVERIFY2(m_storm->isWhole(), qPrintable(m_storm->problem()));
        QVERIFY2(m_cluster->crashes().isEmpty(), qPrintable(m_cluster->crashes().join(u'\n')));
    }
};

MUSTER_NETLAB_MAIN(TestMessageCuts)
#include "tst_messagecuts.moc"
