#include "node/calls/logactions.h"

#include "client/admin/logapi.h"
#include "log/log.h"
#include "node/calls/peerrequest.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeOverview;

namespace {

constexpr int waitingMax = 16; ///< queries at this node; each may take seconds of its disk
/// For all lines of one answer; as JSON they grow by a fifth, and clients accept 32 MiB.
constexpr qint64 answerBytesMax = 12LL * 1024 * 1024;
constexpr qint64 nodeBytesMin = 64 * 1024;

Result<log::ReadQuery> readQueryOf(const protocol::LogQuery &query, const NodeId &node)
{
    log::ReadQuery read;
    for (const QString &name : query.levels)
        if (const auto level = log::levelFromName(name))
            read.levels.add(*level);
    read.from = query.from;
    read.to = query.to;
    const auto matcher =
        query.isPattern ? log::LineMatcher::ofPattern(query.text) : log::LineMatcher::ofText(query.text);
    if (!matcher)
        return failed(matcher);
    read.matcher = *matcher;
    read.linesMax = query.lines;
    read.bytesMax = query.bytes > 0 ? query.bytes : answerBytesMax;
    for (auto [cursors, place] :
        {std::pair(&query.before, &read.before), std::pair(&query.after, &read.after)}) {
        const QString text = cursors->value(node.toString());
        if (text.isEmpty())
            continue;
        *place = log::Cursor::fromText(text);
        if (!*place)
            return fail(ErrorCode::InvalidArgument, u"\"%1\" is not a position in a log."_s.arg(text));
    }
    return read;
}

protocol::LogPart partOf(const log::Page &page)
{
    protocol::LogPart part;
    part.lines.reserve(page.lines.size());
    for (const QByteArray &line : page.lines)
        part.lines.append(QString::fromUtf8(line).trimmed());
    part.older = page.older ? page.older->toText() : QString();
    part.newer = page.newer ? page.newer->toText() : QString();
    part.more = page.more;
    part.gap = page.gap;
    return part;
}

bool hasNotLeft(const NodeOverview &node)
{
    return node.liveness != protocol::Liveness::Left;
}

/// Why a node is not even asked, if it is not.
std::optional<Error> notAsked(const NodeOverview &node)
{
    switch (node.liveness) {
    case protocol::Liveness::Alive:
    case protocol::Liveness::Suspect:
        return std::nullopt;
    case protocol::Liveness::Down:
        return Error{ErrorCode::Unavailable, u"%1 is down, so it was not asked"_s.arg(node.name)};
    case protocol::Liveness::Left:
        return Error{
            ErrorCode::Unavailable, u"%1 has left the cluster, so it was not asked"_s.arg(node.name)};
    }
    Q_UNREACHABLE();
}

/// Times of lines are by the clock of the node that wrote them.
protocol::LogQuery queryFor(const NodeOverview &node, protocol::LogQuery query, qint64 bytesMax)
{
    query.nodes.clear();
    query.bytes = query.bytes > 0 ? std::min(query.bytes, bytesMax) : bytesMax;
    const Millis ahead = node.clock.offset.value_or(Millis(0));
    for (std::optional<WallTime> *time : {&query.from, &query.to})
        if (*time)
            **time += ahead;
    return query;
}

QList<protocol::NodeLogs> logsOf(const QList<PeerAnswer<protocol::LogPart>> &answers)
{
    QList<protocol::NodeLogs> logs;
    for (const auto &answer : answers) {
        protocol::NodeLogs node{answer.node.id, answer.node.name, answer.result};
        if (node.part) {
            node.part->clockOffset = answer.node.clock.offset;
            node.part->clockError = answer.node.clock.error;
        }
        logs.append(node);
    }
    return logs;
}

} // namespace

LogActions::LogActions(PeerCalls &peers, QObject *parent) : QObject(parent), m_peers(peers)
{
    m_readers.setMaxThreadCount(1);
}

LogActions::~LogActions()
{
    m_readers.clear();
    m_readers.waitForDone(); // a query ends within its time
}

