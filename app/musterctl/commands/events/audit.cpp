#include "musterctl/commands/events/audit.h"

#include "client/admin/auditapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/timeoption.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::AuditQuery;
using protocol::AuditRecord;
using Color = Terminal::Color;

namespace {

constexpr int usualRows = 100;
constexpr int rowsMax = 10'000;

struct Wanted {
    AuditQuery query;
    int rows = usualRows;
};

Result<Wanted> wantedOf(const Arguments &arguments)
{
    Wanted wanted;
    const auto since = momentOf(arguments, u"since"_s);
    const auto until = momentOf(arguments, u"until"_s);
    if (!since || !until)
        return failed(since ? until : since);
    wanted.query.user = arguments.value(u"user"_s);
    wanted.query.since = *since;
    wanted.query.until = *until;
    const bool all = since->has_value() && !arguments.has(u"limit"_s);
    wanted.rows = all ? rowsMax : arguments.wholeNumber(u"limit"_s);
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
        const auto rows = session.ask<QList<AuditRecord>>(
            [&query](client::Transport &api) { return client::AuditApi(api).audits(query); });
        if (!rows)
            return rows;
        // Records written from now on must not shift the pages.
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
    return audit.isOk() ? Table::Cell{u"● "_s + text, Color::Green} : Table::Cell{u"■ "_s + text, Color::Red};
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
        table.add({{toDateTime(audit.createAt).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)},
            {whoDid(audit)}, {plainText(audit.ipAddress)}, {plainText(audit.action)}, outcomeOf(audit)});
    table.print(context.terminal, 0);
}

int run(Context &context, const Arguments &arguments)
{
    const Result<Wanted> wanted = wantedOf(arguments);
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
        context.terminal.json(rows);
    } else {
        print(context, *audits);
    }
    if (audits->size() == rowsMax)
        context.terminal.note(
            u"musterctl: there may be more than these %1; use --until for older ones"_s.arg(rowsMax));
    return ExitGreen;
}

} // namespace

Command auditCommand()
{
    return {.path = {u"audit"_s},
        .section = Section::Inspect,
        .summary = u"Show who did what, when, from where, and with what outcome"_s,
        .description = u"Prints the newest audit records of the cluster, oldest first: changes by "
                       u"administrators, log-ins, and refused requests. A failed log-in names the account "
                       u"that was tried, and nobody as the user. --json prints one list of the rows of GET "
                       u"/api/v4/audits."_s,
        .exitCode = u"0 success, 2 no answer, or no such user"_s,
        .options = {{.name = u"user"_s,
                        .help = u"Only what this user did: name, email address or id."_s,
                        .value = u"USER"_s},
            sinceOption(), untilOption(),
            {.name = u"limit"_s,
                .help = u"How many records; with --since all that fit."_s,
                .value = u"NUMBER"_s,
                .letter = u'n',
                .byDefault = QString::number(usualRows),
                .range = NumberRange{1, rowsMax}}},
        .run = run};
}

} // namespace muster::ctl
