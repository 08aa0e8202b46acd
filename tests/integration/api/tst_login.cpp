// muster_test: USES muster_apiserver Muster::Config Qt6::Sql DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QDateTime>
#include <QLocale>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;
using test::Socket;

namespace {

const QNetworkReply::RawHeaderPair fromScript{"X-Requested-With", "XMLHttpRequest"};

/// What one log-in set as cookies.
struct Cookies {
    QByteArray token;
    QByteArray csrf;
    QNetworkReply::RawHeaderPair header() const { return {"Cookie", "MMAUTHTOKEN=" + token}; }
};

} // namespace

/// Logging in and out, by header and by cookie, and what happens to those who guess.
class TestLogin : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        server.set(u"ServiceSettings.MaximumLoginAttempts"_s, attemptsMax);
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QVERIFY(server.log().contains("users/login")); // the log was there to look into
        QCOMPARE(server.stop(), 0);
    }

    void goodLogInsAnswerWithUserAndToken_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("by name") << QJsonObject{{u"login_id"_s, u"anna"_s}, {u"password"_s, password}};
        QTest::newRow("by name in other letters")
            << QJsonObject{{u"login_id"_s, u"Anna"_s}, {u"password"_s, password}};
        QTest::newRow("by address") << QJsonObject{
            {u"login_id"_s, u"anna@example.org"_s}, {u"password"_s, password}};
        QTest::newRow("by id") << QJsonObject{{u"id"_s, idOf(server.anna())}, {u"password"_s, password}};
        QTest::newRow("as the JavaScript client does it") << QJsonObject{{u"login_id"_s, u"anna"_s},
            {u"password"_s, password}, {u"token"_s, QString()}, {u"deviceId"_s, QString()}};
    }
    void goodLogInsAnswerWithUserAndToken()
    {
        QFETCH(QJsonObject, body);
        const Answer answer = server.send("POST", QString(routes::login), body);
        QVERIFY2(answer.status == 200, answer.text());
        QCOMPARE(answer.json()[u"username"].toString(), u"anna"_s);
        for (const QString &secret : {u"password"_s, u"password_hash"_s, u"token"_s})
            QVERIFY(!answer.json().contains(secret));
        const QByteArray token = answer.header("Token");
        QCOMPARE(token.size(), 26);
        QVERIFY(answer.header("Set-Cookie").isEmpty()); // only a page asks for cookies
        QCOMPARE(server.get(QString(routes::me), {.token = token}).status, 200);
    }

    void whoIsUnknownLearnsNothing_data()
    {
        QTest::addColumn<QJsonObject>("body");
        const QString right = password;
        QTest::newRow("a wrong password") << QJsonObject{{u"login_id"_s, u"anna"_s}, {u"password"_s, wrong}};
        QTest::newRow("an unknown name") << QJsonObject{{u"login_id"_s, u"nobody"_s}, {u"password"_s, wrong}};
        QTest::newRow("an unknown name with somebody's password")
            << QJsonObject{{u"login_id"_s, u"nobody"_s}, {u"password"_s, right}};
        QTest::newRow("an unknown id") << QJsonObject{{u"id"_s, QString(26, u'y')}, {u"password"_s, right}};
        QTest::newRow("an empty password") << QJsonObject{{u"login_id"_s, u"anna"_s}, {u"password"_s, {}}};
        QTest::newRow("a password longer than any can be")
            << QJsonObject{{u"login_id"_s, u"anna"_s}, {u"password"_s, QString(2000, u'p')}};
        QTest::newRow("such a one and an unknown name")
            << QJsonObject{{u"login_id"_s, u"nobody"_s}, {u"password"_s, QString(2000, u'p')}};
        QTest::newRow("no name at all") << QJsonObject{{u"password"_s, right}};
        QTest::newRow("a name that is no text") << QJsonObject{{u"login_id"_s, 7}, {u"password"_s, right}};
        QTest::newRow("quotes") << QJsonObject{{u"login_id"_s, u"' OR 1=1 --"_s}, {u"password"_s, wrong}};
    }
    void whoIsUnknownLearnsNothing()
    {
        QFETCH(QJsonObject, body);
        const Answer answer = server.send("POST", QString(routes::login), body);
        QVERIFY2(answer.status == 401, answer.text());
        QJsonObject json = answer.json();
        json.remove(u"request_id"_s);
        const QJsonObject same{{u"id"_s, u"api.user.login.invalid_credentials_email_username"_s},
            {u"message"_s, u"Enter a valid email or username and/or password."_s},
            {u"detailed_error"_s, QString()}, {u"status_code"_s, 401}};
        QCOMPARE(json, same);
        QVERIFY(answer.header("Token").isEmpty());
        QVERIFY(answer.header("Set-Cookie").isEmpty());
        server.login(u"anna"_s); // forgets the failures, so that rows do not lock the account for the next
    }

    void tooManyFailuresLockTheAccount()
    {
        QCOMPARE(server.createUser(u"carl"_s, {.token = server.admin()}).status, 201);
        const QByteArray open = server.login(u"carl"_s).header("Token");
        for (int attempt = 1; attempt <= attemptsMax; ++attempt)
            QCOMPARE(server.login(u"carl"_s, wrong).errorId(), badLogin);
        const Answer locked = server.login(u"carl"_s);
        QVERIFY2(locked.status == 401, locked.text());
        QCOMPARE(locked.errorId(), u"api.user.check_user_login_attempts.too_many.app_error"_s);
        // Logged in users stay logged in: otherwise guessing would be a way to log people out.
        QCOMPARE(server.get(QString(routes::me), {.token = open}).status, 200);
    }

    void aGoodLogInForgetsFailures()
    {
        QCOMPARE(server.createUser(u"dora"_s, {.token = server.admin()}).status, 201);
        for (int round = 0; round < 2; ++round) {
            for (int attempt = 1; attempt < attemptsMax; ++attempt)
                QCOMPARE(server.login(u"dora"_s, wrong).errorId(), badLogin);
            QCOMPARE(server.login(u"dora"_s).status, 200);
        }
    }

    // Goal: guesses that arrive together count like guesses one by one.
    // Method: a burst of wrong ones, as many as a client opens connections, then the right password.
    void guessesAtOnceLockToo()
    {
        QCOMPARE(server.createUser(u"emil"_s, {.token = server.admin()}).status, 201);
        QList<QNetworkReply *> replies;
        const QByteArray body = QJsonDocument(
            QJsonObject{{u"login_id"_s, u"emil"_s}, {u"password"_s, QString(ApiServer::wrongPassword)}})
                                    .toJson();
        for (int guess = 0; guess < 2 * attemptsMax; ++guess)
            replies.append(server.begin("POST", QString(routes::login), body));
        for (QNetworkReply *reply : std::as_const(replies))
            QCOMPARE(server.finish(reply).status, 401);
        QCOMPARE(
            server.login(u"emil"_s).errorId(), u"api.user.check_user_login_attempts.too_many.app_error"_s);
    }

    void meIsWhoLoggedIn()
    {
        const Answer me = server.get(QString(routes::me), {.token = server.anna()});
        QVERIFY2(me.status == 200, me.text());
        for (const QString &field : {u"id"_s, u"create_at"_s, u"update_at"_s, u"delete_at"_s, u"username"_s,
                 u"auth_data"_s, u"auth_service"_s, u"email"_s, u"email_verified"_s, u"nickname"_s,
                 u"first_name"_s, u"last_name"_s, u"position"_s, u"roles"_s, u"props"_s, u"notify_props"_s,
                 u"last_password_update"_s, u"locale"_s, u"timezone"_s})
            QVERIFY2(me.json().contains(field), qPrintable(field));
        QCOMPARE(server.get(QString(routes::me)).status, 401);
    }

    void pagesGetCookies_data()
    {
        QTest::addColumn<QByteArray>("forwardedProto");
        QTest::addColumn<QString>("siteUrl");
        QTest::addColumn<bool>("isSecure");
        const QString plain = u"http://chat.example.org"_s;
        QTest::newRow("plain HTTP") << QByteArray() << plain << false;
        QTest::newRow("a proxy that ends TLS") << "https"_ba << plain << true;
        QTest::newRow("one in other letters") << "HTTPS"_ba << plain << true;
        QTest::newRow("one behind another") << "https, http"_ba << plain << true;
        QTest::newRow("a proxy without TLS") << "http"_ba << plain << false;
        QTest::newRow("a proxy that says something else") << "httpsx; https"_ba << plain << false;
        QTest::newRow("a site on HTTPS") << QByteArray() << u"HTTPS://chat.example.org"_s << true;
        QTest::newRow("a site on HTTPS, whatever the proxy says")
            << "http"_ba << u"https://chat.example.org"_s << true;
    }
    void pagesGetCookies()
    {
        QFETCH(QByteArray, forwardedProto);
        QFETCH(QString, siteUrl);
        QFETCH(bool, isSecure);
        server.set(u"ServiceSettings.SiteURL"_s, siteUrl);
        QCOMPARE(
            server.call("POST", QString(routes::configReload), {}, {.token = server.admin()}).status, 200);
        QList<QNetworkReply::RawHeaderPair> headers{fromScript};
        if (!forwardedProto.isEmpty())
            headers.append({"X-Forwarded-Proto", forwardedProto});
        const Answer in = server.login(u"anna"_s, password, {.headers = headers});
        checkCookies(in, isSecure, true);
        QCOMPARE(in.cookie("MMAUTHTOKEN"), in.header("Token"));
        QCOMPARE(in.cookie("MMUSERID"), in.json()[u"id"].toString().toUtf8());
        QCOMPARE(in.cookie("MMCSRF").size(), 26);
        QVERIFY(in.cookie("MMCSRF") != in.cookie("MMAUTHTOKEN"));

        headers.append({"Cookie", "MMAUTHTOKEN=" + in.cookie("MMAUTHTOKEN")});
        const Answer out = server.call("POST", QString(routes::logout), {}, {.headers = headers});
        QVERIFY2(out.status == 200, out.text());
        checkCookies(out, isSecure, false);
    }

    // Goal: whoever uses a page day after day stays logged in; the browser keeps the cookies as long as the
    // server keeps the session that it extends.
    void anExtendedSessionRenewsItsCookies()
    {
        const Cookies cookies = cookieLogIn(u"anna"_s);
        const Cookies other = cookieLogIn(u"anna"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"days"_s);
            database.setDatabaseName(server.file(u"muster.db"_s));
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(
                u"UPDATE Sessions SET LastActivityAt = LastActivityAt - 36000000, ExpiresAt = ExpiresAt - 36000000"_s));
        }
        QSqlDatabase::removeDatabase(u"days"_s);
        const Answer me = server.get(QString(routes::me), {.headers = {cookies.header()}});
        QCOMPARE(me.status, 200);
        checkCookies(me, true, true);
        QCOMPARE(me.cookie("MMAUTHTOKEN"), cookies.token);
        QCOMPARE(me.cookie("MMCSRF"), cookies.csrf);
        // Not with each answer, not for programs, and not to who is logging out.
        QVERIFY(
            server.get(QString(routes::me), {.headers = {cookies.header()}}).header("Set-Cookie").isEmpty());
        const Answer out =
            server.call("POST", QString(routes::logout), {}, {.headers = {other.header(), fromScript}});
        QCOMPARE(out.status, 200);
        checkCookies(out, true, false);
    }

    void foreignPagesCannotRideOnACookie_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("reading needs no proof") << "GET"_ba << QByteArray() << QByteArray() << 200;
        QTest::newRow("writing without one is refused") << "POST"_ba << QByteArray() << QByteArray() << 401;
        QTest::newRow("a wrong one, too") << "POST"_ba
                                          << "X-CSRF-Token"_ba << QByteArray(26, 'y') << 401;
        QTest::newRow("an empty one, too") << "POST"_ba
                                           << "X-CSRF-Token"_ba
                                           << " "_ba << 401;
        QTest::newRow("the session's own is right") << "POST"_ba
                                                    << "X-CSRF-Token"_ba
                                                    << "own"_ba << 200;
        QTest::newRow("so is the header that only scripts of this site can send")
            << "POST"_ba << fromScript.first << fromScript.second << 200;
        QTest::newRow("with another value it is not") << "POST"_ba << fromScript.first << "other"_ba << 401;
    }
    void foreignPagesCannotRideOnACookie()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(int, status);
        const Cookies cookies = cookieLogIn(u"admin"_s);
        QList<QNetworkReply::RawHeaderPair> headers{cookies.header()};
        if (!header.isEmpty())
            headers.append({header, value == "own" ? cookies.csrf : value});
        const Answer answer = server.call(method, QString(routes::logLevel),
            method == "GET" ? QByteArray() : "{}"_ba, {.headers = headers});
        QVERIFY2(answer.status == status, answer.text());
    }

    // A route that strangers may use, too, takes a request without the proof for a stranger's.
    void withoutTheProofNobodyIsLoggedIn()
    {
        const Cookies cookies = cookieLogIn(u"admin"_s);
        const auto create = [&](const QString &name, const QList<QNetworkReply::RawHeaderPair> &headers) {
            return server.send("POST", QString(routes::users),
                QJsonObject{{u"username"_s, name}, {u"email"_s, name + u"@example.org"_s},
                    {u"password"_s, QString(ApiServer::password)}},
                {.headers = headers});
        };
        const Answer strangers = create(u"ridden"_s, {});
        QVERIFY2(strangers.status == 403, strangers.text());
        const Answer ridden = create(u"ridden"_s, {cookies.header()});
        QVERIFY2(ridden.status == 403, ridden.text());
        QCOMPARE(ridden.errorId(), strangers.errorId());
        const Answer own = create(u"made"_s, {cookies.header(), {"X-CSRF-Token", cookies.csrf}});
        QVERIFY2(own.status == 201, own.text());
    }

    void tokensInHeadersNeedNoSuchProof()
    {
        QCOMPARE(
            server.call("POST", QString(routes::logLevel), "{}"_ba, {.token = server.admin()}).status, 200);
    }

    void loggingOutEndsTheSessionAndItsSockets()
    {
        const QByteArray token = server.login(u"anna"_s).header("Token");
        Socket leaving, staying;
        leaving.open(server, {.token = token});
        staying.open(server, {.token = server.anna()}); // another session of the same user
        QTRY_VERIFY(!leaving.event("hello"_L1).isEmpty() && !staying.event("hello"_L1).isEmpty());

        const Answer out = server.call("POST", QString(routes::logout), {}, {.token = token});
        QVERIFY2(out.status == 200, out.text());
        QCOMPARE(out.json(), (QJsonObject{{u"status"_s, u"OK"_s}}));
        QTRY_VERIFY(leaving.isClosed());
        QCOMPARE(leaving.closeCode(), 1008);

        QCOMPARE(server.get(QString(routes::me), {.token = token}).status, 401);
        QCOMPARE(server.call("POST", QString(routes::logout), {}, {.token = token}).status, 401);
        Socket again;
        again.open(server, {.token = token});
        again.act(1, u"ping"_s);
        QCOMPARE(server.get(QString(routes::me), {.token = server.anna()}).status, 200);
        staying.act(1, u"ping"_s);
        QTRY_COMPARE(staying.reply(1)[u"status"].toString(), u"OK"_s);
        QVERIFY(staying.isOpen());
        QVERIFY(again.event("hello"_L1).isEmpty());
    }

    // Goal: a session that ended stays ended, no matter who looks it up meanwhile.
    // Method: the session is read over and over while it is ended; each read may put it into a cache.
    void lookUpsMeanwhileDoNotReviveASession()
    {
        for (int round = 0; round < 10; ++round) {
            const QByteArray token = server.login(u"anna"_s).header("Token");
            QList<QNetworkReply *> replies;
            replies.append(server.begin("GET", QString(routes::me), {}, {.token = token}));
            replies.append(server.begin("POST", QString(routes::logout), {}, {.token = token}));
            for (int read = 0; read < 4; ++read)
                replies.append(server.begin("GET", QString(routes::me), {}, {.token = token}));
            QNetworkReply *const logout = replies[1];
            for (QNetworkReply *reply : std::as_const(replies)) {
                const bool isLogout = reply == logout;
                const Answer answer = server.finish(reply);
                QVERIFY2(!isLogout || answer.status == 200, answer.text());
            }
            QCOMPARE(server.get(QString(routes::me), {.token = token}).status, 401);
        }
    }

    void logOutByCookieNeedsTheProof()
    {
        const Cookies cookies = cookieLogIn(u"anna"_s);
        QCOMPARE(
            server.call("POST", QString(routes::logout), {}, {.headers = {cookies.header()}}).status, 401);
        QCOMPARE(server.get(QString(routes::me), {.headers = {cookies.header()}}).status, 200);
        QCOMPARE(server
                     .call("POST", QString(routes::logout), {},
                         {.headers = {cookies.header(), {"X-CSRF-Token", cookies.csrf}}})
                     .status,
            200);
        QCOMPARE(server.get(QString(routes::me), {.headers = {cookies.header()}}).status, 401);
    }

