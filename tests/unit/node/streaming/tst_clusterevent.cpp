// muster_test: USES Muster::Node
#include "node/streaming/clusterevent.h"

#include "cluster/packets/msgpack.h"

#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::node;
using namespace Qt::Literals::StringLiterals;
using cluster::packets::MsgpackWriter;

namespace {

QString idOf(char c)
{
    return QString(26, QLatin1Char(c));
}

ClientEvent posted(hub::Audience audience)
{
    return {{u"posted"_s, {{u"post"_s, u"{\"message\":\"ä\\n\"}"_s}}, {{u"channel_id"_s, idOf('c')}}, 7},
        std::move(audience), "key"};
}

/// As it arrives; nothing: it did not.
template <typename T>
std::optional<T> arrived(const ClusterEvent &event)
{
    const auto decoded = decodeClusterEvent(encode(event));
    const T *const one = decoded && *decoded ? std::get_if<T>(&**decoded) : nullptr;
    return one ? std::optional(*one) : std::nullopt;
}

QByteArray mapOf(const std::vector<std::pair<QByteArray, QByteArray>> &fields, quint64 kind)
{
    MsgpackWriter writer;
    writer.map(quint32(fields.size() + 1));
    writer.raw("k");
    writer.number(kind);
    for (const auto &[key, value] : fields) {
        writer.raw(key);
        writer.raw(value);
    }
    return writer.take();
}

QByteArray withAudience(const QByteArray &key, const QByteArray &value)
{
    MsgpackWriter writer;
    writer.map(5);
    writer.raw("k");
    writer.number(1);
    for (const auto &[name, text] : {std::pair{"n", "posted"}, {"b", "{}"}, {"d", "{}"}}) {
        writer.raw(name);
        writer.raw(text);
    }
    writer.raw("a");
    writer.map(1);
    writer.raw(key);
    writer.raw(value);
    return writer.take();
}

} // namespace

