#include "models/nodes/nodefilter.h"

#include "models/common/counting.h"

#include <algorithm>
#include <cmath>

namespace muster::models {

namespace {

template <typename Value>
int compared(const Value &a, const Value &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

/// The worst first when sorted in descending order; unknown comes last.
Millis skewOf(const NodeRow &row)
{
    return row.node.clock.offset ? std::chrono::abs(*row.node.clock.offset) : Millis(-1);
}

int compare(const NodeModel &nodes, const NodeRow &a, const NodeRow &b, NodeModel::Column column)
{
    switch (column) {
    case NodeModel::StatusColumn:
        return compared(rankOf(a.mark), rankOf(b.mark));
    case NodeModel::NameColumn:
        return compared(a.order, b.order);
    case NodeModel::SeenColumn:
        return compared(a.node.seenBy, b.node.seenBy);
    case NodeModel::RoundTripColumn:
        return compared(a.roundTrip.value_or(-1), b.roundTrip.value_or(-1));
    case NodeModel::ClockColumn:
        return compared(skewOf(a), skewOf(b));
    case NodeModel::AgeColumn:
        return compared(a.node.age, b.node.age);
    case NodeModel::RoleColumn:
    case NodeModel::VersionColumn:
    case NodeModel::ConfigColumn:
        return countingCollator().compare(nodes.text(a, column), nodes.text(b, column));
    case NodeModel::ColumnCount:
        break;
    }
    return 0;
}

} // namespace

NodeFilter::NodeFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(NodeModel::StatusColumn);
}

void NodeFilter::setNodes(NodeModel *nodes)
{
    m_nodes = nodes;
    setSourceModel(nodes);
}

void NodeFilter::setOnlyDeviating(bool only)
{
    m_onlyDeviating = only;
    invalidateFilter();
}

void NodeFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void NodeFilter::setReason(const QString &code)
{
    if (m_reason == code)
        return;
    m_reason = code;
    invalidateFilter();
}

int NodeFilter::rowOf(const NodeId &node) const
{
    const int row = m_nodes ? m_nodes->rowOf(node) : -1;
    return row < 0 ? -1 : mapFromSource(m_nodes->index(row, 0)).row();
}

bool NodeFilter::isWorstFirst() const
{
    return sortColumn() == NodeModel::StatusColumn && sortOrder() == Qt::AscendingOrder;
}

bool NodeFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const NodeRow &row = m_nodes->rows()[sourceRow];
    if (m_onlyDeviating && row.mark == Mark::Ok)
        return false;
    const auto &reasons = row.node.reasons;
    if (!m_reason.isEmpty() && std::none_of(reasons.cbegin(), reasons.cend(), [&](const auto &reason) {
            return reason.code == m_reason;
        }))
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < NodeModel::ColumnCount; ++column) {
        if (m_nodes->text(row, NodeModel::Column(column)).contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return row.node.address.contains(m_text, Qt::CaseInsensitive)
        || row.node.id.toString().contains(m_text, Qt::CaseInsensitive);
}

bool NodeFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const NodeRow &a = m_nodes->rows()[left.row()];
    const NodeRow &b = m_nodes->rows()[right.row()];
    const int found = compare(*m_nodes, a, b, NodeModel::Column(left.column()));
    return found != 0 ? found < 0 : a.order < b.order; // equal rows keep a fixed order
}

} // namespace muster::models
