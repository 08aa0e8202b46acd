#include "models/nodemodel.h"

#include "models/hostsentences.h"
#include "models/sentences.h"

#include <QCollator>
#include <QFont>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

bool before(const NodeRow &a, const NodeRow &b)
{
    return a.node.id < b.node.id;
}

bool sameReasons(const QList<protocol::Reason> &a, const QList<protocol::Reason> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const auto &x, const auto &y) {
        return x.code == y.code && x.severity == y.severity && x.keys == y.keys && x.detail == y.detail
            && x.since == y.since;
    });
}

bool same(const NodeRow &a, const NodeRow &b)
{
    const auto shown = [](const NodeRow &row) {
        const auto &n = row.node;
        return std::tie(row.mark, row.status, row.differingKeys, row.versionDeviates, n.name, n.address,
            n.leader, n.version, n.schema, n.configHash, n.diskHash, n.seenBy, n.peers, n.ageMillis,
            n.lifecycle, n.liveness, n.startedAt, n.gossipAddress, n.clock, n.limits);
    };
    return shown(a) == shown(b) && sameReasons(a.node.reasons, b.node.reasons);
}

bool isColumn(int column)
{
    return column >= 0 && column < NodeModel::ColumnCount;
}

} // namespace

int NodeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString NodeModel::text(const NodeRow &row, Column column) const
{
    switch (column) {
    case StatusColumn:
        return glyphOf(row.mark) + u' ' + row.status;
    case NameColumn:
        return row.node.name.isEmpty() ? row.node.id.toString() : row.node.name;
    case RoleColumn:
        return row.node.leader ? tr("Leader") : tr("Member");
    case SeenColumn:
        return row.node.peers > 0
            ? tr("%1 of %2", "seen by so many of so many").arg(row.node.seenBy).arg(row.node.peers)
            : tr("no peers");
    case VersionColumn:
        return row.node.version.isEmpty() ? tr("unknown") : row.node.version;
    case ConfigColumn:
        if (row.differingKeys > 0)
            return tr("%n key(s) differ", nullptr, row.differingKeys);
        for (const auto &reason : row.node.reasons) {
            if (reason.code == "config-mismatch"_L1 && !reason.keys.isEmpty()) // a tie: none is the odd one
                return tr("%n key(s) differ", nullptr, int(reason.keys.size()));
            if (reason.code.startsWith("config-"_L1) || reason.code == "restart-pending"_L1)
                return codeWord(reason.code);
        }
        return row.node.configHash.isEmpty() ? tr("unknown") : tr("agrees");
    case ClockColumn:
        return skewText(row.node.clock);
    case AgeColumn:
        return agoText(row.node.ageMillis);
    case ColumnCount:
        break;
    }
    return {};
}

QString NodeModel::tip(const NodeRow &row, Column column) const
{
    switch (column) {
    case StatusColumn:
        return row.node.reasons.isEmpty() ? row.status : row.node.reasons.first().detail;
    case NameColumn:
        return tr("%1\nnode id %2").arg(row.node.address, row.node.id.toString());
    case ConfigColumn:
        return tr("running %1\non disk %2").arg(shortHash(row.node.configHash), shortHash(row.node.diskHash));
    case SeenColumn:
        return tr("How many of the other living nodes see it alive");
    case ClockColumn:
        return tr("Its clock is %1.\nThe clock is %2.", "ahead of the cluster's time, synchronised by")
            .arg(skewSentence(row.node.clock), timeDaemonText(row.node.clock));
    case AgeColumn:
        return tr("When the node that answers last had evidence from it");
    case RoleColumn:
    case VersionColumn:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant NodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NodeRow &row = rows()[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == StatusColumn ? (m_stale ? tr("%1, last known status %2") : tr("%1, status %2"))
                                            .arg(text(row, NameColumn), row.status)
                                      : text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        const bool stands = (column == VersionColumn && row.versionDeviates)
            || (column == ConfigColumn && row.differingKeys > 0)
            || (column == ClockColumn && row.clockDeviates) || (column == RoleColumn && row.node.leader);
        return stands ? QVariant(bold) : QVariant();
    }
    case NodeIdRole:
        return row.node.id.toString();
    case MarkRole:
        return int(row.mark);
    case SortRole:
        return column == StatusColumn ? QVariant(rankOf(row.mark))
            : column == AgeColumn     ? QVariant(row.node.ageMillis)
            : column == ClockColumn
            // The worst first when sorted downwards; what is not known comes last.
            ? QVariant(row.node.clock.offsetMillis ? std::abs(*row.node.clock.offsetMillis) : qint64(-1))
            : column == SeenColumn ? QVariant(row.node.seenBy) : QVariant(text(row, column));
    case LeaderRole:
        return row.node.leader;
    case DeviatesRole:
        return row.mark != Mark::Ok;
    case StaleRole:
        return m_stale;
    default:
        return {};
    }
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || !isColumn(section))
        return {};
    switch (Column(section)) {
    case StatusColumn:
        return tr("Status");
    case NameColumn:
        return tr("Node");
    case RoleColumn:
        return tr("Role");
    case SeenColumn:
        return tr("Seen by");
    case VersionColumn:
        return tr("Version");
    case ConfigColumn:
        return tr("Config");
    case ClockColumn:
        return tr("Clock");
    case AgeColumn:
        return tr("Heard");
    case ColumnCount:
        break;
    }
    return {};
}

