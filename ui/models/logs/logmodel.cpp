#include "models/logs/logmodel.h"

#include "log/logline.h"
#include "models/common/plaintip.h"
#include "models/words/logtext.h"

#include <QElapsedTimer>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sliceMillis = 8; ///< half a frame
constexpr int linesPerLook = 64; ///< at the clock
constexpr size_t dropAtOnce = 8'192;
constexpr qint64 bytesShareToDrop = 32;
constexpr size_t runsMax = 64; ///< more places to insert at are cheaper as one reset

} // namespace

LogModel::LogModel(QObject *parent) : QAbstractListModel(parent)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &LogModel::scanSlice);
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Id id = m_rows[size_t(index.row())];
    const QByteArrayView text = m_store.text(id);
    const auto level = m_store.level(id);
    switch (role) {
    case TextRole:
        return text.toByteArray();
    case AtRole:
        return epochMillis(m_store.at(id));
    case NodeNameRole:
        return nodeName(m_store.node(id));
    case LevelRole:
        return level ? QString(log::levelName(*level)) : QString();
    case MarkRole:
        return int(markOfLevel(level));
    case ComponentRole:
        return log::unescaped(log::scanLine(text).component);
    case MessageRole:
        return logMessage(text);
    case Qt::ToolTipRole:
        return plainTip(logTimeTip(m_store.at(id), log::scanLine(text).timestamp));
    case WhenRole:
        return logTimeTip(m_store.at(id), log::scanLine(text).timestamp);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4", "log line: time, node, level, message")
            .arg(logTime(m_store.at(id)), nodeName(m_store.node(id)), levelWord(level), logMessage(text));
    default:
        return {};
    }
}

quint16 LogModel::nodeNumber(const NodeId &id, const QString &name)
{
    for (qsizetype at = 0; at < m_nodes.size(); ++at) {
        if (m_nodes[at].id != id)
            continue;
        if (!name.isEmpty())
            m_nodes[at].name = name;
        return quint16(at);
    }
    m_nodes.append({id, name.isEmpty() ? id.toString() : name});
    return quint16(m_nodes.size() - 1);
}

bool LogModel::accepts(Id id, const LogFilter &filter, const log::LineMatcher &matcher) const
{
    return filter.levels.has(m_store.level(id))
        && (filter.nodes.isEmpty() || filter.nodes.contains(m_store.node(id)))
        && matcher.matches(m_store.text(id));
}

void LogModel::add(const QList<LogLine> &lines, bool older)
{
    if (lines.isEmpty())
        return;
    std::vector<Id> ids;
    std::vector<Id> shown;
    ids.reserve(size_t(lines.size()));
    for (const LogLine &line : lines) {
        ids.push_back(m_store.add(line));
        if (accepts(ids.back(), m_shownFilter, m_shownMatcher))
            shown.push_back(ids.back());
    }
    insertOrder(ids, older);
    if (m_scanning)
        m_addedMeanwhile.insert(m_addedMeanwhile.end(), ids.begin(), ids.end());
    insertRows(shown, older);
    dropOldest();
}

void LogModel::insertOrder(const std::vector<Id> &ids, bool older)
{
    const auto earlier = [this](Id a, Id b) {
        return m_store.at(a) < m_store.at(b);
    };
    if (older) {
        if (m_order.empty() || m_store.at(ids.back()) <= m_store.at(m_order.front())) {
            m_order.insert(m_order.begin(), ids.begin(), ids.end());
            return;
        }
        std::vector<Id> merged;
        merged.reserve(m_order.size() + ids.size());
        std::merge(
            ids.begin(), ids.end(), m_order.begin(), m_order.end(), std::back_inserter(merged), earlier);
        m_order = std::move(merged);
        return;
    }
    const auto place =
        std::upper_bound(m_order.begin(), m_order.end(), ids.front(), earlier) - m_order.begin();
    const auto middle = std::ptrdiff_t(m_order.size());
    m_order.insert(m_order.end(), ids.begin(), ids.end());
    if (place < middle)
        std::inplace_merge(m_order.begin() + place, m_order.begin() + middle, m_order.end(), earlier);
}

void LogModel::insertRows(const std::vector<Id> &ids, bool older)
{
    struct Run {
        size_t from;
        size_t to;
        size_t place; ///< in m_rows before any of them is inserted
    };
    const auto earlier = [this](Id a, Id b) {
        return m_store.at(a) < m_store.at(b);
    };
    std::vector<Run> runs;
    for (size_t from = 0; from < ids.size();) {
        const auto found = older ? std::lower_bound(m_rows.begin(), m_rows.end(), ids[from], earlier)
                                 : std::upper_bound(m_rows.begin(), m_rows.end(), ids[from], earlier);
        size_t to = from + 1;
        while (to < ids.size()
            && (found == m_rows.end()
                || (older ? m_store.at(ids[to]) <= m_store.at(*found)
                          : m_store.at(ids[to]) < m_store.at(*found))))
            ++to;
        runs.push_back({from, to, size_t(found - m_rows.begin())});
        from = to;
    }
    if (runs.size() > runsMax) {
        std::vector<Id> merged;
        merged.reserve(m_rows.size() + ids.size());
        if (older)
            std::merge(
                ids.begin(), ids.end(), m_rows.begin(), m_rows.end(), std::back_inserter(merged), earlier);
        else
            std::merge(
                m_rows.begin(), m_rows.end(), ids.begin(), ids.end(), std::back_inserter(merged), earlier);
        return showRows(std::move(merged));
    }
    size_t before = 0; // rows inserted by the previous runs
    for (const Run &run : runs) {
        const size_t place = run.place + before;
        const size_t count = run.to - run.from;
        beginInsertRows({}, int(place), int(place + count - 1));
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), ids.begin() + std::ptrdiff_t(run.from),
            ids.begin() + std::ptrdiff_t(run.to));
        endInsertRows();
        before += count;
    }
}

