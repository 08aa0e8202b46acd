// muster_test: USES Muster::Service muster_postgres DATABASES
#include "service/accounts/sessionactivity.h"

#include "integration/store/database.h"
#include "service/accounts/sessions.h"
#include "service/accounts/storedsessions.h"
#include "store/accounts/userrepository.h"
#include "support/effects.h"

using namespace muster;
using namespace muster::service;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Sessions that end because nobody uses them, and those that last because somebody does.
class SessionActivityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<store::TestDatabase> m_database;
    std::unique_ptr<store::SqlPool> m_pool;
    std::unique_ptr<test::Notebook> m_notes;
    std::unique_ptr<store::ReplicaReads> m_replicas;
    std::unique_ptr<Runner> m_runner;
    protocol::User m_user;

    /// A session that was last used, and began, that long ago.
    QString sessionUsed(Millis ago, Millis lifetime, const QString &device = {})
    {
        const QString token = newId();
        const auto created =
            m_pool
                ->write(5s,
                    [&](store::Connection &connection) {
                        store::Session session;
                        session.userId = m_user.id;
                        session.deviceId = device;
                        session.expiresAt = wallNow() - ago + lifetime;
                        return store::SessionRepository(connection).create(session, token, wallNow() - ago);
                    })
                .result();
        return created ? token : QString();
    }
    std::optional<auth::Session> found(const QString &token, Millis idle = Millis(0))
    {
        StoredSessions stored(*m_pool, [idle] { return idle; });
        const auto all = stored.find({hashToken(token)}, 5s).result();
        return all && all->first() ? *all->first() : std::nullopt;
    }

private slots:
    void init()
    {
        m_database = std::make_unique<store::TestDatabase>();
        const auto connection = m_database->connectMigrated();
        store::Account account;
        account.username = u"ann"_s;
        account.email = u"ann@example.org"_s;
        account.passwordHash = u"$argon2id$x"_s;
        account.locale = u"en"_s;
        m_user = store::UserRepository(*connection).create(account, wallNow()).value();
        m_pool = std::make_unique<store::SqlPool>(m_database->source(), store::SqlPoolOptions());
        m_notes = std::make_unique<test::Notebook>();
        m_replicas = std::make_unique<store::ReplicaReads>(*m_pool);
        m_runner = std::make_unique<Runner>(*m_pool, *m_replicas, *m_notes, *m_notes, [] {});
    }
    void cleanup()
    {
        m_pool->close();
        m_runner.reset();
        m_pool.reset();
        m_database.reset();
    }

    void idleSessionsEnd_data()
    {
        QTest::addColumn<Millis>("ago");
        QTest::addColumn<Millis>("idle");
        QTest::addColumn<QString>("device");
        QTest::addColumn<bool>("lives");
        QTest::newRow("never, by 0") << Millis(10h) << Millis(0) << QString() << true;
        QTest::newRow("used in time") << Millis(59min) << Millis(60min) << QString() << true;
        QTest::newRow("what is stored may be a tenth behind")
            << Millis(65min) << Millis(60min) << QString() << true;
        QTest::newRow("not used") << Millis(67min) << Millis(60min) << QString() << false;
        QTest::newRow("a mobile app may be silent") << Millis(10h) << Millis(60min) << u"apple:x"_s << true;
    }
    void idleSessionsEnd()
    {
        QFETCH(Millis, ago);
        QFETCH(Millis, idle);
        QFETCH(QString, device);
        QFETCH(bool, lives);
        const QString token = sessionUsed(ago, 24h, device);
        QCOMPARE(found(token, idle).has_value(), lives);
    }

    void aRequestProlongs()
    {
        SessionActivity activity(*m_runner);
        const QString token = sessionUsed(2h, 24h);
        const auto before = found(token);
        QVERIFY(before);
        const auto until = activity.seen(*before, {Millis(0), 24h, true});
        QVERIFY(until); // so that the browser can be told
        QVERIFY(*until > before->expiresAt + 1h);
        QVERIFY(!activity.seen(*before, {Millis(0), 24h, true}));
        QTRY_VERIFY(found(token)->expiresAt > before->expiresAt + 1h);
        QVERIFY(found(token)->expiresAt <= wallNow() + 24h);
        QVERIFY(found(token)->lastActivityAt > before->lastActivityAt + 1h);
        QVERIFY(found(token, 1h)); // and it is not idle any more
    }

    void withoutExtensionItIsOnlyNoted()
    {
        SessionActivity activity(*m_runner);
        const QString token = sessionUsed(2h, 24h);
        const auto before = found(token);
        QVERIFY(!activity.seen(*before, {Millis(3h), 24h, false}));
        QTRY_VERIFY(found(token)->lastActivityAt > before->lastActivityAt);
        QCOMPARE(found(token)->expiresAt, before->expiresAt);
    }

    void aSessionThatNeverEndsStaysSo()
    {
        SessionActivity activity(*m_runner);
        const QString token = sessionUsed(2h, 24h);
        auto session = found(token);
        QVERIFY(m_pool
                    ->write(5s,
                        [](store::Connection &connection) {
                            return connection.execute(u"UPDATE Sessions SET ExpiresAt = 0"_s);
                        })
                    .result());
        session = found(token);
        QCOMPARE(session->expiresAt, WallTime());
        activity.seen(*session, {Millis(3h), 24h, true});
        QTRY_VERIFY(found(token)->lastActivityAt > session->lastActivityAt);
        QCOMPARE(found(token)->expiresAt, WallTime());
    }

    void itIsNotWrittenWithEveryRequest()
    {
        SessionActivity activity(*m_runner);
        const QString token = sessionUsed(2h, 24h);
        const auto cached = found(token);
        activity.seen(*cached, {Millis(1h), 24h, true});
        QTRY_VERIFY(found(token)->lastActivityAt > cached->lastActivityAt);
        const WallTime noted = found(token)->lastActivityAt;
        for (int request = 0; request < 50; ++request)
            activity.seen(*cached, {Millis(1h), 24h, true}); // as a cache still has it
        // The writer works in order: what those would have asked for is done after this.
        QVERIFY(m_pool
                    ->write(5s,
                        [](store::Connection &connection) {
                            return connection.execute(u"UPDATE Users SET Nickname = 'x'"_s);
                        })
                    .result());
        QCOMPARE(found(token)->lastActivityAt, noted);
    }

    void howFarItMayBeBehind()
    {
        QCOMPARE(SessionActivity::step({Millis(0), 720h, false}), std::nullopt);
        QCOMPARE(SessionActivity::step({Millis(10min), 720h, false}), Millis(1min));
        QCOMPARE(SessionActivity::step({Millis(0), 720h, true}), Millis(432min));
        QCOMPARE(SessionActivity::step({Millis(0), 10'000h, true}), Millis(24h));
        QCOMPARE(SessionActivity::step({Millis(10min), 720h, true}), Millis(1min));
    }
};

QTEST_GUILESS_MAIN(SessionActivityTest)
#include "tst_sessionactivity.moc"