void NodeModel::setOverview(const protocol::Overview &overview)
{
    QHash<NodeId, int> deviations;
    for (const auto &difference : overview.differences) {
        for (const auto &value : difference.values)
            deviations[value.node] += value.deviates ? 1 : 0;
    }
    QList<NodeRow> next;
    next.reserve(overview.nodes.size());
    for (const auto &node : overview.nodes) {
        NodeRow row{.node = node, .mark = markOf(node), .status = statusWord(node)};
        row.differingKeys = deviations.value(node.id);
        row.versionDeviates = std::any_of(node.reasons.cbegin(), node.reasons.cend(),
            [](const auto &reason) { return reason.code == "version-mismatch"_L1; });
        row.clockDeviates = std::any_of(node.reasons.cbegin(), node.reasons.cend(),
            [](const auto &reason) { return reason.code == "clock-skew"_L1; });
        next += std::move(row);
    }
    std::sort(next.begin(), next.end(), before);
    next.erase(std::unique(next.begin(), next.end(),
                   [](const auto &a, const auto &b) { return a.node.id == b.node.id; }),
        next.end());
    merge(std::move(next), before, same);
}

void NodeModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (rowCount() > 0)
        emit dataChanged(
            index(0, 0), index(rowCount() - 1, ColumnCount - 1), {StaleRole, Qt::AccessibleTextRole});
}

const NodeRow *NodeModel::find(const NodeId &id) const
{
    const auto found = std::lower_bound(rows().cbegin(), rows().cend(), id,
        [](const NodeRow &row, const NodeId &wanted) { return row.node.id < wanted; });
    return found != rows().cend() && found->node.id == id ? &*found : nullptr;
}

NodeFilter::NodeFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(NodeModel::SortRole);
    setDynamicSortFilter(true);
    sort(NodeModel::StatusColumn);
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

bool NodeFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto at = [&](int column) {
        return sourceModel()->index(sourceRow, column, sourceParent);
    };
    if (m_onlyDeviating && !at(NodeModel::StatusColumn).data(NodeModel::DeviatesRole).toBool())
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < NodeModel::ColumnCount; ++column) {
        if (at(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return at(NodeModel::NameColumn).data(Qt::ToolTipRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool NodeFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(NodeModel::SortRole);
    const QVariant b = right.data(NodeModel::SortRole);
    // People count: node-2 comes before node-10.
    static const QCollator counting = [] {
        QCollator collator(QLocale(QLocale::English)); // the C locale cannot count
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        return collator;
    }();
    const bool texts = a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString;
    const int compared = texts ? counting.compare(a.toString(), b.toString()) : 0;
    if (compared != 0)
        return compared < 0;
    const QPartialOrdering order = QVariant::compare(a, b);
    if (order != QPartialOrdering::Equivalent)
        return order == QPartialOrdering::Less;
    // Equal rows keep one order whatever happened before: by name, then by id.
    const auto name = [](const QModelIndex &i) {
        return i.siblingAtColumn(NodeModel::NameColumn).data().toString();
    };
    const int names = counting.compare(name(left), name(right));
    return names != 0
        ? names < 0
        : left.data(NodeModel::NodeIdRole).toString() < right.data(NodeModel::NodeIdRole).toString();
}

} // namespace muster::models
