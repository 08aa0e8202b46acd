// muster_test: USES Muster::Client muster_fakenode
#include "client/admin/clusterapi.h"
#include "client/feed/clusterfeed.h"

#include "support/fake/fakenode.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using test::FakeNode;
using State = Connection::State;

namespace {

/// Three nodes on one "database", a feed that knows the first two by its profile.
struct Cluster {
    std::shared_ptr<test::FakeAccounts> accounts = std::make_shared<test::FakeAccounts>();
    FakeNode one{accounts}, two{accounts}, three{accounts};
    std::unique_ptr<ClusterFeed> feed;

    Cluster()
    {
        protocol::Overview overview = test::overviewOf({&one, &two, &three});
        for (FakeNode *node : {&one, &two, &three}) {
            overview.observer = overview.nodes[node == &one ? 0 : node == &two ? 1 : 2].id;
            node->setOverview(overview);
        }
        make();
    }
    void make(const QString &password = u"secret password"_s)
    {
        Profile profile;
        profile.urls = {one.url(), two.url()};
        FeedOptions options;
        options.attempt = 300ms;
        options.lostAfter = 300ms;
        options.backoffFirst = 20ms;
        options.backoffMax = 80ms;
        options.shortLived = 100ms;
        options.seed = 1;
        feed = std::make_unique<ClusterFeed>(profile, Credentials{{}, u"admin"_s, password}, options);
    }
    State state() const { return feed->connection().state; }
    bool liveOn(const FakeNode &node) const
    {
        return state() == State::Live && feed->connection().node == node.url();
    }
    /// A loss in the first tenth of a second counts as "accepts and drops": outlive that.
    void settle() const
    {
        const TimePoint begun = steadyNow();
        QTRY_VERIFY(steadyNow() - begun > 110ms);
    }
};

} // namespace

class TestClusterFeed : public QObject {
    Q_OBJECT

private slots:
    void goesLive()
    {
        Cluster c;
        QSignalSpy tokens(c.feed.get(), &ClusterFeed::loggedIn);
        QCOMPARE(c.state(), State::Idle);
        QVERIFY(!c.feed->age());
        c.feed->start();
        QCOMPARE(c.state(), State::Connecting);
        QCOMPARE(c.feed->connection().trying, c.one.url());
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(tokens.count(), 1);
        QCOMPARE(c.feed->connection().nodeId, c.feed->overview()->observer);
        QVERIFY(c.feed->api());
        QVERIFY(*c.feed->age() < 1s);
    }

    void aStoredTokenSavesTheLogIn()
    {
        Cluster c;
        c.accounts->tokens.insert(u"kept"_s);
        c.feed->setCredentials({u"kept"_s, {}, {}});
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(c.accounts->logins, 0);
    }

    void anExpiredTokenLogsInOnce()
    {
        Cluster c;
        c.feed->setCredentials({u"expired"_s, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(c.accounts->logins, 1);
    }

    void overviewsArriveAtOnce()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        QSignalSpy changes(c.feed.get(), &ClusterFeed::overviewChanged);
        protocol::Overview overview = *c.feed->overview();
        overview.verdict = protocol::Verdict::Red;
        c.one.setOverview(overview);
        QTRY_COMPARE_WITH_TIMEOUT(c.feed->overview()->verdict, protocol::Verdict::Red, 300);
    }

    // A node that knows the topic of the events sends overviews without them.
    void theOverviewHoldsTheEventsOfTheirTopic()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(c.feed->overview()->terms.size(), 1);
        protocol::Overview without = *c.feed->overview();
        protocol::setHistory(without, {});
        without.verdict = protocol::Verdict::Red;
        c.one.setOverview(without);
        QTRY_COMPARE(c.feed->overview()->verdict, protocol::Verdict::Red);
        QCOMPARE(c.feed->overview()->terms.size(), 1); // those of the answer to its question
        protocol::EventHistory history = protocol::historyIn(*c.feed->overview());
        history.events.resize(3);
        c.one.pushEvent(protocol::EventsTopic::words.name,
            {{u"number"_s, 1}, {u"snapshot"_s, protocol::toJson(history)}});
        QTRY_COMPARE(c.feed->overview()->events.size(), 3);
        without.verdict = protocol::Verdict::Green;
        c.one.setOverview(without);
        QTRY_COMPARE(c.feed->overview()->verdict, protocol::Verdict::Green);
        QCOMPARE(c.feed->overview()->events.size(), 3);
    }

