#pragma once
#include "base/result.h"
#include "protocol/admin/logs.h"

#include <QFuture>

namespace muster::api {

/// The logs of this node and of the others, each asked as the user of `token` within a deadline of its own.
/// server/node implements it. Thread: any; nothing waits.
class LogService {
public:
    virtual ~LogService() = default;
    virtual NodeId self() const = 0;
    /// Of this node alone, with times by its own clock: how nodes ask each other. Unavailable if too many ask
    /// at once.
    virtual QFuture<Result<protocol::LogPart>> logsHere(const protocol::LogQuery &query) = 0;
    /// Of query.nodes; empty: of all that have not left. NotFound if a node is not known. A node that does
    /// not answer is part of the answer.
    virtual QFuture<Result<QList<protocol::NodeLogs>>> logs(
        const protocol::LogQuery &query, const QString &token) = 0;
    virtual Result<protocol::LogLevels> levelsHere(const protocol::LogLevelChange &change) = 0;
    /// Nothing in `change`: tells the levels. `nodes` as in logs().
    virtual QFuture<Result<QList<protocol::NodeLogLevels>>> levels(
        const QStringList &nodes, const protocol::LogLevelChange &change, const QString &token) = 0;
};

} // namespace muster::api
