// muster_test: USES muster_apiserver Muster::Store muster_postgres TIMEOUT 300 DEPENDS musterd DATABASES
#include "crowd.h"

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using test::Answer;
using test::Socket;

namespace {

QJsonObject inText(const QJsonValue &json)
{
    return QJsonDocument::fromJson(json.toString().toUtf8()).object();
}

} // namespace

/// What people do with each other, over HTTP and WebSocket, on two real servers that share a database.
class TestMessages : public QObject {
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
            if (!server->isRunning())
                continue; // it did not start
            const QStringList leaks = server->leaks();
            QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
            QCOMPARE(server->stop(), 0);
        }
    }

    void aTeamBeginsWithTwoChannels()
    {
        const Answer mine = m_crowd.as(
            "bob", "GET", u"/users/me/teams/%1/channels?include_deleted=false"_s.arg(m_crowd.team));
        QStringList names;
        for (const QJsonValue &channel : mine.array())
            names.append(channel[u"name"].toString());
        names.sort();
        QCOMPARE(names, (QStringList{u"off-topic"_s, u"town-square"_s}));
        const Answer members =
            m_crowd.as("bob", "GET", u"/users/me/teams/%1/channels/members"_s.arg(m_crowd.team));
        QCOMPARE(members.array().size(), 2);
        QCOMPARE(members.array()[0][u"roles"].toString(), u"channel_user"_s);
        const Answer team = m_crowd.as("bob", "GET", u"/users/me/teams"_s);
        QCOMPARE(team.array()[0][u"name"].toString(), u"crew"_s);
        const Answer member = m_crowd.as("ann", "GET", u"/teams/%1/members/me"_s.arg(m_crowd.team));
        QCOMPARE(member.json()[u"roles"].toString(), u"team_user team_admin"_s);
        const Answer stats = m_crowd.as("ann", "GET", u"/channels/%1/stats"_s.arg(m_crowd.square));
        QCOMPARE(stats.json()[u"member_count"].toInt(), 2);
    }

    void namesAreTakenOnce()
    {
        const QJsonObject team{{u"name"_s, u"crew"_s}, {u"display_name"_s, u"x"_s}, {u"type"_s, u"O"_s}};
        QCOMPARE(
            m_crowd.as("eve", "POST", u"/teams"_s, team).errorId(), u"app.team.save.existing.app_error"_s);
        const QJsonObject channel{{u"team_id"_s, m_crowd.team}, {u"name"_s, u"town-square"_s},
            {u"display_name"_s, u"x"_s}, {u"type"_s, u"O"_s}};
        const Answer taken = m_crowd.as("ann", "POST", u"/channels"_s, channel);
        QVERIFY2(taken.status == 400, taken.text());
        QCOMPARE(taken.errorId(), u"store.sql_channel.save_channel.exists.app_error"_s);
    }

    void thePostThatMembersHearOf()
    {
        Socket ann, bob, eve;
        open(ann, "ann");
        open(bob, "bob");
        open(eve, "eve");
        const Answer made = post("ann", m_crowd.square, u"good morning @bob #news"_s);
        QVERIFY2(made.status == 201, made.text());
        const QString id = made.json()[u"id"].toString();
        QTRY_COMPARE(bob.count("posted"_L1), 1);
        const QJsonObject event = bob.event("posted"_L1);
        const QJsonObject data = event[u"data"].toObject();
        QCOMPARE(data[u"channel_type"].toString(), u"O"_s);
        QCOMPARE(data[u"channel_name"].toString(), u"town-square"_s);
        QCOMPARE(data[u"channel_display_name"].toString(), u"Town Square"_s);
        QCOMPARE(data[u"sender_name"].toString(), u"@ann"_s);
        QCOMPARE(data[u"team_id"].toString(), m_crowd.team);
        QCOMPARE(data[u"mentions"].toString(), u"[\"%1\"]"_s.arg(m_crowd.id("bob")));
        QCOMPARE(inText(data[u"post"]), made.json());
        QCOMPARE(event[u"broadcast"].toObject(),
            (QJsonObject{{u"channel_id"_s, m_crowd.square}, {u"team_id"_s, u""_s}, {u"user_id"_s, u""_s},
                {u"omit_users"_s, QJsonValue::Null}}));
        QTRY_COMPARE(ann.count("posted"_L1), 1); // the author's other devices, too

        QCOMPARE(edit("ann", id, u"good evening"_s).status, 200);
        QTRY_COMPARE(bob.count("post_edited"_L1), 1);
        const QJsonObject edited = inText(bob.event("post_edited"_L1)[u"data"][u"post"]);
        QCOMPARE(edited[u"message"].toString(), u"good evening"_s);
        QVERIFY(edited[u"edit_at"].toInteger() > 0);

        QCOMPARE(m_crowd.as("ann", "DELETE", u"/posts/"_s + id).status, 200);
        QTRY_COMPARE(bob.count("post_deleted"_L1), 1);
        QCOMPARE(m_crowd.as("bob", "GET", u"/posts/"_s + id).status, 404);
        QCOMPARE(edit("ann", id, u"too late"_s).status, 404);
        // eve is in no channel of this: a later event of hers comes, and nothing of theirs before.
        QCOMPARE(setStatus("eve", u"away"_s).status, 200);
        QTRY_COMPARE(eve.count("status_change"_L1), 1);
        for (const auto name : {"posted"_L1, "post_edited"_L1, "post_deleted"_L1})
            QCOMPARE(eve.count(name), 0);
        QCOMPARE(bob.count("status_change"_L1), 0);
    }

    // Goal: spec S6 on real servers. Method: the same post to both, six times at once, while it runs.
    void aPostSentAgainToAnotherServerExistsOnce()
    {
        const Answer before = m_crowd.as("ann", "GET", u"/channels/"_s + m_crowd.square);
        for (int round = 0; round < 10; ++round) {
            const QByteArray body =
                QJsonDocument(QJsonObject{{u"channel_id"_s, m_crowd.square}, {u"message"_s, u"once"_s},
                                  {u"pending_post_id"_s, u"%1:%2"_s.arg(m_crowd.id("bob")).arg(round)}})
                    .toJson();
            QList<std::pair<test::ApiServer *, QNetworkReply *>> asked;
            for (int i = 0; i < 3; ++i)
                for (test::ApiServer *server : {&m_crowd.one, &m_two})
                    asked.append({server,
                        server->begin("POST", u"/api/v4/posts"_s, body, {m_crowd.token("bob"), {}})});
            QSet<QByteArray> bodies;
            for (const auto &[server, reply] : asked) {
                const Answer answer = server->finish(reply);
                QVERIFY2(answer.status == 201, answer.text());
                bodies.insert(answer.body);
            }
            QCOMPARE(bodies.size(), 1); // the first one's, byte by byte
        }
        const Answer after = m_crowd.as("ann", "GET", u"/channels/"_s + m_crowd.square);
        QCOMPARE(after.json()[u"total_msg_count"].toInt() - before.json()[u"total_msg_count"].toInt(), 10);
    }

    void pagesOfAChannel()
    {
        const QString channel = newChannel(u"pages"_s, u"O"_s);
        QStringList ids;
        for (int i = 0; i < 7; ++i)
            ids.prepend(post("ann", channel, u"message %1"_s.arg(i)).json()[u"id"].toString());
        const auto order = [&](const QString &query) {
            QStringList found;
            const Answer answer = m_crowd.as("ann", "GET", u"/channels/%1/posts?%2"_s.arg(channel, query));
            for (const QJsonValue &id : answer.json()[u"order"].toArray()) {
                found.append(id.toString());
                if (!answer.json()[u"posts"].toObject().contains(id.toString()))
                    found.append(u"missing"_s);
            }
            return found;
        };
        QCOMPARE(order(u"per_page=3"_s), ids.first(3));
        QCOMPARE(order(u"page=1&per_page=3"_s), ids.sliced(3, 3));
        QCOMPARE(order(u"page=9"_s), QStringList());
        QCOMPARE(order(u"before=%1&per_page=2"_s.arg(ids[2])), ids.sliced(3, 2));
        QCOMPARE(order(u"after=%1&per_page=2"_s.arg(ids[4])), ids.sliced(2, 2));
        const Answer page = m_crowd.as("ann", "GET", u"/channels/%1/posts?page=1&per_page=2"_s.arg(channel));
        QCOMPARE(page.json()[u"next_post_id"].toString(), ids[1]);
        QCOMPARE(page.json()[u"prev_post_id"].toString(), ids[4]);
        // What changed since then: edits and deletions of older posts, too.
        const qint64 since = m_crowd.as("ann", "GET", u"/posts/"_s + ids[0]).json()[u"update_at"].toInteger();
        QCOMPARE(edit("ann", ids[5], u"changed"_s).status, 200);
        QCOMPARE(m_crowd.as("ann", "DELETE", u"/posts/"_s + ids[6]).status, 200);
        QCOMPARE(order(u"since=%1"_s.arg(since)), ids.last(2));
        QCOMPARE(order(u"per_page=200"_s), ids.first(6));
    }

    void aThread()
    {
        const QString root = post("ann", m_crowd.square, u"who comes?"_s).json()[u"id"].toString();
        const Answer reply = post("bob", m_crowd.square, u"me"_s, root);
        QVERIFY2(reply.status == 201, reply.text());
        const Answer thread = m_crowd.as("ann", "GET", u"/posts/%1/thread"_s.arg(root));
        QCOMPARE(thread.json()[u"posts"].toObject().size(), 2);
        QCOMPARE(m_crowd.as("ann", "GET", u"/posts/"_s + root).json()[u"reply_count"].toInt(), 1);
        const QString other = newChannel(u"elsewhere"_s, u"O"_s);
        QCOMPARE(
            post("ann", other, u"x"_s, root).errorId(), u"api.post.create_post.channel_root_id.app_error"_s);
        QCOMPARE(post("ann", m_crowd.square, u"x"_s, QString(26, u'y')).errorId(),
            u"api.post.create_post.root_id.app_error"_s);
        QCOMPARE(m_crowd.as("ann", "DELETE", u"/posts/"_s + root).status, 200);
        QCOMPARE(m_crowd.as("bob", "GET", u"/posts/"_s + reply.json()[u"id"].toString()).status, 404);
        QCOMPARE(post("bob", m_crowd.square, u"too late"_s, root).errorId(),
            u"api.post.create_post.root_id.app_error"_s);
    }

    void textsAreTheSameOnEachDatabase()
    {
        const auto stored = [this](const QByteArray &message) {
            const Answer made = m_crowd.one.call("POST", u"/api/v4/posts"_s,
                "{\"channel_id\":\"" + m_crowd.square.toUtf8() + "\",\"message\":\"" + message + "\"}",
                {m_crowd.token("ann"), {}});
            return m_crowd.as("bob", "GET", u"/posts/"_s + made.json()[u"id"].toString())
                .json()[u"message"]
                .toString();
        };
        QCOMPARE(stored("a\\u0000b"), u"ab"_s);
        QCOMPARE(stored("a\\ud800b"), u"a\ufffdb"_s);
        QCOMPARE(stored("🦊 ' \\\" \\\\ ? %s $1"), u"🦊 ' \" \\ ? %s $1"_s);
    }

    void whatIsUnread()
    {
        const QString channel = newChannel(u"unread"_s, u"P"_s);
        QCOMPARE(post("ann", channel, u"before bob came"_s).status, 201);
        QCOMPARE(add("ann", channel, "bob").status, 201);
        const auto unread = [&] {
            const Answer answer = m_crowd.as("bob", "GET", u"/users/me/channels/%1/unread"_s.arg(channel));
            return QPoint(answer.json()[u"msg_count"].toInt(-1), answer.json()[u"mention_count"].toInt(-1));
        };
        QCOMPARE(unread(), QPoint(0, 0));
        QCOMPARE(post("ann", channel, u"one"_s).status, 201);
        QCOMPARE(post("ann", channel, u"two @bob"_s).status, 201);
        QCOMPARE(unread(), QPoint(2, 1));
        Socket bob;
        open(bob, "bob");
        const Answer viewed = m_crowd.as("bob", "POST", u"/channels/members/me/view"_s,
            {{u"channel_id"_s, channel}, {u"prev_channel_id"_s, u""_s}});
        QCOMPARE(viewed.json()[u"status"].toString(), u"OK"_s);
        QVERIFY(viewed.json()[u"last_viewed_at_times"].toObject()[channel].toInteger() > 0);
        QCOMPARE(unread(), QPoint(0, 0));
        QTRY_COMPARE(bob.count("multiple_channels_viewed"_L1), 1);
        QCOMPARE(post("ann", channel, u"three"_s).status, 201);
        QCOMPARE(post("bob", channel, u"an answer reads all"_s).status, 201);
        QCOMPARE(unread(), QPoint(0, 0));
    }

    void twoPeopleHaveOneChannel()
    {
        Socket eve;
        open(eve, "eve");
        const Answer first =
            m_crowd.asList("ann", "POST", u"/channels/direct"_s, {m_crowd.id("ann"), m_crowd.id("eve")});
        QVERIFY2(first.status == 201, first.text());
        const Answer second =
            m_crowd.asList("eve", "POST", u"/channels/direct"_s, {m_crowd.id("eve"), m_crowd.id("ann")});
        QCOMPARE(second.json()[u"id"].toString(), first.json()[u"id"].toString());
        QTRY_COMPARE(eve.count("direct_added"_L1), 1);
        const QString channel = first.json()[u"id"].toString();
        QCOMPARE(post("ann", channel, u"psst"_s).status, 201);
        QTRY_COMPARE(eve.count("posted"_L1), 1);
        QVERIFY(eve.event("posted"_L1)[u"data"][u"mentions"].toString().contains(m_crowd.id("eve")));
        QCOMPARE(m_crowd.as("bob", "GET", u"/channels/"_s + channel).status, 403);
        QCOMPARE(m_crowd.as("ann", "DELETE", u"/channels/"_s + channel).errorId(),
            u"api.channel.delete_channel.type.invalid"_s);
        const Answer group =
            m_crowd.asList("ann", "POST", u"/channels/group"_s, {m_crowd.id("bob"), m_crowd.id("eve")});
        QVERIFY2(group.status == 201, group.text());
        QTRY_COMPARE(eve.count("group_added"_L1), 1);
        QCOMPARE(m_crowd.asList("ann", "POST", u"/channels/group"_s, {m_crowd.id("bob")}).errorId(),
            u"api.channel.create_group.bad_size.app_error"_s);
        QCOMPARE(m_crowd.asList("ann", "POST", u"/channels/direct"_s, {m_crowd.id("ann"), QString(26, u'y')})
                     .status,
            404);
    }

    void whoComesAndGoes()
    {
        const QString channel = newChannel(u"comings"_s, u"P"_s);
        Socket ann, bob;
        open(ann, "ann");
        open(bob, "bob");
        QCOMPARE(add("ann", channel, "bob").status, 201);
        QTRY_COMPARE(bob.count("user_added"_L1), 1);
        QTRY_COMPARE(ann.count("user_added"_L1), 1);
        QCOMPARE(
            m_crowd.as("ann", "PUT", u"/channels/%1/patch"_s.arg(channel), {{u"header"_s, u"new"_s}}).status,
            200);
        QTRY_COMPARE(bob.count("channel_updated"_L1), 1);
        QCOMPARE(
            inText(bob.event("channel_updated"_L1)[u"data"][u"channel"])[u"header"].toString(), u"new"_s);
        QCOMPARE(m_crowd.as("bob", "DELETE", u"/channels/%1/members/me"_s.arg(channel)).status, 200);
        QTRY_COMPARE(bob.count("user_removed"_L1), 1);
        QCOMPARE(bob.event("user_removed"_L1)[u"data"][u"channel_id"].toString(), channel);
        QTRY_COMPARE(ann.count("user_removed"_L1), 1);
        QCOMPARE(ann.event("user_removed"_L1)[u"data"][u"user_id"].toString(), m_crowd.id("bob"));
        QCOMPARE(m_crowd.as("ann", "DELETE", u"/channels/"_s + channel).status, 200);
        QTRY_COMPARE(ann.count("channel_deleted"_L1), 1);
        QCOMPARE(
            post("ann", channel, u"x"_s).errorId(), u"api.post.create_post.can_not_post_to_deleted.error"_s);
        QCOMPARE(m_crowd.as("ann", "POST", u"/channels/%1/restore"_s.arg(channel)).status, 200);
        QTRY_COMPARE(ann.count("channel_restored"_L1), 1);
        QCOMPARE(m_crowd.as("ann", "DELETE", u"/channels/%1/members/me"_s.arg(m_crowd.square)).errorId(),
            u"api.channel.remove.default.app_error"_s);
        // Whoever is gone heard of nothing after that.
        QCOMPARE(setStatus("bob", u"online"_s).status, 200);
        QTRY_COMPARE(bob.count("status_change"_L1), 1);
        QCOMPARE(bob.count("channel_deleted"_L1), 0);
        QCOMPARE(bob.count("channel_restored"_L1), 0);
        // Comings and goings are audited, each once.
        const Answer audits = m_crowd.as("root", "GET", u"/audits?per_page=200"_s);
        int added = 0;
        for (const QJsonValue &audit : audits.array())
            added +=
                audit[u"action"].toString() == u"POST /api/v4/channels/%1/members"_s.arg(channel) ? 1 : 0;
        QCOMPARE(added, 1);
    }

    void preferences()
    {
        const QString own = u"/users/me/preferences"_s;
        const auto one = [this](const QString &name, const QString &value) {
            return QJsonObject{{u"user_id"_s, m_crowd.id("bob")}, {u"category"_s, u"theme"_s},
                {u"name"_s, name}, {u"value"_s, value}};
        };
        Socket bob;
        open(bob, "bob");
        QCOMPARE(m_crowd.asList("bob", "PUT", own, {one(u"a"_s, u"1"_s), one(u"b"_s, u"2"_s)}).status, 200);
        QCOMPARE(m_crowd.asList("bob", "PUT", own, {one(u"a"_s, u"3"_s)}).status, 200);
        QTRY_COMPARE(bob.count("preferences_changed"_L1), 2);
        QCOMPARE(
            m_crowd.as("bob", "GET", own).array(), (QJsonArray{one(u"a"_s, u"3"_s), one(u"b"_s, u"2"_s)}));
        QCOMPARE(m_crowd.as("bob", "GET", own + u"/theme/name/b"_s).json(), one(u"b"_s, u"2"_s));
        QCOMPARE(m_crowd.as("bob", "GET", own + u"/nothing"_s).status, 404);
        QCOMPARE(m_crowd.asList("bob", "POST", own + u"/delete"_s, {one(u"a"_s, {})}).status, 200);
        QTRY_COMPARE(bob.count("preferences_deleted"_L1), 1);
        QCOMPARE(m_crowd.as("bob", "GET", own + u"/theme"_s).array().size(), 1);
        QCOMPARE(m_crowd.asList("ann", "PUT", own, {one(u"a"_s, u"1"_s)}).status, 403);
    }

    void statuses()
    {
        QCOMPARE(setStatus("ann", u"dnd"_s).status, 200);
        const Answer some =
            m_crowd.asList("bob", "POST", u"/users/status/ids"_s, {m_crowd.id("ann"), m_crowd.id("root")});
        QCOMPARE(some.array()[0][u"status"].toString(), u"dnd"_s);
        QCOMPARE(some.array()[0][u"manual"].toBool(), true);
        QCOMPARE(some.array()[1][u"status"].toString(), u"offline"_s);
        QCOMPARE(m_two.get(u"/api/v4/users/%1/status"_s.arg(m_crowd.id("ann")), {m_crowd.token("bob"), {}})
                     .json()[u"status"]
                     .toString(),
            u"dnd"_s);
    }

