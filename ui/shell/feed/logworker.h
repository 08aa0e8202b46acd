#pragma once
#include "client/transport/transport.h"
#include "models/logs/logstore.h"
#include "protocol/admin/logs.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <map>
#include <memory>

namespace muster::shell {

/// The node to ask, and the credentials.
struct LogAccess {
    QUrl node;
    client::Trust trust;
    QString token;
    bool operator==(const LogAccess &) const = default;
};

/// Lines of several nodes, sorted by corrected time. `node` of a line is an index into `nodes`.
struct LogBatch {
    QList<std::pair<NodeId, QString>> nodes;
    QList<models::LogLine> lines;
    bool older = false; ///< before all lines so far
};

/// How far each node's log is known.
struct LogReading {
    struct Node {
        NodeId id;
        QString name;
        QString problem; ///< why it did not answer; empty: it did
        bool gap = false; ///< lines of it are missing
    };
    QList<Node> nodes;
    bool hasOlder = false;
    bool isReadingOlder = false;
    QString problem; ///< why nobody could be asked
};

/// Reads the logs of all nodes through the one that answers: the newest lines, then new ones, and older ones
/// on request. One node's page may reach further back than another's; lines older than the start of the
/// shortest page are withheld until all nodes have been read that far, so that none has to be inserted later.
/// Nodes that do not answer are asked seldom and with a short deadline, so that they delay nobody. Thread:
/// its own; it parses megabytes of JSON.
class LogWorker final : public QObject {
    Q_OBJECT
public:
    explicit LogWorker(QObject *parent = nullptr);
    ~LogWorker() override;

public slots:
    /// Resumes where it was, if it had begun.
    void start(const muster::shell::LogAccess &access);
    void pause();
    /// Forgets all positions, for another cluster.
    void forget();
    void readOlder();
    /// Reads older lines until that time is reached.
    void readBack(muster::WallTime until);

signals:
    void linesRead(const muster::shell::LogBatch &batch);
    void readingChanged(const muster::shell::LogReading &reading);

private:
    enum class Purpose { News, Older };
    struct Node {
        NodeId id;
        QString name;
        QString newer;
        QString older;
        QString problem;
        bool begun = false;
        bool gap = false;
        WallTime reachesTo; ///< time of the oldest line that was read
        WallTime newest; ///< WallTime(): none was read
        std::deque<models::LogLine> waiting; ///< read, but older than the horizon
    };
    void askForNews();
    void ask(const protocol::LogQuery &query, Purpose purpose);
    void take(const Result<QList<protocol::NodeLogs>> &answer, Purpose purpose);
    static QList<models::LogLine> linesOf(const Node &node, quint16 number, const protocol::LogPart &part);
    void takePart(Node &node, quint16 number, const protocol::LogPart &part, Purpose purpose,
        QList<models::LogLine> &news);
    void deliverWaiting();
    void deliver(QList<models::LogLine> lines, bool older);
    bool hasOlder() const;
    void report(const QString &problem = {});
    quint16 numberOf(const protocol::NodeLogs &node);

    std::unique_ptr<client::Transport> m_api;
    LogAccess m_access;
    std::deque<Node> m_nodes;
    std::map<NodeId, quint16> m_numbers;
    WallTime m_horizon = WallTime::max(); ///< nothing older has been delivered
    std::optional<WallTime> m_readBackTo;
    bool m_olderWanted = false;
    bool m_readingOlder = false;
    bool m_busy = false;
    bool m_running = false;
    bool m_short = false; ///< the request under way has a short deadline
    int m_round = 0;
    quint64 m_generation = 0; ///< answers of an earlier one are dropped
    QTimer m_next;
};

} // namespace muster::shell
