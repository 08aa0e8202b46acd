// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 240 DEPENDS musterd DATABASES
#include "crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;

/// Who may do what, over HTTP: each route for each of four people. What a table says in one line is asked of
/// the real program.
class TestRights : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_crowd.start(), qPrintable(m_crowd.one.problem()));
        const auto channel = [this](const QString &name, const QString &type) {
            return m_crowd
                .as("ann", "POST", u"/channels"_s,
                    {{u"team_id"_s, m_crowd.team}, {u"name"_s, name}, {u"display_name"_s, name},
                        {u"type"_s, type}})
                .json()[u"id"]
                .toString();
        };
        m_open = channel(u"open"_s, u"O"_s);
        m_closed = channel(u"closed"_s, u"P"_s);
        m_post = post(m_closed);
        m_openPost = post(m_open);
        QVERIFY(!m_open.isEmpty() && !m_closed.isEmpty() && !m_post.isEmpty() && !m_openPost.isEmpty());
    }
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
        // root administers the system, ann the team and both channels, bob is in the team, eve is not.
        row("see the team", "GET", u"/teams/{team}"_s, "", {200, 200, 200, 403});
        row("see it by its name", "GET", u"/teams/name/crew"_s, "", {200, 200, 200, 403});
        row("change it", "PUT", u"/teams/{team}/patch"_s, R"({"description":"d"})", {200, 200, 403, 403});
        row("see its members", "GET", u"/teams/{team}/members"_s, "", {200, 200, 200, 403});
        row("see one", "GET", u"/teams/{team}/members/{ann}"_s, "", {200, 200, 200, 403});
        row("bring eve in, who is in then", "POST", u"/teams/{team}/members"_s,
            R"({"team_id":"{team}","user_id":"{eve}"})", {201, 201, 201, 201});
        row("put her out", "DELETE", u"/teams/{team}/members/{eve}"_s, "", {200, 404, 403, 404});
        row("list its channels", "GET", u"/teams/{team}/channels"_s, "", {200, 200, 200, 403});
        row("see what ann is in", "GET", u"/users/{ann}/teams"_s, "", {200, 200, 403, 403});
        row("and in which channels", "GET", u"/users/{ann}/teams/{team}/channels"_s, "",
            {200, 200, 403, 403});
        row("see an open channel", "GET", u"/channels/{open}"_s, "", {200, 200, 200, 403});
        row("see a closed one", "GET", u"/channels/{closed}"_s, "", {200, 200, 403, 403});
        row("see an open one by its name", "GET", u"/teams/{team}/channels/name/open"_s, "",
            {200, 200, 200, 403});
        row("see a closed one by its name", "GET", u"/teams/{team}/channels/name/closed"_s, "",
            {200, 200, 404, 404});
        row("see its members", "GET", u"/channels/{closed}/members"_s, "", {200, 200, 403, 403});
        row("count them", "GET", u"/channels/{closed}/stats"_s, "", {200, 200, 403, 403});
        row("read an open channel", "GET", u"/channels/{open}/posts"_s, "", {200, 200, 200, 403});
        row("read a closed one", "GET", u"/channels/{closed}/posts"_s, "", {200, 200, 403, 403});
        row("read a post", "GET", u"/posts/{post}"_s, "", {200, 200, 403, 403});
        row("read its thread", "GET", u"/posts/{post}/thread"_s, "", {200, 200, 403, 403});
        row("post in a closed channel", "POST", u"/posts"_s, R"({"channel_id":"{closed}","message":"m"})",
            {201, 201, 403, 403});
        row("post in an open one", "POST", u"/posts"_s, R"({"channel_id":"{open}","message":"m"})",
            {201, 201, 403, 403});
        row("edit", "PUT", u"/posts/{post}/patch"_s, R"({"message":"n"})", {200, 200, 403, 403});
        row("edit what one may read", "PUT", u"/posts/{openpost}/patch"_s, R"({"message":"n"})",
            {200, 200, 403, 403});
        row("delete what one may read", "DELETE", u"/posts/{openpost}"_s, "", {200, 404, 404, 403});
        row("change a closed channel", "PUT", u"/channels/{closed}/patch"_s, R"({"header":"h"})",
            {200, 200, 403, 403});
        row("bring somebody in", "POST", u"/channels/{closed}/members"_s, R"({"user_id":"{root}"})",
            {404, 404, 403, 403}); // root is not in the team
        row("join an open channel", "POST", u"/channels/{open}/members"_s, R"({"user_id":"{bob}"})",
            {201, 201, 201, 403});
        row("archive a closed channel", "DELETE", u"/channels/{closed}"_s, "", {200, 400, 403, 403});
        row("restore it", "POST", u"/channels/{closed}/restore"_s, "", {200, 400, 403, 403});
        row("create a channel", "POST", u"/channels"_s,
            R"({"team_id":"{team}","name":"new-{n}","display_name":"n","type":"O"})", {201, 201, 201, 403});
        row("speak for others", "POST", u"/channels/direct"_s, R"(["{ann}","{bob}"])", {201, 201, 201, 403});
        row("read ann's preferences", "GET", u"/users/{ann}/preferences"_s, "", {200, 200, 403, 403});
        row("set ann's status", "PUT", u"/users/{ann}/status"_s, R"({"user_id":"{ann}","status":"away"})",
            {200, 200, 403, 403});
        row("see ann's status", "GET", u"/users/{ann}/status"_s, "", {200, 200, 200, 200});
        row("say what ann has read", "POST", u"/channels/members/{ann}/view"_s, R"({"channel_id":"{open}"})",
            {200, 200, 403, 403});
        row("ask what ann has not read", "GET", u"/users/{ann}/teams/unread"_s, "", {200, 200, 403, 403});
        row("in one channel", "GET", u"/users/{ann}/channels/{open}/unread"_s, "", {200, 200, 403, 403});
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
            if (answer.status == 403)
                QCOMPARE(answer.errorId(), u"api.context.permissions.app_error"_s);
        }
        QVERIFY2(found == statuses, texts);
    }

    void nobodyJoinsATeamThatIsNotOpen()
    {
        const QJsonObject eve{{u"team_id"_s, m_crowd.team}, {u"user_id"_s, m_crowd.id("eve")}};
        const Answer refused = m_crowd.as("eve", "POST", u"/teams/%1/members"_s.arg(m_crowd.team), eve);
        QVERIFY2(refused.status == 403, refused.text());
        const Answer without =
            m_crowd.as("eve", "POST", u"/teams/members/invite?invite_id="_s + QString(26, u'y'));
        QCOMPARE(without.errorId(), u"app.team.get_by_invite_id.finding.app_error"_s);
        const Answer team = m_crowd.as("ann", "GET", u"/teams/"_s + m_crowd.team);
        const QString invitation = team.json()[u"invite_id"].toString();
        QCOMPARE(m_crowd.as("eve", "POST", u"/teams/members/invite?invite_id="_s + invitation).status, 201);
        const QString own = u"/teams/%1/members/me"_s.arg(m_crowd.team);
        QCOMPARE(m_crowd.as("eve", "DELETE", own).status, 200);
        QCOMPARE(m_crowd.as("eve", "GET", own).status, 403);
    }

    // Goal: nothing tells a closed channel from one that is not there. Method: the same answers, byte by
    // byte.
    void aClosedChannelIsLikeNone()
    {
        const auto seen = [this](const QString &path) {
            Answer answer = m_crowd.as("bob", "GET", path);
            QJsonObject json = answer.json();
            json.remove(u"request_id"_s);
            return QByteArray::number(answer.status) + QJsonDocument(json).toJson();
        };
        QCOMPARE(seen(u"/teams/%1/channels/name/closed"_s.arg(m_crowd.team)),
            seen(u"/teams/%1/channels/name/nothing"_s.arg(m_crowd.team)));
        const QJsonObject there{{u"channel_id"_s, m_closed}, {u"message"_s, u"m"_s}};
        const QJsonObject nowhere{{u"channel_id"_s, QString(26, u'y')}, {u"message"_s, u"m"_s}};
        const Answer one = m_crowd.as("bob", "POST", u"/posts"_s, there);
        const Answer other = m_crowd.as("bob", "POST", u"/posts"_s, nowhere);
        QCOMPARE(one.status, other.status);
        QCOMPARE(one.errorId(), other.errorId());
        QCOMPARE(one.message(), other.message());
    }

    void idsAndBodiesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QByteArray &method, const QString &path,
                             const QByteArray &body, const QString &id) {
            QTest::newRow(name) << method << path << body << id;
        };
        const QString url = u"api.context.invalid_url_param.app_error"_s;
        const QString inBody = u"api.context.invalid_body_param.app_error"_s;
        row("a team", "GET", u"/teams/x"_s, "", url);
        row("a channel", "GET", u"/channels/x"_s, "", url);
        row("a post", "PUT", u"/posts/x/patch"_s, "{}", url);
        row("a user", "GET", u"/users/x/teams"_s, "", url);
        row("a body that is no object", "POST", u"/posts"_s, "[]", inBody);
        row("one that is no list", "POST", u"/channels/direct"_s, "{}", inBody);
        row("too few people", "POST", u"/channels/direct"_s, R"(["{ann}"])", inBody);
        row("no people", "POST", u"/channels/direct"_s, R"(["{ann}",7])", inBody);
        row("another team in the body", "POST", u"/teams/{team}/members"_s,
            R"({"team_id":"x","user_id":"{ann}"})", inBody);
        row("another post in the body", "PUT", u"/posts/{post}"_s, R"({"id":"x","message":"m"})", inBody);
        row("since when", "GET", u"/channels/{open}/posts?since=yesterday"_s, "", inBody);
        row("before what", "GET", u"/channels/{open}/posts?before=x"_s, "", inBody);
        row("a status", "PUT", u"/users/me/status"_s, R"({"user_id":"{ann}","status":"busy"})", inBody);
        row("whose status", "PUT", u"/users/me/status"_s, R"({"user_id":"{bob}","status":"away"})", inBody);
    }
    void idsAndBodiesAreChecked()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const Answer answer = m_crowd.one.call(method, u"/api/v4"_s + filled(path),
            filled(QString::fromUtf8(body)).toUtf8(), {.token = m_crowd.token("ann")});
        QVERIFY2(answer.status == 400, answer.text());
        QTEST(answer.errorId(), "id");
    }

private:
    QString post(const QString &channel)
    {
        return m_crowd.as("ann", "POST", u"/posts"_s, {{u"channel_id"_s, channel}, {u"message"_s, u"m"_s}})
            .json()[u"id"]
            .toString();
    }
    QString filled(QString text)
    {
        for (auto it = m_crowd.ids.begin(); it != m_crowd.ids.end(); ++it)
            text.replace(u'{' + it.key() + u'}', it.value());
        return text.replace(u"{team}"_s, m_crowd.team)
            .replace(u"{open}"_s, m_open)
            .replace(u"{closed}"_s, m_closed)
            .replace(u"{openpost}"_s, m_openPost)
            .replace(u"{post}"_s, m_post)
            .replace(u"{n}"_s, QString::number(++m_counter));
    }

    test::Crowd m_crowd;
    QString m_open;
    QString m_closed;
    QString m_post;
    QString m_openPost;
    int m_counter = 0;
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