class TestClusterEvent : public QObject {
    Q_OBJECT
private slots:
    void clientsOfAllNodesGetTheSame_data()
    {
        QTest::addColumn<hub::Audience>("audience");
        QTest::newRow("everybody") << hub::Audience::everyone();
        QTest::newRow("who has a role") << hub::Audience::withRole(u"system_admin"_s);
        QTest::newRow("the members of a channel")
            << hub::Audience::ofUsers({UserId(idOf('b')), UserId(idOf('a'))});
        hub::Audience all;
        all.user = UserId(idOf('u'));
        all.session = SessionId(idOf('s'));
        all.role = u"system_user"_s;
        all.users = hub::Audience::ofUsers({UserId(idOf('u'))}).users;
        all.omitUser = UserId(idOf('o'));
        QTest::newRow("all conditions") << all;
    }
    void clientsOfAllNodesGetTheSame()
    {
        QFETCH(hub::Audience, audience);
        const ClientEvent sent = posted(audience);
        const auto got = arrived<ClientEvent>(sent);
        QVERIFY(got);
        QCOMPARE(
            QJsonDocument::fromJson(protocol::encode(got->event))[u"data"_s], QJsonValue(sent.event.data));
        QCOMPARE(got->event.event, sent.event.event);
        QCOMPARE(got->event.broadcast, sent.event.broadcast);
        QCOMPARE(got->coalesceKey, sent.coalesceKey);
        QCOMPARE(got->audience.user, audience.user);
        QCOMPARE(got->audience.session, audience.session);
        QCOMPARE(got->audience.role, audience.role);
        QCOMPARE(got->audience.omitUser, audience.omitUser);
        QCOMPARE(bool(got->audience.users), bool(audience.users));
        if (audience.users)
            QVERIFY(*got->audience.users == *audience.users);
    }
    void endsAndFarewellsArrive()
    {
        const auto session = arrived<SessionEnded>(SessionEnded{SessionId(idOf('s')), QByteArray(32, '\0')});
        QVERIFY(session && session->session == SessionId(idOf('s')));
        QCOMPARE(session->tokenHash, QByteArray(32, '\0'));
        const auto user = arrived<UserEnded>(UserEnded{UserId(idOf('u'))});
        QVERIFY(user && user->user == UserId(idOf('u')));
        const auto changed = arrived<UserChanged>(UserChanged{UserId(idOf('c'))});
        QVERIFY(changed && changed->user == UserId(idOf('c')));
        QVERIFY(arrived<Farewell>(Farewell()));
    }
    void aHundredThousandMembersFit()
    {
        std::vector<UserId> members;
        for (int i = 0; i < 100'000; ++i)
            members.emplace_back(QString::number(i).rightJustified(26, u'a'));
        const auto got = arrived<ClientEvent>(posted(hub::Audience::ofUsers(std::move(members))));
        QVERIFY(got && got->audience.users);
        QCOMPARE(got->audience.users->size(), size_t(100'000));
    }
    void whatOneNodeAloneMeansStays()
    {
        hub::Audience one;
        QVERIFY(travels(one));
        one.connection = hub::ConnectionId(idOf('c'));
        QVERIFY(!travels(one));
        hub::Audience deltas;
        deltas.acceptsDeltas = false;
        QVERIFY(!travels(deltas));
        hub::Audience following;
        following.following = hub::Audience::Following{u"muster_events"_s, true};
        QVERIFY(!travels(following));
        QVERIFY2(!travels(hub::Audience::ofUsers({})), "nobody is nobody elsewhere, too");
    }
    void laterKindsAndFieldsArePassedOver()
    {
        const auto later = decodeClusterEvent(mapOf({{"z", "?"}}, 99));
        QVERIFY(later && !*later);
        const auto known = decodeClusterEvent(mapOf({{"u", idOf('u').toLatin1()}, {"later", "?"}}, 3));
        QVERIFY(known && *known && std::holds_alternative<UserEnded>(**known));
    }

    void hostileBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("payload");
        const QByteArray id = idOf('a').toLatin1();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no map") << QByteArray("\xa1x");
        QTest::newRow("of no kind") << mapOf({}, 0);
        QTest::newRow("a map that says it is huge") << QByteArray("\xdf\xff\xff\xff\xff", 5);
        QTest::newRow("a text that says it is huge")
            << QByteArray("\x82\xa1k\x01\xa1") + "d" + QByteArray("\xdb\xff\xff\xff\xff", 5);
        QTest::newRow("a session without its name") << mapOf({}, 2);
        QTest::newRow("a session that is no id") << mapOf({{"s", "x"}}, 2);
        QTest::newRow("a hash that is too long") << mapOf({{"s", id}, {"h", QByteArray(65, 'x')}}, 2);
        QTest::newRow("a user that is no id") << mapOf({{"u", QByteArray(26, ' ')}}, 3);
        QTest::newRow("an event without a name") << mapOf({{"b", "{}"}, {"d", "{}"}}, 1);
        QTest::newRow("a name with a control character")
            << mapOf({{"n", "a\x1b[2J"}, {"b", "{}"}, {"d", "{}"}}, 1);
        QTest::newRow("data that are no object") << mapOf({{"n", "a"}, {"b", "{}"}, {"d", "[]"}}, 1);
        QTest::newRow("data that end the frame and begin another")
            << mapOf({{"n", "a"}, {"b", "{}"}, {"d", "{},\"seq\":1}{\"event\":\"x\""}}, 1);
        QTest::newRow("data that are not UTF-8")
            << mapOf({{"n", "a"}, {"b", "{}"}, {"d", "{\"a\":\"\xff\"}"}}, 1);
        QTest::newRow("a broadcast that is no object") << mapOf({{"n", "a"}, {"b", "1"}, {"d", "{}"}}, 1);
        QTest::newRow("a condition that is not known") << withAudience("z", "x");
        QTest::newRow("a role of nothing, which would be everybody") << withAudience("r", "");
        QTest::newRow("half a member") << withAudience("m", id + "b");
        QTest::newRow("a member that is no id") << withAudience("m", QByteArray(26, '-'));
        QTest::newRow("omitted is no id") << withAudience("o", "x");
        const QByteArray whole = encode(posted(hub::Audience::everyone()));
        for (const qsizetype size : {qsizetype(1), whole.size() / 2, whole.size() - 1})
            QTest::addRow("cut off after %lld bytes", qlonglong(size)) << whole.left(size);
    }
    void hostileBytesAreRefused()
    {
        QFETCH(QByteArray, payload);
        const auto decoded = decodeClusterEvent(payload);
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::Corrupt);
    }
};

Q_DECLARE_METATYPE(hub::Audience)

QTEST_GUILESS_MAIN(TestClusterEvent)
#include "tst_clusterevent.moc"
