#pragma once
#include "log/linematcher.h"
#include "log/log.h"

#include <QList>

#include <deque>
#include <optional>

/// Reading the log back, newest first or from a place on, in blocks: memory is bounded by the limits of a
/// query, whatever stands in the files.
namespace muster::log {

constexpr qsizetype lineBytesMax = 64 * 1024; ///< of one line; what is longer comes cut

/// Which levels are wanted; lines without one (of other writers, torn ones) belong to all.
class LevelSet {
public:
    LevelSet() = default;
    static LevelSet of(std::initializer_list<Level> levels)
    {
        LevelSet set;
        for (const Level level : levels)
            set.add(level);
        return set;
    }
    void add(Level level) { m_bits |= 1U << unsigned(level); }
    bool empty() const { return m_bits == 0; } ///< stands for all
    bool has(const std::optional<Level> &level) const
    {
        return empty() || !level || (m_bits & (1U << unsigned(*level)));
    }
    friend bool operator==(const LevelSet &, const LevelSet &) = default;

private:
    unsigned m_bits = 0;
};

/// A place between two lines that stays valid when files are renamed: what the file begins with, and how many
/// bytes come before. Written as "<16 hexadecimal digits>.<offset>".
struct Cursor {
    quint64 file = 0;
    qint64 offset = 0;

    QString toText() const;
    /// Empty: not what toText() writes.
    static std::optional<Cursor> fromText(QStringView text);
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

struct ReadQuery {
    LevelSet levels;
    std::optional<WallTime> from; ///< by the clock that wrote the lines
    std::optional<WallTime> to; ///< likewise; that millisecond included
    LineMatcher matcher;
    int linesMax = 1'000;
    qint64 bytesMax = 4LL * 1024 * 1024; ///< of the lines that are answered
    qint64 scanBytesMax = 512LL * 1024 * 1024; ///< of what is looked through …
    Millis timeMax = std::chrono::seconds(2); ///< … and for how long
    std::optional<Cursor> before; ///< backwards from here …
    std::optional<Cursor> after; ///< … or forwards; neither: backwards from the end
};

struct Page {
    QList<QByteArray> lines; ///< oldest first, without line feeds
    std::optional<Cursor> older; ///< before these lines; empty: nothing was there
    std::optional<Cursor> newer; ///< behind them
    bool more = false; ///< in the direction of the query more lines may match
    bool gap = false; ///< the place asked for is no longer there: lines between may be missing
};

/// Reads the log of `path` (base/logfile.h) and of its renamed files. Thread: any that may wait for a disk.
Page readFiles(const QString &path, const ReadQuery &query);

/// The lines that a process keeps in memory, for one that writes no file.
class Ring {
public:
    void add(const QByteArray &line);
    Page read(const ReadQuery &query) const;
    QList<QByteArray> newest(int max) const;

private:
    quint64 m_key = quint64(epochMillis(wallNow())); ///< of cursors: another process counts other lines
    std::deque<QByteArray> m_lines;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0; ///< how many came before the first one
};

} // namespace muster::log