private:
    void open(Socket &socket, const char *who)
    {
        socket.open(m_crowd.one, {m_crowd.token(who), {}});
        QTRY_COMPARE(socket.count("hello"_L1), 1);
    }
    Answer post(const char *who, const QString &channel, const QString &message, const QString &root = {})
    {
        return m_crowd.as(who, "POST", u"/posts"_s,
            {{u"channel_id"_s, channel}, {u"message"_s, message}, {u"root_id"_s, root}});
    }
    Answer edit(const char *who, const QString &id, const QString &message)
    {
        return m_crowd.as(who, "PUT", u"/posts/%1/patch"_s.arg(id), {{u"message"_s, message}});
    }
    Answer add(const char *who, const QString &channel, const char *whom)
    {
        return m_crowd.as(
            who, "POST", u"/channels/%1/members"_s.arg(channel), {{u"user_id"_s, m_crowd.id(whom)}});
    }
    Answer setStatus(const char *who, const QString &status)
    {
        return m_crowd.as(
            who, "PUT", u"/users/me/status"_s, {{u"user_id"_s, m_crowd.id(who)}, {u"status"_s, status}});
    }
    QString newChannel(const QString &name, const QString &type)
    {
        return m_crowd
            .as("ann", "POST", u"/channels"_s,
                {{u"team_id"_s, m_crowd.team}, {u"name"_s, name}, {u"display_name"_s, name},
                    {u"type"_s, type}})
            .json()[u"id"]
            .toString();
    }

    test::Crowd m_crowd;
    test::ApiServer m_two;
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
