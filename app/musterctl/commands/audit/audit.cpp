#include "musterctl/commands/audit/audit.h"

#include "client/admin/auditapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/timeoption.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"
#include "protocol/admin/auditwords.h"

#include <QSet>

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::AuditAction;
using protocol::AuditOutcome;
using protocol::AuditQuery;
using protocol::AuditRecord;
using Color = Terminal::Color;

namespace {

constexpr int usualRows = 100;
constexpr int rowsMax = 10'000;

struct Wanted {
    AuditQuery query;
    std::optional<AuditAction> action;
    bool onlyDone = false;
    bool onlyFailed = false;
    int rows = usualRows;

    bool accepts(const AuditRecord &audit) const
    {
        const bool done = protocol::auditOutcomeOf(audit) == AuditOutcome::Done;
        return (!action || protocol::auditActionOf(audit.action) == action) && !(onlyDone && !done)
            && !(onlyFailed && done);
    }
};

struct Found {
    QList<AuditRecord> audits; ///< newest first
    bool isCut = false; ///< no more were looked at, though there may be older ones
};

Result<Wanted> wantedOf(const Arguments &arguments)
{
    Wanted wanted;
    const auto since = momentOf(arguments, u"since"_s);
    const auto until = momentOf(arguments, u"until"_s);
    if (!since || !until)
        return failed(since ? until : since);
    wanted.query.user = arguments.value(u"user"_s);
    if (*since)
        wanted.query.since = **since;
    if (*until)
        wanted.query.until = **until;
    wanted.action = protocol::fromName<AuditAction>(arguments.value(u"action"_s).toLower());
    wanted.onlyDone = arguments.has(u"done"_s);
    wanted.onlyFailed = arguments.has(u"failed"_s);
    const bool all = since->has_value() && !arguments.has(u"limit"_s);
    wanted.rows = all ? rowsMax : arguments.wholeNumber(u"limit"_s);
    const bool isFiltered = wanted.action || wanted.onlyDone || wanted.onlyFailed;
    wanted.query.perPage =
        isFiltered ? protocol::auditsPerPageMax : std::min(wanted.rows, protocol::auditsPerPageMax);
    return wanted;
}

/// Newest first, in as many pages as it takes.
Result<Found> fetch(Session &session, const Wanted &wanted)
{
    AuditQuery query = wanted.query;
    Found found;
    QSet<QString> known;
    for (;; ++query.page) {
        const auto rows = session.ask<QList<AuditRecord>>(
            [&query](client::Transport &api) { return client::AuditApi(api).audits(query); });
        if (!rows)
            return failed(rows);
        // What is done from now on must not move the pages.
        if (!query.until && !rows->isEmpty())
            query.until = rows->first().createAt;
        const qsizetype before = known.size();
        for (const AuditRecord &row : *rows) {
            if (found.audits.size() < wanted.rows && !known.contains(row.id) && wanted.accepts(row))
                found.audits.append(row);
            known.insert(row.id);
        }
        if (rows->size() < query.perPage || known.size() == before)
            return found;
        found.isCut = known.size() >= rowsMax;
        if (found.isCut || found.audits.size() == wanted.rows)
            return found;
    }
}

/// Ids of nodes are shown as names where some node tells them; without an answer they stay ids.
std::optional<protocol::Overview> overviewFor(Session &session, const QList<AuditRecord> &audits)
{
    const bool namesNodes = std::any_of(audits.cbegin(), audits.cend(),
        [](const AuditRecord &audit) { return protocol::auditedNode(audit).has_value(); });
    if (!namesNodes)
        return std::nullopt;
    const Result<protocol::Overview> overview = session.overview();
    return overview ? std::optional(*overview) : std::nullopt;
}

Table::Cell outcomeOf(const protocol::AuditWords &words)
{
    switch (words.result) {
    case AuditOutcome::Done:
        return {u"● "_s + words.outcome, Color::Green};
    case AuditOutcome::Refused:
        return {u"▲ "_s + words.outcome, Color::Yellow};
    case AuditOutcome::Failed:
        return {u"■ "_s + words.outcome, Color::Red};
    }
    Q_UNREACHABLE();
}

QString timeText(const AuditRecord &audit, bool inUtc)
{
    const QDateTime at = toDateTime(audit.createAt);
    return inUtc ? at.toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : localTimeText(at);
}

void print(
    const Context &context, Session &session, const QList<AuditRecord> &audits, const Arguments &arguments)
{
    if (audits.isEmpty())
        return context.terminal.line(u"nothing of that kind"_s);
    const std::optional<protocol::Overview> overview = overviewFor(session, audits);
    const protocol::AuditLanguage english{[](const char *text) { return QString::fromUtf8(text); },
        [&overview](const NodeId &node) {
            return overview && overview->node(node) ? nodeName(*overview, node) : node.toString();
        }};
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? u"–"_s : text;
    };
    Table table({u"TIME"_s, u"USER"_s, u"ACTION"_s, u"TARGET"_s, u"FROM"_s, u"OUTCOME"_s});
    for (const AuditRecord &audit : audits) {
        const protocol::AuditWords words = protocol::wordsOf(audit, english);
        table.add({{timeText(audit, arguments.has(u"utc"_s))}, {orDash(words.who)}, {orDash(words.action)},
            {orDash(words.target)}, {orDash(audit.ipAddress)}, outcomeOf(words)});
    }
    table.print(context.terminal, 0);
}

