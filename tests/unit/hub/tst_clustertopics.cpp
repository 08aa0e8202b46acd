// muster_test: USES Muster::Hub
#include "hub/clustertopics.h"

#include "hub/hub.h"
#include "protocol/overview/overviewdecoder.h"

#include <QTest>

#include <map>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;
using hub::ConnectionId;

namespace {

/// A hub with its connections; collects what each is sent.
class Node final : public hub::Publisher {
public:
    std::map<QString, QList<SocketEvent>> sent; ///< by connection
    int encoded = 0; ///< events that were published

    void publish(
        const SocketEvent &event, const hub::Audience &audience, QByteArray coalesceKey = {}) override
    {
        ++encoded;
        m_hub.publish(event, audience, coalesceKey);
        collect();
    }
    bool reaches(const hub::Audience &audience) const override { return m_hub.reaches(audience); }
    void closeSession(const SessionId &) override { }
    void closeUser(const UserId &) override { }

    ConnectionId admit(
        const QString &name, const hub::Subscriptions &subscriptions, const QString &role = u"system_admin"_s)
    {
        const ConnectionId id(name);
        m_hub.opened(id, "token", TimePoint(Millis(1'000)), subscriptions);
        m_hub.sessionFound(id, m_hub.takeOutput().lookups.at(0).number,
            hub::SessionInfo{UserId(name), SessionId(name), {role}, {}}, {});
        (void)m_hub.takeOutput();
        return id;
    }
    QStringList takeNames(const ConnectionId &id)
    {
        QStringList names;
        for (const SocketEvent &event : std::exchange(sent[id.toString()], {}))
            names.append(event.event);
        return names;
    }

private:
    void collect()
    {
        for (const auto &[to, frame] : m_hub.takeOutput().sends)
            sent[to.toString()].append(*decodeSocketEvent(frame.text + "0}"));
    }

    hub::Hub m_hub{{NodeId(u"node"_s), u"0.1"_s, u"host"_s}};
};

std::shared_ptr<Overview> overviewOf(Verdict verdict, int events)
{
    auto overview = std::make_shared<Overview>();
    overview->verdict = verdict;
    for (int i = 1; i <= events; ++i)
        overview->events.append(
            {quint64(i), {}, u"down"_s, Severity::Red, EventNature::Problem, {}, u"e"_s, {}});
    overview->terms = {{1, NodeId(u"a"_s), {}, {}, u"no lease yet"_s}};
    return overview;
}

const hub::Subscriptions follower{true, {u"muster_events"_s}};

} // namespace

class TestClusterTopics : public QObject {
    Q_OBJECT
private slots:
    void nothingIsEncodedForNobody()
    {
        Node node;
        hub::ClusterTopics topics(node);
        node.admit(u"user"_s, follower, u"system_user"_s);
        topics.publish(overviewOf(Verdict::Green, 1));
        topics.publish(overviewOf(Verdict::Red, 2));
        topics.sendSnapshots(ConnectionId(u"user"_s));
        QCOMPARE(node.encoded, 0);
    }

    void aFollowerGetsTheEventsApartFromTheOverview()
    {
        Node node;
        hub::ClusterTopics topics(node);
        topics.publish(overviewOf(Verdict::Green, 2));
        const ConnectionId console = node.admit(u"new"_s, follower);
        topics.sendSnapshots(console);
        const QList<SocketEvent> sent = node.sent[console.toString()];
        QCOMPARE(node.takeNames(console), (QStringList{u"muster_events"_s, u"muster_overview"_s}));
        QCOMPARE(sent[0].data[u"snapshot"][u"events"].toArray().size(), 2);
        QCOMPARE(sent[0].data[u"snapshot"][u"terms"].toArray().size(), 1);
        QVERIFY(sent[1].data[u"overview"][u"events"].toArray().isEmpty());
        QVERIFY(sent[1].data[u"overview"][u"terms"].toArray().isEmpty());
        topics.publish(overviewOf(Verdict::Red, 2));
        QCOMPARE(node.takeNames(console), QStringList{u"muster_overview_change"_s}); // no new event
        topics.publish(overviewOf(Verdict::Red, 3));
        QCOMPARE(
            node.takeNames(console), (QStringList{u"muster_events_delta"_s, u"muster_overview_change"_s}));
        topics.sendSnapshot(EventsTopic::words.name, console);
        QCOMPARE(node.takeNames(console), QStringList{u"muster_events"_s});
        topics.sendSnapshot(OverviewTopic::words.name, console);
        QCOMPARE(node.takeNames(console), QStringList{u"muster_overview"_s});
    }

    // Consoles from before there were topics.
    void olderConsolesGetOverviewsWithTheirEvents()
    {
        Node node;
        hub::ClusterTopics topics(node);
        topics.publish(overviewOf(Verdict::Green, 2));
        const ConnectionId console = node.admit(u"older"_s, {true, {}});
        const ConnectionId first = node.admit(u"first"_s, {});
        topics.sendSnapshots(console);
        topics.publish(overviewOf(Verdict::Red, 3));
        OverviewDecoder decoder;
        QList<int> events;
        for (SocketEvent event : node.sent[console.toString()])
            events.append(int((*decoder.read(encode(event)).overview)->events.size()));
        QCOMPARE(events, (QList<int>{2, 3}));
        QCOMPARE(node.takeNames(console), (QStringList{u"muster_overview"_s, u"muster_overview_change"_s}));
        QCOMPARE(node.sent[first.toString()].last().data[u"overview"][u"events"].toArray().size(), 3);
        QCOMPARE(node.takeNames(first), QStringList{u"muster_overview"_s});
        topics.sendSnapshot(EventsTopic::words.name, console); // it does not follow them
        QVERIFY(node.takeNames(console).isEmpty());
    }

    void oneEncodingServesAllOfAKind()
    {
        Node node;
        hub::ClusterTopics topics(node);
        topics.publish(overviewOf(Verdict::Green, 1));
        for (int i = 0; i < 5; ++i)
            node.admit(u"new-%1"_s.arg(i), follower);
        topics.publish(overviewOf(Verdict::Red, 1));
        QCOMPARE(node.encoded, 1);
        QCOMPARE(node.sent.size(), size_t(5));
    }
};

QTEST_GUILESS_MAIN(TestClusterTopics)
#include "tst_clustertopics.moc"