QFuture<Result<protocol::LogPart>> LogActions::logsHere(const protocol::LogQuery &query)
{
    using Answer = Result<protocol::LogPart>;
    const auto read = readQueryOf(query, self());
    if (!read)
        return ready<Answer>(failed(read));
    if (m_waiting.fetch_add(1) >= waitingMax) {
        --m_waiting;
        return ready<Answer>(fail(
            ErrorCode::Unavailable, u"Too many requests for this node's logs at once. Try again soon."_s));
    }
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    m_readers.start([this, promise, read = *read] {
        const log::Page page = log::read(read);
        --m_waiting;
        promise->addResult(Answer(partOf(page)));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<protocol::NodeLogs>>> LogActions::logs(
    const protocol::LogQuery &query, const QString &token)
{
    using Answer = Result<QList<protocol::NodeLogs>>;
    using protocol::LogPart;
    return startOnThreadOf<Answer>(this, [this, query, token]() -> QFuture<Answer> {
        const auto chosen = chosenNodes(m_peers.directory().overview()->nodes, query.nodes, hasNotLeft);
        if (!chosen)
            return ready<Answer>(failed(chosen));
        // Checked once here: a wrong expression is the requester's fault and not each node's.
        if (const auto possible = readQueryOf(query, self()); !possible)
            return ready<Answer>(failed(possible));
        const qint64 share = std::max(nodeBytesMin, answerBytesMax / std::max<qint64>(1, chosen->size()));
        PeerRequest<LogPart> request;
        request.token = token;
        request.deadline = query.timeout;
        request.refused = notAsked;
        request.here = [this, query, share](const NodeOverview &node) {
            return logsHere(queryFor(node, query, share));
        };
        request.there = [query, share](client::Transport &peer, const NodeOverview &node) {
            return then(client::LogApi(peer).logsHere(queryFor(node, query, share), node.id),
                [](const Result<QList<protocol::NodeLogs>> &answer) {
                    return onlyEntry(answer).and_then(
                        [](const protocol::NodeLogs &entry) { return entry.part; });
                });
        };
        return then(request.send(m_peers, *chosen),
            [](const QList<PeerAnswer<LogPart>> &answers) { return Answer(logsOf(answers)); });
    });
}

Result<protocol::LogLevels> LogActions::levelsHere(const protocol::LogLevelChange &change)
{
    log::Levels levels = log::levels();
    for (const auto &[name, level] :
        {std::pair(change.file, &levels.file), std::pair(change.console, &levels.console)})
        *level = log::levelFromName(name).value_or(*level);
    if (!change.file.isEmpty() || !change.console.isEmpty()) {
        if (change.minutes > 0)
            log::setLevelsUntil(levels, steadyNow() + std::chrono::minutes(change.minutes));
        else
            log::setLevels(levels.file, levels.console);
    }
    protocol::LogLevels now;
    if (const auto temporary = log::temporaryLevels()) {
        levels = temporary->levels;
        now.until = toDateTime(wallNow() + (temporary->until - steadyNow()));
        now.fileAfter = log::levelName(temporary->after.file);
        now.consoleAfter = log::levelName(temporary->after.console);
    }
    now.file = log::levelName(levels.file);
    now.console = log::levelName(levels.console);
    return now;
}

QFuture<Result<QList<protocol::NodeLogLevels>>> LogActions::levels(
    const QStringList &nodes, const protocol::LogLevelChange &change, const QString &token)
{
    using Answer = Result<QList<protocol::NodeLogLevels>>;
    using Levels = protocol::LogLevels;
    return startOnThreadOf<Answer>(this, [this, nodes, change, token]() -> QFuture<Answer> {
        const auto chosen = chosenNodes(m_peers.directory().overview()->nodes, nodes, hasNotLeft);
        if (!chosen)
            return ready<Answer>(failed(chosen));
        PeerRequest<Levels> request;
        request.token = token;
        request.refused = notAsked;
        request.here = [this, change](const NodeOverview &) {
            return ready(levelsHere(change));
        };
        request.there = [change](client::Transport &peer, const NodeOverview &node) {
            return client::LogApi(peer).levelsHere(change, node.id);
        };
        return then(request.send(m_peers, *chosen), [](const QList<PeerAnswer<Levels>> &answers) -> Answer {
            QList<protocol::NodeLogLevels> result;
            for (const auto &answer : answers)
                result.append({answer.node.id, answer.node.name, answer.result});
            return result;
        });
    });
}

} // namespace muster::node