int run(Context &context, const Arguments &arguments)
{
    const Result<Wanted> wanted = wantedOf(arguments);
    if (!wanted)
        return reportFailure(context, wanted.error());
    Session session(context);
    Result<Found> found = fetch(session, *wanted);
    if (!found)
        return reportFailure(context, found.error());
    std::reverse(found->audits.begin(), found->audits.end());
    if (context.json) {
        QJsonArray rows;
        for (const AuditRecord &audit : std::as_const(found->audits))
            rows.append(protocol::toJson(audit));
        context.terminal.json(rows);
    } else {
        print(context, session, found->audits, arguments);
    }
    if (found->isCut)
        context.terminal.note(
            u"musterctl: only the newest %1 records were looked at; use --until for older ones"_s.arg(
                rowsMax));
    return ExitGreen;
}

QStringList actionNames()
{
    QStringList names;
    for (const AuditAction action : protocol::valuesOf<AuditAction>())
        names += name(action);
    return names;
}

} // namespace

Command auditCommand()
{
    return {.path = {u"audit"_s},
        .section = Section::Inspect,
        .summary = u"Show who did what, when, from where, and with what outcome"_s,
        .description = u"Prints the newest audit records of the cluster, oldest first: changes by "
                       u"administrators, log-ins, and refused requests. A failed log-in has the account "
                       u"that was tried as its target, and nobody as the user. --json prints one list of the "
                       u"rows of GET /api/v4/audits."_s,
        .exitCode = u"0 success, 2 no answer, or no such user"_s,
        .options = {{.name = u"user"_s,
                        .help = u"Only what this user did: name, email address or id."_s,
                        .value = u"USER"_s},
            {.name = u"action"_s,
                .help = u"Only this action."_s,
                .value = u"ACTION"_s,
                .choices = actionNames()},
            {.name = u"failed"_s, .help = u"Only what was refused or failed."_s, .excludes = u"done"_s},
            {.name = u"done"_s, .help = u"Only what was done."_s}, sinceOption(), untilOption(),
            {.name = u"utc"_s, .help = u"Times in UTC rather than local time."_s},
            {.name = u"limit"_s,
                .help = u"How many records; with --since all that fit."_s,
                .value = u"NUMBER"_s,
                .letter = u'n',
                .byDefault = QString::number(usualRows),
                .range = NumberRange{1, rowsMax}}},
        .run = run};
}

} // namespace muster::ctl
