#include "models/databases/databasemodels.h"

#include "models/common/plaintip.h"
#include "models/common/vocabulary.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/databasewords.h"
#include "protocol/vocabulary/settingwords.h"

#include <cmath>
#include <limits>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::AdviceState;
using protocol::DatabaseRole;
using protocol::DatabaseServer;
using protocol::DatabaseState;

namespace {

/// By place, and by name, so that another server in the same place is another row.
constexpr auto serverBefore = [](const ServerRow &a, const ServerRow &b) {
    return std::tie(a.place, a.server.name) < std::tie(b.place, b.server.name);
};
constexpr auto writerBefore = [](const WriterRow &a, const WriterRow &b) {
    return std::tie(a.place, a.name) < std::tie(b.place, b.name);
};
constexpr auto adviceBefore = [](const AdviceRow &a, const AdviceRow &b) {
    return std::tie(a.place, a.server, a.advice.setting) < std::tie(b.place, b.server, b.advice.setting);
};

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

Mark markOf(AdviceState state)
{
    return state == AdviceState::Danger ? Mark::Down
        : state == AdviceState::Improve ? Mark::Attention
        : state == AdviceState::Ok      ? Mark::Ok
                                        : Mark::Unknown;
}

/// In seconds; not known is a gap.
QList<double> lagsOf(const DatabaseServer &server)
{
    QList<double> seconds;
    for (const std::optional<Millis> &lag : server.lagHistory)
        seconds.append(lag ? double(lag->count()) / 1'000 : std::nan(""));
    return seconds;
}

} // namespace

int ServerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Mark ServerModel::mark(const ServerRow &row) const
{
    const Mark mark = models::markOf(row.server);
    return m_stale && mark == Mark::Ok ? Mark::Unknown : mark;
}

QString ServerModel::text(const ServerRow &row, Column column) const
{
    const DatabaseServer &server = row.server;
    switch (column) {
    case ServerColumn:
        return server.role == DatabaseRole::Primary ? textOf(server.role) : server.name;
    case StateColumn:
        return u"%1 %2"_s.arg(glyphOf(mark(row)), textOf(server.state));
    case BehindColumn:
        return server.role == DatabaseRole::Primary
            ? u"–"_s
            : orUnknown(lagText(server.replayedLagBytes, server.replayedLag));
    case TimelineColumn:
        return server.timeline > 0 ? QString::number(server.timeline) : u"–"_s;
    case ConnectionsColumn:
        return server.connectionsMax
            ? tr("%1 of %2", "used, possible").arg(server.connections.value_or(0)).arg(*server.connectionsMax)
            : u"–"_s;
    case TakeoverColumn:
        return orUnknown(takeoverText(server));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ServerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ServerRow &row = rows()[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == StateColumn ? textOf(row.server.state) : text(row, column);
    case Qt::ToolTipRole: {
        if (column == ServerColumn)
            return plainTip(row.server.address);
        const auto state = row.server.state.known();
        return column == StateColumn && state ? QVariant(plainTip(inWords(protocol::englishAdvice(*state))))
            : column == TakeoverColumn        ? QVariant(plainTip(text(row, column)))
                                              : QVariant();
    }
    case MarkRole:
        return QVariant::fromValue(mark(row));
    case LagsRole:
        return QVariant::fromValue(
            row.server.role == DatabaseRole::Primary ? QList<double>() : lagsOf(row.server));
    default:
        return {};
    }
}

QVariant ServerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case ServerColumn:
        return tr("Server");
    case StateColumn:
        return tr("State");
    case BehindColumn:
        return tr("Behind, last 10 min");
    case TimelineColumn:
        return tr("Timeline");
    case ConnectionsColumn:
        return tr("Connections");
    case TakeoverColumn:
        return tr("Could take over");
    case ColumnCount:
        break;
    }
    return {};
}

void ServerModel::setServers(const QList<DatabaseServer> &servers, bool isStale)
{
    QList<ServerRow> next;
    for (const DatabaseServer &server : servers)
        next.append({int(next.size()), server});
    const bool marksChange = std::exchange(m_stale, isStale) != isStale;
    merge(std::move(next), serverBefore, [marksChange](const ServerRow &a, const ServerRow &b) {
        return !marksChange && a.server == b.server;
    });
}

int WriterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WriterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WriterRow &row = rows()[index.row()];
    if (role == MarkRole)
        return QVariant::fromValue(row.mark);
    if (role == Qt::ToolTipRole)
        return index.column() == ServerColumn ? QVariant(plainTip(row.server)) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(index.column())) {
    case NodeColumn:
        return role == Qt::DisplayRole ? u"%1 %2"_s.arg(glyphOf(row.mark), row.name)
                                       : u"%1, %2"_s.arg(row.name, wordOf(row.mark));
    case ServerColumn:
        return row.server;
    case TimelineColumn:
        return row.timeline;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WriterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case NodeColumn:
        return tr("Node");
    case ServerColumn:
        return tr("Writes to");
    case TimelineColumn:
        return tr("Timeline");
    case ColumnCount:
        break;
    }
    return {};
}

void WriterModel::setFacts(const DatabaseFacts &facts, const protocol::Overview &overview, bool isStale)
{
    QList<WriterRow> next;
    const bool isOne = protocol::writtenIdentities(facts.targets).size() <= 1;
    for (const protocol::NodeWriteTarget &node : facts.targets) {
        WriterRow row;
        row.place = int(next.size());
        row.name = node.name.isEmpty() ? nodeName(overview, node.node) : node.name;
        if (node.target) {
            row.mark = !isOne || facts.elsewhere.contains(node.node) ? Mark::Down
                : isStale                                            ? Mark::Unknown
                                                                     : Mark::Ok;
            row.server = node.target->server.isEmpty()
                ? node.target->address
                : u"%1/%2"_s.arg(node.target->server, node.target->database);
            row.timeline = node.target->timeline > 0 ? QString::number(node.target->timeline) : u"–"_s;
        } else {
            row.mark = Mark::Attention;
            row.server = node.target.error().detail;
            row.timeline = u"–"_s;
        }
        next.append(std::move(row));
    }
    merge(std::move(next), writerBefore, [](const WriterRow &a, const WriterRow &b) {
        return a.mark == b.mark && a.server == b.server && a.timeline == b.timeline;
    });
}

int AdviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AdviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AdviceRow &row = rows()[index.row()];
    const Mark mark = markOf(row.advice.state.known().value_or(AdviceState::Unknown));
    const QString why = inWords(protocol::settingWhy(row.advice.setting));
    if (role == MarkRole)
        return QVariant::fromValue(mark);
    if (role == Qt::ToolTipRole)
        return plainTip(row.advice.needsRestart
                ? joinedSentences(why, tr("It counts after a restart of the server."))
                : why);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(index.column())) {
    case SettingColumn:
        return role == Qt::DisplayRole ? u"%1 %2"_s.arg(glyphOf(mark), row.advice.setting)
                                       : u"%1, %2"_s.arg(row.advice.setting, wordOf(mark));
    case ServerColumn:
        return row.server;
    case ActualColumn:
        return orUnknown(row.advice.actual);
    case RecommendedColumn:
        return inWords(protocol::limitBound(protocol::settingCompare(row.advice.setting)))
            .arg(row.advice.recommended);
    case WhyColumn:
        return withoutFullStop(why);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AdviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (Column(section)) {
    case SettingColumn:
        return tr("Setting");
    case ServerColumn:
        return tr("Server");
    case ActualColumn:
        return tr("Is");
    case RecommendedColumn:
        return tr("Recommended");
    case WhyColumn:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

void AdviceModel::setAdvice(const QList<protocol::ServerAdvice> &servers)
{
    QList<AdviceRow> next;
    for (const AdviceState wanted : {AdviceState::Danger, AdviceState::Improve})
        for (const protocol::ServerAdvice &server : servers)
            for (const protocol::SettingAdvice &advice : server.settings)
                if (advice.state == wanted)
                    next.append({int(next.size()), server.name, advice});
    merge(std::move(next), adviceBefore,
        [](const AdviceRow &a, const AdviceRow &b) { return a.advice == b.advice; });
}

QString AdviceModel::commandsFor(int row) const
{
    if (row < 0 || row >= rows().size())
        return {};
    QStringList lines;
    QString after;
    for (const AdviceRow &each : rows()) {
        const QString command =
            each.server == rows()[row].server ? protocol::commandFor(each.advice) : QString();
        if (command.isEmpty())
            continue;
        lines.append(command);
        if (const QString next = protocol::commandAfter(each.advice); !next.isEmpty())
            after = next;
    }
    if (!after.isEmpty())
        lines.append(after);
    return lines.join(u'\n');
}

} // namespace muster::models
