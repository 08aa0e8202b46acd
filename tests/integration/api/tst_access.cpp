// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd PATHS
#include "integration/api/apiserver.h"
#include "integration/api/sessionroutes.h"
#include "protocol/http/routes.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;

namespace {

/// The routes that are not only for administrators. All others of the router have to be.
const QMap<QString, QString> notForAdminsOnly{
    {u"GET /api/v4/system/ping"_s, u"public"_s}, {u"POST /api/v4/users"_s, u"optional"_s},
    {u"POST /api/v4/users/login"_s, u"public"_s}, {u"POST /api/v4/users/logout"_s, u"session"_s},
    {u"GET /api/v4/users/me"_s, u"session"_s}, {u"GET /api/v4/config/client"_s, u"optional"_s},
    {u"POST /api/v4/logs"_s, u"optional"_s}, // what a client logs, as in Mattermost
};

/// As in Mattermost, the last word of /users/login could be the id of a user: the route with {user_id}
/// answers.
bool meansOneOf(const QString &route, const QString &name)
{
    static const QRegularExpression parameter(u"\\\\\\{[^}]*\\\\\\}"_s);
    const QString pattern = QRegularExpression::escape(route).replace(parameter, u"[^/]+"_s);
    return route.contains(u'{')
        && QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(name).hasMatch();
}

const QList<QByteArray> methods{"GET", "POST", "PUT", "PATCH", "DELETE"};

/// Every address that routes.h holds, read from the file: the router's list is compared with it.
QStringList allPaths()
{
    QFile file(QStringLiteral(MUSTER_SOURCE_DIR "/server/protocol/http/routes.h"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression address(u"\\(\"(/api/v4/[^\"]+)\"\\)"_s);
    QStringList paths;
    for (auto match = address.globalMatch(text); match.hasNext();)
        paths.append(match.next().captured(1));
    return paths;
}

} // namespace

/// Who may call what, and what every answer carries.
class TestAccess : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
    }

    void cleanupTestCase()
    {
        const QStringList leaks = server.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(server.stop(), 0);
    }

    void theFirstUserIsTheAdministrator()
    {
        const Answer me = server.get(QString(routes::me), {.token = server.admin()});
        QCOMPARE(me.json()[u"roles"].toString(), u"system_admin system_user"_s);
        const Answer anna = server.get(QString(routes::me), {.token = server.anna()});
        QCOMPARE(anna.json()[u"roles"].toString(), u"system_user"_s);
    }

    void strangersMayNotMakeAccounts()
    {
        for (const QByteArray &token : {QByteArray(), server.anna()}) {
            const Answer refused = server.createUser(u"mallory"_s, {.token = token});
            QVERIFY2(refused.status == 403, refused.text());
            QCOMPARE(refused.errorId(), u"api.user.create_user.app_error"_s);
        }
        QCOMPARE(server.login(u"mallory"_s).status, 401);
    }

    void openServersLetEveryoneIn_data()
    {
        QTest::addColumn<bool>("creation");
        QTest::addColumn<bool>("open");
        QTest::addColumn<int>("status");
        QTest::newRow("an open server lets strangers in") << true << true << 201;
        QTest::newRow("a closed one does not") << true << false << 403;
        QTest::newRow("without user creation nor does an open one") << false << true << 403;
    }
    void openServersLetEveryoneIn()
    {
        QFETCH(bool, creation);
        QFETCH(bool, open);
        QFETCH(int, status);
        setTeam(creation, open);
        const Answer answer = server.createUser(u"guest%1"_s.arg(++m_guests));
        QVERIFY2(answer.status == status, answer.text());
        if (status == 201)
            QCOMPARE(answer.json()[u"roles"].toString(), u"system_user"_s); // open is not admin
        QCOMPARE(server.createUser(u"invited%1"_s.arg(m_guests), {.token = server.admin()}).status, 201);
        setTeam(true, false);
    }