private:
    /// That an answer sets, or expires, all three cookies of a session as is right.
    static void checkCookies(const Answer &answer, bool isSecure, bool isSet)
    {
        const QList<QByteArray> lines = answer.header("Set-Cookie").split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QByteArray &name : {"MMAUTHTOKEN"_ba, "MMUSERID"_ba, "MMCSRF"_ba}) {
            const auto line = std::find_if(lines.begin(), lines.end(),
                [&name](const QByteArray &one) { return one.startsWith(name + '='); });
            QVERIFY2(line != lines.end(), name);
            QByteArrayList parts = line->split(';');
            for (QByteArray &part : parts)
                part = part.trimmed();
            QVERIFY2(parts.contains("Path=/") && parts.contains("SameSite=Lax"), *line);
            // Scripts may read all but the token.
            QVERIFY2(parts.contains("HttpOnly") == (name == "MMAUTHTOKEN"), *line);
            QVERIFY2(parts.contains("Secure") == isSecure, *line);
            QVERIFY2((parts.first() == name + '=') != isSet, *line);
            const auto valueOf = [&parts](const QByteArray &attribute) {
                for (const QByteArray &part : std::as_const(parts))
                    if (part.startsWith(attribute))
                        return part.mid(attribute.size());
                return QByteArray();
            };
            const qint64 age = valueOf("Max-Age=").toLongLong();
            const QByteArray date = valueOf("Expires=");
            const QDateTime expires =
                QLocale::c().toDateTime(QString::fromLatin1(date), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
            QVERIFY2(expires.isValid(), *line);
            const qint64 left =
                QDateTime::currentDateTimeUtc().secsTo(QDateTime(expires.date(), expires.time(), Qt::UTC));
            QVERIFY2(isSet ? std::abs(left - age) <= 20 && age > 29 * 86'400 : age == 0 && left < 0, *line);
            QVERIFY2(!valueOf("Max-Age=").isEmpty(), *line);
        }
    }
    QString idOf(const QByteArray &token)
    {
        return server.get(QString(routes::me), {.token = token}).json()[u"id"].toString();
    }
    Cookies cookieLogIn(const QString &name)
    {
        const Answer answer = server.login(name, password, {.headers = {fromScript}});
        return {answer.cookie("MMAUTHTOKEN"), answer.cookie("MMCSRF")};
    }

    static constexpr int attemptsMax = 3;
    const QString password{ApiServer::password};
    const QString wrong{ApiServer::wrongPassword};
    const QString badLogin = u"api.user.login.invalid_credentials_email_username"_s;
    ApiServer server;
};

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
