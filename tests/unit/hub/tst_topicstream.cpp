// muster_test: USES Muster::Hub
#include "hub/topicstream.h"

#include "protocol/overview/overviewdecoder.h"
#include "protocol/overview/overviewtopic.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;
using hub::Audience;
using hub::ConnectionId;

namespace {

using Stream = hub::TopicStream<OverviewTopic>;

/// Remembers what is published, for consoles that accept deltas and for others.
class Consoles final : public hub::Publisher {
public:
    struct Published {
        SocketEvent event;
        Audience audience;
        QByteArray key;
    };
    std::vector<Published> published;
    bool following = false; ///< whether one is connected that accepts deltas …
    bool others = false; ///< … or one that does not
    ConnectionId connected{u"c"_s};

    void publish(const SocketEvent &event, const Audience &audience, QByteArray coalesceKey = {}) override
    {
        published.push_back({event, audience, std::move(coalesceKey)});
    }
    bool reaches(const Audience &audience) const override
    {
        if (audience.connection)
            return *audience.connection == connected;
        return audience.acceptsDeltas.value_or(false) ? following : others;
    }
    void closeSession(const SessionId &) override { }
    void closeUser(const UserId &) override { }

    std::vector<Published> take() { return std::exchange(published, {}); }
};

std::shared_ptr<Overview> overviewOf(Verdict verdict)
{
    auto overview = std::make_shared<Overview>();
    overview->verdict = verdict;
    for (int i = 0; i < 3; ++i) {
        NodeOverview node;
        node.id = NodeId(u"id-%1"_s.arg(i));
        node.status = verdict;
        overview->nodes.append(node);
    }
    return overview;
}

} // namespace

class TestTopicStream : public QObject {
    Q_OBJECT

    static QJsonObject read(OverviewDecoder &decoder, const Consoles::Published &published)
    {
        const auto read = decoder.read(encode(published.event));
        return read.overview && *read.overview ? toJson(**read.overview) : QJsonObject();
    }

private slots:
    void nothingIsEncodedForNobody()
    {
        Consoles consoles;
        Stream stream(consoles, Audience::withRole(u"system_admin"_s));
        stream.publish(overviewOf(Verdict::Green));
        stream.publish(overviewOf(Verdict::Red));
        stream.sendSnapshot(ConnectionId(u"gone"_s));
        QVERIFY(consoles.take().empty());
    }

    void whoComesGetsASnapshotAndThenDeltas()
    {
        Consoles consoles;
        Stream stream(consoles, Audience::withRole(u"system_admin"_s));
        stream.sendSnapshot(consoles.connected); // before the first overview: it comes when it is there
        QVERIFY(consoles.take().empty());
        stream.publish(overviewOf(Verdict::Green));
        consoles.following = true;
        stream.sendSnapshot(consoles.connected);
        auto published = consoles.take();
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].event.event, events::overview);
        QCOMPARE(published[0].audience.role, u"system_admin"_s);
        OverviewDecoder decoder;
        QCOMPARE(read(decoder, published[0]), toJson(*overviewOf(Verdict::Green)));
        stream.publish(overviewOf(Verdict::Red));
        stream.publish(overviewOf(Verdict::Unknown));
        published = consoles.take();
        QCOMPARE(published.size(), size_t(2));
        QCOMPARE(published[1].event.event, events::overviewDelta);
        QVERIFY(published[1].audience.acceptsDeltas.value());
        QCOMPARE(published[1].audience.role, u"system_admin"_s);
        QCOMPARE(read(decoder, published[0]), toJson(*overviewOf(Verdict::Red)));
        QCOMPARE(read(decoder, published[1]), toJson(*overviewOf(Verdict::Unknown)));
    }

    void theFirstIsASnapshotForAll()
    {
        Consoles consoles;
        consoles.following = consoles.others = true;
        Stream stream(consoles, Audience::withRole(u"system_admin"_s));
        stream.publish(overviewOf(Verdict::Green));
        auto published = consoles.take();
        QCOMPARE(published.size(), size_t(2));
        for (const auto &each : published)
            QCOMPARE(each.event.event, events::overview);
        QCOMPARE(published[0].audience.acceptsDeltas, std::optional(true));
        QCOMPARE(published[1].audience.acceptsDeltas, std::optional(false));
    }

    void othersGetSnapshots()
    {
        Consoles consoles;
        Stream stream(consoles, Audience::withRole(u"system_admin"_s));
        stream.publish(overviewOf(Verdict::Green));
        consoles.others = true;
        stream.publish(overviewOf(Verdict::Red));
        const auto published = consoles.take();
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].event.event, events::overview);
        QCOMPARE(published[0].audience.acceptsDeltas, std::optional(false));
        OverviewDecoder decoder;
        QCOMPARE(read(decoder, published[0]), toJson(*overviewOf(Verdict::Red)));
    }

    // A delta that was not sent yet gives way to the next; a snapshot must not, since who waits for it could
    // not use a delta.
    void aDeltaReplacesADeltaOnly()
    {
        Consoles consoles;
        consoles.following = true;
        Stream stream(consoles, Audience::withRole(u"system_admin"_s));
        stream.publish(overviewOf(Verdict::Green));
        stream.publish(overviewOf(Verdict::Red));
        stream.publish(overviewOf(Verdict::Green));
        stream.sendSnapshot(consoles.connected);
        const auto published = consoles.take();
        QCOMPARE(published.size(), size_t(4));
        QVERIFY(!published[0].key.isEmpty() && !published[1].key.isEmpty());
        QVERIFY(published[0].key != published[1].key);
        QCOMPARE(published[2].key, published[1].key);
        QCOMPARE(published[3].key, published[0].key);
        OverviewDecoder decoder;
        (void)read(decoder, published[0]);
        QVERIFY(decoder.read(encode(published[2].event)).needsSnapshot); // published[1] gave way
        QCOMPARE(read(decoder, published[3]), toJson(*overviewOf(Verdict::Green)));
    }
};

QTEST_GUILESS_MAIN(TestTopicStream)
#include "tst_topicstream.moc"
