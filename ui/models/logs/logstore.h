#pragma once
#include "base/time.h"
#include "log/log.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace muster::models {

/// A line on its way into the store.
struct LogLine {
    WallTime at; ///< by the cluster's time
    quint16 node = 0; ///< as LogModel numbers them
    std::optional<log::Level> level;
    QByteArray text; ///< the whole line
};

/// Many lines in little memory: texts are stored one after another in blocks, plus 15 bytes a line. Ids are
/// never reused. Memory of released lines is freed half a block of text at a time, and the block itself with
/// the last of its lines. Thread: one at a time.
class LogStore {
public:
    using Id = quint32;

    Id add(const LogLine &line);
    void release(Id id);
    void clear();

    /// Whether its block still exists; the line itself may have been released.
    bool has(Id id) const
    {
        const Id at = id / linesPerBlock - m_firstBlock;
        return id < m_next && id / linesPerBlock >= m_firstBlock && at < m_blocks.size() && m_blocks[at];
    }
    QByteArrayView text(Id id) const;
    WallTime at(Id id) const { return block(id).times[id % linesPerBlock]; }
    quint16 node(Id id) const { return block(id).nodes[id % linesPerBlock]; }
    std::optional<log::Level> level(Id id) const;
    qint64 bytes() const; ///< allocated for blocks
    qint64 textBytes() const { return m_textBytes; } ///< of lines that are not released

private:
    static constexpr Id linesPerBlock = 4'096;
    struct Block {
        QByteArray texts;
        std::vector<quint32> begins; ///< one more than lines
        std::vector<WallTime> times;
        std::vector<quint16> nodes;
        std::vector<quint8> levels; ///< 0: none, else level + 1; or released
        quint32 living = 0;
    };
    static constexpr quint8 released = 255;
    static void letGoOfReleased(Block &block);
    const Block &block(Id id) const { return *m_blocks[id / linesPerBlock - m_firstBlock]; }

    std::deque<std::unique_ptr<Block>> m_blocks;
    Id m_firstBlock = 0;
    Id m_next = 0;
    qint64 m_textBytes = 0;
};

} // namespace muster::models
