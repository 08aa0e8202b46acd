#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QString>

#include <deque>
#include <map>
#include <set>
#include <vector>

namespace muster::fakecluster {

struct LogLine {
    Millis at{0}; ///< since the start; the hour before it is negative
    log::Level level = log::Level::Info;
    QString component;
    QString caller;
    QString text;
    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// What the simulation itself lets a node say, at a time since the start.
LogLine simulatedLine(Millis at, log::Level level, const QString &component, const QString &text);

/// The logs of all simulated nodes. What a node writes in its daily work is made when it is asked for, as a
/// function of seed, node and time, so that a thousand nodes cost nothing; what happens to it is kept. Pure.
/// Thread: one.
class LogBook {
public:
    static constexpr Millis keptBeforeStart{3'600'000};
    static constexpr Millis every{2'000}; ///< a line of daily work per node, about
    static constexpr std::size_t keptMax = 20'000; ///< lines of what happened, of all nodes

    explicit LogBook(quint64 seed) : m_seed(seed) { }

    void write(int node, LogLine line);
    /// Between these a node writes nothing.
    void fellSilent(int node, Millis at);
    void spoke(int node, Millis at);

    struct Query {
        Millis from{-keptBeforeStart};
        Millis to{0}; ///< inclusive
        std::set<log::Level> levels{log::Level::Info, log::Level::Warn, log::Level::Error};
        int max = 1'000;
    };
    /// The newest ones, oldest first.
    std::vector<LogLine> lines(int node, const Query &query) const;

private:
    LogLine daily(int node, qint64 slot) const;
    bool wasSilent(int node, Millis at) const;

    const quint64 m_seed;
    std::map<int, std::deque<LogLine>> m_written;
    std::deque<int> m_order; ///< whose line is the oldest
    std::map<int, std::vector<std::pair<Millis, Millis>>> m_silences;
};

} // namespace muster::fakecluster
