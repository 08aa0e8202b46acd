// muster_test: USES muster_messageclients muster_realcluster TIMEOUT 3000 FUNCTION_TIMEOUT 2900 SERIAL
// DATABASES DEPENDS musterd musterctl
#include "nemesis/messagestorm.h"
#include "support/process/realcluster.h"
#include "support/process/realdatabase.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using muster::nemesis::MessageStorm;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nodes = 3;
constexpr std::chrono::seconds stopped(20);

} // namespace

// Goal: nothing acknowledged is lost, nothing exists twice, and everybody ends with every post of their
// channels and with no other, whatever happens to nodes and to the database (spec S6, M1, M2). Method: twenty
// clients post and listen through three nodes in turn while nodes are killed or stopped and PostgreSQL is
// killed or restarted, in an order drawn from a seed (MUSTER_SEED repeats it, MUSTER_ROUNDS is the number).
class TestMessages : public QObject {
    Q_OBJECT
    std::unique_ptr<RealCluster> m_cluster;
    std::unique_ptr<RealDatabase> m_database; ///< PostgreSQL's primary
    std::unique_ptr<MessageStorm> m_storm;
    int m_turn = 0;

    static bool isPostgreSql() { return qEnvironmentVariable("MUSTER_TEST_DATABASE") == u"postgresql"; }
    static int rounds()
    {
        if (qEnvironmentVariableIsSet("MUSTER_ROUNDS"))
            return qEnvironmentVariableIntValue("MUSTER_ROUNDS");
        if (qEnvironmentVariableIsSet("MUSTER_LONG"))
            return 30;
        return isPostgreSql() ? 4 : 2;
    }
    void killNode(int node)
    {
        m_cluster->kill(node);
        QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
        QVERIFY(m_cluster->startNode(node));
    }
    void stopNode(int node)
    {
        if (isPostgreSql())
            m_cluster->signal(node, SIGSTOP);
        else if (!m_cluster->stop(node)) // not within a write to the file, which would stop all
            return;
        const QDeadlineTimer end(stopped);
        std::ignore = QTest::qWaitFor([&end] { return end.hasExpired(); }, 2 * int(stopped.count()) * 1'000);
        m_cluster->signal(node, SIGCONT);
    }
    void strike(int round, QRandomGenerator &dice)
    {
        const int node = 1 + int(dice.bounded(nodes));
        const int kinds = isPostgreSql() ? 4 : 2;
        const int kind = round < kinds ? round : int(dice.bounded(kinds));
        QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
        if (kind < 2) {
            qInfo("round %d: node %d is %s", round, node, kind == 0 ? "killed" : "stopped");
            if (kind == 0)
                killNode(node);
            else
                stopNode(node);
        } else {
            qInfo("round %d: PostgreSQL is %s", round, kind == 2 ? "killed" : "restarted");
            QVERIFY2(m_database->restart(kind == 2), qPrintable(m_database->problem()));
        }
    }

private slots:
    void initTestCase()
    {
        m_cluster = std::make_unique<RealCluster>(nodes);
        QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
        m_database = std::make_unique<RealDatabase>(m_cluster->file(u"db/primary"_s));
        m_storm = std::make_unique<MessageStorm>([this] { return m_cluster->url(1 + m_turn++ % nodes); });
        QFile password(m_cluster->file(u"admin-password"_s));
        QVERIFY(password.open(QIODevice::ReadOnly));
        QVERIFY2(m_storm->populate(u"admin"_s, QString::fromUtf8(password.readAll()).trimmed()),
            qPrintable(m_storm->problem()));
    }
    void cleanupTestCase()
    {
        m_storm.reset();
        m_cluster.reset();
        m_database.reset();
    }

    void nothingAcknowledgedIsLost()
    {
        const quint32 seed = qEnvironmentVariableIsSet("MUSTER_SEED")
            ? quint32(qEnvironmentVariableIntValue("MUSTER_SEED"))
            : QRandomGenerator::global()->bounded(1'000'000u);
        qInfo("seed %u", seed);
        QRandomGenerator dice(seed);
        QVERIFY2(m_storm->begin(), qPrintable(m_storm->problem()));
        for (int round = 0; round < rounds(); ++round) {
            strike(round, dice);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
        QVERIFY2(m_storm->end(), qPrintable(m_storm->problem()));
        m_storm->report();
        QVERIFY2(m_storm->isWhole(), qPrintable(m_storm->problem()));
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
