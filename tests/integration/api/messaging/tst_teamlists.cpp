// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 240 DEPENDS musterd DATABASES
#include "crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;
using test::Socket;

/// Teams as people find them, and teams that are archived; roles as clients read them.
class TestTeamLists : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_crowd.start(), qPrintable(m_crowd.one.problem()));
        m_crowd.prepare(m_two, u"node-2"_s);
        QVERIFY2(m_two.start(), qPrintable(m_two.problem()));
        const Answer made = m_crowd.as("ann", "POST", u"/teams"_s,
            {{u"name"_s, u"harbor"_s}, {u"display_name"_s, u"The Harbor"_s}, {u"type"_s, u"O"_s},
                {u"allow_open_invite"_s, true}});
        m_open = made.json()[u"id"].toString();
        QVERIFY2(made.status == 201, made.text());
    }
    void cleanupTestCase()
    {
        for (test::ApiServer *server : {&m_crowd.one, &m_two}) {
            const QStringList leaks = server->leaks();
            QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
            QCOMPARE(server->stop(), 0);
        }
    }

    void peopleFindOpenTeamsAndAdministratorsAll()
    {
        QCOMPARE(names("root", u"/teams"_s), (QStringList{u"crew"_s, u"harbor"_s}));
        QCOMPARE(names("eve", u"/teams"_s), QStringList(u"harbor"_s));
        QCOMPARE(names("ann", u"/teams"_s), QStringList(u"harbor"_s));
        QCOMPARE(names("root", u"/teams?page=1&per_page=1"_s), QStringList(u"harbor"_s));
        const Answer all = m_crowd.as("root", "GET", u"/teams?include_total_count=true&per_page=1"_s);
        QCOMPARE(all.json()[u"total_count"].toInt(), 2);
        QCOMPARE(all.json()[u"teams"].toArray().size(), 1);
        // The secret of invitations is for who may invite.
        QCOMPARE(m_crowd.as("eve", "GET", u"/teams"_s).array()[0][u"invite_id"].toString(), QString());
        QVERIFY(!m_crowd.as("root", "GET", u"/teams"_s).array()[0][u"invite_id"].toString().isEmpty());
    }

    void searches()
    {
        QCOMPARE(found("root", u"CREW"_s), QStringList(u"crew"_s));
        QCOMPARE(found("eve", u"crew"_s), QStringList());
        QCOMPARE(found("eve", u"arbo"_s), QStringList(u"harbor"_s));
        QCOMPARE(found("eve", u"the har"_s), QStringList(u"harbor"_s));
        QCOMPARE(found("root", u"%"_s), QStringList());
        const Answer page = m_crowd.as(
            "root", "POST", u"/teams/search"_s, {{u"term"_s, u"r"_s}, {u"page"_s, 0}, {u"per_page"_s, 1}});
        QCOMPARE(page.json()[u"total_count"].toInt(), 2);
        QCOMPARE(page.json()[u"teams"].toArray().size(), 1);
        const Answer none = m_crowd.as("root", "POST", u"/teams/search"_s, {{u"term"_s, u" "_s}});
        QCOMPARE(none.errorId(), u"api.context.invalid_body_param.app_error"_s);
    }

    void whoMayArchive()
    {
        const QString team = u"/teams/"_s + m_crowd.team;
        for (const char *who : {"bob", "eve"}) {
            QCOMPARE(m_crowd.as(who, "DELETE", team).status, 403);
            QCOMPARE(m_crowd.as(who, "POST", team + u"/restore"_s).status, 403);
        }
        QCOMPARE(m_crowd.as("root", "DELETE", team + u"?permanent=true"_s).errorId(),
            u"api.user.delete_team.not_enabled.app_error"_s);
        QCOMPARE(m_crowd.as("root", "DELETE", u"/teams/"_s + QString(26, u'y')).status, 404);
        QCOMPARE(m_crowd.as("root", "DELETE", u"/teams/x"_s).status, 400);
    }

    void anArchivedTeamIsGoneAndComesBack()
    {
        Socket bob, eve;
        open(bob, "bob");
        open(eve, "eve");
        const QString team = u"/teams/"_s + m_crowd.team;
        QCOMPARE(m_crowd.as("ann", "DELETE", team).json()[u"status"].toString(), u"OK"_s);
        QTRY_COMPARE(bob.count("delete_team"_L1), 1);
        const QJsonObject told =
            QJsonDocument::fromJson(bob.event("delete_team"_L1)[u"data"][u"team"].toString().toUtf8())
                .object();
        QCOMPARE(told[u"id"].toString(), m_crowd.team);
        QCOMPARE(told[u"invite_id"].toString(), QString());
        QCOMPARE(m_crowd.as("ann", "DELETE", team).status, 200); // it is so already
        QVERIFY(m_crowd.as("bob", "GET", u"/users/me/teams"_s).array().isEmpty());
        QVERIFY(m_two.get(u"/api/v4/users/me/teams"_s, {.token = m_crowd.token("bob")}).array().isEmpty());
        QVERIFY(m_crowd.as("root", "GET", team).json()[u"delete_at"].toInteger() > 0);
        QVERIFY(names("root", u"/teams"_s).contains(u"crew"_s));
        const QJsonObject body{{u"team_id"_s, m_crowd.team}, {u"user_id"_s, m_crowd.id("eve")}};
        QCOMPARE(m_crowd.as("root", "POST", team + u"/members"_s, body).status, 404);
        QCOMPARE(m_crowd.as("ann", "POST", team + u"/restore"_s).json()[u"delete_at"].toInteger(), 0);
        QTRY_COMPARE(bob.count("restore_team"_L1), 1);
        QCOMPARE(m_crowd.as("bob", "GET", u"/users/me/teams"_s).array().size(), 1);
        QCOMPARE(bob.count("delete_team"_L1), 1);
        QCOMPARE(eve.count("delete_team"_L1), 0);
        int audited = 0;
        for (const QJsonValue &audit : m_crowd.as("root", "GET", u"/audits?per_page=200"_s).array())
            audited += audit[u"action"].toString() == u"DELETE /api/v4"_s + team ? 1 : 0;
        QCOMPARE(audited, 1);
    }

    void channelsThatAreArchivedOrPrivate()
    {
        const auto make = [this](const QString &name, const QString &type) {
            const Answer made = m_crowd.as("ann", "POST", u"/channels"_s,
                {{u"team_id"_s, m_crowd.team}, {u"name"_s, name}, {u"display_name"_s, name},
                    {u"type"_s, type}});
            return made.json()[u"id"].toString();
        };
        const QString old = make(u"old"_s, u"O"_s);
        const QString secret = make(u"secret"_s, u"P"_s);
        (void)make(u"closed"_s, u"P"_s);
        for (const QString &id : {old, secret})
            QCOMPARE(m_crowd.as("root", "DELETE", u"/channels/"_s + id).status, 200);
        const QString of = u"/teams/%1/channels"_s.arg(m_crowd.team);
        QCOMPARE(names("ann", of + u"/deleted"_s), (QStringList{u"old"_s, u"secret"_s}));
        QCOMPARE(names("bob", of + u"/deleted"_s), QStringList(u"old"_s));
        QCOMPARE(names("root", of + u"/private"_s), QStringList(u"closed"_s));
        for (const char *who : {"ann", "bob", "eve"})
            QCOMPARE(m_crowd.as(who, "GET", of + u"/private"_s).status, 403);
        QCOMPARE(m_crowd.as("eve", "GET", of + u"/deleted"_s).status, 403);
    }

    void rolesSayWhatTheyLetDo()
    {
        const Answer user = m_crowd.as("eve", "GET", u"/roles/name/system_user"_s);
        QCOMPARE(user.json()[u"name"].toString(), u"system_user"_s);
        QVERIFY(user.json()[u"permissions"].toArray().contains(u"create_team"_s));
        QVERIFY(!user.json()[u"permissions"].toArray().contains(u"manage_system"_s));
        QVERIFY(user.json()[u"built_in"].toBool() && user.json()[u"scheme_managed"].toBool());
        // The same on every node.
        const QString id = user.json()[u"id"].toString();
        QCOMPARE(m_two.get(u"/api/v4/roles/"_s + id, {.token = m_crowd.token("eve")}).body, user.body);
        QCOMPARE(m_crowd.as("eve", "GET", u"/roles/"_s + QString(26, u'y')).errorId(),
            u"app.role.get.app_error"_s);
        QCOMPARE(m_crowd.as("eve", "GET", u"/roles/x"_s).status, 400);
        QCOMPARE(
            m_crowd.as("eve", "GET", u"/roles/name/wizard"_s).errorId(), u"app.role.get_by_name.app_error"_s);
        const Answer some = m_crowd.asList(
            "eve", "POST", u"/roles/names"_s, {u"team_admin"_s, u"wizard"_s, u"channel_user"_s});
        QCOMPARE(some.array().size(), 2);
        QCOMPARE(m_crowd.asList("eve", "POST", u"/roles/names"_s, {7}).status, 400);
        QCOMPARE(m_crowd.as("root", "PUT", u"/roles/%1/patch"_s.arg(id)).status, 404);
        QCOMPARE(m_crowd.one.get(u"/api/v4/roles/"_s + id).status, 401);
    }

private:
    void open(Socket &socket, const char *who)
    {
        socket.open(m_crowd.one, {.token = m_crowd.token(who)});
        QTRY_COMPARE(socket.count("hello"_L1), 1);
    }
    static QStringList namesOf(const Answer &answer)
    {
        QStringList names;
        for (const QJsonValue &one : answer.array())
            names.append(one[u"name"].toString());
        return names;
    }
    QStringList names(const char *who, const QString &path) { return namesOf(m_crowd.as(who, "GET", path)); }
    QStringList found(const char *who, const QString &term)
    {
        return namesOf(m_crowd.as(who, "POST", u"/teams/search"_s, {{u"term"_s, term}}));
    }

    test::Crowd m_crowd;
    test::ApiServer m_two;
    QString m_open;
};

QTEST_GUILESS_MAIN(TestTeamLists)
#include "tst_teamlists.moc"
