// muster_test: USES Muster::Net TIMEOUT 120
#include "net/gossip/endpoints.h"
#include "net/gossip/gossipadapter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>

using namespace muster;
using namespace muster::net;
using namespace Qt::Literals::StringLiterals;
using cluster::MemberState;

static GossipOptions optionsOf(const QString &name)
{
    GossipOptions options;
    options.self = name.toUtf8();
    options.membership = cluster::MembershipOptions::lan();
    options.randomSeed = qHash(name);
    return options;
}

static std::optional<MemberState> stateOf(const GossipAdapter &adapter, const QByteArray &name)
{
    for (const cluster::Member &member : adapter.view()->members) {
        if (member.name == name)
            return member.state;
    }
    return {};
}

/// The member that is stopped: this program again, as "--member NAME SEED-PORT".
static int runMember(const QStringList &arguments)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // never outlives a test that broke off
    GossipAdapter adapter(optionsOf(arguments[2]));
    if (!adapter.start({}))
        return 1;
    adapter.join({toEndpoint(QHostAddress(QHostAddress::LocalHost), quint16(arguments[3].toUInt()))});
    return QCoreApplication::exec();
}

class TestPause : public QObject {
    Q_OBJECT

    std::unique_ptr<GossipAdapter> m_a;
    std::unique_ptr<GossipAdapter> m_b;
    QProcess m_member;
    QStringList m_deaths; ///< what a and b declared dead, as it happens

    void watch(GossipAdapter &adapter)
    {
        connect(&adapter, &GossipAdapter::memberEvent, this, [this](const cluster::MemberEvent &event) {
            if (event.is == MemberState::Dead)
                m_deaths.append(QString::fromUtf8(event.name));
        });
    }
    bool allAlive() const
    {
        for (const GossipAdapter *adapter : {m_a.get(), m_b.get()}) {
            for (const char *name : {"a", "b", "c"}) {
                if (stateOf(*adapter, name) != MemberState::Alive)
                    return false;
            }
        }
        return true;
    }
    void signalMember(int signal) { QCOMPARE(::kill(pid_t(m_member.processId()), signal), 0); }

private slots:
    void init()
    {
        m_deaths.clear();
        m_a = std::make_unique<GossipAdapter>(optionsOf(u"a"_s));
        m_b = std::make_unique<GossipAdapter>(optionsOf(u"b"_s));
        QVERIFY(m_a->start({}));
        QVERIFY(m_b->start({}));
        m_b->join({m_a->address()});
        m_member.setProcessChannelMode(QProcess::ForwardedChannels);
        m_member.start(QCoreApplication::applicationFilePath(),
            {u"--member"_s, u"c"_s, QString::number(m_a->address().port)});
        QVERIFY(m_member.waitForStarted());
        QTRY_VERIFY(allAlive());
        watch(*m_a);
        watch(*m_b);
    }
    void cleanup()
    {
        m_member.kill();
        m_member.waitForFinished();
        m_a.reset();
        m_b.reset();
    }

    // Goal: a process that is stopped for 3 s is never declared down, nor does it declare others down when it
    // wakes.
    void threeSecondsAreNotDeath()
    {
        QElapsedTimer since;
        since.start();
        signalMember(SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(since.elapsed() >= 3000, 10'000);
        QCOMPARE(m_deaths, QStringList());
        signalMember(SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(since.elapsed() >= 8000, 20'000);
        QCOMPARE(m_deaths, QStringList());
        QVERIFY(allAlive());
    }

    // Goal: one that stays stopped is down within 12 s, and is back soon after it continues.
    void aLongStopIsDeathAndEnds()
    {
        signalMember(SIGSTOP);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(*m_a, "c"), MemberState::Dead, 12'000);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(*m_b, "c"), MemberState::Dead, 2'000);
        signalMember(SIGCONT);
        QTRY_VERIFY_WITH_TIMEOUT(allAlive(), 5'000);
        QVERIFY(!m_deaths.contains(u"a"_s) && !m_deaths.contains(u"b"_s));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().size() == 4 && app.arguments()[1] == u"--member")
        return runMember(app.arguments());
    TestPause test;
    return QTest::qExec(&test, app.arguments());
}

#include "tst_pause.moc"
