#include "models/sightmodel.h"

#include "models/counting.h"
#include "models/sentences.h"
#include "models/sightsentences.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As people count: node-2 before node-10.
QList<protocol::NodeOverview> sortedByName(const QList<protocol::NodeOverview> &nodes)
{
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(size_t(nodes.size()));
    for (qsizetype at = 0; at < nodes.size(); ++at) {
        const QString name = nodes[at].name.isEmpty() ? nodes[at].id.toString() : nodes[at].name;
        keys.emplace_back(countingCollator().sortKey(name), at);
    }
    std::stable_sort(
        keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<protocol::NodeOverview> sorted;
    sorted.reserve(nodes.size());
    for (const auto &[key, at] : keys)
        sorted.append(nodes[at]);
    return sorted;
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

QString SightModel::text(const NodeId &observer, const NodeId &node) const
{
    if (observer == node)
        return u"·"_s;
    const auto *row = m_overview.reachability.row(observer);
    const auto *cell = m_overview.reachability.cell(observer, node);
    const QString glyph = glyphOf(markOf(row, cell));
    return isCompact() ? glyph : glyph + u' ' + sightWord(row, cell);
}

QVariant SightModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeId &observer = m_rows[index.row()];
    const NodeId &node = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text(observer, node);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sightDetail(observer, node, m_overview);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case MarkRole:
        return int(observer == node ? Mark::Unknown
                                    : markOf(m_overview.reachability.row(observer),
                                        m_overview.reachability.cell(observer, node)));
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

QVariant SightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QList<NodeId> &nodes = orientation == Qt::Horizontal ? m_columns : m_rows;
    if (section < 0 || section >= nodes.size())
        return {};
    // Usually it stands where the picture has it.
    const bool inPlace = section < m_overview.nodes.size() && m_overview.nodes[section].id == nodes[section]
        && !m_overview.nodes[section].name.isEmpty();
    const QString name = inPlace ? m_overview.nodes[section].name : nodeName(m_overview, nodes[section]);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return orientation == Qt::Horizontal ? tr("How others see %1").arg(name)
                                             : tr("How %1 sees others").arg(name);
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
        // A node that was renamed has another place. All before it are where they belong: it comes from
        // behind.
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

void SightModel::setOverview(const protocol::Overview &overview)
{
    m_overview = {};
    m_overview.observer = overview.observer;
    m_overview.nodes = sortedByName(overview.nodes);
    QList<NodeId> wanted;
    for (const protocol::NodeOverview &node : std::as_const(m_overview.nodes))
        wanted.append(node.id);
    m_overview.reachability = overview.reachability;
    m_overview.at = overview.at;
    removeMissing(wanted);
    insertNew(wanted);
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

} // namespace muster::models
