#include "protocol/messaging/role.h"

#include <QJsonArray>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Role &role)
{
    return {{u"id"_s, role.id}, {u"name"_s, role.name}, {u"display_name"_s, role.displayName},
        {u"description"_s, role.description}, {u"create_at"_s, 0}, {u"update_at"_s, 0}, {u"delete_at"_s, 0},
        {u"permissions"_s, QJsonArray::fromStringList(role.permissions)},
        {u"scheme_managed"_s, role.isOfScheme}, {u"built_in"_s, true}};
}

} // namespace muster::protocol
