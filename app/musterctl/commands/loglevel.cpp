#include "musterctl/commands/loglevel.h"

#include "base/log.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using client::LogLevels;

QString LogLevelCommand::name() const
{
    return u"log-level"_s;
}

QString LogLevelCommand::summary() const
{
    return u"Show or change how much a node logs, until it restarts"_s;
}

QString LogLevelCommand::description() const
{
    return u"musterctl log-level             shows the levels of the node that answers\n"
           u"musterctl log-level debug       sets them: debug, info, warn or error"_s;
}

void LogLevelCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"The node: its name, its id, or the beginning of its id."_s, u"id"_s});
    parser.addOption({u"target"_s, u"What to set: file, console or both."_s, u"target"_s, u"both"_s});
}

int LogLevelCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    const QString target = parser.value(u"target"_s);
    if (target != u"file" && target != u"console" && target != u"both")
        return reportFailure(context,
            {ErrorCode::InvalidArgument, u"--target %1: allowed are file, console and both"_s.arg(target)});
    if (!words.isEmpty() && !log::levelFromName(words.first()))
        return reportFailure(context,
            {ErrorCode::InvalidArgument,
                u"\"%1\": allowed are debug, info, warn and error"_s.arg(words.first())});
    Session session(context);
    if (parser.isSet(u"node"_s)) {
        const Result<void> chosen = session.stayWithNode(parser.value(u"node"_s));
        if (!chosen)
            return reportFailure(context, chosen.error());
    }
    LogLevels wanted;
    if (!words.isEmpty()) {
        wanted.file = target == u"console" ? QString() : words.first();
        wanted.console = target == u"file" ? QString() : words.first();
    }
    const Result<LogLevels> levels = session.ask<LogLevels>(
        [&](client::ApiClient &api) { return words.isEmpty() ? api.logLevels() : api.setLogLevels(wanted); });
    if (!levels)
        return reportFailure(context, levels.error());
    if (context.json) {
        const QJsonObject json{{u"node"_s, session.node().toString()}, {u"file"_s, levels->file},
            {u"console"_s, levels->console}};
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    } else {
        context.terminal.line(u"%1: file %2, console %3"_s.arg(
            session.node().authority(), plainText(levels->file), plainText(levels->console)));
    }
    return ExitGreen;
}

} // namespace muster::ctl
