#include "musterctl/commands/loglevel.h"

#include "log/log.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::LogLevelChange;
using protocol::LogLevels;
using protocol::NodeLogLevels;

namespace {

QString sentence(const LogLevels &levels)
{
    const QString now = u"file %1, console %2"_s.arg(plainText(levels.file), plainText(levels.console));
    if (!levels.until)
        return now;
    return now
        + u" until %1, then file %2, console %3"_s.arg(levels.until->toLocalTime().toString(u"HH:mm:ss"_s),
            plainText(levels.fileAfter), plainText(levels.consoleAfter));
}

void print(const Context &context, const QString &name, const Result<LogLevels> &levels)
{
    if (!levels) {
        context.terminal.note(u"musterctl: %1: %2"_s.arg(plainText(name), plainText(levels.error().detail)));
    } else if (context.json) {
        QJsonObject json = protocol::toJson(*levels);
        json[u"node"] = name;
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    } else {
        context.terminal.line(u"%1: %2"_s.arg(plainText(name), sentence(*levels)));
    }
}

Result<LogLevelChange> changeOf(const QCommandLineParser &parser, const QStringList &words)
{
    const QString target = parser.value(u"target"_s);
    if (target != u"file" && target != u"console" && target != u"both")
        return fail(
            ErrorCode::InvalidArgument, u"--target %1: allowed are file, console and both"_s.arg(target));
    LogLevelChange change;
    if (words.isEmpty())
        return change;
    if (!log::levelFromName(words.first()))
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\": allowed are debug, info, warn and error"_s.arg(words.first()));
    change.file = target == u"console" ? QString() : words.first();
    change.console = target == u"file" ? QString() : words.first();
    if (!parser.isSet(u"for"_s))
        return change;
    QString minutes = parser.value(u"for"_s);
    if (minutes.endsWith(u'm'))
        minutes.chop(1);
    bool isNumber = false;
    change.minutes = minutes.toInt(&isNumber);
    if (!isNumber || change.minutes < 1 || change.minutes > LogLevelChange::minutesMax)
        return fail(ErrorCode::InvalidArgument,
            u"--for %1: allowed are 1 to %2 minutes"_s.arg(parser.value(u"for"_s))
                .arg(LogLevelChange::minutesMax));
    return change;
}

int runOnAll(const Context &context, Session &session, const LogLevelChange &change)
{
    const auto nodes = session.ask<QList<NodeLogLevels>>(
        [&change](client::ApiClient &api) { return api.clusterLogLevels(change, {}); });
    if (!nodes)
        return reportFailure(context, nodes.error());
    bool all = true;
    for (const NodeLogLevels &node : *nodes) {
        print(context, node.name, node.levels);
        all = all && node.levels;
    }
    return all ? ExitGreen : ExitRed;
}

} // namespace

QString LogLevelCommand::name() const
{
    return u"log-level"_s;
}

QString LogLevelCommand::summary() const
{
    return u"Show or change how much nodes log, for some minutes or until they restart"_s;
}

QString LogLevelCommand::description() const
{
    return u"musterctl log-level                    shows the levels of the node that answers\n"
           u"musterctl log-level debug              sets them: debug, info, warn or error\n"
           u"musterctl log-level debug --for 15     for 15 minutes, then back by itself\n"
           u"musterctl log-level debug --for 15 --all"_s;
}

void LogLevelCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"The node: its name, its id, or the beginning of its id."_s, u"id"_s});
    parser.addOption({u"all"_s, u"All nodes."_s});
    parser.addOption({u"target"_s, u"What to set: file, console or both."_s, u"target"_s, u"both"_s});
    parser.addOption({u"for"_s, u"After so many minutes what is set now holds again."_s, u"minutes"_s});
}

int LogLevelCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    const auto change = changeOf(parser, words);
    if (!change)
        return reportFailure(context, change.error());
    Session session(context);
    if (parser.isSet(u"all"_s))
        return runOnAll(context, session, *change);
    if (parser.isSet(u"node"_s)) {
        const Result<void> chosen = session.stayWithNode(parser.value(u"node"_s));
        if (!chosen)
            return reportFailure(context, chosen.error());
    }
    const auto levels =
        session.ask<LogLevels>([&change](client::ApiClient &api) { return api.logLevels(*change); });
    if (!levels)
        return reportFailure(context, levels.error());
    print(context, session.node().authority(), levels);
    return ExitGreen;
}

} // namespace muster::ctl
