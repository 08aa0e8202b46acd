#include "models/nodes/nodemodel.h"

#include "models/common/counting.h"
#include "models/common/plaintip.h"
#include "models/words/hostsentences.h"
#include "models/words/sentences.h"

#include <QFont>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::ReasonCode;

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
            n.leader, n.version, n.schema, n.configHash, n.diskHash, n.seenBy, n.peers, n.age, n.lifecycle,
            n.liveness, n.startedAt, n.gossipAddress, n.clock, n.limits, row.order, row.roundTrip);
    };
    // NaN points of the sparkline differ from themselves; the length changes with the others.
    return shown(a) == shown(b) && a.trips.size() == b.trips.size() && a.trips.isSharedWith(b.trips)
        && sameReasons(a.node.reasons, b.node.reasons);
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
        return glyphOf(shownMark(row)) + u' '
            + (m_stale ? tr("Last known: %1", "a status").arg(row.status) : row.status);
    case NameColumn:
        return row.node.name.isEmpty() ? row.node.id.toString() : row.node.name;
    case RoleColumn:
        return row.node.leader ? tr("Leader") : tr("Member");
    case SeenColumn:
        return row.node.peers > 0
            ? tr("%1 of %2", "seen by so many of so many").arg(row.node.seenBy).arg(row.node.peers)
            : tr("no peers");
    case RoundTripColumn:
        return millisText(row.roundTrip);
    case VersionColumn:
        return row.node.version.isEmpty() ? tr("unknown") : row.node.version;
    case ConfigColumn:
        return isLastKnown(row) ? tr("%1 (last known)").arg(configText(row)) : configText(row);
    case ClockColumn:
        return skewText(row.node.clock);
    case AgeColumn:
        return m_stale ? u"–"_s : agoText(row.node.age); // it grows, and nobody tells by how much
    case ColumnCount:
        break;
    }
    return {};
}

Mark NodeModel::shownMark(const NodeRow &row) const
{
    return m_stale && row.mark == Mark::Ok ? Mark::Unknown : row.mark;
}

bool NodeModel::isLastKnown(const NodeRow &row) const
{
    return m_stale || row.node.liveness == protocol::Liveness::Down
        || row.node.liveness == protocol::Liveness::Left;
}

QString NodeModel::configText(const NodeRow &row)
{
    if (row.node.reasonFor(ReasonCode::ConfigUnreadable))
        return unreadableText();
    if (row.differingKeys > 0)
        return tr("%n key(s) differ", nullptr, row.differingKeys);
    for (const auto &reason : row.node.reasons) {
        if (reason.code == ReasonCode::ConfigMismatch
            && !reason.keys.isEmpty()) // a tie: no node is the odd one out
            return tr("%n key(s) differ", nullptr, int(reason.keys.size()));
        if (reason.code == ReasonCode::ConfigMismatch || reason.code == ReasonCode::ConfigUnknownKey
            || reason.code == ReasonCode::ConfigNotReloaded || reason.code == ReasonCode::RestartPending)
            return codeWord(reason.code);
    }
    return row.node.configHash.isEmpty() ? tr("unknown") : tr("agrees");
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
        return tr("How many of the other live nodes see it alive");
    case RoundTripColumn:
        return row.roundTrip
            ? tr("What its peers measured, the middle of them; the line shows the last minutes.")
            : tr("No peer reports the round trip: none reaches it, or the cluster is too large to report "
                 "all.");
    case ClockColumn:
        return tr("Its clock is %1.\nThe clock is %2.", "ahead of the cluster's time, synchronized by")
            .arg(skewSentence(row.node.clock), timeDaemonText(row.node.clock));
    case AgeColumn:
        return tr("When the answering node last had evidence from it");
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
        return plainTip(tip(row, column));
    case WhyRole:
        return tip(row, StatusColumn);
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
        return int(shownMark(row));
    case SortRole:
        return column == StatusColumn ? QVariant(rankOf(row.mark))
            : column == AgeColumn     ? QVariant(qint64(row.node.age.count()))
            : column == ClockColumn
            // The worst first when sorted in descending order; unknown comes last.
            ? QVariant(qint64(row.node.clock.offset ? std::chrono::abs(*row.node.clock.offset).count() : -1))
            : column == RoundTripColumn ? QVariant(row.roundTrip.value_or(-1))
                : column == SeenColumn  ? QVariant(row.node.seenBy)
                                        : QVariant(text(row, column));
    case LeaderRole:
        return row.node.leader;
    case DeviatesRole:
        return row.mark != Mark::Ok;
    case StaleRole:
        return m_stale;
    case TripsRole:
        return QVariant::fromValue(row.trips);
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
    case RoundTripColumn:
        return tr("Round trip");
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
    note(overview);
    const auto trips = roundTrips(overview);
    QList<NodeRow> next;
    next.reserve(overview.nodes.size());
    for (const auto &node : overview.nodes) {
        NodeRow row{.node = node, .mark = markOf(node), .status = statusWord(node)};
        row.differingKeys = deviations.value(node.id);
        row.versionDeviates = std::any_of(node.reasons.cbegin(), node.reasons.cend(),
            [](const auto &reason) { return reason.code == ReasonCode::VersionMismatch; });
        row.clockDeviates = std::any_of(node.reasons.cbegin(), node.reasons.cend(),
            [](const auto &reason) { return reason.code == ReasonCode::ClockSkew; });
        if (const auto trip = trips.constFind(node.id); trip != trips.cend())
            row.roundTrip = *trip;
        row.trips = m_trips.of(node.id);
        next += std::move(row);
    }
    std::sort(next.begin(), next.end(), before);
    next.erase(std::unique(next.begin(), next.end(),
                   [](const auto &a, const auto &b) { return a.node.id == b.node.id; }),
        next.end());
    setOrder(next);
    merge(std::move(next), before, same);
}

void NodeModel::setOrder(QList<NodeRow> &next)
{
    QStringList names;
    names.reserve(next.size());
    for (const NodeRow &row : std::as_const(next))
        names += text(row, NameColumn);
    const QList<qsizetype> &order = m_order.of(names); // the rows are sorted by id
    for (qsizetype place = 0; place < order.size(); ++place)
        next[order[place]].order = int(place);
}

void NodeModel::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int NodeModel::rowOf(const NodeId &id) const
{
    const NodeRow *found = find(id);
    return found ? int(found - rows().constData()) : -1;
}

const NodeRow *NodeModel::find(const NodeId &id) const
{
    const auto found = std::lower_bound(rows().cbegin(), rows().cend(), id,
        [](const NodeRow &row, const NodeId &wanted) { return row.node.id < wanted; });
    return found != rows().cend() && found->node.id == id ? &*found : nullptr;
}

} // namespace muster::models
