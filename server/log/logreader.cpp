#include "log/logreader.h"

#include "log/logfile.h"
#include "log/logscan.h"

#include <algorithm>
#include <charconv>

namespace muster::log {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t ringLinesMax = 10'000;
constexpr qint64 ringBytesMax = 2LL * 1024 * 1024;
constexpr int lookAgainMax = 3;

/// The files of one log, oldest first, each opened when it is needed.
class FileSet {
public:
    explicit FileSet(const QString &path)
    {
        // A file that is renamed meanwhile would be missing or listed twice: list until two lists agree.
        for (int again = 0; again < lookAgainMax; ++again) {
            m_names = logFiles(path);
            m_files.clear();
            m_files.resize(size_t(m_names.size()));
            at(m_names.size() - 1); // once opened, it is the same file even if it is renamed
            if (logFiles(path).size() == m_names.size())
                break;
        }
    }
    qsizetype count() const { return m_names.size(); }
    BlockFile &at(qsizetype index)
    {
        auto &file = m_files[size_t(index)];
        if (!file)
            file = std::make_unique<BlockFile>(m_names[index].path);
        return *file;
    }
    void close(qsizetype index) { m_files[size_t(index)].reset(); }
    qint64 linesEnd(qsizetype index) { return at(index).linesEnd(m_names[index].current); }
    std::optional<Cursor> cursor(qsizetype index, qint64 offset)
    {
        const quint64 key = at(index).key();
        return key == 0 ? std::nullopt : std::optional(Cursor{key, offset});
    }
    /// -1: it is gone.
    qsizetype indexOf(const Cursor &cursor)
    {
        for (qsizetype index = count() - 1; index >= 0; --index) {
            if (const quint64 key = at(index).key(); key != 0 && key == cursor.file)
                return cursor.offset <= at(index).size() ? index : -1;
            if (index < count() - 1)
                close(index);
        }
        return -1;
    }
    /// After the very last line.
    Cursor end()
    {
        for (qsizetype index = count() - 1; index >= 0; --index)
            if (const auto place = cursor(index, linesEnd(index)))
                return *place;
        return {}; // nothing was ever written: the beginning
    }

private:
    QList<LogFileName> m_names;
    std::vector<std::unique_ptr<BlockFile>> m_files;
};

/// A file whose lines are all newer than wanted need not be read.
bool isTooNew(BlockFile &file, const ReadQuery &query)
{
    const auto first = query.to ? file.firstTime() : std::nullopt;
    return first && *first > *query.to + std::chrono::minutes(10);
}

/// From `end` in the file `index` to its beginning. False: the answer is full.
bool readFileBackwards(FileSet &files, qsizetype index, qint64 end, Selection &selection, Page &page)
{
    BlockFile &file = files.at(index);
    while (const auto line = file.before(end)) {
        selection.scanned(file.takeBytesRead());
        const auto verdict = selection.judge(line->text);
        if (verdict == Selection::Verdict::TooOld) {
            page.older = files.cursor(index, end);
            return false;
        }
        const bool take = verdict == Selection::Verdict::Take;
        const bool room = !take || selection.hasRoomFor(line->text.size());
        if (take && room) {
            selection.took(line->text.size());
            page.lines.append(line->text);
        }
        if (room)
            end = line->begin; // an exhausted search makes progress, too: the next one begins where it ended
        if (!room || selection.isTired()) {
            page.older = files.cursor(index, end);
            page.more = true;
            return false;
        }
    }
    return true;
}

Page readBackwards(FileSet &files, const ReadQuery &query)
{
    Page page;
    Selection selection(query);
    qsizetype index = files.count() - 1;
    qint64 end = files.linesEnd(index);
    page.newer = files.end();
    if (query.before) {
        page.newer = query.before;
        index = files.indexOf(*query.before);
        if (index < 0) { // everything older was deleted before it
            page.gap = true;
            return page;
        }
        end = query.before->offset;
    }
    for (; index >= 0; --index) {
        if (!isTooNew(files.at(index), query) && !readFileBackwards(files, index, end, selection, page))
            break;
        files.close(index);
        end = index > 0 ? files.linesEnd(index - 1) : 0;
    }
    std::reverse(page.lines.begin(), page.lines.end());
    return page;
}

/// From `begin` in the file `index` to its end. False: the answer is full.
bool readFileForwards(FileSet &files, qsizetype index, qint64 begin, Selection &selection, Page &page)
{
    BlockFile &file = files.at(index);
    const qint64 limit = files.linesEnd(index);
    while (const auto line = file.after(begin, limit)) {
        selection.scanned(file.takeBytesRead());
        const bool take = selection.judge(line->text) == Selection::Verdict::Take;
        const bool room = !take || selection.hasRoomFor(line->text.size());
        if (take && room) {
            selection.took(line->text.size());
            page.lines.append(line->text);
        }
        if (room)
            begin = line->end;
        if (!room || selection.isTired()) {
            page.newer = files.cursor(index, begin);
            page.more = true;
            return false;
        }
    }
    if (const auto place = files.cursor(index, begin))
        page.newer = place;
    return true;
}

Page readForwards(FileSet &files, const ReadQuery &query)
{
    Page page;
    Selection selection(query);
    page.older = page.newer = query.after;
    const bool fromBeginning = *query.after == Cursor{};
    qsizetype index = fromBeginning ? -1 : files.indexOf(*query.after);
    qint64 begin = query.after->offset;
    if (index < 0) {
        page.gap = !fromBeginning;
        index = 0;
        begin = 0;
        page.older.reset();
    }
    for (; index < files.count(); ++index) {
        if (!readFileForwards(files, index, begin, selection, page))
            break;
        begin = 0;
    }
    return page;
}

} // namespace

