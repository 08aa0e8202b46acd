// muster_test: USES muster_messageclients muster_realcluster TIMEOUT 5400 FUNCTION_TIMEOUT 5300 SERIAL
// DATABASES DEPENDS musterd musterctl
#include "nemesis/messagestorm.h"
#include "support/process/processmemory.h"
#include "support/process/realcluster.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using muster::nemesis::MessageStorm;
using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nodes = 3;
constexpr int pauseMillis = 120; ///< about half of what twenty people get through without one
constexpr double growthMax = 1.15;
constexpr double megabyte = 1024 * 1024;

} // namespace

// Goal: a cluster that is half loaded for an hour needs no more memory at its end than after a sixth of it,
// and everybody has every post. MUSTER_LONG=1 makes it an hour, MUSTER_MINUTES as many; else it is
// skipped.
class TestMessageSoak : public QObject {
    Q_OBJECT
    std::unique_ptr<RealCluster> m_cluster;
    std::unique_ptr<MessageStorm> m_storm;
    int m_turn = 0;

    static int minutes()
    {
        if (qEnvironmentVariableIsSet("MUSTER_MINUTES"))
            return qEnvironmentVariableIntValue("MUSTER_MINUTES");
        return qEnvironmentVariableIsSet("MUSTER_LONG") ? 60 : 0;
    }
    std::vector<double> memory() const
    {
        std::vector<double> megabytes;
        for (int node = 1; node <= nodes; ++node)
            megabytes.push_back(double(ProcessMemory(pid_t(m_cluster->pid(node))).resident()) / megabyte);
        return megabytes;
    }

private slots:
    void initTestCase()
    {
        if (minutes() == 0)
            QSKIP("it takes an hour: with MUSTER_LONG=1");
        m_cluster = std::make_unique<RealCluster>(nodes);
        QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
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
    }

    void memoryIsFlat()
    {
        QVERIFY2(m_storm->begin(pauseMillis), qPrintable(m_storm->problem()));
        const int warm = std::max(1, minutes() / 6);
        std::vector<double> first;
        for (int minute = 1; minute <= minutes(); ++minute) {
            const int before = m_storm->posts();
            QTest::qWait(60'000);
            QVERIFY2(m_storm->everybodyGoesOn(), qPrintable(m_storm->problem()));
            const auto now = memory();
            qInfo("minute %d: %d posts, %.1f, %.1f and %.1f MB", minute, m_storm->posts() - before, now[0],
                now[1], now[2]);
            if (minute == warm)
                first = now;
        }
        const auto last = memory();
        QVERIFY2(m_storm->end(), qPrintable(m_storm->problem()));
        m_storm->report();
        QVERIFY2(m_storm->isWhole(), qPrintable(m_storm->problem()));
        for (std::size_t i = 0; i < last.size(); ++i)
            QVERIFY2(last[i] <= first[i] * growthMax,
                qPrintable(u"node %1 grew from %2 to %3 MB"_s.arg(i + 1).arg(first[i]).arg(last[i])));
    }
};

QTEST_GUILESS_MAIN(TestMessageSoak)
#include "tst_messagesoak.moc"
