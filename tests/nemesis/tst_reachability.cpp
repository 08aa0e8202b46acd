// muster_test: USES muster_nemesiscluster Qt6::WebSockets TIMEOUT 600 SERIAL DEPENDS musterd musterctl
#include "client/admin/clusterapi.h"
#include "client/system/systemapi.h"
#include "nemesis/nemesiscluster.h"

#include <QElapsedTimer>
#include <QTest>
#include <QWebSocket>

using namespace muster;
using namespace muster::nemesis;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Overview;

// Goal: a node cut off from its peers but not from the database, a full partition and a crash are
// distinguished, and each node reacts correctly: it serves, or sends its clients elsewhere and comes back.
// Method: real processes on hosts of their own over one database file, which no cut of the network touches.
class TestReachability : public QObject {
    Q_OBJECT
    std::unique_ptr<NemesisCluster> m_cluster;
    std::map<int, std::unique_ptr<client::Transport>> m_clients;
    std::map<int, NodeId> m_ids;

    std::optional<Overview> ask(int node)
    {
        const auto asked = client::ClusterApi(*m_clients.at(node)).overview();
        NemesisCluster::waitFor([&asked] { return asked.isFinished(); }, 5s);
        return asked.isFinished() && asked.result() ? std::optional(*asked.result()) : std::nullopt;
    }
    /// Whether the balancer would send clients there.
    bool serves(int node)
    {
        const auto asked = client::SystemApi(*m_clients.at(node)).ping();
        NemesisCluster::waitFor([&asked] { return asked.isFinished(); }, 5s);
        return asked.isFinished() && asked.result().has_value();
    }
    bool until(int node, const std::function<bool(const Overview &)> &holds, Millis longest)
    {
        const auto look = [&] {
            const auto overview = ask(node);
            return overview && holds(*overview);
        };
        return NemesisCluster::waitFor(look, longest);
    }
    const protocol::Reason *reasonOf(const Overview &overview, int node, const QString &code) const
    {
        for (const protocol::Reason &reason : overview.reasons)
            if (reason.node == m_ids.at(node) && reason.code == code)
                return &reason;
        return nullptr;
    }
    bool isWell(int node)
    {
        const auto overview = ask(node);
        return overview && overview->verdict == protocol::Verdict::Green
            && overview->reachability.findings.isEmpty() && overview->reachability.standing == u"together"
            && serves(node);
    }
    bool healed()
    {
        m_cluster->lab().heal();
        const auto well = [this] {
            return isWell(1) && isWell(2) && isWell(3) && m_cluster->agreed();
        };
        return NemesisCluster::waitFor(well, 90s);
    }

private slots:
    void initTestCase()
    {
        if (const QString why = test::NetLab::unavailable(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_cluster = std::make_unique<NemesisCluster>(3);
        QVERIFY2(m_cluster->start(), qPrintable(m_cluster->problem()));
        for (int node = 1; node <= 3; ++node) {
            m_clients[node] = std::make_unique<client::Transport>(
                m_cluster->url(node), client::TransportOptions{Millis(3s), 1 << 24, m_cluster->trust()});
            m_clients[node]->setToken(m_cluster->token());
            const auto overview = ask(node);
            QVERIFY(overview);
            m_ids[node] = overview->observer;
        }
    }
    void cleanupTestCase()
    {
        if (m_cluster)
            QVERIFY2(m_cluster->crashes().isEmpty(), qPrintable(m_cluster->crashes().join(u'\n')));
    }

    void everyoneTellsHowItReachesTheOthers()
    {
        const auto reported = [](const Overview &overview) {
            int open = 0;
            for (const protocol::SightRow &row : overview.reachability.rows)
                for (const protocol::SightCell &cell : row.cells)
                    open += int(cell.udp == u"open" && cell.tcp == u"open" && cell.roundTripMillis);
            return open == 6 && overview.reachability.findings.isEmpty();
        };
        for (int node = 1; node <= 3; ++node)
            QVERIFY(until(node, reported, 60s));
    }

    void aCutInOneDirectionIsNamedByAll()
    {
        QVERIFY(m_cluster->lab().cut(1, 2));
        QElapsedTimer timer;
        timer.start();
        const auto named = [this](const Overview &overview) {
            const auto &findings = overview.reachability.findings;
            const protocol::Reason *reason = reasonOf(overview, 2, u"unreachable-from"_s);
            return findings.size() == 1 && findings.front().code == u"one-way"
                && findings.front().from == m_ids.at(1) && findings.front().to == m_ids.at(2) && reason
                && reason->detail.contains(u"one-way cut");
        };
        // Neither end can open a stream to the other: what they know of each other comes through the third.
        for (const int node : {3, 1, 2}) {
            const bool seen = until(node, named, 60s);
            QVERIFY2(seen, qPrintable(u"node %1"_s.arg(node)));
            qInfo("node %d names the cut from 1 to 2 after %lld ms", node, timer.elapsed());
        }
        for (int node = 1; node <= 3; ++node) {
            const auto overview = ask(node);
            QVERIFY(overview && serves(node));
            for (int other = 1; other <= 3; ++other)
                QVERIFY2(!reasonOf(*overview, other, u"down"_s), "a cut in one direction is no death");
        }
        QVERIFY2(healed(), qPrintable(m_cluster->disagreement()));
    }

    void aNodeCutOffFromItsPeersGoesAndComesBack()
    {
        const auto ssl = client::sslConfiguration(m_cluster->trust());
        QVERIFY(ssl);
        QUrl url = m_cluster->url(3).resolved(QUrl(u"/api/v4/websocket"_s));
        url.setScheme(u"wss"_s);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "Bearer " + m_cluster->token().toLatin1());
        QWebSocket socket;
        socket.setSslConfiguration(*ssl);
        bool greeted = false;
        connect(&socket, &QWebSocket::textMessageReceived, this,
            [&](const QString &text) { greeted = greeted || text.contains(u"\"hello\""); });
        socket.open(request);
        QVERIFY(NemesisCluster::waitFor([&] { return greeted; }, 10s));

        QVERIFY(m_cluster->lab().isolate(3));
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(NemesisCluster::waitFor([this] { return !serves(3); }, 60s), "it leaves the balancer");
        qInfo("cut off, and out of rotation after %lld ms", timer.elapsed());
        QVERIFY(serves(1) && serves(2));
        // It loses one peer after the other: for a moment it is one of two, on the side without the lease.
        const auto outnumbered = [this](const Overview &overview) {
            const protocol::Reason *cut = reasonOf(overview, 3, u"cut-off"_s);
            return overview.reachability.standing == u"lesser-side"
                && overview.reachability.living.size() == 2 && cut
                && cut->severity == protocol::Severity::Red;
        };
        QVERIFY2(until(3, outnumbered, 30s), "it knows that the others are more");
        QVERIFY(!serves(3));
        const auto closed = [&] {
            return socket.state() == QAbstractSocket::UnconnectedState;
        };
        QVERIFY(NemesisCluster::waitFor(closed, 20s));
        QCOMPARE(socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
        QVERIFY2(socket.closeReason().contains(u"reconnect in "), qPrintable(socket.closeReason()));
        const auto known = [this](const Overview &overview) {
            const protocol::Reason *down = reasonOf(overview, 3, u"down"_s);
            return down && down->detail.contains(u"still writes to the database")
                && overview.reachability.standing == u"larger-side";
        };
        QVERIFY2(until(1, known, 30s), "the others know that it is not dead");
        timer.start();
        QVERIFY2(healed(), qPrintable(m_cluster->disagreement()));
        qInfo("healed, green and back in rotation after %lld ms", timer.elapsed());
    }

    void partedAllFromAllTheLeaderServes()
    {
        QVERIFY(m_cluster->lab().partition({{1}, {2}, {3}}));
        // Asked now: leadership may have gone back to the lowest id just before.
        const auto onlyTheLeader = [&] {
            std::vector<int> serving;
            for (int node = 1; node <= 3; ++node)
                if (serves(node))
                    serving.push_back(node);
            if (serving.size() != 1)
                return false;
            const auto overview = ask(serving.front());
            return overview && overview->leader == m_ids.at(serving.front());
        };
        QVERIFY(NemesisCluster::waitFor(onlyTheLeader, 90s));
        QVERIFY2(healed(), qPrintable(m_cluster->disagreement()));
    }

    void aSurvivorWhosePeersAreDeadGoesOnServing()
    {
        const int survivor = m_cluster->leader() == 1 ? 2 : 1; // one that has to become leader first
        for (int node = 1; node <= 3; ++node)
            if (node != survivor)
                m_cluster->kill(node);
        QElapsedTimer timer;
        timer.start();
        bool always = true;
        const auto leadsAlone = [&](const Overview &overview) {
            always = always && serves(survivor);
            return overview.leader == m_ids.at(survivor) && reasonOf(overview, 3, u"down"_s);
        };
        QVERIFY(until(survivor, leadsAlone, 30s));
        // By then it has looked for the others in the database several times; nothing may follow from that.
        while (timer.elapsed() < 20'000)
            always = always && serves(survivor);
        QVERIFY2(always, "it was out of rotation");
        const auto overview = ask(survivor);
        QVERIFY(overview);
        QCOMPARE(overview->reachability.standing, u"together"_s);
        QVERIFY(!reasonOf(*overview, survivor, u"cut-off"_s));
        for (int node = 1; node <= 3; ++node)
            QVERIFY(node == survivor || m_cluster->startNode(node));
        QVERIFY2(healed(), qPrintable(m_cluster->disagreement()));
    }
};

MUSTER_NETLAB_MAIN(TestReachability)
#include "client/admin/clusterapi.h"
#include "client/system/systemapi.h"
#include "tst_reachability.moc"
