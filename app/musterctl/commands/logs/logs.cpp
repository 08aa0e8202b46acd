#include "musterctl/commands/logs/logs.h"

#include "client/admin/logapi.h"
#include "log/log.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/timeoption.h"
#include "musterctl/commands/logs/loglines.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/session/session.h"
#include "protocol/overview/nodenames.h"

#include <QSet>
#include <QTimer>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::LogQuery;
using protocol::NodeLogs;

namespace {

constexpr int usualLines = 100;
constexpr Millis followEvery = std::chrono::seconds(1);
/// Nodes that did not answer are asked seldom and not waited for, so that they do not delay the others.
constexpr int askAgainEvery = 5;
constexpr Millis shortTimeout{300};
constexpr Millis callMargin = std::chrono::seconds(4); ///< on top of the nodes' own deadline

/// Prints lines of all nodes and, whenever it changes, which nodes do not answer.
class Printer {
public:
    explicit Printer(const Context &context) : m_context(context) { }

    void note(const QList<NodeLogs> &nodes)
    {
        for (const NodeLogs &node : nodes) {
            const QString name = node.name;
            m_nodeWidth = std::max(m_nodeWidth, int(name.size()));
            const bool wasMissing = m_missing.contains(node.node);
            if (!node.part && !wasMissing)
                m_context.terminal.note(
                    u"musterctl: %1 did not answer: %2"_s.arg(name, node.part.error().detail));
            if (node.part && wasMissing)
                m_context.terminal.note(u"musterctl: %1 answers again"_s.arg(name));
            if (node.part && node.part->gap)
                m_context.terminal.note(
                    u"musterctl: lines of %1 are missing here: their log files have been deleted"_s.arg(
                        name));
            if (node.part)
                m_missing.remove(node.node);
            else
                m_missing.insert(node.node);
        }
    }
    void print(const QList<MergedLine> &lines) const
    {
        for (const MergedLine &line : lines) {
            if (m_context.json)
                m_context.terminal.json(jsonLine(line));
            else
                m_context.terminal.line(readableLine(m_context.terminal, line, m_nodeWidth));
        }
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
    return session.ask<QList<NodeLogs>>([&query](client::Transport &api) {
        api.setTimeout(query.timeout + callMargin);
        return client::LogApi(api).logs(query);
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
        const auto ask = [&](const QStringList &names, Millis timeout) -> Result<void> {
            query.nodes = names;
            query.timeout = timeout;
            return fetch(session, query).map([&fresh](const QList<NodeLogs> &answer) { fresh += answer; });
        };
        if (!healthy.isEmpty())
            if (const auto asked = ask(healthy, LogQuery().timeout); !asked)
                return reportFailure(context, asked.error());
        if (!missing.isEmpty() && (healthy.isEmpty() || round % askAgainEvery == 0))
            if (const auto asked = ask(missing, shortTimeout); !asked)
                return reportFailure(context, asked.error());
        printer.note(fresh);
        printer.print(mergeLines(fresh));
        for (NodeLogs &node : nodes)
            for (const NodeLogs &newer : std::as_const(fresh))
                if (newer.node == node.node)
                    node = newer;
    }
}

Result<LogQuery> queryOf(const Arguments &arguments)
{
    LogQuery query;
    const auto from = momentOf(arguments, u"since"_s);
    const auto to = momentOf(arguments, u"until"_s);
    if (!from || !to)
        return failed(from ? to : from);
    query.from = *from;
    query.to = *to;
    query.text = arguments.value(u"grep"_s);
    query.isPattern = true;
    for (const QString &value : arguments.values(u"node"_s))
        query.nodes += value.split(u',', Qt::SkipEmptyParts);
    const bool all = arguments.has(u"since"_s) && !arguments.has(u"lines"_s);
    query.lines = all ? protocol::logLinesMax : arguments.wholeNumber(u"lines"_s);
    if (const auto least = log::levelFromName(arguments.value(u"level"_s)))
        query.levels = levelNames(*least);
    return query;
}

/// The ids for the names and id prefixes that were given.
Result<void> nameNodes(Session &session, LogQuery &query)
{
    if (query.nodes.isEmpty())
        return {};
    const auto overview = session.overview();
    if (!overview)
        return failed(overview);
    for (QString &node : query.nodes) {
        const auto id = protocol::findNode(*overview, node);
        if (!id)
            return failed(id);
        node = id->toString();
    }
    return {};
}

int run(Context &context, const Arguments &arguments)
{
    auto query = queryOf(arguments);
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
                u"musterctl: %1 has more lines than are shown; use --until for earlier ones"_s.arg(
                    node.name));
    if (arguments.has(u"follow"_s))
        return follow(context, session, *query, printer, *nodes);
    return printer.anyMissing() ? ExitRed : ExitGreen;
}

} // namespace

Command logsCommand()
{
    return {.path = {u"logs"_s},
        .section = Section::Inspect,
        .summary = u"Show the logs of all nodes, merged by corrected time"_s,
        .description =
            u"Prints the newest log lines of all nodes, or of those named, oldest first. Times are those of "
            u"the cluster: the clock offset of each node is corrected. A node that does not answer is named "
            u"on standard error; the exit code is then 1. --json prints the object of each line with "
            u"`muster_node` and `muster_at` added."_s,
        .options = {{.name = u"node"_s,
                        .help = u"Only this node: its name or its id; several with commas."_s,
                        .value = u"NODE"_s,
                        .repeats = true},
            {.name = u"lines"_s,
                .help = u"How many lines to begin with; with --since all that fit."_s,
                .value = u"NUMBER"_s,
                .letter = u'n',
                .byDefault = QString::number(usualLines),
                .range = NumberRange{1, protocol::logLinesMax}},
            {.name = u"level"_s, .help = u"Minimum level."_s, .value = u"LEVEL"_s, .choices = levelNames()},
            sinceOption(), untilOption(),
            {.name = u"grep"_s,
                .help = u"Only lines that match this regular expression."_s,
                .value = u"REGEX"_s},
            {.name = u"follow"_s, .help = u"Keep printing new lines until interrupted."_s, .letter = u'f'}},
        .run = run};
}

} // namespace muster::ctl