/// How many of the oldest to drop: some more than the excess, so that it is not done line by line.
size_t LogModel::tooMany() const
{
    size_t count = 0;
    if (m_order.size() > size_t(m_linesMax))
        count = std::max(m_order.size() - size_t(m_linesMax), std::min(dropAtOnce, size_t(m_linesMax) / 8));
    if (m_store.textBytes() > m_bytesMax) {
        qint64 bytes = m_store.textBytes() - m_bytesMax + m_bytesMax / bytesShareToDrop;
        size_t lines = 0;
        for (; lines < m_order.size() && bytes > 0; ++lines)
            bytes -= m_store.text(m_order[lines]).size();
        count = std::max(count, lines);
    }
    return std::min(count, m_order.size());
}

void LogModel::dropOldest()
{
    // They stay while a scan looks at them: it takes a second.
    const size_t count = m_scanning ? 0 : tooMany();
    if (count == 0)
        return;
    size_t rows = 0;
    for (size_t at = 0; at < count && rows < m_rows.size(); ++at)
        if (m_rows[rows] == m_order[at])
            ++rows;
    if (rows > 0) {
        beginRemoveRows({}, 0, int(rows) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(rows));
        endRemoveRows();
    }
    for (size_t at = 0; at < count; ++at)
        m_store.release(m_order[at]);
    m_order.erase(m_order.begin(), m_order.begin() + std::ptrdiff_t(count));
    m_dropped += qint64(count);
}

void LogModel::showRows(std::vector<Id> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void LogModel::clear()
{
    m_slice.stop();
    m_scanning = false;
    m_toScan = {};
    m_found = {};
    m_addedMeanwhile = {};
    m_shownFilter = m_filter;
    m_shownMatcher = m_matcher;
    beginResetModel();
    m_rows = {};
    m_order = {};
    m_store.clear();
    m_dropped = 0;
    endResetModel();
    emit filtered();
}

Result<void> LogModel::setFilter(const LogFilter &filter)
{
    const auto matcher =
        filter.isPattern ? log::LineMatcher::ofPattern(filter.text) : log::LineMatcher::ofText(filter.text);
    if (!matcher)
        return tl::unexpected(matcher.error());
    m_filter = filter;
    m_matcher = *matcher;
    m_found.clear();
    m_addedMeanwhile.clear();
    m_toScan = m_order;
    m_scanSize = m_toScan.size();
    m_scanning = true;
    if (filter.isEmpty()) {
        m_found.assign(m_toScan.rbegin(), m_toScan.rend());
        m_toScan.clear();
        finishScan();
        return {};
    }
    m_slice.start();
    scanSlice(); // a few thousand lines are done immediately, without a flicker
    return {};
}

int LogModel::filterProgress() const
{
    return m_scanSize == 0 ? 100 : int(100 * (m_scanSize - m_toScan.size()) / m_scanSize);
}

void LogModel::scanSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_toScan.empty() && timer.elapsed() < sliceMillis) {
        for (int look = 0; look < linesPerLook && !m_toScan.empty(); ++look) {
            const Id id = m_toScan.back();
            m_toScan.pop_back();
            if (accepts(id, m_filter, m_matcher))
                m_found.push_back(id);
        }
    }
    if (m_toScan.empty())
        finishScan();
    else
        emit filterProgressed();
}

void LogModel::finishScan()
{
    m_slice.stop();
    m_scanning = false;
    m_shownFilter = m_filter;
    m_shownMatcher = m_matcher;
    m_toScan = {};
    std::vector<Id> rows(m_found.rbegin(), m_found.rend());
    m_found = {};
    if (!m_addedMeanwhile.empty()) {
        // Their positions among the others are those of m_order, even where times are equal.
        std::vector<Id> wanted;
        std::copy_if(m_addedMeanwhile.begin(), m_addedMeanwhile.end(), std::back_inserter(wanted),
            [this](Id id) { return accepts(id, m_filter, m_matcher); });
        wanted.insert(wanted.end(), rows.begin(), rows.end());
        std::sort(wanted.begin(), wanted.end());
        rows.clear();
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rows),
            [&wanted](Id id) { return std::binary_search(wanted.begin(), wanted.end(), id); });
        m_addedMeanwhile = {};
    }
    showRows(std::move(rows));
    dropOldest();
    emit filtered();
}

qint64 LogModel::bytes() const
{
    return m_store.bytes()
        + qint64((m_order.capacity() + m_rows.capacity() + m_toScan.capacity()) * sizeof(Id));
}

int LogModel::rowAt(WallTime at) const
{
    const auto found = std::lower_bound(
        m_rows.begin(), m_rows.end(), at, [this](Id id, WallTime time) { return m_store.at(id) < time; });
    return int(found - m_rows.begin());
}

int LogModel::rowOf(quint32 line) const
{
    // An id that was dropped must not be looked up in the store.
    if (m_order.empty() || !m_store.has(line))
        return -1;
    const WallTime at = m_store.at(line);
    for (int row = rowAt(at); row < rowCount() && m_store.at(m_rows[size_t(row)]) == at; ++row)
        if (m_rows[size_t(row)] == line)
            return row;
    return -1;
}

std::optional<WallTime> LogModel::oldest() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_store.at(m_order.front()));
}

std::optional<WallTime> LogModel::newest() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_store.at(m_order.back()));
}

} // namespace muster::models
