#include "models/nodes/limitmodel.h"

#include "models/common/plaintip.h"
#include "models/words/hostsentences.h"

#include <QSet>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::LimitState;

namespace {

Mark markOfState(const protocol::Word<LimitState> &state)
{
    switch (state.known().value_or(LimitState::Unknown)) {
    case LimitState::Ok:
        return Mark::Ok;
    case LimitState::Deviates:
        return Mark::Attention;
    case LimitState::Unknown:
        return Mark::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

int LimitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LimitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const protocol::LimitOverview &limit = rows()[index.row()].limit;
    const Mark mark = markOfState(limit.state);
    switch (role) {
    case MarkRole:
        return int(mark);
    case IdRole:
        return limit.id;
    case FixRole:
        return limit.fix;
    case Qt::ToolTipRole:
        return plainTip(limitWhy(limit.id));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case StateColumn: {
        const QString word = mark == Mark::Attention ? limitFaultText(limit.id) : wordOf(mark);
        return role == Qt::DisplayRole ? QString(glyphOf(mark) + u' ' + word) : word;
    }
    case NameColumn:
        return limitName(limit.id);
    case ActualColumn:
        return limit.actual.isEmpty() ? tr("not readable") : limitValueText(limit.id, limit.actual);
    case RecommendedColumn:
        return limitWantedText(limit.id, limit.recommended);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LimitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Limit");
    case ActualColumn:
        return tr("Actual");
    case RecommendedColumn:
        return tr("Recommended");
    case ColumnCount:
        break;
    }
    return {};
}

void LimitModel::setLimits(const QList<protocol::LimitOverview> &limits)
{
    QList<LimitRow> next;
    QSet<QString> ids; // an id that is listed twice is shown once
    for (const auto &limit : limits) {
        if (!ids.contains(limit.id))
            next += LimitRow{limit, int(next.size())};
        ids.insert(limit.id);
    }
    merge(
        std::move(next), [](const LimitRow &a, const LimitRow &b) { return a.place < b.place; },
        [](const LimitRow &a, const LimitRow &b) { return a.limit == b.limit; });
}

QString LimitModel::allFixes() const
{
    QStringList lines;
    for (const LimitRow &row : rows()) {
        if (!row.limit.fix.isEmpty())
            lines += u"# %1\n%2"_s.arg(row.limit.id, row.limit.fix);
    }
    return lines.join(u'\n');
}

bool LimitModel::anyDeviates() const
{
    return std::any_of(rows().cbegin(), rows().cend(),
        [](const LimitRow &row) { return row.limit.state == LimitState::Deviates; });
}

} // namespace muster::models