    void aNewAccountHasToBeRight_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("a short password is refused")
            << QJsonObject{{u"password"_s, u"short"_s}} << 400 << u"at least 8"_s;
        QTest::newRow("a missing one, too") << QJsonObject{{u"password"_s, {}}} << 400 << u"at least 8"_s;
        QTest::newRow("one that would cost too much to hash, too")
            << QJsonObject{{u"password"_s, QString(2000, u'p')}} << 400 << u"1024"_s;
        QTest::newRow("a name with a blank is refused")
            << QJsonObject{{u"username"_s, u"a b"_s}} << 400 << u"username"_s;
        QTest::newRow("an address that is none is refused")
            << QJsonObject{{u"email"_s, u"nobody"_s}} << 400 << u"email"_s;
        QTest::newRow("a name that is taken is refused, whatever the case")
            << QJsonObject{{u"username"_s, u"ANNA"_s}} << 409 << u"username"_s;
        QTest::newRow("nobody chooses roles of his own")
            << QJsonObject{{u"roles"_s, u"system_admin"_s}} << 201 << QString();
    }
    void aNewAccountHasToBeRight()
    {
        QFETCH(QJsonObject, change);
        QFETCH(int, status);
        QFETCH(QString, says);
        QJsonObject body{{u"username"_s, u"someone"_s}, {u"email"_s, u"someone@example.org"_s},
            {u"password"_s, QString(ApiServer::password)}};
        for (auto it = change.begin(); it != change.end(); ++it)
            body[it.key()] = it.value();
        const Answer answer = server.send("POST", QString(routes::users), body, {.token = server.admin()});
        QVERIFY2(answer.status == status && answer.message().contains(says), answer.text());
        if (status == 201)
            QCOMPARE(answer.json()[u"roles"].toString(), u"system_user"_s);
    }

    // Goal: no route for administrators answers anybody else, not even one added later.
    // Method: the router itself lists what it serves; the few routes for others are named above.
    void adminRoutesAreForAdministrators()
    {
        const QJsonArray listed = server.get(QString(routes::routeList), {.token = server.admin()}).array();
        QVERIFY(listed.size() > 12);
        int guarded = 0;
        int others = 0;
        for (const QJsonValue &route : listed) {
            const QByteArray method = route[u"method"].toString().toLatin1();
            const QString name = route[u"method"].toString() + u' ' + route[u"path"].toString();
            const QString access = route[u"access"].toString();
            if (const auto other = notForAdminsOnly.find(name); other != notForAdminsOnly.end()) {
                QVERIFY2(access == *other, qPrintable(name + u' ' + access));
                continue;
            }
            static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
            const QString path = route[u"path"].toString().replace(parameter, u"x"_s);
            if (test::sessionRoutes.contains(name)) {
                ++others;
                QVERIFY2(access == u"session", qPrintable(name + u' ' + access));
                QVERIFY2(server.call(method, path).status == 401, qPrintable(name));
                continue;
            }
            QVERIFY2(access == u"system_admin", qPrintable(name + u' ' + access));
            refuses(method, path);
            if (method == "GET")
                refuses("HEAD", path);
            if (QTest::currentTestFailed())
                return;
            ++guarded;
        }
        QVERIFY2(guarded >= 14, QByteArray::number(guarded));
        QCOMPARE(others, test::sessionRoutes.size());
    }

    // Goal: the list of routes is the truth. Method: compared with every constant of routes.h, by all
    // methods.
    void whatIsNotListedIsNotAnswered()
    {
        QSet<QString> listed;
        for (const QJsonValue &route :
            server.get(QString(routes::routeList), {.token = server.admin()}).array())
            listed.insert(route[u"method"].toString() + u' ' + route[u"path"].toString());
        const QStringList paths = allPaths();
        QVERIFY2(paths.size() > 12, "routes.h is written another way than this test reads it");
        for (const QString &path : paths) {
            if (path == routes::webSocket)
                continue; // the hub's
            bool isServed = false;
            for (const QByteArray &method : methods) {
                const QString name = QString::fromLatin1(method) + u' ' + path;
                if (!listed.contains(name) && std::ranges::any_of(listed, [&name](const QString &route) {
                        return meansOneOf(route, name);
                    }))
                    continue;
                const int status = server.call(method, path, QByteArray("{}")).status;
                QVERIFY2(listed.contains(name) == (status != 404 && status != 405),
                    qPrintable(name + u' ' + QString::number(status)));
                isServed = isServed || listed.contains(name);
            }
            QVERIFY2(isServed || path == routes::base, qPrintable(path));
        }
    }

    void tokensAreShownInTwoWaysOnly_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("status");
        const QByteArray authorization("Authorization");
        QTest::newRow("Bearer is known") << authorization << QByteArray("Bearer ") << 200;
        QTest::newRow("and BEARER, as the JavaScript client has it")
            << authorization << QByteArray("BEARER ") << 200;
        QTest::newRow("and token") << authorization << QByteArray("token ") << 200;
        QTest::newRow("Basic is not") << authorization << QByteArray("Basic ") << 401;
        QTest::newRow("nor the bare token") << authorization << QByteArray() << 401;
        QTest::newRow("a cookie counts") << QByteArray("Cookie") << QByteArray("a=b; MMAUTHTOKEN=") << 200;
        QTest::newRow("another cookie does not")
            << QByteArray("Cookie") << QByteArray("XMMAUTHTOKEN=") << 401;
    }
    void tokensAreShownInTwoWaysOnly()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, before);
        QFETCH(int, status);
        const Answer answer =
            server.get(QString(routes::me), {.headers = {{header, before + server.anna()}}});
        QVERIFY2(answer.status == status, answer.text());
    }

    void aCookieGoesBeforeTheHeader()
    {
        const Answer answer = server.call("GET", QString(routes::me), {},
            {.token = server.admin(), .headers = {{"Cookie", "MMAUTHTOKEN=" + server.anna()}}});
        QCOMPARE(answer.json()[u"username"].toString(), u"anna"_s);
    }

    void wrongAddressesAnswerInJson_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("id");
        const QString none = u"api.context.404.app_error"_s;
        const QString other = u"api.context.method_not_allowed.app_error"_s;
        QTest::newRow("the root") << QByteArray("GET") << u"/"_s << 404 << none;
        QTest::newRow("the base") << QByteArray("GET") << u"/api/v4"_s << 404 << none;
        QTest::newRow("an unknown route") << QByteArray("POST") << u"/api/v4/nothing"_s << 404 << none;
        QTest::newRow("a known one in capitals") << QByteArray("GET") << u"/API/V4/CONFIG"_s << 404 << none;
        QTest::newRow("a trailing slash") << QByteArray("GET") << u"/api/v4/config/"_s << 404 << none;
        QTest::newRow("DELETE of the configuration")
            << QByteArray("DELETE") << u"/api/v4/config"_s << 405 << other;
        QTest::newRow("PUT of the check") << QByteArray("PUT") << u"/api/v4/system/ping"_s << 405 << other;
    }
    void wrongAddressesAnswerInJson()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, id);
        const Answer answer = server.call(method, path, QByteArray(), {.token = server.admin()});
        QVERIFY2(answer.status == status, answer.text());
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/json")); // clients compare it
        QCOMPARE(answer.errorId(), id);
        QCOMPARE(answer.json()[u"status_code"].toInt(), status);
        QCOMPARE(answer.json()[u"request_id"].toString().toUtf8(), answer.header("X-Request-Id"));
        QVERIFY(!answer.message().isEmpty());
        QVERIFY(answer.json().contains(u"detailed_error"_s));
    }

    void wrongMethodsNameTheRightOnes()
    {
        const Answer answer = server.call("DELETE", QString(routes::config));
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD, PUT")); // RFC 9110 §15.5.6
    }

    void brokenBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no body") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"login_id\":");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("bytes that are no text") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("too deep") << QByteArray(5000, '[');
    }
    void brokenBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        for (const auto &[method, path] :
            {std::pair<QByteArray, QLatin1StringView>("POST", routes::login), {"POST", routes::users},
                {"PUT", routes::config}, {"PUT", routes::configPatch}, {"POST", routes::logLevel}}) {
            const Answer answer = server.call(method, QString(path), body, {.token = server.admin()});
            QVERIFY2(answer.status == 400, method + ' ' + QByteArray(path.data()) + ' ' + answer.text());
            QCOMPARE(answer.errorId(), u"api.context.invalid_body_param.app_error"_s);
        }
    }

    void everyAnswerSaysWhoGaveIt()
    {
        QSet<QByteArray> ids;
        const QByteArray node = server.contents(u"data/node-id"_s).trimmed();
        for (const auto &[path, token] : {std::pair<QString, QByteArray>(QString(routes::ping), {}),
                 {QString(routes::me), server.anna()}, {QString(routes::config), {}},
                 {QString(routes::config), server.admin()}, {u"/nowhere"_s, {}}}) {
            const Answer answer = server.get(path, {.token = token});
            const QByteArray id = answer.header("X-Request-Id");
            QCOMPARE(id.size(), 26);
            QVERIFY(!ids.contains(id));
            ids.insert(id);
            QCOMPARE(answer.header("X-Cluster-Id"), node);
            static const QRegularExpression version(
                u"^\\d+\\.\\d+\\.\\d+[^ ]*\\.\\d+\\.\\d+\\.\\d+[^ ]*\\.[0-9a-f]{32}\\.false$"_s);
            const QString sent = QString::fromLatin1(answer.header("X-Version-Id"));
            QVERIFY2(version.match(sent).hasMatch(), qPrintable(sent));
            QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
            QCOMPARE(answer.header("Expires"), QByteArray("0"));
            QCOMPARE(answer.header("X-Content-Type-Options"), QByteArray("nosniff"));
            QCOMPARE(answer.header("Referrer-Policy"), QByteArray("no-referrer"));
        }
    }

