#pragma once
#include <QJsonObject>
#include <QStringList>

namespace muster::protocol {

/// A role and what it lets do, as the API shows it (reference/mattermost-api.md §11.2). All are built in.
struct Role {
    QString id;
    QString name; ///< such as "system_user"
    QString displayName; ///< the name of a sentence that clients have
    QString description;
    QStringList permissions; ///< Mattermost's names
    bool isOfScheme = false;
};

QJsonObject toJson(const Role &role);

} // namespace muster::protocol
