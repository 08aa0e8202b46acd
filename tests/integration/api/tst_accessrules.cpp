// muster_test: USES muster_apiserver Muster::Config DEPENDS musterd
#include "integration/api/apiserver.h"
#include "protocol/http/routes.h"

#include <QTest>

#include <csignal>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;
using test::Answer;
using test::ApiServer;

/// What the configuration says about who gets in, over the API of a real server.
class TestAccessRules : public QObject {
    Q_OBJECT

    ApiServer server;
    int m_guests = 0;

    Answer patch(const QString &section, const QJsonObject &values)
    {
        return server.send(
            "PUT", QString(routes::configPatch), QJsonObject{{section, values}}, {.token = server.admin()});
    }
    Answer create(const QString &email, const QByteArray &token)
    {
        return server.send("POST", QString(routes::users),
            QJsonObject{{u"username"_s, u"guest%1"_s.arg(++m_guests)}, {u"email"_s, email},
                {u"password"_s, QString(ApiServer::password)}},
            {.token = token});
    }
    /// As an administrator at the host does.
    void hangUp() { ::kill(pid_t(server.contents(u"musterd.pid"_s).trimmed().toLongLong()), SIGHUP); }

private slots:
    void initTestCase()
    {
        QVERIFY2(server.start(), qPrintable(server.problem()));
        QVERIFY(server.populate());
        const QJsonObject open{{u"EnableUserCreation"_s, true}, {u"EnableOpenServer"_s, true}};
        QCOMPARE(patch(u"TeamSettings"_s, open).status, 200);
    }
    void cleanupTestCase() { QCOMPARE(server.stop(), 0); }

    void accountsOfOtherDomainsAreRefused()
    {
        QCOMPARE(create(u"eve@evil.test"_s, {}).status, 201);
        QCOMPARE(patch(u"TeamSettings"_s, {{u"RestrictCreationToDomains"_s, u"example.com"_s}}).status, 200);
        for (const QByteArray &token : {QByteArray(), server.admin()}) {
            const Answer refused = create(u"mallory@evil.test"_s, token);
            QVERIFY2(refused.status == 400, refused.text());
            QCOMPARE(refused.errorId(), u"api.user.create_user.accepted_domain.app_error"_s);
        }
        QCOMPARE(create(u"anna2@example.com"_s, {}).status, 201);
        QCOMPARE(patch(u"TeamSettings"_s, {{u"RestrictCreationToDomains"_s, QString()}}).status, 200);
    }

    void signingUpCanBeSwitchedOff()
    {
        QCOMPARE(patch(u"EmailSettings"_s, {{u"EnableSignUpWithEmail"_s, false}}).status, 200);
        const Answer refused = create(u"x@example.com"_s, {});
        QVERIFY2(refused.status == 501, refused.text());
        QCOMPARE(refused.errorId(), u"api.user.create_user.signup_email_disabled.app_error"_s);
        QCOMPARE(create(u"y@example.com"_s, server.admin()).status, 201);
        QCOMPARE(patch(u"EmailSettings"_s, {{u"EnableSignUpWithEmail"_s, true}}).status, 200);
        QCOMPARE(create(u"z@example.com"_s, {}).status, 201);
    }

    void waysToLogIn_data()
    {
        QTest::addColumn<bool>("byName");
        QTest::addColumn<bool>("byEmail");
        QTest::addColumn<QString>("error");
        QTest::newRow("both") << true << true << u"api.user.login.invalid_credentials_email_username"_s;
        QTest::newRow("names") << true << false << u"api.user.login.invalid_credentials_username"_s;
        QTest::newRow("addresses") << false << true << u"api.user.login.invalid_credentials_email"_s;
    }
    void waysToLogIn()
    {
        QFETCH(bool, byName);
        QFETCH(bool, byEmail);
        QFETCH(QString, error);
        const QJsonObject ways{
            {u"EnableSignInWithUsername"_s, byName}, {u"EnableSignInWithEmail"_s, byEmail}};
        QCOMPARE(patch(u"EmailSettings"_s, ways).status, 200);
        for (const auto &[login, open] : {std::pair(u"anna"_s, byName), std::pair(u"ANNA"_s, byName),
                 std::pair(u"anna@example.org"_s, byEmail), std::pair(u"Anna@Example.org"_s, byEmail)}) {
            const Answer answer = server.login(login);
            QVERIFY2(answer.status == (open ? 200 : 401), login.toUtf8() + ": " + answer.text());
            if (!open)
                QCOMPARE(answer.errorId(), error);
        }
        // Who is unknown hears the same.
        QCOMPARE(server.login(u"nobody"_s).errorId(), error);
    }

    void oneWayMustBeLeft()
    {
        const Answer refused = patch(u"EmailSettings"_s,
            {{u"EnableSignInWithUsername"_s, false}, {u"EnableSignInWithEmail"_s, false}});
        QVERIFY2(refused.status == 400, refused.text());
        QVERIFY(refused.message().contains(u"no other way to log in"));
    }

    void whatWouldLetPeopleInIsNotSaved()
    {
        const Answer refused = patch(u"ServiceSettings"_s, {{u"EnforceMultifactorAuthentication"_s, true}});
        QVERIFY2(refused.status == 400, refused.text());
        QVERIFY(refused.message().contains(u"EnforceMultifactorAuthentication"));
        QVERIFY(server.onDisk(u"ServiceSettings.EnforceMultifactorAuthentication"_s).isUndefined());
    }

    // Last: only somebody at the host can take it back.
    void administratorsCanBeKeptFromTheHostsSettings()
    {
        const auto inForce = [this] {
            return server.call("POST", QString(routes::configReload), {}, {.token = server.admin()}).errorId()
                == u"api.restricted_system_admin";
        };
        server.set(u"ExperimentalSettings.RestrictSystemAdmin"_s, true);
        hangUp();
        QTRY_VERIFY(inForce());
        QCOMPARE(
            server.call("POST", QString(routes::configReload), {}, {.token = server.admin()}).status, 400);
        for (const auto &[section, values] :
            {std::pair(u"ServiceSettings"_s, QJsonObject{{u"ListenAddress"_s, u":1"_s}}),
                std::pair(u"LogSettings"_s, QJsonObject{{u"FileLevel"_s, u"ERROR"_s}}),
                std::pair(u"ExperimentalSettings"_s, QJsonObject{{u"RestrictSystemAdmin"_s, false}})}) {
            const Answer refused = patch(section, values);
            QVERIFY2(refused.status == 403, refused.text());
            QCOMPARE(refused.errorId(), u"api.restricted_system_admin"_s);
            QVERIFY(refused.message().contains(section + u'.' + values.keys().first()));
        }
        QCOMPARE(patch(u"TeamSettings"_s, {{u"SiteName"_s, u"Ours"_s}}).status, 200);
        // A whole configuration as it is, with its masks, changes none of them.
        QJsonObject whole = server.get(QString(routes::config), {.token = server.admin()}).json();
        QCOMPARE(server.send("PUT", QString(routes::config), whole, {.token = server.admin()}).status, 200);

        server.set(u"ExperimentalSettings.RestrictSystemAdmin"_s, false);
        hangUp();
        QTRY_COMPARE(patch(u"LogSettings"_s, {{u"FileLevel"_s, u"DEBUG"_s}}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestAccessRules)
#include "tst_accessrules.moc"
