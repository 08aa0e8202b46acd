// muster_test: USES Muster::Store muster_postgres DATABASES
#include "database.h"
#include "store/accounts/loginfailurerepository.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"
#include "store/admin/auditrepository.h"
#include "store/leadership/leaserepository.h"
#include "store/schema/systemrepository.h"
#include "store/sql/sqlworker.h"

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::LeaseReason;

namespace {

constexpr WallTime at(qint64 millis)
{
    return fromEpochMillis(millis);
}

Account someone(const QString &name)
{
    Account user;
    user.username = name;
    user.email = name + u"@example.org"_s;
    user.passwordHash = u"$argon2id$x"_s;
    user.locale = u"en"_s;
    user.props = {{u"theme"_s, u"dark"_s}};
    return user;
}

} // namespace

class UsersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;

    UserRepository users() { return UserRepository(*m_connection); }
    SessionRepository sessions() { return SessionRepository(*m_connection); }
    /// A leader's duty under a lease that is taken for it.
    template <typename Body>
    auto asLeader(Body body)
    {
        const NodeId self(QString(26, u'n'));
        LeaseRepository lease(*m_connection, u"one"_s);
        const auto row = lease.read().and_then([&](const LeaseRow &seen) {
            LeaseRow wanted = seen;
            wanted.term = seen.term + 1;
            wanted.holder = self;
            wanted.epoch = 1;
            wanted.takenIn = seen.database;
            return lease.tryAcquire(seen, wanted, LeaseReason::NoLeaseYet);
        });
        return fencedWrite(*m_connection, {u"one"_s, row->term, self, row->epoch}, u"a duty"_s, body);
    }

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_connection = m_database->connectMigrated();
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void theFirstUserAdministersAndNoOther()
    {
        TRY_VALUE(first, users().create(someone(u"ann"_s), at(1000)));
        QCOMPARE(first.roles, u"system_admin system_user"_s);
        Account sneaky = someone(u"bob"_s);
        sneaky.roles = u"system_admin"_s;
        TRY_VALUE(second, users().create(sneaky, at(1000)));
        QCOMPARE(second.roles, u"system_user"_s);
    }

    void ofTwoAtOnceOneIsFirst()
    {
        for (int round = 0; round < 5; ++round) {
            const TestDatabase database;
            const auto prepared = database.connectMigrated();
            SqlWorkerOptions options;
            SqlWorker one(database.source(), options);
            SqlWorker two(database.source(), options);
            const auto create = [](SqlWorker &worker, const QString &name) {
                return worker.run(
                    10s, [name](Connection &c) { return UserRepository(c).create(someone(name), at(1)); });
            };
            auto a = create(one, u"ann"_s);
            auto b = create(two, u"bob"_s);
            TRY_VALUE(ann, a.result());
            TRY_VALUE(bob, b.result());
            QCOMPARE(
                int(ann.roles.contains(u"system_admin"_s)) + int(bob.roles.contains(u"system_admin"_s)), 1);
        }
    }

    void whatIsStoredComesBack()
    {
        Account ann = someone(u"Ann"_s);
        ann.nickname = u"Ännchen 🦊"_s;
        ann.notifyProps = {{u"email"_s, u"true"_s}};
        TRY_VALUE(created, users().create(ann, at(1234)));
        QCOMPARE(created.username, u"ann"_s);
        QCOMPARE(created.createAt, at(1234));
        QVERIFY(isId(created.id.toString()));
        TRY_VALUE(read, users().byId(created.id));
        QCOMPARE(read, created);
        for (const QString &login :
            {u"ann"_s, u"ANN"_s, u" ann "_s, u"Ann@example.org"_s, u"aNN@Example.org"_s}) {
            TRY_VALUE(found, users().idOf(login));
            QVERIFY2(found == created.id, qPrintable(login));
        }
        for (const QString &login : {u"nobody"_s, QString(), u"an"_s, u"ann@example.or"_s, u"%"_s}) {
            TRY_VALUE(found, users().idOf(login));
            QVERIFY2(!found, qPrintable(login));
        }
        VERIFY_FAILS(users().byId(UserId(newId())), ErrorCode::NotFound);
    }

    void conflicts_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("field");
        QTest::newRow("the same name in other letters") << u"ANN"_s << u"x@example.org"_s << u"username"_s;
        QTest::newRow("the same address in other letters") << u"xena"_s << u"Ann@Example.ORG"_s << u"email"_s;
    }
    void conflicts()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, field);
        VERIFY_OK(users().create(someone(u"ann"_s), at(1)));
        Account other = someone(username);
        other.email = email;
        const auto created = users().create(other, at(2));
        VERIFY_FAILS(created, ErrorCode::Conflict);
        QVERIFY2(created.error().detail.startsWith(field + u':'), qPrintable(created.error().detail));
        // And beneath the repository the table itself holds it.
        VERIFY_FAILS(
            m_connection->execute(u"UPDATE Users SET Username = 'ANN', Id = ?"_s, {newId()})
                .and_then([&](qint64) {
                    return m_connection->execute(
                        u"INSERT INTO Users SELECT ?, CreateAt, UpdateAt, DeleteAt, 'ann', 'q@q.q', "
                        "AuthService, AuthData, EmailVerified, Nickname, FirstName, LastName, Position, "
                        "Roles, Props, NotifyProps, Timezone, Locale, PasswordHash, "
                        "LastPasswordUpdate, FailedAttempts FROM Users"_s,
                        {newId()});
                }),
            ErrorCode::Conflict);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("nickname");
        QTest::addColumn<QString>("field");
        const QString good = u"a@b.c"_s;
        QTest::newRow("no name") << QString() << good << QString() << u"username"_s;
        QTest::newRow("a name with a blank") << u"a b"_s << good << QString() << u"username"_s;
        QTest::newRow("a name that begins with a digit") << u"1a"_s << good << QString() << u"username"_s;
        QTest::newRow("a name of look-alike letters") << u"аnn"_s << good << QString() << u"username"_s;
        QTest::newRow("an endless name") << QString(65, u'a') << good << QString() << u"username"_s;
        QTest::newRow("a line break after the name") << u"ann\nb"_s << good << QString() << u"username"_s;
        QTest::newRow("no address") << u"ann"_s << QString() << QString() << u"email"_s;
        QTest::newRow("two at signs") << u"ann"_s << u"a@b@c"_s << QString() << u"email"_s;
        QTest::newRow("an endless address")
            << u"ann"_s << QString(200, u'a') + u"@b.c"_s << QString() << u"email"_s;
        QTest::newRow("an endless nickname") << u"ann"_s << good << QString(65, u'x') << u"nickname"_s;
    }
    void refused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, nickname);
        QFETCH(QString, field);
        Account user = someone(username);
        user.email = email;
        user.nickname = nickname;
        const auto created = users().create(user, at(1));
        VERIFY_FAILS(created, ErrorCode::InvalidArgument);
        QVERIFY2(created.error().detail.startsWith(field), qPrintable(created.error().detail));
        TRY_VALUE(count, users().count());
        QCOMPARE(count, 0);
    }

    void thereIsAlwaysSomebody()
    {
        VERIFY_FAILS(users().byIdOrNext(UserId(u"x"_s)), ErrorCode::NotFound);
        QList<Account> made;
        for (const QString &name : {u"ann"_s, u"bob"_s, u"cid"_s}) {
            TRY_VALUE(created, users().create(someone(name), at(1)));
            made.append(created);
        }
        std::sort(made.begin(), made.end(), [](const Account &a, const Account &b) { return a.id < b.id; });
        const auto meets = [this](const QString &id, const Account &expected) {
            const auto found = users().byIdOrNext(UserId(id));
            return found && *found == expected;
        };
        for (const Account &one : std::as_const(made))
            QVERIFY(meets(one.id.toString(), one));
        QVERIFY(meets({}, made.at(0)));
        QVERIFY(meets(made.at(0).id.toString() + u'0', made.at(1)));
        QVERIFY(meets(made.at(2).id.toString() + u'0', made.at(0))); // after the last one the first
    }

    void attemptsThatAnOlderBuildCountedAreReset()
    {
        TRY_VALUE(ann, users().create(someone(u"ann"_s), at(1)));
        VERIFY_OK(m_connection->execute(u"UPDATE Users SET FailedAttempts = 7"_s));
        VERIFY_OK(users().resetFailedAttempts(ann.id));
        TRY_VALUE(after, users().byId(ann.id));
        QCOMPARE(after.failedAttempts, 0);
    }

    void aHashIsReplacedOnlyIfItStillStands()
    {
        TRY_VALUE(ann, users().create(someone(u"ann"_s), at(1)));
        TRY_VALUE(replaced, users().replacePasswordHash(ann.id, ann.passwordHash, u"$argon2id$anew"_s));
        QVERIFY(replaced);
        TRY_VALUE(late, users().replacePasswordHash(ann.id, ann.passwordHash, u"$argon2id$z"_s));
        QVERIFY(!late); // set meanwhile
    }

    void failuresCountByHashAndExpire()
    {
        LoginFailureRepository failures(*m_connection);
        TRY_VALUE(key, failures.key());
        QCOMPARE(key.size(), 32);
        const QByteArray ann = failures.hashOf(key, u"name ann"_s);
        const QByteArray bob = failures.hashOf(key, u"name bob"_s);
        QCOMPARE(ann.size(), 32);
        QVERIFY(ann != bob && ann != failures.hashOf(QByteArray(32, 'k'), u"name ann"_s));
        const auto count = [&failures](const QByteArray &hash, WallTime now) {
            return failures.count(hash, now).value_or(-1);
        };
        QCOMPARE(count(ann, at(1000)), 0);
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(failures.add(ann, at(1000 + i)));
        const WallTime end = at(1002) + LoginFailureRepository::keptFor;
        QCOMPARE(count(ann, end - 1ms), 3);
        QCOMPARE(count(ann, end), 0);
        QCOMPARE(count(bob, at(1000)), 0);
        VERIFY_OK(failures.add(ann, end)); // in a row no longer
        QCOMPARE(count(ann, end), 1);
        VERIFY_OK(failures.clear(ann));
        VERIFY_OK(failures.clear(bob));
        QCOMPARE(count(ann, end), 0);
        VERIFY_FAILS(failures.add("short", at(1)), ErrorCode::InvalidArgument);
        // A copy of the file does not tell what was typed.
        TRY_VALUE(rows, m_connection->query(u"SELECT NameHash FROM LoginFailures"_s));
        QVERIFY(rows.isEmpty());
    }

    // Goal: strangers who make names up cannot fill the database.
    void failuresAreBounded()
    {
        LoginFailureRepository failures(*m_connection);
        const auto hash = [](int i) {
            return QByteArray::number(i).rightJustified(32, '0');
        };
        for (int i = 0; i < 10; ++i)
            VERIFY_OK(failures.add(hash(i), at(i)));
        const auto clean = [this](WallTime now, int limit, int rowsMax) {
            return asLeader([&](const LeaderPass &pass) {
                return LoginFailureRepository::removeExpired(pass, now, limit, rowsMax);
            });
        };
        TRY_VALUE(none, clean(at(9), 100, 10));
        QCOMPARE(none, 0);
        TRY_VALUE(expired, clean(at(3) + LoginFailureRepository::keptFor, 3, 10));
        QCOMPARE(expired, 3); // of four
        TRY_VALUE(trimmed, clean(at(9), 100, 2));
        QCOMPARE(trimmed, 5);
        QCOMPARE(failures.count(hash(7), at(9)).value_or(-1), 0);
        QCOMPARE(failures.count(hash(8), at(9)).value_or(-1), 1);
        QCOMPARE(failures.count(hash(9), at(9)).value_or(-1), 1);
    }

    void aTokenIsNeverStored()
    {
        TRY_VALUE(ann, users().create(someone(u"ann"_s), at(1)));
        Session session;
        session.userId = ann.id;
        session.expiresAt = at(2000);
        session.roles = ann.roles;
        session.props = {{u"browser"_s, u"x"_s}};
        const QString token = newId();
        TRY_VALUE(created, sessions().create(session, token, at(1000)));
        TRY_VALUE(found, sessions().byTokenHash(hashToken(token), at(1999)));
        QCOMPARE(found, created);
        VERIFY_FAILS(sessions().byTokenHash(hashToken(newId()), at(1000)), ErrorCode::NotFound);
        VERIFY_FAILS(sessions().byTokenHash(token.toUtf8(), at(1000)), ErrorCode::NotFound);
        m_connection.reset(); // all is in the file now
        if (TestDatabase::isPostgreSql())
            return;
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile file(m_database->source().path + suffix);
            if (file.open(QIODevice::ReadOnly))
                QVERIFY(!file.readAll().contains(token.toUtf8()));
        }
    }

    void sessionsEnd()
    {
        TRY_VALUE(ann, users().create(someone(u"ann"_s), at(1)));
        TRY_VALUE(bob, users().create(someone(u"bob"_s), at(1)));
        QStringList tokens;
        QList<Session> made;
        for (const auto &[user, expires] : {std::pair(ann.id, 2000), std::pair(ann.id, 5000),
                 std::pair(ann.id, 0), std::pair(bob.id, 2000)}) {
            Session session;
            session.userId = user;
            session.expiresAt = at(expires);
            tokens.append(newId());
            TRY_VALUE(created, sessions().create(session, tokens.last(), at(1000)));
            made.append(created);
        }
        VERIFY_FAILS(sessions().byTokenHash(hashToken(tokens.at(0)), at(2000)), ErrorCode::NotFound);
        VERIFY_OK(sessions().byTokenHash(hashToken(tokens.at(2)), at(1'000'000)));
        TRY_VALUE(second, sessions().byTokenHash(hashToken(tokens.at(1)), at(4999)));
        QCOMPARE(second, made.at(1));

        TRY_VALUE(removed, asLeader([](const LeaderPass &pass) {
            return SessionRepository::removeExpired(pass, at(3000), 1);
        }));
        QCOMPARE(removed, 1);
        TRY_VALUE(rest, asLeader([](const LeaderPass &pass) {
            return SessionRepository::removeExpired(pass, at(3000), 100);
        }));
        QCOMPARE(rest, 1);

        VERIFY_OK(sessions().revoke(made.at(1).id));
        VERIFY_FAILS(sessions().revoke(made.at(1).id), ErrorCode::NotFound);
        VERIFY_OK(sessions().revoke(made.at(2).id));
        VERIFY_FAILS(sessions().byTokenHash(hashToken(tokens.at(2)), at(3000)), ErrorCode::NotFound);
    }

    void sessionsInUse()
    {
        TRY_VALUE(ann, users().create(someone(u"ann"_s), at(1)));
        const auto stored = [this](const QString &token) {
            return sessions().byTokenHash(hashToken(token), at(2000));
        };
        Session session;
        session.userId = ann.id;
        session.expiresAt = at(5000);
        const QString token = newId();
        TRY_VALUE(created, sessions().create(session, token, at(1000)));
        VERIFY_OK(sessions().touch(created.id, at(3000), at(9000)));
        QCOMPARE(stored(token)->lastActivityAt, at(3000));
        QCOMPARE(stored(token)->expiresAt, at(9000));
        VERIFY_OK(sessions().touch(created.id, at(2000), at(8000))); // another node, a moment later
        QCOMPARE(stored(token)->lastActivityAt, at(3000));
        QCOMPARE(stored(token)->expiresAt, at(9000));

        session.expiresAt = WallTime();
        const QString endlessToken = newId();
        TRY_VALUE(endless, sessions().create(session, endlessToken, at(1000)));
        VERIFY_OK(sessions().touch(endless.id, at(3000), at(9000)));
        QCOMPARE(stored(endlessToken)->expiresAt, WallTime());
        VERIFY_FAILS(sessions().touch(SessionId(newId()), at(1), at(1)), ErrorCode::NotFound);
    }

    void sessionsThatAreRefused()
    {
        Session session;
        session.userId = UserId(newId());
        VERIFY_FAILS(sessions().create(session, newId(), at(1)), ErrorCode::NotFound);
        VERIFY_FAILS(sessions().create(session, u"short"_s, at(1)), ErrorCode::InvalidArgument);
        session.deviceId = QString(513, u'd');
        VERIFY_FAILS(sessions().create(session, newId(), at(1)), ErrorCode::InvalidArgument);
    }

    void theFirstValueStands()
    {
        SystemRepository system(*m_connection);
        TRY_VALUE(none, system.value(u"ClusterId"_s));
        QVERIFY(!none);
        TRY_VALUE(first, system.valueOrSet(u"ClusterId"_s, u"one"_s));
        QCOMPARE(first, u"one"_s);
        TRY_VALUE(second, system.valueOrSet(u"ClusterId"_s, u"two"_s));
        QCOMPARE(second, u"one"_s);
        VERIFY_OK(system.setValue(u"ClusterId"_s, u"three"_s));
        TRY_VALUE(third, system.value(u"ClusterId"_s));
        QCOMPARE(third, u"three"_s);
        VERIFY_FAILS(system.setValue(u"Long"_s, QString(1025, u'x')), ErrorCode::InvalidArgument);
    }

    void audits()
    {
        AuditRepository audits(*m_connection);
        for (int i = 0; i < 5; ++i) {
            Audit audit;
            audit.userId = UserId(QString(26, i % 2 ? u'a' : u'b'));
            audit.action = u"/api/v4/users/login"_s;
            audit.extraInfo = QString(5000, u'x');
            TRY_VALUE(added, audits.add(audit, at(100 + i)));
            QCOMPARE(added.extraInfo.size(), 1024);
        }
        TRY_VALUE(newest, audits.page({}, 0, 2));
        QCOMPARE(newest.size(), 2);
        QCOMPARE(newest.at(0).createAt, at(104));
        TRY_VALUE(ofOne, audits.page({UserId(QString(26, u'a'))}, 0, 10));
        QCOMPARE(ofOne.size(), 2);
        TRY_VALUE(between, audits.page({{}, at(101), at(103)}, 0, 10));
        QCOMPARE(between.size(), 3);
        QCOMPARE(between.first().createAt, at(103));
        QCOMPARE(between.first().username, QString()); // nobody has that id
        TRY_VALUE(removed, asLeader([](const LeaderPass &pass) {
            return AuditRepository::removeBefore(pass, at(103), 100);
        }));
        QCOMPARE(removed, 3);
        TRY_VALUE(left, audits.page({}, 0, 10));
        QCOMPARE(left.size(), 2);
    }
};

QTEST_GUILESS_MAIN(UsersTest)
#include "tst_users.moc"
