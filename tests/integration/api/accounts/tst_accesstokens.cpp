// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 240 DEPENDS musterd DATABASES
#include "integration/api/messaging/crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;
using test::Socket;

/// Personal access tokens: who may have them, and that they let in as sessions do, and no longer than they
/// should.
class TestAccessTokens : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_crowd.one.set(u"ServiceSettings.EnableUserAccessTokens"_s, true);
        QVERIFY2(m_crowd.start(), qPrintable(m_crowd.one.problem()));
        m_crowd.prepare(m_two, u"node-2"_s);
        QVERIFY2(m_two.start(), qPrintable(m_two.problem()));
        const Answer given = m_crowd.as("root", "PUT", u"/users/%1/roles"_s.arg(m_crowd.id("ann")),
            {{u"roles"_s, u"system_user system_user_access_token"_s}});
        QVERIFY2(given.status == 200, given.text());
    }
    void cleanupTestCase()
    {
        for (test::ApiServer *server : {&m_crowd.one, &m_two}) {
            const QStringList leaks = server->leaks();
            QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
            QVERIFY2(!server->log().contains(m_first.isEmpty() ? QByteArray("none") : m_first), "in the log");
            QCOMPARE(server->stop(), 0);
        }
    }

    void whoMayHaveOne()
    {
        const QJsonObject body{{u"description"_s, u"a bot"_s}};
        QCOMPARE(m_crowd.as("bob", "POST", u"/users/me/tokens"_s, body).status, 403);
        QCOMPARE(m_crowd.as("ann", "POST", u"/users/%1/tokens"_s.arg(m_crowd.id("bob")), body).status, 403);
        QCOMPARE(m_crowd.as("ann", "POST", u"/users/me/tokens"_s).errorId(),
            u"api.context.invalid_body_param.app_error"_s);
        QCOMPARE(m_two.get(u"/api/v4/users/me/tokens"_s, {.token = m_crowd.token("root")}).status, 501);
    }

    void itLetsInUntilItIsRevoked()
    {
        const auto [id, secret] = make();
        m_first = secret;
        const Answer me = whoIs(secret);
        QCOMPARE(me.json()[u"username"].toString(), u"ann"_s);
        const Answer list = m_crowd.as("ann", "GET", u"/users/me/tokens"_s);
        QCOMPARE(list.array().size(), 1);
        QVERIFY(!list.array()[0].toObject().contains(u"token"_s));
        QVERIFY(!list.body.contains(secret));
        QCOMPARE(m_crowd.as("bob", "GET", u"/users/tokens/"_s + id).status, 404);
        QCOMPARE(m_crowd.as("root", "GET", u"/users/tokens/"_s + id).json()[u"is_active"].toBool(), true);
        Socket socket;
        socket.open(m_crowd.one, {.token = secret});
        QTRY_COMPARE(socket.count("hello"_L1), 1);
        QCOMPARE(act("ann", u"disable"_s, id), 200);
        QTRY_VERIFY(socket.isClosed());
        QCOMPARE(whoIs(secret).status, 401);
        QCOMPARE(act("ann", u"enable"_s, id), 200);
        QCOMPARE(whoIs(secret).status, 200);
        QCOMPARE(act("bob", u"revoke"_s, id), 404);
        QCOMPARE(act("root", u"revoke"_s, id), 200);
        QCOMPARE(whoIs(secret).status, 401);
        QCOMPARE(act("ann", u"revoke"_s, id), 404);
    }

    void itGoesWithItsUser()
    {
        const auto [id, secret] = make();
        QCOMPARE(whoIs(secret).status, 200);
        const QString ann = u"/users/%1/active"_s.arg(m_crowd.id("ann"));
        QCOMPARE(m_crowd.as("root", "PUT", ann, {{u"active"_s, false}}).status, 200);
        QCOMPARE(whoIs(secret).status, 401);
        QCOMPARE(m_crowd.as("root", "PUT", ann, {{u"active"_s, true}}).status, 200);
        QCOMPARE(whoIs(secret).status, 200);
        // Off there, it is nothing on the other node.
        QCOMPARE(m_two.get(u"/api/v4/users/me"_s, {.token = secret}).status, 401);
    }

private:
    std::pair<QString, QByteArray> make()
    {
        m_crowd.tokens[u"ann"_s] = m_crowd.one.login(u"ann"_s).header("Token");
        const Answer made =
            m_crowd.as("ann", "POST", u"/users/me/tokens"_s, {{u"description"_s, u"a bot"_s}});
        return {made.json()[u"id"].toString(), made.json()[u"token"].toString().toLatin1()};
    }
    Answer whoIs(const QByteArray &secret)
    {
        return m_crowd.one.get(u"/api/v4/users/me"_s, {.token = secret});
    }
    int act(const char *who, const QString &what, const QString &id)
    {
        return m_crowd.as(who, "POST", u"/users/tokens/"_s + what, {{u"token_id"_s, id}}).status;
    }

    test::Crowd m_crowd;
    test::ApiServer m_two;
    QByteArray m_first;
};

QTEST_GUILESS_MAIN(TestAccessTokens)
#include "tst_accesstokens.moc"
