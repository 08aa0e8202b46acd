#pragma once
#include "log/logreader.h"

#include <QFile>

#include <memory>

/// What reading forward and backward have in common; private to the room.
namespace muster::log {

/// Judges lines by a query and counts against its limits.
class Selection {
public:
    explicit Selection(const ReadQuery &query) : m_query(query), m_endsAt(steadyNow() + query.timeMax) { }

    enum class Verdict { Take, Skip, TooOld };
    Verdict judge(QByteArrayView line) const;
    /// False: the answer is full.
    bool hasRoomFor(qsizetype bytes) const
    {
        return m_lines == 0 || (m_lines < m_query.linesMax && m_bytes + bytes <= m_query.bytesMax);
    }
    void took(qsizetype bytes)
    {
        ++m_lines;
        m_bytes += bytes;
    }
    void scanned(qint64 bytes) { m_scanned += bytes; }
    bool isTired() const { return m_scanned >= m_query.scanBytesMax || steadyNow() >= m_endsAt; }

private:
    const ReadQuery &m_query;
    const TimePoint m_endsAt;
    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    qint64 m_scanned = 0;
};

/// Lines of a file in one direction, by blocks. Lines longer than lineBytesMax are truncated.
class BlockFile {
public:
    struct Line {
        qint64 begin = 0; ///< offset of its first byte
        qint64 end = 0; ///< after its line feed
        QByteArray text;
    };

    explicit BlockFile(const QString &path);
    bool isOpen() const { return m_file.isOpen(); }
    /// Identifies the file by its first line; 0: it has no complete line yet.
    quint64 key();
    /// Time of its first line.
    std::optional<WallTime> firstTime();
    qint64 size() const { return m_size; }
    /// After the last line feed; for a renamed one, after the last byte.
    qint64 linesEnd(bool current);
    /// The line that ends at `end`; empty at the beginning of the file.
    std::optional<Line> before(qint64 end);
    /// The line that begins at `begin`; empty if it does not end before `limit`.
    std::optional<Line> after(qint64 begin, qint64 limit);
    /// Bytes read since the last call.
    qint64 takeBytesRead() { return std::exchange(m_read, 0); }

private:
    /// The block with this offset in it.
    QByteArrayView blockAt(qint64 offset);
    QByteArray bytes(qint64 begin, qint64 end);
    const QByteArray &head();

    QFile m_file;
    qint64 m_size = 0;
    QByteArray m_block;
    qint64 m_blockBegin = 0;
    std::optional<QByteArray> m_head;
    bool m_headIsWhole = false;
    qint64 m_read = 0;
};

} // namespace muster::log
