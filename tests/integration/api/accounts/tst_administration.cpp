// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 300 DEPENDS musterd DATABASES
#include "integration/api/messaging/crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;
using test::Socket;

namespace {

constexpr auto newPassword = "Another-horse-9-battery"_L1;
/// Where nothing streams, another node believes a session that it knows for ten seconds more.
constexpr int elsewhereMillis = 12'000;

} // namespace

/// What administrators and people do with accounts, on two real servers that share a database.
class TestAdministration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_crowd.start(), qPrintable(m_crowd.one.problem()));
        m_crowd.prepare(m_two, u"node-2"_s);
        QVERIFY2(m_two.start(), qPrintable(m_two.problem()));
    }
    void cleanupTestCase()
    {
        for (test::ApiServer *server : {&m_crowd.one, &m_two}) {
            const QStringList leaks = server->leaks({QByteArray(newPassword.data(), newPassword.size())});
            QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
            QCOMPARE(server->stop(), 0);
        }
    }

    void aNewNameIsSeenByAllAndAtOnce()
    {
        Socket bob, ann;
        open(bob, "bob");
        open(ann, "ann");
        const Answer changed = m_crowd.as("ann", "PUT", u"/users/me/patch"_s,
            {{u"nickname"_s, u"Annie"_s}, {u"roles"_s, u"system_admin"_s},
                {u"notify_props"_s, QJsonObject{{u"email"_s, u"false"_s}}}, {u"locale"_s, QJsonValue::Null}});
        QVERIFY2(changed.status == 200, changed.text());
        QCOMPARE(changed.json()[u"roles"].toString(), u"system_user"_s);
        QCOMPARE(m_crowd.as("ann", "GET", u"/users/me"_s).json()[u"nickname"].toString(), u"Annie"_s);
        QTRY_COMPARE(bob.count("user_updated"_L1), 1);
        const QJsonObject seen = bob.event("user_updated"_L1)[u"data"][u"user"].toObject();
        QCOMPARE(seen[u"nickname"].toString(), u"Annie"_s);
        QVERIFY(!seen.contains(u"notify_props"_s));
        QTRY_COMPARE(ann.count("user_updated"_L1), 1);
        QVERIFY(ann.event("user_updated"_L1)[u"data"][u"user"].toObject().contains(u"notify_props"_s));
        QVERIFY(ann.isOpen());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_two.get(u"/api/v4/users/me"_s, {.token = m_crowd.token("ann")}).json()[u"nickname"].toString(),
            u"Annie"_s, elsewhereMillis);
    }

    // Goal: a session that somebody took does not take the account. Method: the address with and without.
    void nobodyChangesTheirAddressWithoutThePassword()
    {
        const auto change = [this](const QJsonObject &more) {
            QJsonObject body{{u"email"_s, u"eve@example.net"_s}};
            for (auto it = more.begin(); it != more.end(); ++it)
                body[it.key()] = it.value();
            return m_crowd.as("eve", "PUT", u"/users/me/patch"_s, body).status;
        };
        QCOMPARE(change({}), 400);
        QCOMPARE(change({{u"password"_s, QString(test::ApiServer::wrongPassword)}}), 400);
        QCOMPARE(m_crowd.as("eve", "GET", u"/users/me"_s).json()[u"email"].toString(), u"eve@example.org"_s);
        QCOMPARE(change({{u"password"_s, QString(test::ApiServer::password)}}), 200);
        QCOMPARE(m_crowd.as("eve", "GET", u"/users/me"_s).json()[u"email"].toString(), u"eve@example.net"_s);
        // An administrator needs none.
        const Answer back = m_crowd.as("root", "PUT", u"/users/"_s + m_crowd.id("eve"),
            {{u"id"_s, m_crowd.id("eve")}, {u"email"_s, u"eve@example.org"_s}});
        QCOMPARE(back.json()[u"email"].toString(), u"eve@example.org"_s);
    }

    void aNewPasswordEndsTheOtherSessions()
    {
        m_crowd.one.createUser(u"pat"_s, {.token = m_crowd.token("root")});
        const QByteArray own = m_crowd.one.login(u"pat"_s).header("Token");
        const QByteArray other = m_crowd.one.login(u"pat"_s).header("Token");
        Socket stays, goes;
        stays.open(m_crowd.one, {.token = own});
        goes.open(m_crowd.one, {.token = other});
        QTRY_VERIFY(stays.count("hello"_L1) == 1 && goes.count("hello"_L1) == 1);
        const auto change = [&](QLatin1StringView current, QLatin1StringView next) {
            return m_crowd.one.send("PUT", u"/api/v4/users/me/password"_s,
                {{u"current_password"_s, QString(current)}, {u"new_password"_s, QString(next)}},
                {.token = own});
        };
        const Answer wrong = change(test::ApiServer::wrongPassword, newPassword);
        QCOMPARE(wrong.errorId(), u"api.user.update_password.incorrect.app_error"_s);
        QCOMPARE(wrong.status, 400);
        QVERIFY(goes.isOpen());
        QCOMPARE(change(test::ApiServer::password, newPassword).status, 200);
        QTRY_VERIFY(goes.isClosed());
        QCOMPARE(goes.closeCode(), 1008);
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = other}).status, 401);
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = own}).status, 200);
        QVERIFY(stays.isOpen());
        QCOMPARE(m_two.login(u"pat"_s).status, 401);
        QCOMPARE(m_two.login(u"pat"_s, QString(newPassword)).status, 200);
        // By an administrator: all of them.
        const QString id = m_crowd.as("root", "GET", u"/users/username/pat"_s).json()[u"id"].toString();
        QCOMPARE(m_crowd
                     .as("root", "PUT", u"/users/%1/password"_s.arg(id),
                         {{u"new_password"_s, QString(test::ApiServer::password)}})
                     .status,
            200);
        QTRY_VERIFY(stays.isClosed());
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = own}).status, 401);
        QCOMPARE(m_crowd.one.login(u"pat"_s).status, 200);
    }

    // Goal: the route is no way to guess faster than a log-in. Method: wrong ones until they are slowed down.
    void guessingIsSlowedDown()
    {
        m_crowd.one.createUser(u"gus"_s, {.token = m_crowd.token("root")});
        const QByteArray own = m_crowd.one.login(u"gus"_s).header("Token");
        QList<int> statuses;
        Answer last;
        for (int i = 0; i < 12; ++i) {
            last = m_crowd.one.send("PUT", u"/api/v4/users/me/password"_s,
                {{u"current_password"_s, u"guess %1"_s.arg(i)}, {u"new_password"_s, QString(newPassword)}},
                {.token = own});
            statuses.append(last.status);
        }
        QCOMPARE(statuses.first(10), QList<int>(10, 400));
        QCOMPARE(statuses.last(), 429);
        QVERIFY(last.header("Retry-After").toInt() > 0);
        // Counted in the database: the other node knows, and checks one at most.
        QList<int> there;
        for (int i = 0; i < 2; ++i)
            there.append(
                m_two
                    .send("PUT", u"/api/v4/users/me/password"_s,
                        {{u"current_password"_s, u"guess"_s}, {u"new_password"_s, QString(newPassword)}},
                        {.token = own})
                    .status);
        QCOMPARE(there.last(), 429);
    }

    void whoIsDeactivatedIsOutOnAllNodes()
    {
        m_crowd.one.createUser(u"max"_s, {.token = m_crowd.token("root")});
        const QString id = m_crowd.as("root", "GET", u"/users/username/max"_s).json()[u"id"].toString();
        const QByteArray token = m_crowd.one.login(u"max"_s).header("Token");
        QCOMPARE(m_two.get(u"/api/v4/users/me"_s, {.token = token}).status, 200);
        Socket max, bob;
        max.open(m_crowd.one, {.token = token});
        QTRY_COMPARE(max.count("hello"_L1), 1);
        open(bob, "bob");
        QCOMPARE(
            m_crowd.as("root", "PUT", u"/users/%1/active"_s.arg(id), {{u"active"_s, false}}).status, 200);
        QTRY_VERIFY(max.isClosed());
        QCOMPARE(max.closeCode(), 1008);
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = token}).status, 401);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_two.get(u"/api/v4/users/me"_s, {.token = token}).status, 401, elsewhereMillis);
        QCOMPARE(m_crowd.one.login(u"max"_s).status, 401);
        QTRY_COMPARE(bob.count("user_activation_status_change"_L1), 1);
        QTRY_COMPARE(bob.count("user_updated"_L1), 1);
        QVERIFY(bob.event("user_updated"_L1)[u"data"][u"user"][u"delete_at"].toInteger() > 0);
        QStringList inactive;
        for (const QJsonValue &user : m_crowd.as("bob", "GET", u"/users?inactive=true"_s).array())
            inactive.append(user[u"username"].toString());
        QCOMPARE(inactive, QStringList(u"max"_s));
        QCOMPARE(m_crowd.as("bob", "POST", u"/users/search"_s, {{u"term"_s, u"max"_s}}).array().size(), 0);
        QCOMPARE(
            m_crowd
                .as("bob", "POST", u"/users/search"_s, {{u"term"_s, u"max"_s}, {u"allow_inactive"_s, true}})
                .array()
                .size(),
            1);
        QCOMPARE(m_crowd.as("root", "PUT", u"/users/%1/active"_s.arg(id), {{u"active"_s, true}}).status, 200);
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = token}).status, 401);
        QCOMPARE(m_crowd.one.login(u"max"_s).status, 200);
        QCOMPARE(m_crowd.as("root", "DELETE", u"/users/"_s + id).status, 200);
        QVERIFY(m_crowd.as("bob", "GET", u"/users/"_s + id).json()[u"delete_at"].toInteger() > 0);
    }

    void rolesHoldAtOnce()
    {
        m_crowd.one.createUser(u"ida"_s, {.token = m_crowd.token("root")});
        const QString id = m_crowd.as("root", "GET", u"/users/username/ida"_s).json()[u"id"].toString();
        const QByteArray token = m_crowd.one.login(u"ida"_s).header("Token");
        const auto give = [&](const QString &roles) {
            return m_crowd.as("root", "PUT", u"/users/%1/roles"_s.arg(id), {{u"roles"_s, roles}}).status;
        };
        const auto mayAdminister = [&] {
            return m_crowd.one.get(u"/api/v4/audits"_s, {.token = token}).status == 200;
        };
        QVERIFY(!mayAdminister());
        QCOMPARE(give(u"system_user  system_admin"_s), 200);
        QVERIFY(mayAdminister());
        Socket ida;
        ida.open(m_crowd.one, {.token = token});
        QTRY_COMPARE(ida.count("hello"_L1), 1);
        QCOMPARE(give(u"system_user"_s), 200);
        QVERIFY(!mayAdminister());
        QTRY_VERIFY(ida.isClosed()); // and opens another, with the roles that it has now
        // Administrators are changed by administrators alone.
        QCOMPARE(m_crowd.one
                     .send("PUT", u"/api/v4/users/%1/patch"_s.arg(m_crowd.id("root")),
                         {{u"nickname"_s, u"x"_s}}, {.token = token})
                     .status,
            403);
    }

    // Goal: somebody administers the system, whatever happens at the same time. Method: two administrators
    // take the role from each other, and deactivate each other, on two nodes at once, several times.
    void theLastAdministratorStays()
    {
        const auto lastId = u"app.user.last_system_admin.app_error"_s;
        const QString own = u"/users/"_s + m_crowd.id("root");
        QCOMPARE(
            m_crowd.as("root", "PUT", own + u"/roles"_s, {{u"roles"_s, u"system_user"_s}}).errorId(), lastId);
        QCOMPARE(m_crowd.as("root", "PUT", own + u"/active"_s, {{u"active"_s, false}}).errorId(), lastId);
        QCOMPARE(m_crowd.as("root", "DELETE", own).errorId(), lastId);
        m_crowd.one.createUser(u"second"_s, {.token = m_crowd.token("root")});
        const QString second =
            m_crowd.as("root", "GET", u"/users/username/second"_s).json()[u"id"].toString();
        const QJsonObject admin{{u"roles"_s, u"system_user system_admin"_s}};
        QCOMPARE(m_crowd.as("root", "PUT", u"/users/%1/roles"_s.arg(second), admin).status, 200);
        for (int round = 0; round < 4; ++round) {
            const QByteArray roots = m_crowd.one.login(u"root"_s).header("Token");
            const QByteArray seconds = m_two.login(u"second"_s).header("Token");
            const QByteArray body = round % 2 == 0 ? R"({"roles":"system_user"})" : R"({"active":false})";
            const QString what = round % 2 == 0 ? u"roles"_s : u"active"_s;
            QNetworkReply *one =
                m_crowd.one.begin("PUT", u"/api/v4/users/%1/%2"_s.arg(second, what), body, {.token = roots});
            QNetworkReply *two = m_two.begin(
                "PUT", u"/api/v4/users/%1/%2"_s.arg(m_crowd.id("root"), what), body, {.token = seconds});
            const int first = m_crowd.one.finish(one).status;
            const int other = m_two.finish(two).status;
            QVERIFY2((first == 200) != (other == 200),
                qPrintable(u"round %1: %2 and %3"_s.arg(round).arg(first).arg(other)));
            // Whoever is left puts the other one back.
            const QString lost = first == 200 ? second : m_crowd.id("root");
            test::ApiServer &server = first == 200 ? m_crowd.one : m_two;
            const QByteArray token = first == 200 ? roots : seconds;
            QCOMPARE(server
                         .send("PUT", u"/api/v4/users/%1/active"_s.arg(lost), {{u"active"_s, true}},
                             {.token = token})
                         .status,
                200);
            QCOMPARE(
                server.send("PUT", u"/api/v4/users/%1/roles"_s.arg(lost), admin, {.token = token}).status,
                200);
        }
        m_crowd.tokens[u"root"_s] = m_crowd.one.login(u"root"_s).header("Token");
    }

    void sessionsAreListedAndEnded()
    {
        m_crowd.one.createUser(u"sam"_s, {.token = m_crowd.token("root")});
        QList<QByteArray> tokens;
        QStringList sessions; // of the tokens
        const auto list = [&] {
            return m_crowd.one.get(u"/api/v4/users/me/sessions"_s, {.token = tokens[0]}).array();
        };
        for (int i = 0; i < 3; ++i) {
            tokens.append(m_crowd.one.login(u"sam"_s).header("Token"));
            for (const QJsonValue &session : list())
                if (const QString one = session[u"id"].toString(); !sessions.contains(one))
                    sessions.append(one);
        }
        QCOMPARE(sessions.size(), 3);
        for (const QJsonValue &session : list()) {
            QCOMPARE(session[u"token"].toString(), QString());
            QVERIFY(!session[u"props"].toObject().contains(u"csrf"_s));
            QVERIFY(session[u"expires_at"].toInteger() > session[u"create_at"].toInteger());
        }
        Socket socket;
        socket.open(m_crowd.one, {.token = tokens[1]});
        QTRY_COMPARE(socket.count("hello"_L1), 1);
        const Answer revoked = m_crowd.one.send("POST", u"/api/v4/users/me/sessions/revoke"_s,
            {{u"session_id"_s, sessions[1]}}, {.token = tokens[0]});
        QCOMPARE(revoked.json()[u"status"].toString(), u"OK"_s);
        QTRY_VERIFY(socket.isClosed());
        QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = tokens[1]}).status, 401);
        QCOMPARE(list().size(), 2);
        const QString id = m_crowd.as("root", "GET", u"/users/username/sam"_s).json()[u"id"].toString();
        QCOMPARE(m_crowd.as("root", "POST", u"/users/%1/sessions/revoke/all"_s.arg(id)).status, 200);
        for (const QByteArray &token : tokens)
            QCOMPARE(m_crowd.one.get(u"/api/v4/users/me"_s, {.token = token}).status, 401);
    }

    void whatAdministratorsDidIsAudited()
    {
        const auto audits = [this] {
            QStringList actions;
            for (const QJsonValue &audit : m_crowd.as("root", "GET", u"/audits?per_page=200"_s).array())
                actions.append(audit[u"action"].toString());
            return actions;
        };
        for (const QString &what : {u"/roles"_s, u"/active"_s, u"/password"_s, u"/sessions/revoke/all"_s})
            QTRY_VERIFY2(
                std::ranges::any_of(audits(), [&](const QString &action) { return action.endsWith(what); }),
                qPrintable(what));
    }

private:
    void open(Socket &socket, const char *who)
    {
        socket.open(m_crowd.one, {.token = m_crowd.token(who)});
        QTRY_COMPARE(socket.count("hello"_L1), 1);
    }

    test::Crowd m_crowd;
    test::ApiServer m_two;
};

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
