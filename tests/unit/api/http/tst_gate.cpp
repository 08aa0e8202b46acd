// muster_test: USES Muster::Api
#include "api/http/gate.h"

#include "base/then.h"
#include "base/tokenhash.h"
#include "protocol/http/routes.h"

#include <QTest>

using namespace muster;
using namespace muster::api;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Sessions by token, as a database would have them.
class KnownSessions final : public auth::SessionStore {
public:
    QFuture<Result<Found>> find(const QList<QByteArray> &tokenHashes, Millis) override
    {
        if (isDown)
            return ready<Result<Found>>(fail(ErrorCode::Unavailable, u"down"_s));
        Found all;
        for (const QByteArray &hash : tokenHashes)
            all.append(Result<std::optional<auth::Session>>(
                byHash.contains(hash) ? std::optional(byHash.value(hash)) : std::nullopt));
        return ready<Result<Found>>(all);
    }
    QHash<QByteArray, auth::Session> byHash;
    bool isDown = false;
};

class FixedConfig final : public ConfigService {
public:
    std::shared_ptr<const ConfigSnapshot> snapshot() const override { return m_snapshot; }
    QFuture<Result<ConfigOutcome>> reload() override { return ready<Result<ConfigOutcome>>(ConfigOutcome()); }
    QFuture<Result<SaveOutcome>> save(Change) override { return ready<Result<SaveOutcome>>(SaveOutcome()); }

    void set(const QString &key, const QJsonValue &value)
    {
        m_snapshot->running.set(key, value);
        m_snapshot->rules = config::requestRules(m_snapshot->running);
    }

private:
    std::shared_ptr<ConfigSnapshot> m_snapshot = std::make_shared<ConfigSnapshot>();
};

class Audits final : public service::AuditSink {
public:
    void add(const service::AuditLine &line) override
    {
        lines.append(line.actor.action + u": "_s + line.outcome);
    }
    QStringList lines;
};

QByteArray valueOf(const http::Response &response, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : response.headers)
        if (key == name)
            values.append(value);
    return values.join('|'); // twice is wrong
}

} // namespace

/// What comes before every route: session, access, foreign pages, audits.
class GateTest : public QObject {
    Q_OBJECT

    struct House {
        KnownSessions stored;
        auth::Sessions sessions{stored};
        FixedConfig config;
        Audits audits;
        AuditLog audit{audits};
        Readiness readiness;
        Router router;
        std::unique_ptr<Gate> gate;
        QString user = newId();
        QString admin = newId();

        House()
        {
            readiness.setNotReady({});
            stored.byHash[hashToken(user)] = {
                SessionId(u"s1"_s), UserId(u"u1"_s), {u"system_user"_s}, u"csrf"_s, WallTime(), "{}"};
            stored.byHash[hashToken(admin)] = {
                SessionId(u"s2"_s), UserId(u"u2"_s), {u"system_admin"_s}, u"csrf"_s, WallTime(), "{}"};
            const auto ok = [](const Call &call) {
                call.ok();
            };
            router.add("GET", "/public"_L1, Access::Public, ok);
            router.add("POST", "/own"_L1, Access::Session, ok);
            router.add("GET", "/admin"_L1, Access::SystemAdmin, ok);
            router.add("PUT", "/admin"_L1, Access::SystemAdmin, ok);
            router.add("PUT", "/told/{what}"_L1, Access::SystemAdmin, [this](const Call &call) {
                audit.add(call, u"ok"_s, call.parameters[u"what"_s]);
                call.ok();
            });
            gate = std::make_unique<Gate>(Gate::Deps{router, readiness, sessions, config, audit}, "cluster");
        }
        http::Response ask(const QByteArray &method, const QString &path, http::Headers headers = {})
        {
            http::Request request;
            request.method = method;
            request.path = path;
            request.headers = std::move(headers);
            http::Response answer;
            gate->handle(request, [&answer](http::Response response) { answer = std::move(response); });
            return answer;
        }
        http::Headers bearer(const QString &token) { return {{"Authorization", "Bearer " + token.toUtf8()}}; }
        http::Headers cookie(const QString &token) { return {{"Cookie", "MMAUTHTOKEN=" + token.toUtf8()}}; }
    };

private slots:
    void access()
    {
        House house;
        QCOMPARE(house.ask("GET", u"/nowhere"_s).status, 404);
        QCOMPARE(house.ask("DELETE", u"/admin"_s).status, 405);
        QCOMPARE(house.ask("GET", u"/public"_s).status, 200);
        QCOMPARE(house.ask("POST", u"/own"_s).status, 401);
        QCOMPARE(house.ask("POST", u"/own"_s, house.bearer(newId())).status, 401);
        QCOMPARE(house.ask("POST", u"/own"_s, house.bearer(house.user)).status, 200);
        QCOMPARE(house.ask("GET", u"/admin"_s, house.bearer(house.user)).status, 403);
        QCOMPARE(house.ask("GET", u"/admin"_s, house.bearer(house.admin)).status, 200);
        QCOMPARE(house.ask("HEAD", u"/admin"_s, house.bearer(house.admin)).status, 200);
    }

    void foreignPagesRideOnNoCookie()
    {
        House house;
        QCOMPARE(house.ask("POST", u"/own"_s, house.cookie(house.user)).status, 401);
        QCOMPARE(
            house.ask("POST", u"/own"_s, house.cookie(house.user) + http::Headers{{"X-CSRF-Token", "csrf"}})
                .status,
            200);
        QCOMPARE(
            house.ask("POST", u"/own"_s, house.cookie(house.user) + http::Headers{{"X-CSRF-Token", "else"}})
                .status,
            401);
        QCOMPARE(house.ask("GET", u"/admin"_s, house.cookie(house.admin)).status, 200);
    }

