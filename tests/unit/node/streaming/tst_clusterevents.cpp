// muster_test: USES Muster::Node
#include "node/streaming/clusterevents.h"

#include "base/tokenhash.h"

#include <QPromise>
#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace Qt::Literals::StringLiterals;

namespace {

QString idOf(char c)
{
    return QString(26, QLatin1Char(c));
}

/// A database that knows every token, as a session of its own.
class Store final : public auth::SessionStore {
public:
    QFuture<Result<Found>> find(const QList<QByteArray> &hashes, Millis) override
    {
        asked += int(hashes.size());
        Found all;
        for (const QByteArray &hash : hashes)
            all.append(std::optional(auth::Session{SessionId(QString::fromLatin1(hash.toHex().left(26))),
                UserId(idOf('u')), {}, {}, WallTime(), "{}"}));
        return QtFuture::makeReadyFuture(Result<Found>(all));
    }
    int asked = 0;
};

class Clients final : public hub::Publisher {
public:
    void publish(const protocol::SocketEvent &event, const hub::Audience &, QByteArray) override
    {
        lines.append(event.event + u' ' + QString::fromUtf8(event.dataText));
    }
    bool reaches(const hub::Audience &) const override { return false; }
    void closeSession(const SessionId &session) override { lines.append(u"session "_s + session.toString()); }
    void closeUser(const UserId &user) override { lines.append(u"user "_s + user.toString()); }
    QStringList lines;
};

/// One node, and what goes from it to the others.
struct Node {
    Store store;
    auth::Sessions sessions{store};
    Clients clients;
    QStringList doubts;
    QByteArrayList sent;
    ClusterEvents events{{clients, sessions, [this] { doubts.append(u"recheck"_s); },
        [this] {
            doubts.append(u"start over"_s);
        }}};

    Node() { sessions.setSockets(&clients); }
    void stream()
    {
        events.sendBy([this](const QByteArray &payload) { sent.append(payload); });
    }
    /// How often the database is asked when this token is shown.
    int asks(const QString &token)
    {
        const int before = store.asked;
        sessions.find(token, [](const auto &) {});
        return store.asked - before;
    }
    QStringList takeDoubts() { return std::exchange(doubts, {}); }
};

const NodeId peer(u"peer"_s);
const QString token = idOf('t');

} // namespace

