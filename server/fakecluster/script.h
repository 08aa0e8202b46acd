#pragma once
#include "base/result.h"
#include "base/time.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

/// What happens to a simulated cluster, and when: lines such as `at 5s kill node-17`. The language is
/// described for operators in resources/docs/muster-sim.md. Pure.
namespace muster::fakecluster {

enum class Verb {
    Kill,
    Start,
    Stop,
    Pause,
    Resume,
    Drain,
    Maintenance,
    Activate,
    EditConfig,
    Reload,
    Version,
    Schema,
    Skew,
    Clock,
    Limits,
    Cut,
    CutOneWay,
    Heal,
    Leader,
    Database,
    Replica,
    Churn,
    Log,
};

/// The nodes that a line names. Numbers count from 1, as in "node-1".
struct Targets {
    std::vector<std::pair<int, int>> ranges; ///< first and last
    bool leader = false; ///< whoever leads when it happens
    friend bool operator==(const Targets &, const Targets &) = default;
};

/// One line. Which of the fields are used depends on the verb.
struct Step {
    Millis at{0}; ///< since the start
    int line = 0;
    Verb verb = Verb::Kill;
    Targets nodes;
    Targets peers; ///< Cut, CutOneWay, Heal; both empty at Heal: every cut
    QString text; ///< Version, Log; Replica: its state
    QString level; ///< Log: "debug" "info" "warn" "error"
    QList<std::pair<QString, QJsonValue>> settings; ///< EditConfig: Undefined takes the key out
    Millis span{0}; ///< Skew
    int number = 0; ///< Schema, Replica
    double percent = 0; ///< Churn
    bool on = true; ///< Database: up; Limits: ok; Clock: synchronized; Leader: false takes the wish back
};

struct Script {
    std::vector<Step> steps; ///< by time; lines of the same time in their order
};

inline constexpr qsizetype scriptBytesMax = 1024 * 1024;
inline constexpr int scriptLinesMax = 10'000;
inline constexpr qsizetype scriptLineMax = 4'096; ///< bytes
inline constexpr int nodesMax = 10'000;
inline constexpr int replicasMax = 8;

/// Reads a script for a cluster of so many nodes. Errors name file and line, what stands there and what is
/// allowed; over a limit they are TooLarge.
[[nodiscard]] Result<Script> parseScript(const QByteArray &text, const QString &fileName, int nodes);

} // namespace muster::fakecluster
