// muster_test: USES Muster::Auth
#include "auth/sessions.h"

#include "base/tokenhash.h"
#include "log/log.h"

#include <QPromise>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using auth::Session;
using auth::Sessions;

namespace {

/// A database whose answers the test gives when it likes.
class SlowStore final : public auth::SessionStore {
public:
    QFuture<Result<Found>> find(const QList<QByteArray> &hashes, Millis) override
    {
        asked.append(hashes);
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }
    void answer(const Result<std::optional<Session>> &one)
    {
        QPromise<Result<Found>> promise = std::move(promises.front());
        promises.erase(promises.begin());
        Found all;
        for (qsizetype i = asked.takeFirst().size(); i > 0; --i)
            all.append(one);
        promise.addResult(Result<Found>(all));
        promise.finish();
    }

    QList<QList<QByteArray>> asked;
    std::vector<QPromise<Result<Found>>> promises;
};

/// Notes which sessions' sockets are closed, and calls back in between.
class Sockets final : public hub::Publisher {
public:
    void publish(const protocol::SocketEvent &, const hub::Audience &, QByteArray) override { }
    bool reaches(const hub::Audience &) const override { return false; }
    void closeSession(const SessionId &session) override
    {
        closed.append(session.toString());
        if (whenClosed)
            whenClosed();
    }
    void closeUser(const UserId &) override { }

    QStringList closed;
    std::function<void()> whenClosed;
};

} // namespace

/// The one place that knows that a session is over, with a database that answers late.
class TestSessions : public QObject {
    Q_OBJECT

    struct House {
        SlowStore store;
        Sockets sockets;
        Sessions sessions{store};
        const QString token = newId();
        const Session session{
            SessionId(u"s1"_s), UserId(u"u1"_s), {u"system_admin"_s}, u"csrf"_s, WallTime(), "{}"};

        House() { sessions.setSockets(&sockets); }
        /// Asks for the session; `found` says what is answered, once it is.
        void ask(QStringList &found)
        {
            sessions.find(token, [&found](const Result<std::optional<Session>> &one) {
                found.append(!one ? u"error"_s : *one ? (*one)->id.toString() : u"none"_s);
            });
        }
    };

private slots:
    void whatEndsHereLeavesTheCacheBeforeItsSocketsAreClosed()
    {
        House house;
        QStringList found;
        house.ask(found);
        house.store.answer(std::optional(house.session));
        house.ask(found); // cached
        QCOMPARE(found, (QStringList{u"s1"_s, u"s1"_s}));
        bool wasCached = true;
        house.sockets.whenClosed = [&] {
            wasCached = house.sessions.isCached(house.token);
        };
        house.sessions.ended(house.session.id, hashToken(house.token));
        QCOMPARE(house.sockets.closed, QStringList{u"s1"_s});
        QVERIFY(!wasCached);
    }

    // Goal: a session that another node ended closes its sockets here as soon as anybody finds out.
    void whatTheDatabaseNoLongerKnowsIsOver()
    {
        House house;
        QStringList found;
        house.ask(found);
        house.ask(found); // asks before the first is answered
        house.store.answer(std::optional(house.session));
        QVERIFY(house.sessions.isCached(house.token));
        house.store.answer(std::optional<Session>());
        QCOMPARE(found, (QStringList{u"s1"_s, u"none"_s}));
        QVERIFY(!house.sessions.isCached(house.token));
        QCOMPARE(house.sockets.closed, QStringList{u"s1"_s});
    }

    void anUnknownTokenClosesNothing()
    {
        House house;
        QStringList found;
        house.ask(found);
        house.store.answer(std::optional<Session>());
        QCOMPARE(found, QStringList{u"none"_s});
        QVERIFY(house.sockets.closed.isEmpty());
    }

    // Goal: while the database is away, thousands of sockets that are looked up anew do not fill the log.
    void whatCannotBeLookedUpForSocketsIsSaidOnce()
    {
        House house;
        int failed = 0;
        for (int i = 0; i < 5; ++i)
            house.sessions.find(house.token.toLatin1(),
                [&failed](const Result<std::optional<hub::SessionInfo>> &one) { failed += one ? 0 : 1; });
        while (!house.store.promises.empty())
            house.store.answer(fail(ErrorCode::Unavailable, u"it is away"_s));
        QCOMPARE(failed, 5);
        const QList<QByteArray> lines = log::recentLines(100);
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                     [](const QByteArray &line) { return line.contains("it is away"); }),
            1);
    }

    // Goal: while the database does not answer, nothing is taken for the end of a session.
    void aDatabaseThatIsAwayEndsNothing()
    {
        House house;
        QStringList found;
        house.ask(found);
        house.ask(found);
        house.store.answer(std::optional(house.session));
        house.store.answer(fail(ErrorCode::TimedOut, u"slow"_s));
        QCOMPARE(found, (QStringList{u"s1"_s, u"s1"_s})); // believed
        QVERIFY(house.sockets.closed.isEmpty());
        house.sessions.setTrusting(false); // cut off from peers: only what the database confirms
        house.ask(found);
        house.store.answer(fail(ErrorCode::TimedOut, u"slow"_s));
        QCOMPARE(found.last(), u"error"_s);
        QVERIFY(house.sockets.closed.isEmpty());
    }

    void aLookupUnderWayDoesNotPutItBack()
    {
        House house;
        QStringList found;
        house.ask(found);
        house.sessions.ended(house.session.id, hashToken(house.token));
        house.store.answer(std::optional(house.session)); // read before it ended
        QVERIFY(!house.sessions.isCached(house.token));
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
