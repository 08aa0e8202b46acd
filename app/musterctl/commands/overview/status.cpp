#include "musterctl/commands/overview/status.h"

#include "musterctl/cli/arguments.h"
#include "musterctl/print/orderedjson.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::Verdict;

namespace {

int run(Context &context, const Arguments &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview) {
        if (context.json)
            context.terminal.json(orderedJson(unknownOverview(overview.error().detail)));
        return reportFailure(context, overview.error());
    }
    if (context.json) {
        context.terminal.json(orderedJson(*overview));
    } else {
        context.terminal.lines(overviewLines(context, *overview));
        context.terminal.line();
        context.terminal.line(
            u"as %1 sees it, %2"_s.arg(nodeName(*overview, overview->observer), localTimeText(overview->at)));
    }
    return overview->verdict == Verdict::Green ? ExitGreen
        : overview->verdict == Verdict::Red    ? ExitRed
                                               : ExitUnknown;
}

} // namespace

Command statusCommand()
{
    return {.path = {u"status"_s},
        .section = Section::Inspect,
        .summary = u"Show whether the cluster is green, which node is not, why, and what to do"_s,
        .description = u"Prints the verdict, the leader, every node with the worst first, and the next step "
                       u"for each reason. Asks one node; if it does not answer, the next one. --json prints "
                       u"one object."_s,
        .exitCode = u"0 green, 1 red, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