class TestClusterEvents : public QObject {
    Q_OBJECT
private slots:
    void whatHappensHereIsToldAndCarriedOutThere()
    {
        Node here;
        Node there;
        here.stream();
        there.stream();
        QCOMPARE(there.asks(token), 1);
        QCOMPARE(there.asks(token), 0);
        here.events.ended(SessionId(idOf('s')), hashToken(token));
        here.events.publish({u"posted"_s, {{u"n"_s, 1}}, {}, 0}, hub::Audience::everyone());
        here.events.publish({u"posted"_s, {{u"n"_s, 2}}, {}, 0}, hub::Audience::ofUsers({UserId(idOf('a'))}));
        here.events.closeUser(UserId(idOf('u')));
        const QStringList all{
            u"session "_s + idOf('s'), u"posted {\"n\":1}"_s, u"posted {\"n\":2}"_s, u"user "_s + idOf('u')};
        QCOMPARE(here.clients.lines, all);
        for (const QByteArray &payload : here.sent)
            there.events.event(peer, payload);
        QCOMPARE(there.clients.lines, all);
        QCOMPARE(there.asks(token), 1);
        QVERIFY2(there.sent.isEmpty(), "what was told is not told again");
        QVERIFY(there.doubts.isEmpty());
    }
    void whoMayLackEventsStartsOverEverywhere()
    {
        Node here;
        Node there;
        here.stream();
        there.stream();
        (void)there.asks(token);
        here.events.startOver();
        const QStringList both{u"recheck"_s, u"start over"_s};
        QCOMPARE(here.takeDoubts(), both);
        QCOMPARE(here.sent.size(), 1);
        there.events.event(peer, here.sent.first());
        QCOMPARE(there.takeDoubts(), both);
        QCOMPARE(there.asks(token), 1);
        QVERIFY2(there.sent.isEmpty(), "what was told is not told again");
    }
    void aUserWhoChangedIsReadAnewAndStays()
    {
        Node here;
        Node there;
        here.stream();
        QCOMPARE(there.asks(token), 1);
        here.events.changed(UserId(idOf('u')));
        QVERIFY(here.clients.lines.isEmpty());
        for (const QByteArray &payload : here.sent)
            there.events.event(peer, payload);
        QCOMPARE(there.asks(token), 1);
        QVERIFY2(there.clients.lines.isEmpty(), "its sockets stay open");
    }
    void aUserWhoIsOverIsForgotten()
    {
        Node there;
        (void)there.asks(token);
        there.events.event(peer, encode(UserEnded{UserId(idOf('x'))}));
        QCOMPARE(there.asks(token), 0);
        there.events.event(peer, encode(UserEnded{UserId(idOf('u'))}));
        QCOMPARE(there.asks(token), 1);
    }
    void withoutStreamsThisNodeIsServedAlone()
    {
        Node here;
        here.events.publish({u"posted"_s, {{u"n"_s, 1}}, {}, 0}, hub::Audience::everyone());
        here.events.ended(SessionId(idOf('s')), hashToken(token));
        QCOMPARE(here.clients.lines.size(), 2);
        QVERIFY(!here.events.reaches(hub::Audience::everyone()));
    }
    void whatOnlyThisNodeMeansIsNotTold()
    {
        Node here;
        here.stream();
        hub::Audience one;
        one.connection = hub::ConnectionId(idOf('c'));
        here.events.publish({u"muster_overview"_s, {}, {}, 0}, one);
        QCOMPARE(here.clients.lines.size(), 1);
        QVERIFY(here.sent.isEmpty());
    }
    void inDoubtTheDatabaseIsAsked()
    {
        Node node;
        node.events.trusted(TimePoint::max());
        (void)node.asks(token);
        QCOMPARE(node.asks(token), 0);
        node.events.trusted(TimePoint());
        QCOMPARE(node.asks(token), 1);
        QCOMPARE(node.asks(token), 1);
        QCOMPARE(node.takeDoubts(), QStringList{u"recheck"_s});
        node.events.trusted(TimePoint());
        QVERIFY2(node.takeDoubts().isEmpty(), "once");
        node.events.trusted(steadyNow() + std::chrono::seconds(60));
        QCOMPARE(node.asks(token), 0); // as it was read meanwhile
        node.events.trusted(steadyNow() - std::chrono::milliseconds(1));
        QCOMPARE(node.asks(token), 1);
    }

    // The first contact, losses and returns, each with what follows for clients.
    void whoMayHaveMissedSomethingStartsOver()
    {
        Node node;
        const QStringList sessionsOnly{u"recheck"_s};
        const QStringList all{u"recheck"_s, u"start over"_s};
        node.events.flush(peer, 0);
        QCOMPARE(node.takeDoubts(), sessionsOnly); // a node that has not said anything yet
        (void)node.asks(token);
        node.events.flush(peer, 3);
        QCOMPARE(node.takeDoubts(), all);
        QCOMPARE(node.asks(token), 1);
        node.events.flush(peer, 0);
        QCOMPARE(node.takeDoubts(), all); // another process, and the end of the one before was not heard
        node.events.event(peer, encode(Farewell()));
        node.events.forgotten(peer);
        QVERIFY(node.takeDoubts().isEmpty()); // it took its leave
        node.events.flush(peer, 0);
        QCOMPARE(node.takeDoubts(), sessionsOnly);
        node.events.forgotten(peer);
        QCOMPARE(node.takeDoubts(), all); // it is gone without it …
        node.events.flush(peer, 0);
        QCOMPARE(node.takeDoubts(), sessionsOnly); // … which is said once
        node.events.forgotten(NodeId(u"never heard"_s));
        QVERIFY(node.takeDoubts().isEmpty());
    }
    void whatIsNotUnderstoodMayHaveBeenTheEndOfASession()
    {
        Node node;
        (void)node.asks(token);
        node.events.event(peer, "?");
        QCOMPARE(node.asks(token), 1);
        QCOMPARE(node.takeDoubts(), (QStringList{u"recheck"_s, u"start over"_s}));
        QVERIFY(node.clients.lines.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClusterEvents)
#include "tst_clusterevents.moc"
