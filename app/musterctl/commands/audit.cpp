#include "musterctl/commands/audit.h"

#include "musterctl/exitcode.h"
#include "musterctl/loglines.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::AuditQuery;
using protocol::AuditRecord;
using Colour = Terminal::Colour;

namespace {

constexpr int usualRows = 100;
constexpr int rowsMax = 10'000;

struct Wanted {
    AuditQuery query;
    int rows = usualRows;
};

Result<Wanted> wantedOf(const QCommandLineParser &parser)
{
    Wanted wanted;
    const auto since = momentOption(parser, u"since"_s);
    const auto until = momentOption(parser, u"until"_s);
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    wanted.query.user = parser.value(u"user"_s);
    wanted.query.since = *since;
    wanted.query.until = *until;
    const bool all = since->has_value() && !parser.isSet(u"limit"_s);
    bool isNumber = false;
    wanted.rows = all ? rowsMax : parser.value(u"limit"_s).toInt(&isNumber);
    if (!all && (!isNumber || wanted.rows < 1 || wanted.rows > rowsMax))
        return fail(ErrorCode::InvalidArgument,
            u"--limit %1: allowed are 1 to %2"_s.arg(parser.value(u"limit"_s)).arg(rowsMax));
    wanted.query.perPage = std::min(wanted.rows, protocol::auditsPerPageMax);
    return wanted;
}

/// Newest first, in as many pages as it takes.
Result<QList<AuditRecord>> fetch(Session &session, const Wanted &wanted)
{
    AuditQuery query = wanted.query;
    QList<AuditRecord> audits;
    QSet<QString> known;
    for (;; ++query.page) {
        const auto rows =
            session.ask<QList<AuditRecord>>([&query](client::ApiClient &api) { return api.audits(query); });
        if (!rows)
            return rows;
        // What is done from now on must not move the pages.
        if (!query.until && !rows->isEmpty())
            query.until = rows->first().createAt;
        const qsizetype before = audits.size();
        for (const AuditRecord &row : *rows) {
            if (audits.size() < wanted.rows && !known.contains(row.id))
                audits.append(row);
            known.insert(row.id);
        }
        if (rows->size() < query.perPage || audits.size() == wanted.rows || audits.size() == before)
            return audits;
    }
}

Table::Cell outcomeOf(const AuditRecord &audit)
{
    const QString text = plainText(audit.extraInfo);
    return audit.isOk() ? Table::Cell{u"● "_s + text, Colour::Green}
                        : Table::Cell{u"■ "_s + text, Colour::Red};
}

QString whoDid(const AuditRecord &audit)
{
    const QString who = audit.username.isEmpty() ? audit.userId : audit.username;
    return who.isEmpty() ? u"–"_s : plainText(who);
}

void print(const Context &context, const QList<AuditRecord> &audits)
{
    if (audits.isEmpty())
        return context.terminal.line(u"nothing of that kind"_s);
    Table table({u"TIME"_s, u"WHO"_s, u"FROM"_s, u"WHAT"_s, u"OUTCOME"_s});
    for (const AuditRecord &audit : audits)
        table.add({{QDateTime::fromMSecsSinceEpoch(audit.createAt).toString(u"yyyy-MM-dd HH:mm:ss"_s)},
            {whoDid(audit)}, {plainText(audit.ipAddress)}, {plainText(audit.action)}, outcomeOf(audit)});
    for (const QString &line : table.lines(context.terminal, 0))
        context.terminal.line(line);
}

} // namespace

QString AuditCommand::name() const
{
    return u"audit"_s;
}

QString AuditCommand::summary() const
{
    return u"Who did what, when, from where, with what outcome"_s;
}

QString AuditCommand::description() const
{
    return u"Prints the newest audits of the cluster, oldest first: what administrators changed, log-ins, "
           u"and\n"
           u"what was refused. A log-in that failed names the account that was tried, and nobody as who did\n"
           u"it. --json prints one list of the rows of GET /api/v4/audits.\n"
           u"Exit code: 0 told, 2 nobody could tell, or there is no such user."_s;
}

void AuditCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"user"_s, u"Only what this user did: name, e-mail address or id."_s, u"user"_s});
    parser.addOption({u"since"_s, u"Only from then on: 15m, 2h, 3d, or a time."_s, u"time"_s});
    parser.addOption({u"until"_s, u"Only up to then, likewise."_s, u"time"_s});
    parser.addOption({{u"n"_s, u"limit"_s},
        u"How many, 1 to %1. Default: %2; with --since all that fit."_s.arg(rowsMax).arg(usualRows),
        u"number"_s, QString::number(usualRows)});
}

int AuditCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    const Result<Wanted> wanted = wantedOf(parser);
    if (!wanted)
        return reportFailure(context, wanted.error());
    Session session(context);
    Result<QList<AuditRecord>> audits = fetch(session, *wanted);
    if (!audits)
        return reportFailure(context, audits.error());
    std::reverse(audits->begin(), audits->end());
    if (context.json) {
        QJsonArray rows;
        for (const AuditRecord &audit : std::as_const(*audits))
            rows.append(protocol::toJson(audit));
        context.terminal.line(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    } else {
        print(context, *audits);
    }
    if (audits->size() == rowsMax)
        context.terminal.note(
            u"musterctl: there may be more than the %1 that are shown; ask with --until for those before"_s
                .arg(rowsMax));
    return ExitGreen;
}

} // namespace muster::ctl