private:
    /// Anonymous and forged callers get 401, a user without the role 403.
    void refuses(const QByteArray &method, const QString &path)
    {
        const QByteArray what = method + ' ' + path.toUtf8() + ": ";
        const QByteArray body = method == "GET" || method == "HEAD" ? QByteArray() : QByteArray("{}");
        const Answer anonymous = server.call(method, path, body);
        QVERIFY2(anonymous.status == 401, what + anonymous.text());
        const Answer user = server.call(method, path, body, {.token = server.anna()});
        QVERIFY2(user.status == 403, what + user.text());
        const Answer forged = server.call(method, path, body, {.token = QByteArray(26, 'y')});
        QVERIFY2(forged.status == 401, what + forged.text());
        if (method == "HEAD")
            return;
        QCOMPARE(anonymous.errorId(), u"api.context.session_expired.app_error"_s);
        QCOMPARE(user.errorId(), u"api.context.permissions.app_error"_s);
    }

    void setTeam(bool creation, bool open)
    {
        const QJsonObject team{{u"EnableUserCreation"_s, creation}, {u"EnableOpenServer"_s, open}};
        const Answer patched = server.send("PUT", QString(routes::configPatch),
            QJsonObject{{u"TeamSettings"_s, team}}, {.token = server.admin()});
        QVERIFY2(patched.status == 200, patched.text());
    }

    ApiServer server;
    int m_guests = 0;
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
