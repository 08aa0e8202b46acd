#include "models/logs/logstore.h"

#include <bit>
#include <utility>

namespace muster::models {

namespace {
constexpr qsizetype usualLineBytes = 160;
}

LogStore::Id LogStore::add(const LogLine &line)
{
    const Id place = m_next % linesPerBlock;
    if (place == 0) {
        auto fresh = std::make_unique<Block>();
        fresh->texts.reserve(qsizetype(linesPerBlock) * usualLineBytes);
        fresh->begins.reserve(linesPerBlock + 1);
        fresh->begins.push_back(0);
        fresh->times.reserve(linesPerBlock);
        fresh->nodes.reserve(linesPerBlock);
        fresh->levels.reserve(linesPerBlock);
        if (m_blocks.empty())
            m_firstBlock = m_next / linesPerBlock;
        m_blocks.push_back(std::move(fresh));
    }
    Block &block = *m_blocks.back();
    block.texts += line.text;
    block.begins.push_back(quint32(block.texts.size()));
    block.times.push_back(line.at);
    block.nodes.push_back(line.node);
    block.levels.push_back(line.level ? quint8(int(*line.level) + 1) : quint8(0));
    ++block.living;
    m_textBytes += line.text.size();
    if (place == linesPerBlock - 1)
        block.texts.squeeze(); // full: return the spare capacity
    return m_next++;
}

void LogStore::release(Id id)
{
    std::unique_ptr<Block> &block = m_blocks[id / linesPerBlock - m_firstBlock];
    Q_ASSERT(block->levels[id % linesPerBlock] != released);
    m_textBytes -= text(id).size();
    block->levels[id % linesPerBlock] = released;
    const bool isFull = block->times.size() == linesPerBlock;
    if (--block->living > 0 || !isFull) {
        if (isFull && std::has_single_bit(block->living)) // a half, a quarter, an eighth … is left
            letGoOfReleased(*block);
        return;
    }
    block.reset();
    while (!m_blocks.empty() && !m_blocks.front()) {
        m_blocks.pop_front();
        ++m_firstBlock;
    }
}

/// A node whose clock was ahead for a while has lines that stay when all lines around them go.
void LogStore::letGoOfReleased(Block &block)
{
    QByteArray texts;
    quint32 begin = 0;
    for (size_t place = 0; place < block.levels.size(); ++place) {
        const quint32 from = std::exchange(begin, block.begins[place + 1]);
        if (block.levels[place] != released)
            texts += QByteArrayView(block.texts).sliced(from, begin - from);
        block.begins[place + 1] = quint32(texts.size());
    }
    texts.squeeze();
    block.texts = std::move(texts);
}

void LogStore::clear()
{
    m_blocks.clear();
    m_textBytes = 0;
    m_next = (m_next + linesPerBlock - 1) / linesPerBlock * linesPerBlock;
}

QByteArrayView LogStore::text(Id id) const
{
    const Block &in = block(id);
    const Id place = id % linesPerBlock;
    return QByteArrayView(in.texts).sliced(in.begins[place], in.begins[place + 1] - in.begins[place]);
}

std::optional<log::Level> LogStore::level(Id id) const
{
    const quint8 level = block(id).levels[id % linesPerBlock];
    return level == 0 || level == released ? std::nullopt : std::optional(log::Level(level - 1));
}

qint64 LogStore::bytes() const
{
    qint64 sum = 0;
    for (const auto &block : m_blocks)
        if (block)
            sum += block->texts.capacity()
                + qint64(block->begins.capacity() * sizeof(quint32)
                    + block->times.capacity() * sizeof(WallTime) + block->nodes.capacity() * sizeof(quint16)
                    + block->levels.capacity());
    return sum;
}

} // namespace muster::models