    void eventsOfTheNodeBeforeDoNotStay()
    {
        Cluster c;
        protocol::Overview overview = test::overviewOf({&c.one, &c.two, &c.three});
        overview.events.resize(2);
        c.one.setOverview(overview);
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(c.feed->overview()->events.size(), 2);
        overview.events.clear();
        overview.terms.clear();
        overview.observer = overview.nodes[1].id;
        c.two.setOverview(overview); // it has just started
        c.settle();
        c.one.kill();
        QTRY_VERIFY(c.liveOn(c.two));
        QVERIFY(c.feed->overview()->events.isEmpty());
        QVERIFY(c.feed->overview()->terms.isEmpty());
    }

    void aKilledNodeIsLeftForTheNextWithoutANewLogIn()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.settle();
        QSignalSpy states(c.feed.get(), &ClusterFeed::connectionChanged);
        c.one.kill();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.two), 1000);
        QCOMPARE(c.accounts->logins, 1);
        QCOMPARE(states.first().first().value<Connection>().state, State::Lost);
        QCOMPARE(states.first().first().value<Connection>().trying, c.two.url());
        QVERIFY(!states.first().first().value<Connection>().reason.detail.isEmpty());
    }

    void aStoppedNodeIsLeftForTheNext()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.one.hang();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.two), 2000);
    }

    void aStoppedFirstNodeDoesNotHoldUpTheStart()
    {
        Cluster c;
        c.one.hang();
        c.feed->start();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.two), 2000);
        QCOMPARE(c.accounts->logins, 1);
    }

    void nodesOfTheOverviewAreTriedToo()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.two.kill();
        c.one.kill();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.three), 2000);
    }

    void nodesKnownToBeDownComeLast()
    {
        Cluster c;
        protocol::Overview overview = test::overviewOf({&c.one, &c.two, &c.three});
        overview.nodes[1].liveness = protocol::Liveness::Down;
        c.one.setOverview(overview);
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.two.hang();
        c.settle();
        c.one.kill();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.three), 250); // trying two first would take 300 ms
    }

    // Goal: whoever sees that no node answers can tell a process that is gone from one that hangs.
    void whenNobodyAnswersItSaysWhatEachPortSaid()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.settle();
        c.one.kill();
        c.two.hang();
        http::Response busy;
        busy.status = 503;
        busy.body = R"({"id":"x","message":"It is starting.","status_code":503})";
        c.three.setReply(u"GET /api/v4/muster/overview"_s, busy);
        QTRY_COMPARE(c.feed->connection().nobody.size(), 3);
        QHash<QUrl, FailedNode> failed;
        for (const FailedNode &node : c.feed->connection().nobody)
            failed.insert(node.node, node);
        QCOMPARE(failed[c.one.url()].port, PortAnswer::Refused);
        QCOMPARE(failed[c.two.url()].port, PortAnswer::Silent);
        QCOMPARE(failed[c.three.url()].port, PortAnswer::Spoke);
        QCOMPARE(failed[c.three.url()].error.detail, u"It is starting."_s);
        QCOMPARE(failed[c.one.url()].id, c.feed->overview()->nodes[0].id);
        // One that answers again ends it, and the next loss begins anew.
        c.two.resume();
        QTRY_VERIFY_WITH_TIMEOUT(c.liveOn(c.two), 3000);
        QVERIFY(c.feed->connection().nobody.isEmpty());
    }

    // Goal: what it answered before it ended is not what its port says now.
    void aNodeThatEndsBeforeItsStreamOpensRefuses()
    {
        Cluster c;
        c.one.setOverview(test::overviewOf({&c.one, &c.two})); // all of them are tried in the first round
        c.two.kill();
        connect(c.feed.get(), &ClusterFeed::overviewChanged, this, [&c] { c.one.kill(); });
        QList<FailedNode> first;
        connect(c.feed.get(), &ClusterFeed::connectionChanged, this, [&] {
            if (first.isEmpty())
                first = c.feed->connection().nobody;
        });
        c.feed->start();
        QTRY_COMPARE(first.size(), 2);
        for (const FailedNode &node : std::as_const(first))
            QCOMPARE(node.port, PortAnswer::Refused);
    }

    void whileSomeWereNotTriedNothingIsSaidOfNobody()
    {
        Cluster c;
        c.one.kill();
        c.two.hang();
        c.feed->start();
        QSignalSpy said(c.feed.get(), &ClusterFeed::connectionChanged);
        QTRY_VERIFY(c.feed->connection().trying == c.two.url());
        QVERIFY(c.feed->connection().nobody.isEmpty());
        QTRY_COMPARE(c.feed->connection().nobody.size(), 2); // no overview yet: only these are known
        QCOMPARE(c.state(), State::Connecting);
    }

    void keepsTryingAndKeepsTheLastOverview()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        for (FakeNode *node : {&c.one, &c.two, &c.three})
            node->kill();
        QTRY_VERIFY(c.feed->connection().round >= 3);
        QCOMPARE(c.state(), State::Lost);
        QVERIFY(c.feed->overview());
        QVERIFY(!c.feed->api());
        const Millis age = *c.feed->age();
        QTRY_VERIFY(*c.feed->age() > age);
        c.two.start();
        QTRY_VERIFY(c.liveOn(c.two));
        QCOMPARE(c.accounts->logins, 1);
    }

    void aWrongPasswordIsTriedOnce()
    {
        Cluster c;
        c.make(u"wrong"_s);
        c.feed->start();
        QTRY_COMPARE(c.state(), State::AuthFailed);
        QCOMPARE(c.feed->connection().reason.code, ErrorCode::Unauthorized);
        const TimePoint begun = steadyNow();
        QTRY_VERIFY(steadyNow() - begun > 300ms);
        QCOMPARE(c.accounts->logins, 1); // accounts get locked by programs that go on trying
        c.feed->setCredentials({{}, u"admin"_s, u"secret password"_s});
        QTRY_VERIFY(c.liveOn(c.one));
        QCOMPARE(c.accounts->logins, 2);
    }

    void whoIsNoAdministratorIsTold()
    {
        Cluster c;
        c.accounts->admin = false;
        c.feed->start();
        QTRY_COMPARE(c.state(), State::AuthFailed);
        QCOMPARE(c.feed->connection().reason.code, ErrorCode::Forbidden);
    }

    void aSessionThatIsRevokedIsOpenedAgain()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.accounts->tokens.clear();
        c.one.resetConnections();
        QTRY_COMPARE(c.accounts->logins, 2);
        QTRY_COMPARE(c.state(), State::Live);
    }

    /// Who is in a picture by gossip alone gets no session: whoever has the gossip key could collect them.
    void onlyAddressesThatTheDatabaseVouchesForAreDialed()
    {
        Cluster c;
        protocol::Overview overview = test::overviewOf({&c.one, &c.two, &c.three});
        overview.nodes[2].vouched = false;
        for (FakeNode *node : {&c.one, &c.two})
            node->setOverview(overview);
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.settle();
        c.one.kill();
        c.two.kill();
        QSignalSpy changes(c.feed.get(), &ClusterFeed::connectionChanged);
        QTRY_VERIFY(c.feed->connection().round > 3);
        QVERIFY(c.three.requests().isEmpty());
        c.two.start(); // the profile names it
        QTRY_VERIFY(c.liveOn(c.two));
        overview.nodes[2].vouched = true;
        c.two.setOverview(overview);
        QTRY_VERIFY(c.feed->overview()->nodes[2].vouched);
        c.settle();
        c.two.kill();
        QTRY_VERIFY(c.liveOn(c.three));
    }

    /// The only node of the profile is dead at the next start.
    void whatWasLearnedEarlierIsDialed()
    {
        Cluster c;
        Profile profile = c.feed->profile();
        profile.urls = {c.one.url()};
        QCOMPARE(KnownNodes(profile).toTry({}), QList<QUrl>{c.one.url()});
        protocol::Overview overview = test::overviewOf({&c.one, &c.two, &c.three});
        overview.nodes[2].vouched = false;
        profile.learned = learnedFrom(overview, profile);
        QCOMPARE(profile.learned, QList<QUrl>{c.two.url()});
        QCOMPARE(KnownNodes(profile).toTry({}), (QList<QUrl>{c.one.url(), c.two.url()}));

        overview.nodes[1].vouched = false; // the one in the profile still is: two is gone from the database
        QVERIFY(learnedFrom(overview, profile).isEmpty());
        overview.nodes[0].vouched = false; // the database does not answer
        QCOMPARE(learnedFrom(overview, profile), profile.learned);
    }

    void noPasswordGoesOverPlainHttpUnasked()
    {
        Profile profile;
        profile.urls = {QUrl(u"http://192.0.2.7:1"_s)};
        FeedOptions options;
        options.attempt = 100ms;
        ClusterFeed feed(profile, Credentials{{}, u"admin"_s, u"secret password"_s}, options);
        feed.start();
        QTRY_COMPARE(feed.connection().state, State::AuthFailed);
        QVERIFY2(feed.connection().reason.detail.contains(u"would travel in the clear"_s),
            qPrintable(feed.connection().reason.detail));
        profile.plainHttp = true;
        ClusterFeed asked(profile, Credentials{{}, u"admin"_s, u"secret password"_s}, options);
        asked.start();
        QTRY_VERIFY(asked.connection().round > 0);
        QVERIFY(asked.connection().state != State::AuthFailed);
    }

    void aNodeThatAcceptsAndDropsIsNotAskedInATightLoop()
    {
        Cluster c;
        c.two.kill();
        c.three.kill();
        bool waited = false;
        QObject::connect(
            c.feed.get(), &ClusterFeed::connectionChanged, &c.one, [&](const Connection &connection) {
                waited = waited || (connection.state == State::Lost && connection.trying.isEmpty());
                if (connection.state == State::Live)
                    QMetaObject::invokeMethod(
                        &c.one, [&c] { c.one.resetConnections(); }, Qt::QueuedConnection);
            });
        c.feed->start();
        QTRY_VERIFY(c.one.requests().filter(u"overview"_s).size() >= 3);
        QVERIFY(waited);
    }

    void callsThroughALostNodeEnd()
    {
        Cluster c;
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
        c.one.hang();
        const auto reload = ClusterApi(*c.feed->api()).reload(std::nullopt);
        QTRY_VERIFY(c.liveOn(c.two));
        QVERIFY(reload.isFinished());
        QCOMPARE(reload.result().error().code, ErrorCode::Unavailable);
    }

    void stoppingIsFinal()
    {
        Cluster c;
        c.feed->start();
        c.feed->stop();
        QCOMPARE(c.state(), State::Idle);
        QSignalSpy changes(c.feed.get(), &ClusterFeed::connectionChanged);
        const TimePoint begun = steadyNow();
        QTRY_VERIFY(steadyNow() - begun > 200ms);
        QCOMPARE(changes.count(), 0);
        c.feed->start();
        QTRY_VERIFY(c.liveOn(c.one));
    }

    void aListenerMayStopItAtAnyStep()
    {
        for (int step = 1; step <= 4; ++step) {
            Cluster c;
            int signalsLeft = step;
            const auto count = [&] {
                if (--signalsLeft == 0)
                    c.feed->stop();
            };
            connect(c.feed.get(), &ClusterFeed::connectionChanged, this, count);
            connect(c.feed.get(), &ClusterFeed::overviewChanged, this, count);
            connect(c.feed.get(), &ClusterFeed::loggedIn, this, count);
            c.feed->start();
            QTRY_VERIFY(signalsLeft <= 0);
            QCOMPARE(c.state(), State::Idle);
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterFeed)
#include "client/admin/clusterapi.h"
#include "tst_clusterfeed.moc"
