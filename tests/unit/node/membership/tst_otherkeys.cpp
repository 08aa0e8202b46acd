// muster_test: USES Muster::Node
#include "node/membership/otherkeys.h"

#include "net/gossip/endpoints.h"

#include <QHostAddress>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::MemberState;
using net::Refusal;

// Goal: a node that runs with another gossip key is named, and nobody else is taken for it.
class TestOtherKeys : public QObject {
    Q_OBJECT
private slots:
    void whoIsNamed_data()
    {
        QTest::addColumn<MemberState>("state"); // of node c, at 10.0.0.3:8074
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("port");
        QTest::addColumn<Refusal>("refusal");
        QTest::addColumn<Millis>("ago");
        QTest::addColumn<bool>("isNamed");
        const auto row = [](const char *name, MemberState state, const QString &from, int port,
                             Refusal refusal, Millis ago, bool isNamed) {
            QTest::newRow(name) << state << from << port << refusal << ago << isNamed;
        };
        const QString its = u"10.0.0.3"_s;
        row("it came back with another key", MemberState::Left, its, 0, Refusal::WrongKey, 5s, true);
        row("it came back without encryption", MemberState::Left, its, 0, Refusal::NotEncrypted, 5s, true);
        row("its packets are refused while it is down", MemberState::Dead, its, 8074, Refusal::WrongKey, 5s,
            true);
        row("it is down, and somebody on its host knocks", MemberState::Dead, its, 0, Refusal::WrongKey, 5s,
            false);
        row("it is alive, and somebody on its host knocks", MemberState::Alive, its, 0, Refusal::WrongKey, 5s,
            false);
        row("somebody else knocks", MemberState::Left, u"10.0.0.9"_s, 8074, Refusal::WrongKey, 5s, false);
        row("from its host with another port", MemberState::Left, its, 9999, Refusal::WrongKey, 5s, false);
        row("it knocked long ago", MemberState::Left, its, 0, Refusal::WrongKey, 91s, false);
        row("it sends too much", MemberState::Left, its, 0, Refusal::TooMuch, 5s, false);
    }
    void whoIsNamed()
    {
        QFETCH(MemberState, state);
        QFETCH(QString, from);
        QFETCH(int, port);
        QFETCH(Refusal, refusal);
        QFETCH(Millis, ago);
        QFETCH(bool, isNamed);
        net::GossipView view = viewWith(state);
        view.strangers.push_back(stranger(from, port, refusal, ago));
        const auto found = nodesWithOtherKey({rowOf(c(), u"10.0.0.3"_s)}, {c()}, view, now());
        QCOMPARE(found.size(), size_t(isNamed));
        if (isNamed) {
            QCOMPARE(found.front().id, c());
            QCOMPARE(found.front().address, u"10.0.0.3:8074"_s);
        }
    }

    void onOneThatGossipDoesNotListTheDatabaseDecides()
    {
        net::GossipView view;
        view.strangers.push_back(stranger(u"10.0.0.3"_s, 0, Refusal::WrongKey, 1s));
        const QList<store::DiscoveryRow> rows{rowOf(c(), u"10.0.0.3"_s)};
        QCOMPARE(nodesWithOtherKey(rows, {c()}, view, now()).size(), size_t(1));
        QVERIFY(nodesWithOtherKey(rows, {}, view, now()).empty()); // its row is from long ago
        QVERIFY(nodesWithOtherKey({}, {c()}, view, now()).empty());
    }

    void twoOnOneHostAreNotConfused()
    {
        net::GossipView view;
        view.strangers.push_back(stranger(u"10.0.0.3"_s, 0, Refusal::WrongKey, 1s));
        store::DiscoveryRow other = rowOf(d(), u"10.0.0.3"_s);
        other.gossipPort = 8174;
        const QList<store::DiscoveryRow> rows{rowOf(c(), u"10.0.0.3"_s), other};
        QVERIFY(nodesWithOtherKey(rows, {c(), d()}, view, now()).empty());
        view.strangers.push_back(stranger(u"10.0.0.3"_s, 8174, Refusal::WrongKey, 1s));
        const auto found = nodesWithOtherKey(rows, {c(), d()}, view, now());
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().id, d());
    }

    void aRowWithoutAnAddressIsPassedOver()
    {
        net::GossipView view;
        view.strangers.push_back(stranger(u"10.0.0.3"_s, 0, Refusal::WrongKey, 1s));
        for (const QString &odd : {QString(), u"chat-3.example"_s, u"10.0.0"_s, QString(5000, u'x')})
            QVERIFY(nodesWithOtherKey({rowOf(c(), odd)}, {c()}, view, now()).empty());
    }

private:
    static NodeId c() { return NodeId(QString(26, u'c')); }
    static NodeId d() { return NodeId(QString(26, u'd')); }
    static TimePoint now() { return TimePoint(1h); }
    static store::DiscoveryRow rowOf(const NodeId &id, const QString &host)
    {
        store::DiscoveryRow row;
        row.id = id;
        row.hostname = host;
        row.gossipPort = 8074;
        return row;
    }
    static net::GossipView viewWith(MemberState state)
    {
        net::GossipView view;
        cluster::Member member;
        member.name = c().toString().toUtf8();
        member.state = state;
        view.members.push_back(member);
        return view;
    }
    static net::Stranger stranger(const QString &from, int port, Refusal refusal, Millis ago)
    {
        net::Stranger stranger;
        stranger.from = net::toEndpoint(QHostAddress(from), quint16(port));
        stranger.refusal = refusal;
        stranger.lastAt = now() - ago;
        return stranger;
    }
    static std::vector<cluster::KeyStranger> nodesWithOtherKey(const QList<store::DiscoveryRow> &rows,
        const QList<NodeId> &writers, const net::GossipView &view, TimePoint at)
    {
        return node::nodesWithOtherKey(rows, writers, view, at);
    }
};

QTEST_GUILESS_MAIN(TestOtherKeys)
#include "tst_otherkeys.moc"
