#include "node/calls/logactions.h"

#include "base/then.h"
#include "log/log.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int waitingMax = 16; ///< queries at this node; each may take seconds of its disk
/// Of all lines of one answer; written as JSON they grow by a fifth, and clients take 32 MiB.
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
        return tl::unexpected(matcher.error());
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
            return fail(ErrorCode::InvalidArgument, u"\"%1\" is no place in a log."_s.arg(text));
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

/// Why a node is not even asked; empty: it is.
QString notAsked(const protocol::NodeOverview &node)
{
    switch (node.liveness) {
    case protocol::Liveness::Alive:
    case protocol::Liveness::Suspect:
        return {};
    case protocol::Liveness::Down:
        return u"%1 is down, so it was not asked."_s.arg(node.name);
    case protocol::Liveness::Left:
        return u"%1 has left the cluster, so it was not asked."_s.arg(node.name);
    }
    Q_UNREACHABLE();
}

/// Asks each node that can answer, at once.
template <typename T, typename Ask>
QFuture<QList<PeerCalls::Answer<T>>> askLiving(
    PeerCalls &peers, const NodeId &self, const QList<protocol::NodeOverview> &nodes, Ask ask)
{
    return peers.askEach<T>(nodes, [self, ask](const protocol::NodeOverview &node) -> QFuture<Result<T>> {
        const QString why = node.id == self ? QString() : notAsked(node);
        return why.isEmpty() ? ask(node) : ready<Result<T>>(fail(ErrorCode::Unavailable, why));
    });
}

} // namespace

LogActions::LogActions(NodeId self, ClusterView &view, PeerCalls &peers, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_view(view), m_peers(peers)
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
    const auto read = readQueryOf(query, m_self);
    if (!read)
        return ready<Answer>(tl::unexpected(read.error()));
    if (m_waiting.fetch_add(1) >= waitingMax) {
        --m_waiting;
        return ready<Answer>(fail(
            ErrorCode::Unavailable, u"Too many ask for the logs of this node at once. Try again soon."_s));
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

Result<QList<protocol::NodeOverview>> LogActions::targets(const QStringList &nodes) const
{
    const auto overview = m_view.overview();
    QList<protocol::NodeOverview> wanted;
    for (const protocol::NodeOverview &node : overview->nodes) {
        const bool named = nodes.contains(node.id.toString()) || nodes.contains(node.name);
        if (named || (nodes.isEmpty() && node.liveness != protocol::Liveness::Left))
            wanted.append(node);
    }
    for (const QString &name : nodes)
        if (std::none_of(wanted.begin(), wanted.end(), [&name](const protocol::NodeOverview &node) {
                return node.id.toString() == name || node.name == name;
            }))
            return fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(name));
    return wanted;
}

std::shared_ptr<client::ApiClient> LogActions::clientFor(
    const protocol::NodeOverview &node, const QString &token, int timeoutMillis) const
{
    auto client = m_peers.clientFor(node, token);
    client->setTimeout(Millis(timeoutMillis));
    return client;
}

QFuture<Result<QList<protocol::NodeLogs>>> LogActions::logs(
    const protocol::LogQuery &query, const QString &token)
{
    using Answer = Result<QList<protocol::NodeLogs>>;
    using Part = protocol::LogPart;
    return startOnThreadOf<Answer>(this, [this, query, token]() -> QFuture<Answer> {
        const auto nodes = targets(query.nodes);
        if (!nodes)
            return ready<Answer>(tl::unexpected(nodes.error()));
        // Judged here once: a wrong expression is the asker's fault and not that of each node.
        if (const auto possible = readQueryOf(query, m_self); !possible)
            return ready<Answer>(tl::unexpected(possible.error()));
        const qint64 share = std::max(nodeBytesMin, answerBytesMax / std::max<qint64>(1, nodes->size()));
        const auto ask = [this, query, token, share](
                             const protocol::NodeOverview &node) -> QFuture<Result<Part>> {
            protocol::LogQuery own = query;
            own.nodes.clear();
            own.bytes = query.bytes > 0 ? std::min(query.bytes, share) : share;
            // Its lines have the times of its own clock.
            const qint64 ahead = node.clock.offsetMillis.value_or(0);
            for (std::optional<qint64> *time : {&own.from, &own.to})
                if (*time)
                    **time += ahead;
            if (node.id == m_self)
                return logsHere(own);
            const auto client = clientFor(node, token, query.timeoutMillis);
            return then(client->logsOfNodeHere(own, node.id),
                [client](const Result<QList<protocol::NodeLogs>> &answer) -> Result<Part> {
                    if (!answer)
                        return tl::unexpected(answer.error());
                    if (answer->size() != 1)
                        return fail(
                            ErrorCode::Corrupt, u"the node answered for %1 nodes"_s.arg(answer->size()));
                    return answer->first().part;
                });
        };
        return then(askLiving<Part>(m_peers, m_self, *nodes, ask),
            [](const QList<PeerCalls::Answer<Part>> &answers) -> Answer {
                QList<protocol::NodeLogs> result;
                for (const auto &answer : answers) {
                    protocol::NodeLogs node{answer.node.id, answer.node.name, answer.result};
                    if (node.part) {
                        node.part->offsetMillis = answer.node.clock.offsetMillis;
                        node.part->errorMillis = answer.node.clock.errorMillis;
                    }
                    result.append(node);
                }
                return result;
            });
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
        now.until =
            QDateTime::fromMSecsSinceEpoch(wallMillis() + (temporary->until - steadyNow()).count(), Qt::UTC);
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
        const auto known = targets(nodes);
        if (!known)
            return ready<Answer>(tl::unexpected(known.error()));
        const auto ask = [this, change, token](
                             const protocol::NodeOverview &node) -> QFuture<Result<Levels>> {
            if (node.id == m_self)
                return ready(levelsHere(change));
            const auto client = m_peers.clientFor(node, token);
            return then(client->logLevelsHere(change, node.id), [client](const Result<Levels> &answer) {
                return answer; // the captured client lives as long as its call
            });
        };
        return then(askLiving<Levels>(m_peers, m_self, *known, ask),
            [](const QList<PeerCalls::Answer<Levels>> &answers) -> Answer {
                QList<protocol::NodeLogLevels> result;
                for (const auto &answer : answers)
                    result.append({answer.node.id, answer.node.name, answer.result});
                return result;
            });
    });
}

} // namespace muster::node
