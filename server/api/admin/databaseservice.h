#pragma once
#include "base/result.h"
#include "protocol/admin/databaseadvice.h"
#include "protocol/admin/databases.h"

#include <QFuture>

namespace muster::api {

/// The servers of the database; server/node implements it. Thread: any.
class DatabaseService {
public:
    using Targets = Result<QList<protocol::NodeWriteTarget>>;
    using Advice = Result<QList<protocol::ServerAdvice>>;

    virtual ~DatabaseService() = default;
    virtual NodeId self() const = 0;
    /// As this node watches them; never waits for one of them.
    virtual QFuture<Result<protocol::Databases>> databases() = 0;
    /// Where these nodes really write, looked at now, each as the user of `token` within a deadline; empty:
    /// all that are alive. NotFound if a node is not known.
    virtual QFuture<Targets> writeTargets(const QList<NodeId> &nodes, const QString &token) = 0;
    /// Of each server, asked now within a deadline; empty: the database is a file, which has no settings.
    virtual QFuture<Advice> advice() = 0;
};

} // namespace muster::api
