#include "musterctl/commands/logs/loglevel.h"

#include "client/admin/logapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/commands/logs/loglines.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/session.h"

#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::LogLevelChange;
using protocol::LogLevels;
using protocol::NodeLogLevels;

namespace {

QString sentence(const LogLevels &levels)
{
    const QString now = u"file %1, console %2"_s.arg(levels.file, levels.console);
    if (!levels.until)
        return now;
    return now
        + u" until %1, then file %2, console %3"_s.arg(
            localTimeText(*levels.until, u"HH:mm:ss"_s), levels.fileAfter, levels.consoleAfter);
}

void print(const Context &context, const QString &name, const Result<LogLevels> &levels)
{
    if (!levels) {
        context.terminal.note(u"musterctl: %1: %2"_s.arg(name, levels.error().detail));
    } else if (context.json) {
        QJsonObject json = protocol::toJson(*levels);
        json[u"node"] = name;
        context.terminal.json(json);
    } else {
        context.terminal.line(u"%1: %2"_s.arg(name, sentence(*levels)));
    }
}

Result<LogLevelChange> changeOf(const Arguments &arguments)
{
    const QString target = arguments.value(u"target"_s);
    const QString level = arguments.operand(u"LEVEL"_s);
    LogLevelChange change;
    if (level.isEmpty())
        return change;
    change.file = target == u"console" ? QString() : level;
    change.console = target == u"file" ? QString() : level;
    if (!arguments.has(u"for"_s))
        return change;
    QString minutes = arguments.value(u"for"_s);
    if (minutes.endsWith(u'm'))
        minutes.chop(1);
    bool isNumber = false;
    change.minutes = minutes.toInt(&isNumber);
    if (!isNumber || change.minutes < 1 || change.minutes > LogLevelChange::minutesMax)
        return fail(ErrorCode::InvalidArgument,
            u"--for %1: allowed are 1 to %2 minutes"_s.arg(arguments.value(u"for"_s))
                .arg(LogLevelChange::minutesMax));
    return change;
}

int runOnAll(const Context &context, Session &session, const LogLevelChange &change)
{
    const auto nodes = session.ask<QList<NodeLogLevels>>(
        [&change](client::Transport &api) { return client::LogApi(api).clusterLevels(change, {}); });
    if (!nodes)
        return reportFailure(context, nodes.error());
    bool all = true;
    for (const NodeLogLevels &node : *nodes) {
        print(context, node.name, node.levels);
        all = all && node.levels;
    }
    return all ? ExitGreen : ExitRed;
}

int run(Context &context, const Arguments &arguments)
{
    const auto change = changeOf(arguments);
    if (!change)
        return reportFailure(context, change.error());
    Session session(context);
    if (arguments.has(u"all"_s))
        return runOnAll(context, session, *change);
    if (arguments.has(u"node"_s)) {
        const Result<void> chosen = session.stayWithNode(arguments.value(u"node"_s));
        if (!chosen)
            return reportFailure(context, chosen.error());
    }
    const auto levels = session.ask<LogLevels>(
        [&change](client::Transport &api) { return client::LogApi(api).levels(*change); });
    if (!levels)
        return reportFailure(context, levels.error());
    print(context, session.node().authority(), levels);
    return ExitGreen;
}

} // namespace

Command logLevelCommand()
{
    return {.path = {u"log-level"_s},
        .section = Section::Operate,
        .summary = u"Show or set the log level, for some minutes or until a restart"_s,
        .description =
            u"  musterctl log-level                  show the levels\n"
            u"  musterctl log-level debug            set them\n"
            u"  musterctl log-level debug --for 15   for 15 minutes\n"
            u"  musterctl log-level debug --for 15 --all\n\n"
            u"Without --node and --all it is the node that answers. After the time the levels revert on "
            u"their own; without --for they hold until the node restarts."_s,
        .options = nodeOrAll()
            + QList<Option>{{.name = u"target"_s,
                                .help = u"What to set."_s,
                                .value = u"TARGET"_s,
                                .byDefault = u"both"_s,
                                .choices = {u"file"_s, u"console"_s, u"both"_s}},
                {.name = u"for"_s,
                    .help = u"Revert after so many minutes, 1 to %1."_s.arg(LogLevelChange::minutesMax),
                    .value = u"MINUTES"_s}},
        .operands = {{.name = u"LEVEL"_s, .choices = levelNames(), .required = false}},
        .run = run};
}

} // namespace muster::ctl
