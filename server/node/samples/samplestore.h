#pragma once
#include "node/samples/samplehistory.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <optional>

namespace muster::node {

/// Keeps a node's history in a directory, a file a day (dayfile.h): read at the start, and written as a whole
/// each minute, beside all other work, so that a disk that hangs delays nobody. A file that cannot be read or
/// written is a line in the log and no more; what was not written is tried again with the next minute.
/// Thread: main.
class SampleStore final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype filesMax = 64; ///< that are read, the newest first

    explicit SampleStore(QString directory) : m_directory(std::move(directory)) { }

    /// Before the first take(). Waits for the disk.
    void read();
    void take(const protocol::NodeSample &look, TimePoint now);
    /// Writes what there is, too, of the minute that has begun; finishes when it is written, or cannot be.
    QFuture<void> finish();
    const SampleHistory &history() const { return m_history; }

    /// "20261123.samples" is that of 2026-11-23. Empty: not a name of ours.
    static std::optional<qint32> dayOf(const QString &fileName);
    static QString fileName(qint32 day);

private:
    struct Written {
        std::set<qint32> failed;
        QString problem; ///< empty: none
    };
    void readDay(qint32 day, const QString &path);
    void write();
    void takeWritten(const Written &written);

    const QString m_directory;
    SampleHistory m_history;
    bool m_isWriting = false;
    bool m_isFailing = false; ///< the log says so
    std::optional<QPromise<void>> m_finished; ///< somebody waits for the end
};

} // namespace muster::node
