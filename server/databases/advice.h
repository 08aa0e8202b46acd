#pragma once
#include "protocol/admin/databaseadvice.h"

#include <QMap>
#include <QStringList>

#include <optional>

/// The recommended settings of PostgreSQL against the actual ones (spec D8). Thread: any; values only.
namespace muster::databases {

using Settings = QMap<QString, protocol::ServerSetting>;

/// Those that advise() looks at.
QStringList settingNames();

/// So many connections should be possible: twice what all nodes open, since a node that restarts comes back
/// before the server has given up its former connections, and some for people and replicas.
int connectionsWanted(qsizetype nodes, int connectionsOfNode);

/// The gravest first, then in the order of settingNames(). `primary`: of a replica, the settings of its
/// primary; one that is to take the whole load needs as much.
QList<protocol::SettingAdvice> advise(
    const Settings &actual, int connections, const std::optional<Settings> &primary = std::nullopt);

} // namespace muster::databases
