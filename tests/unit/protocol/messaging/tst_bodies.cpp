// muster_test: USES Muster::Protocol
#include "protocol/messaging/bodytext.h"
#include "protocol/messaging/channel.h"
#include "protocol/messaging/messagingevents.h"
#include "protocol/messaging/post.h"
#include "protocol/messaging/preference.h"
#include "protocol/messaging/status.h"
#include "protocol/messaging/team.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString anId(26, u'a');

QJsonObject with(QJsonObject body, const QString &field, const QJsonValue &value)
{
    body[field] = value;
    return body;
}

template <typename T>
QString idOfError(const Answered<T> &decoded)
{
    return decoded ? u"ok"_s : decoded.error().id;
}

} // namespace

/// What clients send, and what they get.
class BodiesTest : public QObject {
    Q_OBJECT

private slots:
    void textIsWhatBothDatabasesHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        const QChar high(0xd83e);
        const QChar low(0xdd8a);
        QTest::newRow("plain") << u"a\tb\n"_s << u"a\tb\n"_s;
        QTest::newRow("a pair stays") << u"🦊"_s << u"🦊"_s;
        QTest::newRow("NUL is left out") << (u"a"_s + QChar(u'\0') + u'b') << u"ab"_s;
        QTest::newRow("half a pair at the end") << (u"a"_s + high) << u"a\ufffd"_s;
        QTest::newRow("half a pair before text") << (QString(high) + u'a') << u"\ufffda"_s;
        QTest::newRow("the other half alone") << (QString(low) + u'a') << u"\ufffda"_s;
        QTest::newRow("two halves the wrong way round") << (QString(low) + high) << u"\ufffd\ufffd"_s;
    }
    void textIsWhatBothDatabasesHold()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        QCOMPARE(storable(text), stored);
        const QJsonObject nested{{text, QJsonArray{QJsonObject{{u"x"_s, text}}}}};
        const QJsonObject expected{{stored, QJsonArray{QJsonObject{{u"x"_s, stored}}}}};
        QCOMPARE(storable(QJsonValue(nested)).toObject(), expected);
    }

    void lengthsAreCountedInCodePoints()
    {
        const QJsonObject body{{u"channel_id"_s, anId}};
        const QString foxes = u"🦊"_s.repeated(Post::messageRunesMax);
        QCOMPARE(idOfError(newPostFromJson(with(body, u"message"_s, foxes))), u"ok"_s);
        QCOMPARE(idOfError(newPostFromJson(with(body, u"message"_s, foxes + u'a'))),
            u"model.post.is_valid.message_length.app_error"_s);
    }

    void posts_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value,
                             const QString &id) {
            QTest::newRow(name) << field << value << id;
        };
        row("as it is", u"x"_s, 1, u"ok"_s);
        row("without a channel", u"channel_id"_s, QJsonValue::Null,
            u"api.context.invalid_body_param.app_error"_s);
        row("with another thing", u"channel_id"_s, 7, u"api.context.invalid_body_param.app_error"_s);
        row("without text", u"message"_s, u""_s, u"model.post.is_valid.msg.app_error"_s);
        row("with blanks alone", u"message"_s, u" \n"_s, u"model.post.is_valid.msg.app_error"_s);
        row("a root that is no id", u"root_id"_s, u"x"_s, u"model.post.is_valid.root_id.app_error"_s);
        row("of the system's type", u"type"_s, u"system_join_channel"_s,
            u"model.post.is_valid.type.app_error"_s);
        row("of a type of one's own", u"type"_s, u"custom_poll"_s, u"ok"_s);
        row("with large props", u"props"_s, QJsonObject{{u"a"_s, QString(9'000, u'p')}},
            u"model.post.is_valid.props.app_error"_s);
        row("with a long pending id", u"pending_post_id"_s, QString(129, u'p'),
            u"api.context.invalid_body_param.app_error"_s);
    }
    void posts()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QJsonObject body{{u"channel_id"_s, anId}, {u"message"_s, u"hi"_s}};
        QTEST(idOfError(newPostFromJson(with(body, field, value))), "id");
    }

    void nobodyChoosesAuthorOrTime()
    {
        const QJsonObject body{{u"channel_id"_s, anId}, {u"message"_s, u"#tag and #another-one, not#this"_s},
            {u"user_id"_s, anId}, {u"create_at"_s, 5}, {u"id"_s, anId}, {u"delete_at"_s, 9}};
        const auto post = newPostFromJson(body);
        QVERIFY(post.has_value());
        QVERIFY(post->userId.isEmpty() && post->id.isEmpty());
        QCOMPARE(post->createAt, WallTime());
        QVERIFY(!post->isDeleted());
        QCOMPARE(post->hashtags, u"#tag #another-one"_s);
    }

    void teams_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value,
                             const QString &id) {
            QTest::newRow(name) << field << value << id;
        };
        row("as it is", u"x"_s, 1, u"ok"_s);
        row("without a title", u"display_name"_s, u" "_s, u"model.team.is_valid.name.app_error"_s);
        row("with capitals", u"name"_s, u"Crew"_s, u"model.team.is_valid.characters.app_error"_s);
        row("with one letter", u"name"_s, u"c"_s, u"model.team.is_valid.characters.app_error"_s);
        row("reserved", u"name"_s, u"api"_s, u"model.team.is_valid.reserved.app_error"_s);
        row("too long", u"name"_s, QString(65, u'a'), u"model.team.is_valid.url.app_error"_s);
        row("of another type", u"type"_s, u"X"_s, u"model.team.is_valid.type.app_error"_s);
    }
    void teams()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QJsonObject body{{u"name"_s, u"crew"_s}, {u"display_name"_s, u"Crew"_s}, {u"type"_s, u"O"_s}};
        QTEST(idOfError(newTeamFromJson(with(body, field, value))), "id");
    }

    void channels_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value,
                             const QString &id) {
            QTest::newRow(name) << field << value << id;
        };
        row("as it is", u"x"_s, 1, u"ok"_s);
        row("without a team", u"team_id"_s, u""_s, u"api.context.invalid_body_param.app_error"_s);
        row("a direct one", u"type"_s, u"D"_s, u"api.channel.create_channel.direct_channel.app_error"_s);
        row("of no type", u"type"_s, u""_s, u"model.channel.is_valid.type.app_error"_s);
        row("with a blank", u"name"_s, u"a b"_s, u"model.channel.is_valid.1_or_more.app_error"_s);
        row("named like a direct one", u"name"_s, anId + u"__"_s + anId,
            u"model.channel.is_valid.name.app_error"_s);
        row("with a long purpose", u"purpose"_s, QString(251, u'p'),
            u"model.channel.is_valid.purpose.app_error"_s);
    }
    void channels()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const QJsonObject body{{u"team_id"_s, anId}, {u"name"_s, u"ideas"_s}, {u"type"_s, u"P"_s}};
        QTEST(idOfError(newChannelFromJson(with(body, field, value))), "id");
    }

    void twoPeopleHaveOneName()
    {
        const UserId ann(QString(26, u'a'));
        const UserId bob(QString(26, u'b'));
        const UserId cid(QString(26, u'c'));
        QCOMPARE(directName(ann, bob), directName(bob, ann));
        QVERIFY(directName(ann, bob) != directName(ann, cid));
        QCOMPARE(groupName({ann, bob, cid}), groupName({cid, ann, bob}));
        QVERIFY(groupName({ann, bob, cid}) != groupName({ann, bob}));
    }

    void aPatchLeavesTheRest()
    {
        Channel channel;
        channel.type = channels::open;
        channel.name = u"ideas"_s;
        channel.header = u"was"_s;
        const auto changed = patched(
            channel, channelPatchFromJson({{u"purpose"_s, u"new"_s}, {u"header"_s, QJsonValue::Null}}));
        QVERIFY(changed.has_value());
        QCOMPARE(changed->header, u"was"_s);
        QCOMPARE(changed->purpose, u"new"_s);
        channel.name = channels::townSquare;
        QCOMPARE(idOfError(patched(channel, channelPatchFromJson({{u"name"_s, u"other"_s}}))),
            u"api.channel.update_channel.tried.app_error"_s);
    }

    void preferencesAndStatuses()
    {
        const QJsonObject one{{u"user_id"_s, anId}, {u"category"_s, u"theme"_s}, {u"value"_s, u"dark"_s}};
        QCOMPARE(idOfError(preferencesFromJson({one})), u"ok"_s);
        QCOMPARE(idOfError(preferencesFromJson({})), QString(errors::bodyParameter));
        QCOMPARE(idOfError(preferencesFromJson({with(one, u"category"_s, QString(33, u'c'))})),
            u"model.preference.is_valid.category.app_error"_s);
        QJsonArray many;
        for (int i = 0; i < 101; ++i)
            many.append(one);
        QCOMPARE(idOfError(preferencesFromJson(many)), QString(errors::bodyParameter));
        QCOMPARE(idOfError(statusFromJson({{u"user_id"_s, anId}, {u"status"_s, u"busy"_s}})),
            QString(errors::bodyParameter));
        QCOMPARE(idOfError(statusFromJson({{u"user_id"_s, anId}, {u"status"_s, u"dnd"_s}})), u"ok"_s);
    }

    void aPostedEventIsLikeMattermosts()
    {
        events::Posted what;
        what.post.id = PostId(anId);
        what.channel.id = ChannelId(QString(26, u'c'));
        what.channel.type = channels::open;
        what.sender = u"anna"_s;
        what.mentions = {UserId(QString(26, u'b'))};
        const SocketEvent event = events::posted(what);
        QCOMPARE(event.data[u"sender_name"].toString(), u"@anna"_s);
        QVERIFY(event.data[u"post"].isString());
        QCOMPARE(QJsonDocument::fromJson(event.data[u"post"].toString().toUtf8()).object()[u"id"].toString(),
            anId);
        QCOMPARE(event.data[u"mentions"].toString(), u"[\"%1\"]"_s.arg(QString(26, u'b')));
        QCOMPARE(event.broadcast[u"channel_id"].toString(), what.channel.id.toString());
        QVERIFY(event.broadcast[u"omit_users"].isNull());
    }
};

QTEST_GUILESS_MAIN(BodiesTest)
#include "tst_bodies.moc"
