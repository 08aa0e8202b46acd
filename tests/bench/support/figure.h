#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

/// Figures beside those of a peer and those that the specification names: as a table, and as JSON.
namespace muster::bench {

struct Figure {
    QString id; ///< stable, for the JSON
    QString what;
    QString unit;
    double value = 0; ///< what is held against must and aims
    std::optional<double> worst; ///< of all runs, where the value is a median
    std::optional<double> must;
    std::optional<double> aims;
    QString peer; ///< as measured on the peer; empty: not stated
    bool moreIsBetter = false;
    bool holds() const { return !must || (moreIsBetter ? value >= *must : value <= *must); }
};

/// Prints each figure as it comes. Thread: one.
class FigureTable {
public:
    /// Who we are compared with: "memberlist", "mattermost"; also the key in the JSON.
    explicit FigureTable(QString peer) : m_peer(std::move(peer)) { }

    void add(const Figure &figure);
    void add(const std::vector<Figure> &figures);
    /// Writes all of them with what they were measured on; an empty name: nowhere. False, after a line on
    /// standard error, if that fails.
    bool write(const QString &fileName) const;
    /// Prints how many there are and how many were missed; returns the latter.
    int close() const;

private:
    const QString m_peer;
    std::vector<Figure> m_all;
};

/// The value that so many percent do not exceed. There must be one.
double percentile(std::vector<double> values, int percent);
inline double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

/// Nanoseconds that all threads of a process spent on a CPU; /proc/PID/stat counts in hundredths of a second.
/// Threads that have ended are not counted.
double cpuNanosOf(qint64 pid);

} // namespace muster::bench
