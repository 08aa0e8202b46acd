#include "messaging/roles.h"

#include <QCryptographicHash>

#include <algorithm>

namespace muster::messaging {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same on every node and after every start: made of the name.
QString idOf(const QString &name)
{
    constexpr qsizetype length = 26;
    return QString::fromLatin1(
        QCryptographicHash::hash("role " + name.toUtf8(), QCryptographicHash::Sha256).toHex().left(length));
}

QList<protocol::Role> makeRoles()
{
    QList<protocol::Role> all;
    for (const QString &name : roleNames()) {
        protocol::Role role;
        role.id = idOf(name);
        role.name = name;
        role.displayName = u"authentication.roles.%1.name"_s.arg(name);
        role.description = u"authentication.roles.%1.description"_s.arg(name);
        for (const Permission permission : permissionsOf(name))
            role.permissions.append(QString(permissionName(permission)));
        // Those that members have by their place rather than by a list.
        role.isOfScheme = name.startsWith("team_"_L1) || name.startsWith("channel_"_L1)
            || name == "system_user"_L1 || name == "system_admin"_L1 || name == "system_guest"_L1;
        all.append(role);
    }
    return all;
}

const protocol::Role *find(QStringView text, QString protocol::Role::*field)
{
    const QList<protocol::Role> &all = allRoles();
    const auto found =
        std::ranges::find_if(all, [&](const protocol::Role &role) { return role.*field == text; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const QList<protocol::Role> &allRoles()
{
    static const QList<protocol::Role> all = makeRoles();
    return all;
}

const protocol::Role *roleNamed(QStringView name)
{
    return find(name, &protocol::Role::name);
}

const protocol::Role *roleWithId(QStringView id)
{
    return find(id, &protocol::Role::id);
}

std::optional<QString> systemRolesOf(const QString &text)
{
    QStringList names = text.simplified().split(u' ', Qt::SkipEmptyParts);
    names.removeDuplicates();
    const bool areKnown = std::ranges::all_of(
        names, [](const QString &name) { return name.startsWith("system_"_L1) && roleNamed(name); });
    if (!areKnown || names.isEmpty() || names == QStringList(u"system_admin"_s))
        return std::nullopt;
    return names.join(u' ');
}

} // namespace muster::messaging
