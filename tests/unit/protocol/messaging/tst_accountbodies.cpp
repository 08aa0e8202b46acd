// muster_test: USES Muster::Protocol
#include "protocol/messaging/bodyfields.h"
#include "protocol/messaging/role.h"
#include "protocol/messaging/userpatch.h"
#include "protocol/messaging/usersearch.h"
#include "protocol/messaging/usersession.h"

#include <QJsonArray>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace Qt::Literals::StringLiterals;

namespace {

User anna()
{
    User user;
    user.id = UserId(QString(26, u'a'));
    user.username = u"anna"_s;
    user.email = u"anna@example.org"_s;
    user.emailVerified = true;
    user.nickname = u"An"_s;
    user.roles = u"system_user"_s;
    return user;
}

} // namespace

/// What clients send to change and to find accounts.
class AccountBodiesTest : public QObject {
    Q_OBJECT

private slots:
    void aPatchChangesWhatItNames()
    {
        const auto changed = patched(anna(),
            userPatchFromJson({{u"username"_s, u" ANNE "_s}, {u"first_name"_s, u"A\u0000nne"_s},
                {u"last_name"_s, QJsonValue::Null}, {u"position"_s, 7}, {u"roles"_s, u"system_admin"_s},
                {u"delete_at"_s, 1}, {u"id"_s, u"x"_s}, {u"props"_s, QJsonObject{{u"k"_s, u"v"_s}}}}));
        QVERIFY(changed);
        User expected = anna();
        expected.username = u"anne"_s;
        expected.firstName = u"Anne"_s;
        expected.props = {{u"k"_s, u"v"_s}};
        QVERIFY(*changed == expected);
    }
    void anotherAddressIsNotVerified()
    {
        const auto same = patched(anna(), userPatchFromJson({{u"email"_s, u"Anna@Example.org"_s}}));
        QVERIFY(same && same->emailVerified);
        const auto other = patched(anna(), userPatchFromJson({{u"email"_s, u"a@example.org"_s}}));
        QVERIFY(other && !other->emailVerified);
    }
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("id");
        QTest::newRow("no name") << u"username"_s << QJsonValue(u""_s)
                                 << u"model.user.is_valid.username.app_error"_s;
        QTest::newRow("no address") << u"email"_s << QJsonValue(u"x"_s)
                                    << u"model.user.is_valid.email.app_error"_s;
        QTest::newRow("a long name") << u"first_name"_s << QJsonValue(QString(65, u'x'))
                                     << u"model.user.is_valid.first_name.app_error"_s;
        QTest::newRow("much of something")
            << u"props"_s << QJsonValue(QJsonObject{{u"x"_s, QString(70'000, u'x')}})
            << u"model.user.is_valid.props.app_error"_s;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const auto changed = patched(anna(), userPatchFromJson({{field, value}}));
        QVERIFY(!changed);
        QTEST(changed.error().id, "id");
    }

    void termsAreFewAndSmall()
    {
        QCOMPARE(termsOf(u"  @Anna   van\tDyke "_s), (QStringList{u"anna"_s, u"van"_s, u"dyke"_s}));
        QCOMPARE(termsOf(u"@ "_s), QStringList());
        QCOMPARE(termsOf(u"a "_s.repeated(50)).size(), UserFilter::termsMax);
        QCOMPARE(termsOf(QString(5'000, u'x')).first().size(), 128);
    }
    void searches()
    {
        const QString id(26, u'a');
        const auto search =
            userSearchFromJson({{u"term"_s, u"an"_s}, {u"team_id"_s, id}, {u"not_in_channel_id"_s, id}});
        QVERIFY(search);
        QVERIFY(search->filter.inTeam && search->filter.notInChannel && !search->filter.inChannel);
        QVERIFY(search->filter.isActive && *search->filter.isActive);
        QCOMPARE(search->limit, 100);
        QVERIFY(!userSearchFromJson({{u"term"_s, u"an"_s}, {u"not_in_channel_id"_s, id}}));
        QVERIFY(!userSearchFromJson({{u"term"_s, 7}}));
        QVERIFY(!userSearchFromJson({{u"term"_s, u"a"_s}, {u"limit"_s, 1'001}}));
        QVERIFY(!userSearchFromJson({{u"term"_s, u"a"_s}, {u"in_channel_id"_s, u"x"_s}}));
        QCOMPARE(userSearchFromJson({{u"term"_s, u"a"_s}, {u"limit"_s, 1'000}})->limit, 1'000);
    }
    void listsOfTexts()
    {
        QCOMPARE(*textsOf({u"a"_s, u"b"_s}, 2, u"names"_s), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!textsOf({u"a"_s, u"b"_s}, 1, u"names"_s));
        QVERIFY(!textsOf({}, 1, u"names"_s));
        QVERIFY(!textsOf({QJsonObject()}, 1, u"names"_s));
    }
    void aSessionNeverShowsItsToken()
    {
        const QJsonObject json = toJson(UserSession());
        QCOMPARE(json[u"token"].toString(), QString());
        for (const QString &field :
            {u"id"_s, u"create_at"_s, u"expires_at"_s, u"last_activity_at"_s, u"user_id"_s, u"device_id"_s,
                u"roles"_s, u"is_oauth"_s, u"props"_s, u"team_members"_s, u"local"_s})
            QVERIFY2(json.contains(field), qPrintable(field));
    }
};

QTEST_GUILESS_MAIN(AccountBodiesTest)
#include "tst_accountbodies.moc"
