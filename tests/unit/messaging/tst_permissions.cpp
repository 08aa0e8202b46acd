// muster_test: USES Muster::Messaging
#include "messaging/permissions.h"

#include <QTest>

using namespace muster::messaging;
using namespace Qt::Literals::StringLiterals;

/// Which built-in role may do what, as Mattermost has it.
class PermissionsTest : public QObject {
    Q_OBJECT

private slots:
    void rolesHold_data()
    {
        QTest::addColumn<QStringList>("roles");
        QTest::addColumn<int>("permission");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const QStringList &roles, Permission permission, bool may) {
            QTest::newRow(name) << roles << int(permission) << may;
        };
        row("an administrator manages", {u"system_user"_s, u"system_admin"_s}, Permission::ManageSystem,
            true);
        row("a user does not", {u"system_user"_s}, Permission::ManageSystem, false);
        row("a user creates teams", {u"system_user"_s}, Permission::CreateTeam, true);
        row("a guest does not", {u"system_guest"_s}, Permission::CreateTeam, false);
        row("a guest of a channel posts", {u"channel_guest"_s}, Permission::CreatePost, true);
        row("a team's administrator is none of the system", {u"team_admin"_s}, Permission::ManageSystem,
            false);
        row("a role that nobody knows holds nothing", {u"wizard"_s}, Permission::CreatePost, false);
        row("names are compared whole", {u"system_admin2"_s}, Permission::ManageSystem, false);
        row("and in this case", {u"System_Admin"_s}, Permission::ManageSystem, false);
        row("without a role nothing is held", {}, Permission::ViewTeam, false);
    }
    void rolesHold()
    {
        QFETCH(QStringList, roles);
        QFETCH(int, permission);
        QTEST(may(roles, Permission(permission)), "may");
    }

    void theAdministratorHoldsAll()
    {
        for (const Permission permission : allPermissions())
            QVERIFY2(may({u"system_admin"_s}, permission), qPrintable(QString::number(int(permission))));
    }
};

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
