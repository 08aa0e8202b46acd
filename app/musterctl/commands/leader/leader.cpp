#include "musterctl/commands/leader/leader.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/session.h"
#include "protocol/vocabulary/english.h"

#include <QJsonArray>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

void printJson(const Context &context, const protocol::Overview &overview)
{
    QJsonArray terms;
    for (const protocol::TermRecord &term : overview.terms)
        terms.append(protocol::toJson(term));
    const QJsonObject json{
        {u"leader"_s, overview.leader ? QJsonValue(overview.leader->toString()) : QJsonValue()},
        {u"term"_s, qint64(overview.term)},
        {u"preferred"_s,
            overview.preferred ? QJsonValue(protocol::toJson(*overview.preferred)) : QJsonValue()},
        {u"terms"_s, terms}};
    context.terminal.json(json);
}

QString whyText(const protocol::TermRecord &term)
{
    const QString begun = protocol::englishOf(term.reason);
    return term.endReason.isEmpty() ? begun
                                    : u"%1; ended: %2"_s.arg(begun, protocol::englishOf(term.endReason));
}

void printLeader(const Terminal &terminal, const protocol::Overview &overview)
{
    if (overview.leader) {
        const protocol::NodeOverview *node = overview.node(*overview.leader);
        terminal.line(terminal.paint(Terminal::Color::Green, u"● "_s) + nodeName(overview, *overview.leader)
            + u" leads, term %1"_s.arg(overview.term));
        terminal.line(
            u"  id %1%2"_s.arg(overview.leader->toString(), node ? u", "_s + node->address : QString()));
    } else {
        terminal.line(terminal.paint(Terminal::Color::Red, u"■ no leader"_s)
            + u"; the last term was %1"_s.arg(overview.term));
        terminal.line(u"  Leader-only work waits until a node that reaches the database takes the lease."_s);
    }
    if (overview.preferred)
        terminal.line(u"  preferred: %1 (%2): %3"_s.arg(nodeName(overview, overview.preferred->node),
            overview.preferred->state.text(), overview.preferred->detail));
}

void printTerms(const Terminal &terminal, const protocol::Overview &overview)
{
    Table table({u"TERM"_s, u"LEADER"_s, u"FROM"_s, u"UNTIL"_s, u"BECAUSE"_s});
    for (auto term = overview.terms.crbegin(); term != overview.terms.crend(); ++term)
        table.add(
            {{QString::number(term->term)}, {nodeName(overview, term->leader)}, {localTimeText(term->since)},
                {term->until ? localTimeText(*term->until) : u"now"_s}, {whyText(*term)}});
    table.print(terminal, 0);
}

int run(Context &context, const Arguments &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const int exitCode = overview->leader ? ExitGreen : ExitRed;
    if (context.json) {
        printJson(context, *overview);
        return exitCode;
    }
    printLeader(context.terminal, *overview);
    if (overview->terms.isEmpty())
        return exitCode;
    context.terminal.line();
    printTerms(context.terminal, *overview);
    return exitCode;
}

} // namespace

Command leaderCommand()
{
    return {.path = {u"leader"_s},
        .section = Section::Operate,
        .summary = u"Show who leads, since when and why; transfer leadership"_s,
        .description = u"The leader does what may be done only once in a cluster. It is the node with the "
                       u"lowest id among those that are alive and reach the database, and it holds the "
                       u"lease there; each change of leader has a higher term."_s,
        .exitCode = u"0 there is a leader, 1 there is none, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