    void whereForeignPagesAreWatchedStrictlyAScriptNeedsTheToken()
    {
        House house;
        const http::Headers script =
            house.cookie(house.user) + http::Headers{{"X-Requested-With", "XMLHttpRequest"}};
        QCOMPARE(house.ask("POST", u"/own"_s, script).status, 200);
        house.config.set(u"ServiceSettings.ExperimentalStrictCSRFEnforcement"_s, true);
        QCOMPARE(house.ask("POST", u"/own"_s, script).status, 401);
        QCOMPARE(house.ask("POST", u"/own"_s, script + http::Headers{{"X-CSRF-Token", "csrf"}}).status, 200);
    }

    void hsts()
    {
        House house;
        const auto told = [&house](const QString &path) {
            return valueOf(house.ask("GET", path), "Strict-Transport-Security");
        };
        QCOMPARE(told(u"/public"_s), QByteArray());
        house.config.set(u"ServiceSettings.TLSStrictTransport"_s, true);
        QCOMPARE(told(u"/public"_s), "max-age=63072000");
        house.config.set(u"ServiceSettings.TLSStrictTransportMaxAge"_s, 60);
        QCOMPARE(told(u"/nowhere"_s), "max-age=60"); // errors too
    }

    void pagesOfOtherOrigins_data()
    {
        QTest::addColumn<QString>("allow");
        QTest::addColumn<bool>("credentials");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("allowedOrigin"); // empty: not allowed
        QTest::addColumn<QByteArray>("allowedCredentials");
        const QByteArray origin = "https://a.example.com";
        const QString one = u"https://a.example.com https://b.example.com"_s;
        QTest::newRow("none by default") << QString() << true << origin << QByteArray() << QByteArray();
        QTest::newRow("one that is listed") << one << false << origin << origin << QByteArray();
        QTest::newRow("with cookies") << one << true << origin << origin << QByteArray("true");
        QTest::newRow("one that is not")
            << one << true << QByteArray("https://evil.test") << QByteArray() << QByteArray();
        QTest::newRow("no page") << one << true << QByteArray() << QByteArray() << QByteArray();
        QTest::newRow("all, and then without cookies")
            << u"*"_s << true << origin << QByteArray("*") << QByteArray();
    }
    void pagesOfOtherOrigins()
    {
        QFETCH(QString, allow);
        QFETCH(bool, credentials);
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, allowedOrigin);
        QFETCH(QByteArray, allowedCredentials);
        House house;
        house.config.set(u"ServiceSettings.AllowCorsFrom"_s, allow);
        house.config.set(u"ServiceSettings.CorsExposedHeaders"_s, u"X-Request-Id X-Version-Id"_s);
        house.config.set(u"ServiceSettings.CorsAllowCredentials"_s, credentials);
        http::Headers headers;
        if (!origin.isEmpty())
            headers.emplaceBack("Origin", origin);
        const http::Response answer = house.ask("GET", u"/public"_s, headers);
        QCOMPARE(answer.status, 200);
        QCOMPARE(valueOf(answer, "Access-Control-Allow-Origin"), allowedOrigin);
        QCOMPARE(valueOf(answer, "Access-Control-Allow-Credentials"), allowedCredentials);
        QCOMPARE(valueOf(answer, "Access-Control-Expose-Headers"),
            allowedOrigin.isEmpty() ? QByteArray() : QByteArray("X-Request-Id, X-Version-Id"));
        QCOMPARE(valueOf(answer, "Vary"), allow.isEmpty() ? QByteArray() : QByteArray("Origin"));
        if (origin.isEmpty())
            return;

        headers.emplaceBack("Access-Control-Request-Method", "PUT");
        headers.emplaceBack("Access-Control-Request-Headers", "authorization, x-csrf-token");
        const http::Response asked = house.ask("OPTIONS", u"/admin"_s, headers);
        QCOMPARE(asked.status, allow.isEmpty() ? 405 : 204);
        QCOMPARE(valueOf(asked, "Access-Control-Allow-Origin"), allowedOrigin);
        QCOMPARE(valueOf(asked, "Access-Control-Allow-Credentials"), allowedCredentials);
        QCOMPARE(valueOf(asked, "Access-Control-Allow-Headers"),
            allowedOrigin.isEmpty() ? QByteArray() : QByteArray("authorization, x-csrf-token"));
        QCOMPARE(valueOf(asked, "Access-Control-Allow-Methods").contains("PUT"), !allowedOrigin.isEmpty());
        QVERIFY(house.audits.lines.isEmpty());
    }

    void whatAnAdministratorChangesIsAuditedOnce()
    {
        House house;
        house.ask("GET", u"/admin"_s, house.bearer(house.admin));
        QVERIFY(house.audits.lines.isEmpty());
        house.ask("PUT", u"/admin"_s, house.bearer(house.admin));
        house.ask("PUT", u"/told/this"_s, house.bearer(house.admin));
        house.ask("PUT", u"/admin"_s, house.bearer(house.user));
        QCOMPARE(house.audits.lines,
            (QStringList{
                u"PUT /admin: ok"_s, u"PUT /told/this: ok"_s, u"PUT /admin: refused: needs system_admin"_s}));
    }

    void whileItDoesNotServe()
    {
        House house;
        house.readiness.setNotReady(u"This node waits."_s);
        QCOMPARE(house.ask("GET", u"/public"_s).status, 503);
        house.readiness.setNotReady({});
        house.stored.isDown = true;
        QCOMPARE(house.ask("POST", u"/own"_s, house.bearer(house.user)).status, 503);
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
