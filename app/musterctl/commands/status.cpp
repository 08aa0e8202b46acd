#include "musterctl/commands/status.h"

#include "musterctl/orderedjson.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::Verdict;

QString StatusCommand::name() const
{
    return u"status"_s;
}

QString StatusCommand::summary() const
{
    return u"Is the cluster green; which node is not, why, and what to do"_s;
}

QString StatusCommand::description() const
{
    return u"Prints the verdict, the leader, every node worst first, what is wrong and the next step for "
           u"each reason.\n"
           u"Asks one node; if it does not answer, the next. --json prints one object.\n"
           u"Exit code: 0 green, 1 red, 2 could not tell."_s;
}

int StatusCommand::run(Context &context, const QCommandLineParser &, const QStringList &)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview) {
        if (context.json)
            context.terminal.line(QString::fromUtf8(orderedJson(unknownOverview(overview.error().detail))));
        return reportFailure(context, overview.error());
    }
    if (context.json) {
        context.terminal.line(QString::fromUtf8(orderedJson(*overview)));
    } else {
        for (const QString &line : pictureLines(context, *overview))
            context.terminal.line(line);
        context.terminal.line();
        context.terminal.line(u"as %1 sees it, %2"_s.arg(nodeName(*overview, overview->observer),
            overview->at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s)));
    }
    return overview->verdict == Verdict::Green ? ExitGreen
        : overview->verdict == Verdict::Red    ? ExitRed
                                               : ExitUnknown;
}

} // namespace muster::ctl
