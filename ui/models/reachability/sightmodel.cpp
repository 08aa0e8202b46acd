#include "models/reachability/sightmodel.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"
#include "models/words/sightsentences.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray looksOf(const protocol::SightRow &row)
{
    QByteArray looks;
    looks += char('a' + int(markOf(&row, nullptr))); // of the cells that are not reported
    for (const protocol::SightCell &cell : row.cells) {
        looks += char('a' + int(markOf(&row, &cell)));
        looks += cell.node.toString().toUtf8();
    }
    return looks;
}

} // namespace

int SightModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SightModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

SightModel::Face SightModel::face(int row, int column) const
{
    const NodeId &observer = m_rows[row];
    const NodeId &node = m_columns[column];
    if (observer == node)
        return {Mark::Unknown, true, u"·"_s};
    const protocol::SightRow *reported = m_reported.value(observer);
    const protocol::SightCell *cell = nullptr;
    if (reported) {
        const auto found = std::find_if(reported->cells.cbegin(), reported->cells.cend(),
            [&](const protocol::SightCell &each) { return each.node == node; });
        cell = found == reported->cells.cend() ? nullptr : &*found;
    }
    Mark mark = markOf(reported, cell);
    if (m_isStale && mark == Mark::Ok)
        mark = Mark::Unknown;
    const QString glyph = glyphOf(mark);
    return {mark, false, isCompact() ? glyph : QString(glyph + u' ' + sightWord(reported, cell))};
}

QVariant SightModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeId &observer = m_rows[index.row()];
    const NodeId &node = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return face(index.row(), index.column()).text;
    case Qt::ToolTipRole:
        return plainTip(detail(observer, node));
    case Qt::AccessibleTextRole:
        return detail(observer, node);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case MarkRole:
        return int(face(index.row(), index.column()).mark);
    case ObserverRole:
        return observer.toString();
    case NodeRole:
        return node.toString();
    case SelfRole:
        return observer == node;
    default:
        return {};
    }
}

QString SightModel::detail(const NodeId &observer, const NodeId &node) const
{
    const QString text = sightDetail(observer, node, m_overview);
    return m_isStale ? lastKnownText(text) : text;
}

QVariant SightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QList<NodeId> &nodes = orientation == Qt::Horizontal ? m_columns : m_rows;
    if (section < 0 || section >= nodes.size())
        return {};
    // Usually its index is that of the overview.
    const bool inPlace = section < m_overview.nodes.size() && m_overview.nodes[section].id == nodes[section]
        && !m_overview.nodes[section].name.isEmpty();
    const QString name = inPlace ? m_overview.nodes[section].name : nodeName(m_overview, nodes[section]);
    const QString what = orientation == Qt::Horizontal ? tr("How others see %1").arg(name)
                                                       : tr("How %1 sees others").arg(name);
    if (role == Qt::ToolTipRole)
        return plainTip(what);
    if (role == Qt::AccessibleTextRole)
        return what;
    if (role == Qt::TextAlignmentRole)
        return int(orientation == Qt::Horizontal ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (!isCompact())
        return name;
    return orientation == Qt::Horizontal ? QString::number(section + 1)
                                         : u"%1  %2"_s.arg(section + 1).arg(name);
}

void SightModel::removeMissing(const QList<NodeId> &wanted)
{
    // In runs: views measure their headers after each signal, which takes seconds for hundreds of single
    // ones.
    const QSet<NodeId> stays(wanted.cbegin(), wanted.cend());
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (stays.contains(std::as_const(m_rows)[last]))
            continue;
        int first = last;
        while (first > 0 && !stays.contains(std::as_const(m_rows)[first - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        beginRemoveColumns({}, first, last);
        m_columns.remove(first, last - first + 1);
        endRemoveColumns();
        last = first;
    }
}

void SightModel::insertNew(const QList<NodeId> &wanted)
{
    const QSet<NodeId> known(m_rows.cbegin(), m_rows.cend());
    for (int at = 0; at < wanted.size(); ++at) {
        if (at < m_rows.size() && std::as_const(m_rows)[at] == wanted[at])
            continue;
        // A node that was renamed has another position. All before it are where they belong: it comes from
        // further back.
        if (known.contains(wanted[at])) {
            const int old = int(m_rows.indexOf(wanted[at]));
            beginMoveRows({}, old, old, {}, at);
            m_rows.move(old, at);
            endMoveRows();
            beginMoveColumns({}, old, old, {}, at);
            m_columns.move(old, at);
            endMoveColumns();
            continue;
        }
        int last = at;
        while (last + 1 < wanted.size() && !known.contains(wanted[last + 1]))
            ++last;
        const QList<NodeId> run = wanted.mid(at, last - at + 1);
        beginInsertRows({}, at, last);
        m_rows = m_rows.mid(0, at) + run + m_rows.mid(at);
        endInsertRows();
        beginInsertColumns({}, at, last);
        m_columns = m_columns.mid(0, at) + run + m_columns.mid(at);
        endInsertColumns();
        at = last;
    }
}

QList<protocol::NodeOverview> SightModel::sorted(const QList<protocol::NodeOverview> &nodes)
{
    QStringList names;
    names.reserve(nodes.size());
    for (const protocol::NodeOverview &node : nodes)
        names += nodeName(node);
    QList<protocol::NodeOverview> sorted;
    sorted.reserve(nodes.size());
    for (const qsizetype at : m_order.of(names))
        sorted.append(nodes[at]);
    return sorted;
}

void SightModel::setOverview(const protocol::Overview &overview, bool isStale)
{
    if (std::exchange(m_isStale, isStale) != isStale)
        m_looks.clear(); // each cell looks different
    m_overview = {};
    m_overview.observer = overview.observer;
    m_overview.nodes = sorted(overview.nodes);
    QList<NodeId> wanted;
    for (const protocol::NodeOverview &node : std::as_const(m_overview.nodes))
        wanted.append(node.id);
    m_overview.reachability = overview.reachability;
    m_overview.at = overview.at;
    m_reported.clear();
    for (const protocol::SightRow &row : std::as_const(m_overview.reachability.rows))
        m_reported.insert(row.observer, &row);
    removeMissing(wanted);
    insertNew(wanted);
    if (m_rows.isEmpty())
        return;
    tellChangedRows();
    tellHeaders();
}

/// Times change in every overview; a large matrix shows marks only, and few of them change.
void SightModel::tellChangedRows()
{
    if (!isCompact()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    const QHash<NodeId, QByteArray> before = std::exchange(m_looks, {});
    for (const auto &[observer, row] : std::as_const(m_reported).asKeyValueRange())
        m_looks.insert(observer, looksOf(*row));
    for (int row = 0, first = -1; row <= rowCount(); ++row) {
        const bool changed = row < rowCount()
            && m_looks.value(std::as_const(m_rows)[row]) != before.value(std::as_const(m_rows)[row]);
        if (changed && first < 0)
            first = row;
        if (!changed && first >= 0) {
            emit dataChanged(index(first, 0), index(row - 1, columnCount() - 1));
            first = -1;
        }
    }
}

void SightModel::tellHeaders()
{
    QStringList names;
    for (int row = 0; row < rowCount(); ++row)
        names += headerData(row, Qt::Vertical).toString();
    if (std::exchange(m_names, names) == names)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

} // namespace muster::models
