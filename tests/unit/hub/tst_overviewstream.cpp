// muster_test: USES Muster::Hub
#include "hub/overviewstream.h"

#include "protocol/overview/overviewdecoder.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;
using hub::Audience;
using hub::ConnectionId;

namespace {

/// Remembers what is published, for consoles that take changes and for others.
class Consoles final : public hub::Publisher {
public:
    struct Published {
        SocketEvent event;
        Audience audience;
        QByteArray key;
    };
    std::vector<Published> published;
    bool following = false; ///< whether one is connected that takes changes …
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
        return audience.takesChanges.value_or(false) ? following : others;
    }
    void closeSession(const SessionId &) override { }
    void closeUser(const UserId &) override { }

    std::vector<Published> take() { return std::exchange(published, {}); }
};

std::shared_ptr<Overview> picture(Verdict verdict)
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

class TestOverviewStream : public QObject {
    Q_OBJECT

    static QJsonObject read(OverviewDecoder &decoder, const Consoles::Published &published)
    {
        const auto read = decoder.read(encode(published.event));
        return read.overview && *read.overview ? toJson(**read.overview) : QJsonObject();
    }

private slots:
    void nothingIsWrittenForNobody()
    {
        Consoles consoles;
        hub::OverviewStream stream(consoles);
        stream.publish(picture(Verdict::Green));
        stream.publish(picture(Verdict::Red));
        stream.sendWhole(ConnectionId(u"gone"_s));
        QVERIFY(consoles.take().empty());
    }

    void whoComesGetsTheWholeAndThenChanges()
    {
        Consoles consoles;
        hub::OverviewStream stream(consoles);
        stream.sendWhole(consoles.connected); // before the first picture: it comes when it is there
        QVERIFY(consoles.take().empty());
        stream.publish(picture(Verdict::Green));
        consoles.following = true;
        stream.sendWhole(consoles.connected);
        auto published = consoles.take();
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].event.event, events::overview);
        QCOMPARE(published[0].audience.role, u"system_admin"_s);
        OverviewDecoder decoder;
        QCOMPARE(read(decoder, published[0]), toJson(*picture(Verdict::Green)));
        stream.publish(picture(Verdict::Red));
        stream.publish(picture(Verdict::Unknown));
        published = consoles.take();
        QCOMPARE(published.size(), size_t(2));
        QCOMPARE(published[1].event.event, events::overviewChange);
        QVERIFY(published[1].audience.takesChanges.value());
        QCOMPARE(published[1].audience.role, u"system_admin"_s);
        QCOMPARE(read(decoder, published[0]), toJson(*picture(Verdict::Red)));
        QCOMPARE(read(decoder, published[1]), toJson(*picture(Verdict::Unknown)));
    }

    void theFirstPictureIsWholeForAll()
    {
        Consoles consoles;
        consoles.following = consoles.others = true;
        hub::OverviewStream stream(consoles);
        stream.publish(picture(Verdict::Green));
        auto published = consoles.take();
        QCOMPARE(published.size(), size_t(2));
        for (const auto &each : published)
            QCOMPARE(each.event.event, events::overview);
        QCOMPARE(published[0].audience.takesChanges, std::optional(true));
        QCOMPARE(published[1].audience.takesChanges, std::optional(false));
    }

    void othersGetWholePictures()
    {
        Consoles consoles;
        hub::OverviewStream stream(consoles);
        stream.publish(picture(Verdict::Green));
        consoles.others = true;
        stream.publish(picture(Verdict::Red));
        const auto published = consoles.take();
        QCOMPARE(published.size(), size_t(1));
        QCOMPARE(published[0].event.event, events::overview);
        QCOMPARE(published[0].audience.takesChanges, std::optional(false));
        OverviewDecoder decoder;
        QCOMPARE(read(decoder, published[0]), toJson(*picture(Verdict::Red)));
    }

    // A change that was not sent yet gives way to the next; a whole picture must not, since who waits for it
    // could not use a change.
    void aChangeTakesThePlaceOfAChangeOnly()
    {
        Consoles consoles;
        consoles.following = true;
        hub::OverviewStream stream(consoles);
        stream.publish(picture(Verdict::Green));
        stream.publish(picture(Verdict::Red));
        stream.publish(picture(Verdict::Green));
        stream.sendWhole(consoles.connected);
        const auto published = consoles.take();
        QCOMPARE(published.size(), size_t(4));
        QVERIFY(!published[0].key.isEmpty() && !published[1].key.isEmpty());
        QVERIFY(published[0].key != published[1].key);
        QCOMPARE(published[2].key, published[1].key);
        QCOMPARE(published[3].key, published[0].key);
        OverviewDecoder decoder;
        (void)read(decoder, published[0]);
        QVERIFY(decoder.read(encode(published[2].event)).needsWhole); // published[1] gave way
        QCOMPARE(read(decoder, published[3]), toJson(*picture(Verdict::Green)));
    }
};

QTEST_GUILESS_MAIN(TestOverviewStream)
#include "tst_overviewstream.moc"