QString Cursor::toText() const
{
    return u"%1.%2"_s.arg(file, 16, 16, QLatin1Char('0')).arg(offset);
}

std::optional<Cursor> Cursor::fromText(QStringView text)
{
    constexpr qsizetype digits = 16;
    if (text.size() < digits + 2 || text.size() > 40 || text[digits] != u'.')
        return std::nullopt;
    const QByteArray latin = text.toLatin1();
    Cursor cursor;
    const char *const dot = latin.data() + digits;
    const char *const end = latin.data() + latin.size();
    const auto file = std::from_chars(latin.data(), dot, cursor.file, 16);
    const auto offset = std::from_chars(dot + 1, end, cursor.offset);
    if (file.ec != std::errc{} || file.ptr != dot || offset.ec != std::errc{} || offset.ptr != end
        || cursor.offset < 0)
        return std::nullopt;
    return cursor;
}

Page readFiles(const QString &path, const ReadQuery &query)
{
    FileSet files(path);
    return query.after ? readForwards(files, query) : readBackwards(files, query);
}

void Ring::add(const QByteArray &line)
{
    m_lines.push_back(line);
    m_bytes += line.size();
    while (m_lines.size() > ringLinesMax || (m_bytes > ringBytesMax && m_lines.size() > 1)) {
        m_bytes -= m_lines.front().size();
        m_lines.pop_front();
        ++m_dropped;
    }
}

QList<QByteArray> Ring::newest(int max) const
{
    const size_t count = std::min(m_lines.size(), size_t(std::max(0, max)));
    return QList<QByteArray>(m_lines.end() - qsizetype(count), m_lines.end());
}

Page Ring::read(const ReadQuery &query) const
{
    Page page;
    Selection selection(query);
    const qint64 end = m_dropped + qint64(m_lines.size());
    const auto asked = query.after ? query.after : query.before;
    // The position of another process, or in a file: unknown to this one.
    const bool known = !asked || (asked->file == m_key && asked->offset <= end);
    page.gap = !known || (asked && asked->offset < m_dropped);
    if (query.before && page.gap)
        return page;
    const bool forwards = query.after.has_value();
    qint64 at = forwards ? std::max(known ? asked->offset : 0, m_dropped)
        : query.before   ? asked->offset
                         : end;
    const qint64 start = at;
    for (; forwards ? at < end : at > m_dropped; at += forwards ? 1 : -1) {
        const QByteArray line = m_lines[size_t((forwards ? at : at - 1) - m_dropped)].trimmed();
        const auto verdict = selection.judge(line);
        if (verdict == Selection::Verdict::TooOld && !forwards)
            break;
        if (verdict != Selection::Verdict::Take)
            continue;
        if (!selection.hasRoomFor(line.size())) {
            page.more = true;
            break;
        }
        selection.took(line.size());
        page.lines.append(line);
    }
    page.newer = Cursor{m_key, forwards ? at : start};
    if (const qint64 first = forwards ? start : at; first > m_dropped)
        page.older = Cursor{m_key, first};
    if (!forwards)
        std::reverse(page.lines.begin(), page.lines.end());
    return page;
}

} // namespace muster::log
