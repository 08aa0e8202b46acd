#pragma once
#include "base/id.h"
#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

/// What reloading or saving the configuration did on nodes: the answer of POST /api/v4/muster/reload. JSON
/// keys are stable.
namespace muster::protocol {

/// On one node.
struct ConfigOutcome {
    QStringList changed; ///< keys whose running value changed
    QStringList restart; ///< keys that differ on disk and wait for a restart
};

/// What one node answered, or why it did not.
struct NodeReload {
    NodeId node;
    QString name;
    Result<ConfigOutcome> outcome;
};

/// {"nodes":[{"id","name","status":"OK"|"error","error":{ApiError}?,"changed":[…],"restart":[…]}…]}
QJsonObject toJson(const QList<NodeReload> &nodes);
/// Reads what toJson() writes. TooLarge over 2,000 nodes or 10,000 keys a node; Corrupt for another form.
[[nodiscard]] Result<QList<NodeReload>> reloadsFromJson(const QJsonObject &json);

} // namespace muster::protocol
