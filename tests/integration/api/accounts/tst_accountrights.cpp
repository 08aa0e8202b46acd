// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 240 DEPENDS musterd DATABASES
#include "integration/api/messaging/crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;

/// Who may do what with accounts, over HTTP: each route for each of four people, and bodies that nobody
/// expects. root administers, ann made the team, bob is in it, eve is not.
class TestAccountRights : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_crowd.start(), qPrintable(m_crowd.one.problem())); }
    void cleanupTestCase()
    {
        const QStringList leaks = m_crowd.one.leaks();
        QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
        QCOMPARE(m_crowd.one.stop(), 0);
    }

    void table_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<int>>("statuses"); // of root, ann, bob, eve
        const auto row = [](const char *name, const QByteArray &method, const QString &path,
                             const QByteArray &body, const QList<int> &statuses) {
            QTest::newRow(name) << method << path << body << statuses;
        };
        row("list all", "GET", u"/users"_s, "", {200, 200, 200, 200});
        row("list the team", "GET", u"/users?in_team={team}"_s, "", {200, 200, 200, 403});
        row("list who is not in it", "GET", u"/users?not_in_team={team}"_s, "", {200, 200, 200, 403});
        row("list a channel", "GET", u"/users?in_channel={square}"_s, "", {200, 200, 200, 403});
        row("list a team that is not there", "GET", u"/users?in_team={none}"_s, "", {200, 403, 403, 403});
        row("list a channel that is not there", "GET", u"/users?in_channel={none}"_s, "",
            {403, 403, 403, 403});
        row("by address", "GET", u"/users/email/ann@example.org"_s, "", {200, 200, 200, 200});
        row("by an address that nobody has", "GET", u"/users/email/x@example.org"_s, "",
            {404, 404, 404, 404});
        row("by what is no address", "GET", u"/users/email/x"_s, "", {404, 404, 404, 404});
        row("search the team", "POST", u"/users/search"_s, R"({"term":"a","team_id":"{team}"})",
            {200, 200, 200, 403});
        row("search a channel", "POST", u"/users/search"_s, R"({"term":"a","in_channel_id":"{square}"})",
            {200, 200, 200, 403});
        row("change ann", "PUT", u"/users/{ann}/patch"_s, R"({"nickname":"A"})", {200, 200, 403, 403});
        row("change nobody", "PUT", u"/users/{none}/patch"_s, R"({"nickname":"A"})", {404, 403, 403, 403});
        row("deactivate nobody", "PUT", u"/users/{none}/active"_s, R"({"active":false})",
            {404, 403, 403, 403});
        row("activate ann", "PUT", u"/users/{ann}/active"_s, R"({"active":true})", {200, 403, 403, 403});
        row("leave, which is off here", "PUT", u"/users/me/active"_s, R"({"active":false})",
            {409, 401, 401, 401});
        row("delete nobody", "DELETE", u"/users/{none}"_s, "", {404, 403, 403, 403});
        row("delete for good", "DELETE", u"/users/{ann}?permanent=true"_s, "", {401, 401, 401, 401});
        row("give a role", "PUT", u"/users/{ann}/roles"_s, R"({"roles":"system_user"})",
            {200, 403, 403, 403});
        row("set another's password", "PUT", u"/users/{none}/password"_s,
            R"({"new_password":"Another-horse-9-battery"})", {404, 403, 403, 403});
        row("see ann's sessions", "GET", u"/users/{ann}/sessions"_s, "", {200, 200, 403, 403});
        row("end one of hers", "POST", u"/users/{ann}/sessions/revoke"_s, R"({"session_id":"{none}"})",
            {400, 400, 403, 403});
        row("end those of nobody", "POST", u"/users/{none}/sessions/revoke/all"_s, "{}",
            {200, 403, 403, 403});
    }
    void table()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(QList<int>, statuses);
        QList<int> found;
        QByteArray texts;
        for (const char *who : {"root", "ann", "bob", "eve"}) {
            const Answer answer = m_crowd.one.call(method, u"/api/v4"_s + filled(path),
                filled(QString::fromUtf8(body)).toUtf8(), {.token = m_crowd.token(who)});
            found.append(answer.status);
            texts += answer.text() + '\n';
        }
        QVERIFY2(found == statuses, texts);
    }

    void bodies_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        const QString inBody = u"api.context.invalid_body_param.app_error"_s;
        const QString url = u"api.context.invalid_url_param.app_error"_s;
        const auto row = [](const char *name, const QByteArray &method, const QString &path,
                             const QByteArray &body, const QString &id) {
            QTest::newRow(name) << method << path << body << id;
        };
        row("no active", "PUT", u"/users/{ann}/active"_s, "{}", inBody);
        row("active is a text", "PUT", u"/users/{ann}/active"_s, R"({"active":"false"})", inBody);
        row("no roles", "PUT", u"/users/{ann}/roles"_s, "{}", inBody);
        row("a role of teams", "PUT", u"/users/{ann}/roles"_s, R"({"roles":"system_user team_admin"})",
            inBody);
        row("a role of nobody", "PUT", u"/users/{ann}/roles"_s, R"({"roles":"system_user wizard"})", inBody);
        row("nothing but administering", "PUT", u"/users/{ann}/roles"_s, R"({"roles":"system_admin"})",
            inBody);
        row("a user of another id", "PUT", u"/users/{ann}"_s, R"({"id":"{bob}","nickname":"x"})", inBody);
        row("a name with spaces", "PUT", u"/users/{ann}/patch"_s, R"({"username":"a b"})",
            u"model.user.is_valid.username.app_error"_s);
        row("an address without a place", "PUT", u"/users/{ann}/patch"_s, R"({"email":"ann"})",
            u"model.user.is_valid.email.app_error"_s);
        row("a nickname without end", "PUT", u"/users/{ann}/patch"_s,
            QJsonDocument(QJsonObject{{u"nickname"_s, QString(65, u'n')}}).toJson(),
            u"model.user.is_valid.nickname.app_error"_s);
        row("a taken name", "PUT", u"/users/{ann}/patch"_s, R"({"username":"BOB"})",
            u"app.user.save.username_exists.app_error"_s);
        row("a taken address", "PUT", u"/users/{ann}/patch"_s, R"({"email":"Bob@Example.org"})",
            u"app.user.save.email_exists.app_error"_s);
        row("a weak password", "PUT", u"/users/{ann}/password"_s, R"({"new_password":"x"})",
            u"model.user.is_valid.pwd.app_error"_s);
        row("a password that is a number", "PUT", u"/users/{ann}/password"_s, R"({"new_password":7})",
            u"model.user.is_valid.pwd.app_error"_s);
        row("own password without the old one", "PUT", u"/users/me/password"_s,
            R"({"new_password":"Another-horse-9-battery"})", inBody);
        row("no session", "POST", u"/users/{ann}/sessions/revoke"_s, "{}", inBody);
        row("a session of somebody else", "POST", u"/users/{ann}/sessions/revoke"_s,
            R"({"session_id":"{session}"})", u"app.session.get.app_error"_s);
        row("search for nothing", "POST", u"/users/search"_s, R"({"term":" "})", inBody);
        row("search a team that is none", "POST", u"/users/search"_s, R"({"term":"a","team_id":"x"})",
            inBody);
        row("search without end", "POST", u"/users/search"_s, R"({"term":"a","limit":1001})", inBody);
        row("search for less than nothing", "POST", u"/users/search"_s, R"({"term":"a","limit":-1})", inBody);
        row("names that are none", "POST", u"/users/usernames"_s, R"([7])", inBody);
        row("no names", "POST", u"/users/usernames"_s, "[]", inBody);
        row("a team that is none", "GET", u"/users?in_team=x"_s, "", url);
        row("active and not", "GET", u"/users?active=true&inactive=true"_s, "", url);
        row("a user that is none", "PUT", u"/users/x/roles"_s, R"({"roles":"system_user"})", url);
    }
    void bodies()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const Answer answer = m_crowd.one.call(method, u"/api/v4"_s + filled(path),
            filled(QString::fromUtf8(body)).toUtf8(), {.token = m_crowd.token("root")});
        QVERIFY2(answer.status == 400, answer.text());
        QTEST(answer.errorId(), "id");
    }

    void searchesFindByTheBeginningAndNothingElse_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("in capitals") << u"EVEL"_s << QStringList(u"eve"_s);
        QTest::newRow("with signs") << u"o\'hara_"_s << QStringList(u"eve"_s);
        QTest::newRow("two words") << u"evelyn o\'h"_s << QStringList(u"eve"_s);
        QTest::newRow("as a mention") << u"@bob"_s << QStringList(u"bob"_s);
        QTest::newRow("an address") << u"ann@ex"_s << QStringList(u"ann"_s);
        QTest::newRow("not the middle") << u"velyn"_s << QStringList();
        QTest::newRow("no wildcard") << u"%"_s << QStringList();
        QTest::newRow("nor another") << u"___"_s << QStringList();
        QTest::newRow("nor the escape") << u"!"_s << QStringList();
        QTest::newRow("no SQL") << u"\' OR 1=1 --"_s << QStringList();
    }
    void searchesFindByTheBeginningAndNothingElse()
    {
        QFETCH(QString, term);
        const Answer changed = m_crowd.as("root", "PUT", u"/users/%1/patch"_s.arg(m_crowd.id("eve")),
            {{u"first_name"_s, u"Evelyn"_s}, {u"last_name"_s, u"O\'Hara_%"_s}});
        QCOMPARE(changed.status, 200);
        QStringList found;
        for (const QJsonValue &user :
            m_crowd.as("ann", "POST", u"/users/search"_s, {{u"term"_s, term}}).array())
            found.append(user[u"username"].toString());
        QTEST(found, "names");
    }

    void namesAreFoundInAnyCase()
    {
        const QJsonArray names{u"eve"_s, u"nobody"_s, u"BOB"_s};
        QCOMPARE(m_crowd.asList("root", "POST", u"/users/usernames"_s, names).array().size(), 2);
    }

    void pagesAreBoundedAndInOrder()
    {
        const auto page = [this](const QString &query) {
            QStringList found;
            for (const QJsonValue &user : m_crowd.as("bob", "GET", u"/users?"_s + query).array())
                found.append(user[u"username"].toString());
            return found;
        };
        QCOMPARE(page(u"per_page=2"_s), (QStringList{u"ann"_s, u"bob"_s}));
        QCOMPARE(page(u"page=1&per_page=2"_s), (QStringList{u"eve"_s, u"root"_s}));
        QCOMPARE(page(u"page=2&per_page=2"_s), QStringList());
        QCOMPARE(page(u"in_team="_s + m_crowd.team), (QStringList{u"ann"_s, u"bob"_s}));
        QCOMPARE(page(u"not_in_team="_s + m_crowd.team), (QStringList{u"eve"_s, u"root"_s}));
        QCOMPARE(page(u"inactive=true"_s), QStringList());
        QCOMPARE(page(u"role=system_admin"_s), QStringList(u"root"_s));
        // A user sees of others what all may see, an administrator all.
        const QJsonObject others = m_crowd.as("bob", "GET", u"/users/email/ann@example.org"_s).json();
        QVERIFY(!others.contains(u"notify_props"_s) && !others.contains(u"failed_attempts"_s));
        QVERIFY(m_crowd.as("root", "GET", u"/users?per_page=1"_s)
                    .array()[0]
                    .toObject()
                    .contains(u"notify_props"_s));
    }

private:
    QString filled(QString text)
    {
        for (auto it = m_crowd.ids.begin(); it != m_crowd.ids.end(); ++it)
            text.replace(u'{' + it.key() + u'}', it.value());
        if (text.contains(u"{session}"_s))
            text.replace(u"{session}"_s,
                m_crowd.as("bob", "GET", u"/users/me/sessions"_s).array()[0][u"id"].toString());
        return text.replace(u"{team}"_s, m_crowd.team)
            .replace(u"{square}"_s, m_crowd.square)
            .replace(u"{none}"_s, QString(26, u'y'));
    }

    test::Crowd m_crowd;
};

QTEST_GUILESS_MAIN(TestAccountRights)
#include "tst_accountrights.moc"
