#pragma once
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

/// Logs of several nodes in the API (spec O1). Unknown keys are ignored, missing ones take the
/// default.
namespace muster::protocol {

/// The query of POST /api/v4/muster/logs.
struct LogQuery {
    QStringList nodes; ///< ids or names; empty: all
    QStringList levels; ///< "debug" "info" "warn" "error"; empty: all. Lines without a level always come
    std::optional<WallTime> from; ///< by the cluster's time
    std::optional<WallTime> to; ///< likewise; inclusive
    QString text; ///< found in any case, in the whole line
    bool isPattern = false; ///< `text` is a regular expression
    int lines = 1'000; ///< of each node, 1 to logLinesMax
    qint64 bytes = 0; ///< of each node's lines; 0: as many as an answer holds
    Millis timeout{3'000}; ///< for each other node, 100 ms to 10 s
    QMap<QString, QString> before; ///< node id → NodeLogs::older: backward from there …
    QMap<QString, QString> after; ///< … or NodeLogs::newer: what came since; neither: the newest
};

inline constexpr int logLinesMax = 10'000;

/// The lines of one node.
struct LogPart {
    QStringList lines; ///< oldest first; each is a JSON object, unless somebody else wrote into the file
    QString older; ///< empty: there is nothing before
    QString newer;
    bool more = false; ///< more lines match, in the requested direction
    bool gap = false; ///< the requested position no longer exists: lines in between may be missing
    std::optional<Millis> clockOffset; ///< of the node, ahead of the cluster's; empty: not measured
    Millis clockError{0};
};

/// What one node answered, or why it did not.
struct NodeLogs {
    NodeId node;
    QString name;
    Result<LogPart> part;
};

/// The levels of one node: "debug" "info" "warn" "error".
struct LogLevels {
    QString file;
    QString console;
    std::optional<QDateTime> until; ///< by the node's clock; empty: permanently
    QString fileAfter; ///< in force after that …
    QString consoleAfter; ///< … empty without it
};

/// A request to change levels.
struct LogLevelChange {
    QString file; ///< empty: unchanged
    QString console; ///< likewise
    int minutes = 0; ///< then they revert; 0: until the node stops
    static constexpr int minutesMax = 24 * 60;
};

struct NodeLogLevels {
    NodeId node;
    QString name;
    Result<LogLevels> levels;
};

/// {"nodes","levels","from","to","text","pattern","lines","bytes","timeout_ms","before","after"}
QJsonObject toJson(const LogQuery &query);
/// InvalidArgument names what is wrong. Times may be texts, too, as people and Mattermost write them.
[[nodiscard]] Result<LogQuery> logQueryFromJson(const QJsonObject &json);

/// {"nodes":[{"id","name","status":"OK"|"error","error":{ApiError}?,"lines":[…],"older","newer","more","gap",
/// "clock_offset_ms","clock_error_ms"}…]}
QJsonObject toJson(const QList<NodeLogs> &nodes);
/// Reads what toJson() writes. At most 2,000 nodes with logLinesMax lines each: more is TooLarge.
[[nodiscard]] Result<QList<NodeLogs>> nodeLogsFromJson(const QJsonObject &json);

/// {"file","console"}, and for a while {"until":ISO,"after":{"file","console"}} as well
QJsonObject toJson(const LogLevels &levels);
[[nodiscard]] Result<LogLevels> logLevelsFromJson(const QJsonObject &json);
/// {"file"?,"console"?,"minutes"?}
QJsonObject toJson(const LogLevelChange &change);
[[nodiscard]] Result<LogLevelChange> logLevelChangeFromJson(const QJsonObject &json);
/// {"nodes":[{"id","name","status","error"?,"levels":{…}?}…]}
QJsonObject toJson(const QList<NodeLogLevels> &nodes);
[[nodiscard]] Result<QList<NodeLogLevels>> nodeLogLevelsFromJson(const QJsonObject &json);

} // namespace muster::protocol
