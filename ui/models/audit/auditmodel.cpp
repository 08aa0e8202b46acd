#include "models/audit/auditmodel.h"

#include "models/common/counting.h"
#include "models/common/plaintip.h"
#include "models/words/sentences.h"

#include <QSet>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::AuditOutcome;
using protocol::AuditRecord;

namespace {

constexpr qsizetype cellMax = 120; // characters; the rest is among the fields

bool newer(const AuditRow &a, const AuditRow &b)
{
    return a.audit.createAt != b.audit.createAt ? a.audit.createAt > b.audit.createAt
                                                : a.audit.id < b.audit.id;
}

bool same(const AuditRow &a, const AuditRow &b)
{
    return a.audit == b.audit && a.words == b.words && a.time == b.time;
}

QDateTime timeOf(const AuditRecord &audit)
{
    return toDateTime(audit.createAt);
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString shortened(const QString &text)
{
    return text.size() <= cellMax ? text : text.first(cellMax - 1) + u'…';
}

} // namespace

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AuditModel::cellText(const AuditRow &row, Column column) const
{
    switch (column) {
    case TimeColumn:
        return row.time;
    case PersonColumn:
        return orDash(row.words.who);
    case ActionColumn:
        return row.words.action;
    case TargetColumn:
        return orDash(row.words.target);
    case FromColumn:
        return orDash(row.audit.ipAddress);
    case OutcomeColumn:
        return row.words.outcome;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AuditRow &row = rows()[index.row()];
    const auto column = Column(index.column());
    if (role == MarkRole)
        return int(markOf(row.words.result));
    if (role == IdRole)
        return row.audit.id;
    if (role == Qt::ToolTipRole)
        return plainTip(column == TimeColumn ? utcText(timeOf(row.audit)) : cellText(row, column));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString text = shortened(cellText(row, column));
    return role == Qt::DisplayRole && column == OutcomeColumn
        ? QString(glyphOf(markOf(row.words.result)) + u' ' + text)
        : text;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case TimeColumn:
        return tr("Time");
    case PersonColumn:
        return tr("Person");
    case ActionColumn:
        return tr("Action");
    case TargetColumn:
        return tr("Target");
    case FromColumn:
        return tr("From");
    case OutcomeColumn:
        return tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

AuditRow AuditModel::rowOf(const AuditRecord &audit) const
{
    return {audit, auditWords(audit, m_overview),
        timeText(timeOf(audit), m_overview.at.isValid() ? m_overview.at : QDateTime::currentDateTimeUtc())};
}

void AuditModel::setAudits(const QList<AuditRecord> &audits)
{
    QHash<QString, const AuditRow *> known;
    for (const AuditRow &row : rows())
        known.insert(row.audit.id, &row);
    QList<AuditRow> next;
    next.reserve(audits.size());
    for (const AuditRecord &audit : audits) {
        const AuditRow *before = known.value(audit.id);
        next += before && before->audit == audit ? *before : rowOf(audit);
    }
    std::sort(next.begin(), next.end(), newer);
    next.erase(std::unique(next.begin(), next.end(),
                   [](const auto &a, const auto &b) { return !newer(a, b) && !newer(b, a); }),
        next.end());
    merge(std::move(next), newer, same);
}

void AuditModel::setOverview(const protocol::Overview &overview)
{
    const auto names = [](const protocol::Overview &of) {
        QStringList all;
        for (const auto &node : of.nodes)
            all << node.id.toString() << node.name;
        return all;
    };
    const bool sameNames = rows().isEmpty() || names(m_overview) == names(overview);
    m_overview.nodes = overview.nodes;
    m_overview.at = overview.at;
    if (rows().isEmpty() || (sameNames && rows().first().time == rowOf(rows().first().audit).time))
        return;
    QList<AuditRow> next;
    for (const AuditRow &row : rows())
        next += rowOf(row.audit);
    merge(std::move(next), newer, same);
}

QStringList AuditModel::people() const
{
    QSet<QString> names;
    for (const AuditRow &row : rows())
        names.insert(row.audit.username);
    names.remove(QString());
    QStringList sorted = names.values();
    std::sort(sorted.begin(), sorted.end(),
        [](const QString &a, const QString &b) { return countingCollator().compare(a, b) < 0; });
    return sorted;
}

QList<std::pair<QString, QString>> AuditModel::fields(int row) const
{
    if (row < 0 || row >= rows().size())
        return {};
    const AuditRow &of = rows()[row];
    return {{tr("Time"), of.time}, {tr("Time in UTC"), utcText(timeOf(of.audit))},
        {tr("Person"), orDash(of.words.who)}, {tr("Action"), of.words.action},
        {tr("Target"), orDash(of.words.target)}, {tr("From"), orDash(of.audit.ipAddress)},
        {tr("Outcome"), of.words.outcome}, {tr("Request"), of.audit.action},
        {tr("Recorded outcome"), of.audit.extraInfo}, {tr("User id"), orDash(of.audit.userId)},
        {tr("Session id"), orDash(of.audit.sessionId)}, {tr("Audit id"), of.audit.id}};
}

QString AuditModel::copied(int row) const
{
    const AuditRow &of = rows()[row];
    return QStringList{utcText(timeOf(of.audit)), of.words.who, of.words.action, of.words.target,
        of.audit.ipAddress, of.words.outcome}
        .join(u'\t');
}

void AuditFilter::setWanted(const AuditWanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    invalidateFilter();
}

bool AuditFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const auto *model = static_cast<const AuditModel *>(sourceModel());
    const AuditRow &row = model->rows()[sourceRow];
    if (m_wanted.action && protocol::auditActionOf(row.audit.action) != m_wanted.action)
        return false;
    const bool done = row.words.result == AuditOutcome::Done;
    if (m_wanted.outcome != AuditWanted::Outcome::Any
        && done != (m_wanted.outcome == AuditWanted::Outcome::Done))
        return false;
    const QString text = m_wanted.text.trimmed();
    if (text.isEmpty())
        return true;
    for (int column = 0; column < AuditModel::ColumnCount; ++column) {
        if (model->index(sourceRow, column, sourceParent)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(text, Qt::CaseInsensitive))
            return true;
    }
    // Who knows the route or a key that is too long for its cell finds those, too.
    return row.audit.action.contains(text, Qt::CaseInsensitive)
        || row.audit.extraInfo.contains(text, Qt::CaseInsensitive);
}

} // namespace muster::models
