#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "protocol/vocabulary/databasestate.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// The servers of the database, as one node sees them: the answer of GET /api/v4/muster/database. JSON keys
/// are stable; what is missing reads as not known. Texts that a server gave are any text.
namespace muster::protocol {

/// A replica as the primary sees it (pg_stat_replication).
struct ReplicationStream {
    QString application; ///< as the replica calls itself
    QString address; ///< without its port
    QString state; ///< "streaming", "catchup" …
    std::optional<qint64> lagBytes; ///< not replayed yet
    bool operator==(const ReplicationStream &) const = default;
};

/// What a server says of itself. What it does not tell, for lack of a right or because it is a file, is
/// empty.
struct ServerFacts {
    QString version; ///< "15.3"
    QString system; ///< PostgreSQL's system identifier, the same in all copies
    int timeline = 0; ///< 0: not known
    bool standby = false; ///< it replays the log of another server
    bool readOnly = false; ///< it was told to take no writes
    bool paused = false; ///< a standby whose replay is paused
    bool receiving = false; ///< a standby that something streams to
    QString streamsFrom; ///< host:port of that
    qint64 received = 0; ///< position in the log, in bytes since its beginning: what it has …
    qint64 replayed = 0; ///< … and what reads can see; on a primary both are what it wrote
    std::optional<Millis> replayedAge; ///< how old the last transaction is that a standby replayed
    std::optional<int> connections;
    std::optional<int> connectionsMax;
    bool streamsHidden = false; ///< the user may not read pg_stat_replication
    QList<ReplicationStream> streams; ///< of a primary
    std::optional<qint64> bytes; ///< SQLite: of the file …
    std::optional<qint64> walBytes; ///< … and of what is not merged into it yet
    bool operator==(const ServerFacts &) const = default;
};

struct DatabaseServer : ServerFacts {
    QString name; ///< "primary" "replica-1"
    QString address; ///< as the configuration names it, without user and password
    QString endpoint; ///< host:port of that; empty for a file
    QString kind; ///< "postgres" "sqlite3"
    Word<DatabaseRole> role;
    Word<DatabaseState> state;
    QString problem; ///< Unreachable: what was answered
    std::optional<Millis> age; ///< since it last answered; empty: never. Facts are as old
    std::optional<qint64> receivedLagBytes; ///< behind the primary …
    std::optional<qint64> replayedLagBytes;
    std::optional<Millis> receivedLag; ///< … and how long ago the primary stood there
    std::optional<Millis> replayedLag;
    Word<Obstacle> obstacle; ///< replicas: why it is no candidate for promotion; empty: it is one
    /// replayedLag over time, oldest first; empty where it was not known.
    QList<std::optional<Millis>> lagHistory;
    bool isCandidate() const { return role == DatabaseRole::Replica && obstacle.isEmpty(); }
    bool operator==(const DatabaseServer &) const = default;
};

struct Databases {
    NodeId observer; ///< the node that answers
    QDateTime at; ///< clock of the observer
    Millis historyEvery{0}; ///< between two entries of a lagHistory
    QList<DatabaseServer> servers; ///< the primary first, then in the order of the configuration
    bool operator==(const Databases &) const = default;
};

inline constexpr qsizetype databaseServersMax = 64;
inline constexpr qsizetype lagHistoryMax = 600;

QJsonObject toJson(const Databases &databases);
/// Reads what toJson() writes. TooLarge: more than 64 servers, 256 streams of one or 600 entries of a
/// history; Corrupt: no list of servers. Texts are cut at 1,024 characters and lose control characters.
[[nodiscard]] Result<Databases> databasesFromJson(const QJsonObject &json);

/// Where a node really writes: found in a transaction that may write, on the connection that its writes take.
struct WriteTarget {
    QString address; ///< as its configuration names it
    QString server; ///< host:port as the server says; empty for a file
    QString database; ///< name on that server; path of a file
    QString system; ///< see ServerFacts; of a file its own id
    int timeline = 0; ///< 0: a file has none
    QString identity; ///< DatabaseIdentity::text(): two nodes write to one database if theirs are equal
    bool operator==(const WriteTarget &) const = default;
};

/// What one node answered.
struct NodeWriteTarget {
    NodeId node;
    QString name;
    Result<WriteTarget> target;
};

/// {"nodes":[{"id","name","status","error"?,"address","server","database","system","timeline","identity"}…]}
QJsonObject toJson(const QList<NodeWriteTarget> &nodes);
/// Reads what toJson() writes; bounded as nodeAnswersFromJson(), texts as above.
[[nodiscard]] Result<QList<NodeWriteTarget>> writeTargetsFromJson(const QJsonObject &json);

/// The identities of what these nodes write to, in the order in which they come; more than one is two
/// databases that drift apart.
QStringList writtenIdentities(const QList<NodeWriteTarget> &nodes);

} // namespace muster::protocol
