#include "musterctl/commands/logs.h"

#include "log/log.h"
#include "musterctl/loglines.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"

#include <QSet>
#include <QTimer>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::LogQuery;
using protocol::NodeLogs;

namespace {

constexpr int usualLines = 100;
constexpr Millis followEvery = std::chrono::seconds(1);
/// Nodes that did not answer are asked seldom and not waited for, so that they do not hold the others.
constexpr int askAgainEvery = 5;
constexpr int shortTimeoutMillis = 300;
constexpr Millis callMargin = std::chrono::seconds(4); ///< on top of what the nodes have

/// Prints lines of all nodes and, once each time it changes, who does not answer.
class Printer {
public:
    explicit Printer(const Context &context) : m_context(context) { }

    void note(const QList<NodeLogs> &nodes)
    {
        for (const NodeLogs &node : nodes) {
            const QString name = plainText(node.name);
            m_nodeWidth = std::max(m_nodeWidth, int(name.size()));
            const bool wasMissing = m_missing.contains(node.node);
            if (!node.part && !wasMissing)
                m_context.terminal.note(
                    u"musterctl: %1 did not answer: %2"_s.arg(name, plainText(node.part.error().detail)));
            if (node.part && wasMissing)
                m_context.terminal.note(u"musterctl: %1 answers again"_s.arg(name));
            if (node.part && node.part->gap)
                m_context.terminal.note(
                    u"musterctl: lines of %1 are missing here: its files of then are gone"_s.arg(name));
            if (node.part)
                m_missing.remove(node.node);
            else
                m_missing.insert(node.node);
        }
    }
    void print(const QList<MergedLine> &lines) const
    {
        for (const MergedLine &line : lines)
            m_context.terminal.line(
                m_context.json ? jsonLine(line) : readableLine(m_context.terminal, line, m_nodeWidth));
    }
    bool isMissing(const NodeId &node) const { return m_missing.contains(node); }
    bool anyMissing() const { return !m_missing.isEmpty(); }

private:
    const Context &m_context;
    QSet<NodeId> m_missing;
    int m_nodeWidth = 0;
};

Result<QList<NodeLogs>> fetch(Session &session, const LogQuery &query)
{
    return session.ask<QList<NodeLogs>>([&query](client::ApiClient &api) {
        api.setTimeout(Millis(query.timeoutMillis) + callMargin);
        return api.logsOfNodes(query);
    });
}

void pause(Millis time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

int follow(const Context &context, Session &session, LogQuery query, Printer &printer, QList<NodeLogs> nodes)
{
    query.lines = protocol::logLinesMax;
    query.from.reset();
    for (int round = 1;; ++round) {
        QStringList healthy;
        QStringList missing;
        for (const NodeLogs &node : std::as_const(nodes)) {
            (printer.isMissing(node.node) ? missing : healthy).append(node.node.toString());
            if (node.part && !node.part->newer.isEmpty())
                query.after[node.node.toString()] = node.part->newer;
        }
        pause(followEvery);
        QList<NodeLogs> fresh;
        const auto ask = [&](const QStringList &whom, int timeoutMillis) -> Result<void> {
            query.nodes = whom;
            query.timeoutMillis = timeoutMillis;
            return fetch(session, query).map([&fresh](const QList<NodeLogs> &answer) { fresh += answer; });
        };
        if (!healthy.isEmpty())
            if (const auto asked = ask(healthy, LogQuery().timeoutMillis); !asked)
                return reportFailure(context, asked.error());
        if (!missing.isEmpty() && (healthy.isEmpty() || round % askAgainEvery == 0))
            if (const auto asked = ask(missing, shortTimeoutMillis); !asked)
                return reportFailure(context, asked.error());
        printer.note(fresh);
        printer.print(mergeLines(fresh));
        for (NodeLogs &node : nodes)
            for (const NodeLogs &newer : std::as_const(fresh))
                if (newer.node == node.node)
                    node = newer;
    }
}

Result<LogQuery> queryOf(const QCommandLineParser &parser)
{
    LogQuery query;
    const auto from = momentOption(parser, u"since"_s);
    const auto to = momentOption(parser, u"until"_s);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    query.from = *from;
    query.to = *to;
    query.text = parser.value(u"grep"_s);
    query.isPattern = true;
    for (const QString &value : parser.values(u"node"_s))
        query.nodes += value.split(u',', Qt::SkipEmptyParts);
    const bool all = parser.isSet(u"since"_s) && !parser.isSet(u"lines"_s);
    bool isNumber = false;
    query.lines = all ? protocol::logLinesMax : parser.value(u"lines"_s).toInt(&isNumber);
    if (!all && (!isNumber || query.lines < 1 || query.lines > protocol::logLinesMax))
        return fail(ErrorCode::InvalidArgument,
            u"--lines %1: allowed are 1 to %2"_s.arg(parser.value(u"lines"_s)).arg(protocol::logLinesMax));
    if (!parser.isSet(u"level"_s))
        return query;
    const auto least = log::levelFromName(parser.value(u"level"_s));
    if (!least)
        return fail(ErrorCode::InvalidArgument,
            u"--level %1: allowed are debug, info, warn and error"_s.arg(parser.value(u"level"_s)));
    for (const log::Level level : {log::Level::Debug, log::Level::Info, log::Level::Warn, log::Level::Error})
        if (level >= *least)
            query.levels.append(QString(log::levelName(level)));
    return query;
}

/// Ids for the names, and for the beginnings of ids, that were given.
Result<void> nameNodes(Session &session, LogQuery &query)
{
    if (query.nodes.isEmpty())
        return {};
    const auto overview = session.overview();
    if (!overview)
        return tl::unexpected(overview.error());
    for (QString &node : query.nodes) {
        const auto id = findNode(*overview, node);
        if (!id)
            return tl::unexpected(id.error());
        node = id->toString();
    }
    return {};
}

} // namespace

QString LogsCommand::name() const
{
    return u"logs"_s;
}

QString LogsCommand::summary() const
{
    return u"The logs of all nodes, merged by corrected time"_s;
}

QString LogsCommand::description() const
{
    return u"Prints the newest log lines of all nodes, or of those named, oldest first. The times are those "
           u"of\n"
           u"the cluster: what is known of a node's clock is put right. A node that does not answer is named "
           u"on\n"
           u"standard error; the exit code is then 1. --json prints each line's own object with "
           u"`muster_node`\n"
           u"and `muster_at` added."_s;
}

void LogsCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s,
        u"Only this node: its name or its id. May be given several times, or with commas."_s, u"id"_s});
    parser.addOption({{u"n"_s, u"lines"_s},
        u"How many lines to begin with, 1 to %1; with --since all that fit."_s.arg(protocol::logLinesMax),
        u"number"_s, QString::number(usualLines)});
    parser.addOption({u"level"_s, u"Only this level and worse: debug, info, warn, error."_s, u"level"_s});
    parser.addOption({u"since"_s, u"Only from then on: 15m, 2h, 3d, or a time."_s, u"time"_s});
    parser.addOption({u"until"_s, u"Only up to then, likewise."_s, u"time"_s});
    parser.addOption(
        {u"grep"_s, u"Only lines in which this regular expression is found."_s, u"expression"_s});
    parser.addOption({{u"f"_s, u"follow"_s}, u"Go on printing new lines until interrupted."_s});
}

int LogsCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &)
{
    auto query = queryOf(parser);
    if (!query)
        return reportFailure(context, query.error());
    Session session(context);
    if (const auto named = nameNodes(session, *query); !named)
        return reportFailure(context, named.error());
    const auto nodes = fetch(session, *query);
    if (!nodes)
        return reportFailure(context, nodes.error());
    Printer printer(context);
    printer.note(*nodes);
    const QList<MergedLine> lines = mergeLines(*nodes);
    const bool all = query->lines == protocol::logLinesMax;
    printer.print(all ? lines : lines.mid(std::max<qsizetype>(0, lines.size() - query->lines)));
    for (const NodeLogs &node : *nodes)
        if (node.part && node.part->more && all)
            context.terminal.note(
                u"musterctl: %1 has more lines than are shown; ask with --until for those before"_s.arg(
                    plainText(node.name)));
    if (parser.isSet(u"follow"_s))
        return follow(context, session, *query, printer, *nodes);
    return printer.anyMissing() ? ExitRed : ExitGreen;
}

} // namespace muster::ctl
