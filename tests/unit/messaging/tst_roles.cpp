// muster_test: USES Muster::Messaging
#include "messaging/access.h"
#include "messaging/roles.h"

#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::messaging;
using namespace Qt::Literals::StringLiterals;

/// The built-in roles as clients see them, and the texts that give them to somebody.
class RolesTest : public QObject {
    Q_OBJECT

private slots:
    void eachHasItsOwnIdAndIsFound()
    {
        QSet<QString> ids;
        for (const protocol::Role &role : allRoles()) {
            QVERIFY2(isId(role.id), qPrintable(role.id));
            ids.insert(role.id);
            QCOMPARE(roleWithId(role.id), &role);
            QCOMPARE(roleNamed(role.name), &role);
            QCOMPARE(role.permissions.size(), permissionsOf(role.name).size());
        }
        QCOMPARE(ids.size(), allRoles().size());
        QVERIFY(!roleNamed(u"wizard"));
        QVERIFY(!roleWithId(u""));
        for (const QString &name : {u"system_user"_s, u"system_admin"_s, u"team_user"_s, u"team_admin"_s,
                 u"channel_user"_s, u"channel_admin"_s})
            QVERIFY2(roleNamed(name) && roleNamed(name)->isOfScheme, qPrintable(name));
    }
    void permissionsHaveMattermostsNames()
    {
        QSet<QString> names;
        for (const Permission permission : allPermissions())
            names.insert(QString(permissionName(permission)));
        QCOMPARE(names.size(), allPermissions().size());
        QCOMPARE(permissionName(Permission::ManageSystem), "manage_system"_L1);
        QCOMPARE(permissionName(Permission::ManageChannelRoles), "manage_channel_roles"_L1);
        QCOMPARE(permissionName(Permission::UseChannelMentions), "use_channel_mentions"_L1);
        QVERIFY(roleNamed(u"channel_user")->permissions.contains(u"create_post"_s));
    }
    void rolesOfARequest_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        QTest::newRow("one") << u"system_user"_s << u"system_user"_s;
        QTest::newRow("two, with spaces")
            << u" system_admin   system_user "_s << u"system_admin system_user"_s;
        QTest::newRow("twice the same") << u"system_user system_user"_s << u"system_user"_s;
        QTest::newRow("none") << u" "_s << QString();
        QTest::newRow("of a team") << u"system_user team_user"_s << QString();
        QTest::newRow("unknown") << u"system_user system_wizard"_s << QString();
        QTest::newRow("in capitals") << u"System_user"_s << QString();
        QTest::newRow("an administrator who is no user") << u"system_admin"_s << QString();
    }
    void rolesOfARequest()
    {
        QFETCH(QString, text);
        QTEST(systemRolesOf(text).value_or(QString()), "stored");
    }
    void whoMayChangeAnAccount()
    {
        protocol::User user;
        user.id = UserId(u"u"_s);
        user.roles = u"system_user"_s;
        const QStringList plain{u"system_user"_s};
        const QStringList admin{u"system_user"_s, u"system_admin"_s};
        QVERIFY(mayEdit(user, user.id, plain));
        QVERIFY(!mayEdit(user, UserId(u"x"_s), plain));
        QVERIFY(mayEdit(user, UserId(u"x"_s), admin));
        user.roles = u"system_admin system_user"_s;
        QVERIFY(!mayEdit(user, UserId(u"x"_s), plain));
        QVERIFY(mayEdit(user, UserId(u"x"_s), admin));
    }
};

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
