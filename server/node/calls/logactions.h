#pragma once
#include "api/admin/logservice.h"
#include "log/logreader.h"
#include "node/calls/peercalls.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace muster::node {

/// Reads the log of this node on its own thread, one query after the other, and requests those of other nodes
/// through their API. Thread: main; its functions may be called from any.
class LogActions final : public QObject, public api::LogService {
    Q_OBJECT
public:
    /// `peers` is borrowed and must outlive this object.
    explicit LogActions(PeerCalls &peers, QObject *parent = nullptr);
    ~LogActions() override;

    NodeId self() const override { return m_peers.self(); }
    QFuture<Result<protocol::LogPart>> logsHere(const protocol::LogQuery &query) override;
    QFuture<Result<QList<protocol::NodeLogs>>> logs(
        const protocol::LogQuery &query, const QString &token) override;
    [[nodiscard]] Result<protocol::LogLevels> levelsHere(const protocol::LogLevelChange &change) override;
    QFuture<Result<QList<protocol::NodeLogLevels>>> levels(
        const QStringList &nodes, const protocol::LogLevelChange &change, const QString &token) override;

private:
    PeerCalls &m_peers;
    QThreadPool m_readers;
    std::atomic<int> m_waiting{0};
};

} // namespace muster::node
