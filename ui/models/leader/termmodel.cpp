#include "models/leader/termmodel.h"

#include "models/common/plaintip.h"
#include "models/words/sentences.h"

namespace muster::models {

namespace {

bool newer(const TermRow &a, const TermRow &b)
{
    return a.record.term > b.record.term;
}

bool same(const TermRow &a, const TermRow &b)
{
    return a.leader == b.leader && a.since == b.since && a.lasted == b.lasted && a.reason == b.reason;
}

} // namespace

int TermModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TermModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TermRow &row = rows()[index.row()];
    if (role == Qt::ToolTipRole)
        return plainTip(index.column() == ReasonColumn && !row.record.endReason.isEmpty()
                ? tr("Ended: %1", "why a term ended").arg(termReasonText(row.record.endReason))
                : utcText(row.record.since));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(index.column())) {
    case TermColumn:
        return QString::number(row.record.term);
    case LeaderColumn:
        return row.leader;
    case SinceColumn:
        return row.since;
    case LastedColumn:
        return row.lasted;
    case ReasonColumn:
        return row.reason;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TermModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case TermColumn:
        return tr("Term");
    case LeaderColumn:
        return tr("Leader");
    case SinceColumn:
        return tr("Since");
    case LastedColumn:
        return tr("For");
    case ReasonColumn:
        return tr("Because");
    case ColumnCount:
        break;
    }
    return {};
}

void TermModel::setOverview(const protocol::Overview &overview, bool isStale)
{
    QList<TermRow> next;
    for (const auto &record : overview.terms) {
        const QString lasted = record.until ? durationText(Millis(record.since.msecsTo(*record.until)))
            : isStale                       ? tr("at least until %1").arg(timeText(overview.at, overview.at))
                                            : tr("until now");
        next += TermRow{record, nodeName(overview, record.leader), timeText(record.since, overview.at),
            lasted, termReasonText(record.reason)};
    }
    std::sort(next.begin(), next.end(), newer);
    next.erase(std::unique(next.begin(), next.end(),
                   [](const auto &a, const auto &b) { return a.record.term == b.record.term; }),
        next.end());
    merge(std::move(next), newer, same);
}

} // namespace muster::models
