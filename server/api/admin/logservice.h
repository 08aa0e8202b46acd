#pragma once
#include "base/result.h"
#include "protocol/admin/logs.h"

#include <QFuture>

namespace muster::api {

/// The logs of this node and of the others, each asked as the user of `token` within its own deadline.
/// server/node implements it. Thread: any; nothing waits.
class LogService {
public:
    virtual ~LogService() = default;
    virtual NodeId self() const = 0;
    /// Only of this node, with times by its own clock: for requests between nodes. Unavailable if too many
    /// ask at once.
    virtual QFuture<Result<protocol::LogPart>> logsHere(const protocol::LogQuery &query) = 0;
    /// Of query.nodes; empty: of all nodes that have not left. NotFound if a node is not known. A node that
    /// does not answer is part of the answer.
    virtual QFuture<Result<QList<protocol::NodeLogs>>> logs(
        const protocol::LogQuery &query, const QString &token) = 0;
    [[nodiscard]] virtual Result<protocol::LogLevels> levelsHere(const protocol::LogLevelChange &change) = 0;
    /// `change` empty: returns the levels. `nodes` as in logs().
    virtual QFuture<Result<QList<protocol::NodeLogLevels>>> levels(
        const QStringList &nodes, const protocol::LogLevelChange &change, const QString &token) = 0;
};

} // namespace muster::api
