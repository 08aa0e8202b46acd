// muster_test: USES muster_interop Muster::Cluster TIMEOUT 1200 FUNCTION_TIMEOUT 1100 SERIAL NEEDS network
// DEPENDS musterd musterctl
#include "interop/musters.h"
#include "support/process/realcluster.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

using namespace muster::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int each = 5; ///< agents of Serf, and members on the Go library
constexpr int musters = 10;
constexpr int joinMillis = 90'000;
constexpr int lookMillis = 10'000;
const QString delegate = u"2,5,5"_s; ///< all in one cluster have to speak Serf's

struct Doubts {
    int falseDeaths = 0;
    int suspicions = 0;
    QStringList evidence;
    void death(const QString &who, const QByteArray &line)
    {
        ++falseDeaths;
        if (evidence.size() < 20)
            evidence.append(u"%1: %2"_s.arg(who, QString::fromUtf8(line)));
    }
};

} // namespace

// Goal: ten members of theirs and ten real musterds lose every tenth datagram, and nobody is declared dead by
// anybody. A minute of it; MUSTER_LONG=1 makes it ten.
class TestSoak : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (const QString why = SerfAgent::missing() + GoMember::missing() + noOwnNetwork(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void lossKillsNobody()
    {
        const int soakMillis = qEnvironmentVariableIsSet("MUSTER_LONG") ? 600'000 : 60'000;
        Musters ours({.nodes = musters, .delegate = delegate});
        QVERIFY2(ours.start(), qPrintable(ours.problem()));
        for (int i = 1; i <= each; ++i) {
            m_agents.push_back(std::make_unique<SerfAgent>(u"serf-%1"_s.arg(i), ours.directory(),
                SerfAgent::Options{u"127.0.2.%1:7946"_s.arg(i), {ours.address(i)}, {}}));
            QVERIFY2(m_agents.back()->start(), m_agents.back()->errors().constData());
            m_members.push_back(std::make_unique<GoMember>(u"go-%1"_s.arg(i), ours.directory(),
                GoMember::Options{u"127.0.3.%1:7946"_s.arg(i), {ours.address(each + i)}, {}, delegate}));
            QVERIFY2(m_members.back()->start(), m_members.back()->errors().constData());
        }
        QVERIFY2(waitFor([&] { return everybodySeesEverybody(ours); }, joinMillis) >= 0, "before the loss");

        const Doubts before = doubts(ours);
        QVERIFY(setPacketRules(
            {u"meta l4proto udp numgen random mod 100 < 10 counter drop"_s, u"meta l4proto udp counter"_s}));
        QElapsedTimer time;
        time.start();
        // Time under loss is what is tested. Reading all the logs takes time, so it is done seldom.
        bool failed = false;
        QTimer look;
        connect(
            &look, &QTimer::timeout, this, [&] { failed = doubts(ours).falseDeaths != before.falseDeaths; });
        look.start(lookMillis);
        (void)QTest::qWaitFor([&failed] { return failed; }, soakMillis);
        const Doubts after = doubts(ours);
        const auto [dropped, passed] = counters();
        qInfo("%lld s, %lld datagrams lost of %lld, %d suspicions, %d false deaths", time.elapsed() / 1'000,
            dropped, dropped + passed, after.suspicions - before.suspicions,
            after.falseDeaths - before.falseDeaths);
        QVERIFY2(after.falseDeaths == before.falseDeaths, qPrintable(after.evidence.join(u'\n')));
        QVERIFY2(dropped * 100 > (dropped + passed) * 7 && dropped > 1'000, "the loss did happen");
        QVERIFY2(everybodySeesEverybody(ours), "still");
        const QJsonObject status = ours.status(1);
        QCOMPARE(status[u"verdict"].toString(), u"green"_s);
        QCOMPARE(status[u"foreign_count"].toInt(), 2 * each);
        QCOMPARE(status[u"nodes"].toArray().size(), musters);
    }

    void cleanupTestCase()
    {
        setPacketRules({});
        m_agents.clear();
        m_members.clear();
    }

private:
    bool everybodySeesEverybody(const Musters &ours)
    {
        for (const auto &agent : m_agents)
            if (agent->alive().size() != musters + 2 * each)
                return false;
        for (const auto &member : m_members)
            if (member->members().size() != musters + 2 * each)
                return false;
        for (int node = 1; node <= musters; ++node) {
            const QJsonObject status = ours.status(node);
            int alive = 0;
            for (const QJsonValue &row : status[u"nodes"].toArray())
                alive += int(row[u"liveness"].toString() == u"alive");
            for (const QJsonValue &member : status[u"foreign"].toArray())
                alive += int(member[u"state"].toString() == u"alive");
            if (alive != musters + 2 * each)
                return false;
        }
        return true;
    }

    /// What the logs on both sides say of deaths, all of them false here.
    Doubts doubts(const Musters &ours)
    {
        Doubts found;
        for (int node = 1; node <= musters; ++node) {
            for (const QByteArray &line : ours.log(node).split('\n')) {
                if (!line.contains("\"member-state\""))
                    continue;
                const QString is = QJsonDocument::fromJson(line).object()[u"is"].toString();
                found.suspicions += int(is == u"suspect");
                if (is == u"down")
                    found.death(u"node %1"_s.arg(node), line);
            }
        }
        for (const auto &agent : m_agents) {
            for (const QByteArray &line : agent->lines()) {
                found.suspicions += int(line.contains("memberlist: Suspect "));
                if (line.contains("EventMemberFailed") || line.contains("memberlist: Marking "))
                    found.death(agent->name(), line);
            }
        }
        for (const auto &member : m_members) {
            for (const QByteArray &line : member->log().split('\n')) {
                found.suspicions += int(line.contains("memberlist: Suspect "));
                if (line.contains("memberlist: Marking "))
                    found.death(member->name(), line);
            }
            for (const QByteArray &line : member->lines())
                if (line.contains("\"event\":\"leave\""))
                    found.death(member->name(), line);
        }
        return found;
    }

    static std::pair<qint64, qint64> counters()
    {
        QProcess nft;
        nft.start(u"nft"_s, {u"-j"_s, u"list"_s, u"table"_s, u"inet"_s, u"interop"_s});
        if (!nft.waitForFinished(10'000))
            return {};
        std::vector<qint64> packets;
        const QJsonObject answer = QJsonDocument::fromJson(nft.readAllStandardOutput()).object();
        for (const QJsonValue &entry : answer[u"nftables"].toArray())
            for (const QJsonValue &part : entry[u"rule"][u"expr"].toArray())
                if (part.toObject().contains(u"counter"))
                    packets.push_back(part[u"counter"][u"packets"].toInteger());
        return packets.size() == 2 ? std::pair(packets[0], packets[1]) : std::pair<qint64, qint64>();
    }

    std::vector<std::unique_ptr<SerfAgent>> m_agents;
    std::vector<std::unique_ptr<GoMember>> m_members;
};

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
