#include "log/logscan.h"

#include "log/logline.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace muster::log {

namespace {

constexpr qint64 blockBytes = 64 * 1024;
constexpr qint64 usualLineBytes = 1'024;
constexpr qint64 headBytes = lineBytesMax; ///< a whole line: its time may be at its end
/// How far lines may be out of order: threads that overtake each other, small corrections of the clock.
constexpr Millis disorder = std::chrono::minutes(10);

} // namespace

Selection::Verdict Selection::judge(QByteArrayView line) const
{
    if (line.trimmed().isEmpty())
        return Verdict::Skip;
    if (!m_query.levels.empty() || m_query.from || m_query.to) {
        const LineFacts facts = scanLine(line);
        if (facts.timestamp && m_query.from && *facts.timestamp < *m_query.from - disorder)
            return Verdict::TooOld;
        if (!m_query.levels.has(facts.level)
            || (facts.timestamp && m_query.from && *facts.timestamp < *m_query.from)
            || (facts.timestamp && m_query.to && *facts.timestamp > *m_query.to))
            return Verdict::Skip;
    }
    return m_query.matcher.matches(line) ? Verdict::Take : Verdict::Skip;
}

BlockFile::BlockFile(const QString &path) : m_file(path)
{
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_size = m_file.size();
}

const QByteArray &BlockFile::head()
{
    if (!m_head) {
        m_head = bytes(0, std::min(m_size, usualLineBytes));
        if (!m_head->contains('\n'))
            m_head = bytes(0, std::min(m_size, headBytes));
        m_read = 0; // this is not part of the search
        const qsizetype lineEnd = m_head->indexOf('\n');
        m_headIsWhole = lineEnd >= 0 || m_head->size() == headBytes;
        if (lineEnd >= 0)
            m_head->truncate(lineEnd);
    }
    return *m_head;
}

quint64 BlockFile::key()
{
    const QByteArray &first = head();
    if (!m_headIsWhole)
        return 0; // is still being written
    const QByteArray hash = QCryptographicHash::hash(first, QCryptographicHash::Sha256);
    return std::max<quint64>(1, qFromBigEndian<quint64>(hash.constData()));
}

std::optional<WallTime> BlockFile::firstTime()
{
    const auto line = after(0, m_size);
    return line ? scanLine(line->text).timestamp : std::nullopt;
}

QByteArray BlockFile::bytes(qint64 begin, qint64 end)
{
    if (begin >= end || !m_file.seek(begin))
        return {};
    QByteArray read = m_file.read(end - begin); // less if the file was truncated meanwhile
    m_read += read.size();
    return read;
}

QByteArrayView BlockFile::blockAt(qint64 offset)
{
    if (m_block.isEmpty() || offset < m_blockBegin || offset >= m_blockBegin + m_block.size()) {
        m_blockBegin = offset / blockBytes * blockBytes;
        m_block = bytes(m_blockBegin, std::min(m_size, m_blockBegin + blockBytes));
    }
    return m_block;
}

qint64 BlockFile::linesEnd(bool current)
{
    if (!current || m_size == 0)
        return m_size;
    for (qint64 at = m_size; at > 0; at = m_blockBegin) {
        const QByteArrayView block = blockAt(at - 1);
        if (block.isEmpty())
            return 0;
        const qsizetype feed =
            block.first(std::min<qint64>(block.size(), at - m_blockBegin)).lastIndexOf('\n');
        if (feed >= 0)
            return m_blockBegin + feed + 1;
    }
    return 0;
}

std::optional<BlockFile::Line> BlockFile::before(qint64 end)
{
    if (end <= 0)
        return std::nullopt;
    qint64 textEnd = end;
    const QByteArrayView last = blockAt(end - 1);
    if (last.size() > end - 1 - m_blockBegin && last[end - 1 - m_blockBegin] == '\n')
        --textEnd;
    qint64 begin = 0;
    for (qint64 at = textEnd; at > 0; at = m_blockBegin) {
        const QByteArrayView block = blockAt(at - 1);
        if (block.isEmpty())
            return std::nullopt;
        const qsizetype feed =
            block.first(std::min<qint64>(block.size(), at - m_blockBegin)).lastIndexOf('\n');
        if (feed >= 0) {
            begin = m_blockBegin + feed + 1;
            break;
        }
    }
    const qint64 shown = std::min(textEnd, begin + qint64(lineBytesMax));
    const bool inBlock = begin >= m_blockBegin && shown <= m_blockBegin + m_block.size();
    return Line{
        begin, end, inBlock ? m_block.sliced(begin - m_blockBegin, shown - begin) : bytes(begin, shown)};
}

std::optional<BlockFile::Line> BlockFile::after(qint64 begin, qint64 limit)
{
    for (qint64 at = begin; at < limit; at = m_blockBegin + m_block.size()) {
        const QByteArrayView block = blockAt(at);
        if (m_blockBegin + block.size() <= at) // truncated meanwhile
            return std::nullopt;
        const qsizetype feed = block.indexOf('\n', at - m_blockBegin);
        const bool tail = feed < 0 && m_blockBegin + block.size() >= limit;
        if (feed < 0 && !tail)
            continue;
        const qint64 textEnd = tail ? limit : m_blockBegin + feed;
        const qint64 shown = std::min(textEnd, begin + qint64(lineBytesMax));
        const bool inBlock = begin >= m_blockBegin && shown <= m_blockBegin + m_block.size();
        return Line{begin, tail ? limit : textEnd + 1,
            inBlock ? m_block.sliced(begin - m_blockBegin, shown - begin) : bytes(begin, shown)};
    }
    return std::nullopt;
}

} // namespace muster::log
