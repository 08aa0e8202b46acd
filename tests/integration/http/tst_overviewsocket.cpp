// muster_test: USES Muster::Net Qt6::WebSockets
#include "hub/topicstream.h"
#include "integration/http/httpfixture.h"
#include "integration/http/websocketfixture.h"
#include "net/socket/hubservice.h"
#include "protocol/overview/overviewdecoder.h"
#include "protocol/overview/overviewtopic.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Client = test::WebSocketClient;

namespace {

/// The nth overview of a cluster in which everything changes each time.
std::shared_ptr<protocol::Overview> largeOverview(int n)
{
    auto overview = std::make_shared<protocol::Overview>();
    overview->term = quint64(n);
    for (int i = 0; i < 50; ++i) {
        protocol::NodeOverview node;
        node.id = NodeId(u"id-%1"_s.arg(i));
        node.name = QString::number(n).rightJustified(10'000, u'x');
        overview->nodes.append(node);
    }
    return overview;
}

} // namespace

/// Overviews over real sockets.
class OverviewSocketTest : public QObject {
    Q_OBJECT

    test::TestHandler m_handler;
    test::TokenSessions m_sessions;
    std::unique_ptr<net::HubService> m_hub;
    std::unique_ptr<test::ServerThread> m_server;

private slots:
    void init()
    {
        net::HubServiceOptions options;
        options.hub = {NodeId(u"node"_s), u"5.37.0"_s, u"host"_s, 600ms};
        options.path = u"/ws"_s;
        m_hub = std::make_unique<net::HubService>(options, &m_sessions);
        net::HttpServerOptions server;
        server.sockets.pingInterval = 300ms;
        server.sockets.pongTimeout = 30s; // the console answers nothing while all are published
        server.sockets.outbox = {16, 1024 * 1024};
        m_server = std::make_unique<test::ServerThread>(server, &m_handler, m_hub.get());
    }
    void cleanup()
    {
        m_server.reset();
        m_hub.reset();
    }
    // Goal: a console that does not read for a while neither makes the node hold overviews for it nor loses
    // the thread: it finds one missing, asks, and is in step again.
    void aConsoleThatReadsSlowlyGetsBackInStep()
    {
        constexpr int overviews = 300; // of half a megabyte: more than sockets and queue hold
        Client client;
        client.open(m_server->port(), "root-1", u"/ws"_s, true);
        QTRY_VERIFY(client.got(u"hello"_s));
        hub::TopicStream<protocol::OverviewTopic> stream(*m_hub, hub::Audience::withRole(u"system_admin"_s));
        QObject answering; // in this thread
        m_hub->addAction({u"muster_overview"_s, u"system_admin"_s}, &answering,
            [&stream](const hub::Asked &asked) { stream.sendSnapshot(asked.connection); });
        for (int i = 0; i < overviews; ++i)
            stream.publish(largeOverview(i)); // nothing is read meanwhile
        protocol::OverviewDecoder decoder;
        qint64 term = -1;
        int asked = 0;
        int taken = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (; taken < client.texts.size(); ++taken) {
                    const auto read = decoder.read(client.texts[taken].toUtf8());
                    if (read.overview && *read.overview)
                        term = qint64((*read.overview)->term);
                    if (read.needsSnapshot) {
                        ++asked;
                        client.socket.sendTextMessage(uR"({"seq":1,"action":"muster_overview"})"_s);
                    }
                }
                return term == overviews - 1;
            }(),
            20'000);
        QVERIFY(asked >= 1);
        QVERIFY(taken < overviews); // those in between gave way
        for (int i = 0, seq = 0; i < client.received.size(); ++i)
            if (!client.received[i].contains(u"seq_reply"_s))
                QCOMPARE(client.received[i][u"seq"_s].toInt(-1), seq++);
        stream.publish(largeOverview(overviews));
        QTRY_COMPARE(client.received.last()[u"event"_s].toString(), protocol::events::overviewDelta);
        QCOMPARE((*decoder.read(client.texts.last().toUtf8()).overview)->term, quint64(overviews));
    }
};

QTEST_GUILESS_MAIN(OverviewSocketTest)
#include "tst_overviewsocket.moc"
