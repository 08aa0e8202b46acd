#include "models/logstore.h"

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
    if (place == linesPerBlock - 1)
        block.texts.squeeze(); // full: what was reserved for more is given back
    return m_next++;
}

void LogStore::release(Id id)
{
    std::unique_ptr<Block> &block = m_blocks[id / linesPerBlock - m_firstBlock];
    const bool isFull = block->times.size() == linesPerBlock;
    if (--block->living > 0 || !isFull)
        return;
    block.reset();
    while (!m_blocks.empty() && !m_blocks.front()) {
        m_blocks.pop_front();
        ++m_firstBlock;
    }
}

void LogStore::clear()
{
    m_blocks.clear();
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
    return level == 0 ? std::nullopt : std::optional(log::Level(level - 1));
}

qint64 LogStore::bytes() const
{
    qint64 sum = 0;
    for (const auto &block : m_blocks)
        if (block)
            sum += block->texts.capacity()
                + qint64(block->begins.capacity() * sizeof(quint32) + block->times.capacity() * sizeof(qint64)
                    + block->nodes.capacity() * sizeof(quint16) + block->levels.capacity());
    return sum;
}

} // namespace muster::models
