#include "fakecluster/logs.h"

#include "base/then.h"

#include <QJsonDocument>
#include <QPromise>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using protocol::LogPart;
using protocol::LogQuery;
using protocol::NodeLogs;
using protocol::NodeOverview;

namespace {

QString toJson(const LogLine &line, const QDateTime &at)
{
    const QJsonObject object{{u"timestamp"_s, at.toMSecsSinceEpoch()},
        {u"level"_s, log::levelName(line.level)}, {u"msg"_s, line.text}, {u"caller"_s, line.caller},
        {u"component"_s, line.component}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Where a part begins or ends: the simulated time of a line.
std::optional<Millis> placeOf(const QMap<QString, QString> &places, const NodeId &node)
{
    bool ok = false;
    const qint64 at = places.value(node.toString()).toLongLong(&ok);
    return ok ? std::optional(Millis(at)) : std::nullopt;
}

LogBook::Query bookQuery(const LogQuery &query, const NodeId &node, const Cluster &cluster)
{
    const WallTime epoch = fromDateTime(cluster.wall(Millis(0)));
    LogBook::Query asked;
    asked.to = cluster.now();
    asked.max = protocol::logLinesMax;
    if (query.from)
        asked.from = std::max(asked.from, *query.from - epoch);
    if (query.to)
        asked.to = std::min(asked.to, *query.to - epoch);
    if (const auto after = placeOf(query.after, node))
        asked.from = std::max(asked.from, *after + Millis(1));
    else if (const auto before = placeOf(query.before, node))
        asked.to = std::min(asked.to, *before - Millis(1));
    if (!query.levels.isEmpty())
        asked.levels.clear();
    for (const QString &level : query.levels)
        if (const auto known = log::levelFromName(level))
            asked.levels.insert(*known);
    return asked;
}

bool matches(const LogQuery &query, const QRegularExpression &pattern, const QString &line)
{
    return query.text.isEmpty()
        || (query.isPattern ? pattern.match(line).hasMatch()
                            : line.contains(query.text, Qt::CaseInsensitive));
}

/// The newest lines, or with a place to go on from the oldest after it.
LogPart partOf(const LogQuery &query, const NodeOverview &node, Cluster &cluster)
{
    const LogBook::Query asked = bookQuery(query, node.id, cluster);
    const QRegularExpression pattern(
        query.isPattern ? query.text : QString(), QRegularExpression::CaseInsensitiveOption);
    LogPart part;
    part.clockOffset = node.clock.offset;
    part.clockError = node.clock.error;
    part.newer = QString::number(asked.to.count());
    std::vector<std::pair<Millis, QString>> found;
    for (const Cluster::NodeLines &told : cluster.logLines({node.name}, asked)) {
        for (const LogLine &line : told.lines)
            if (QString text = toJson(line, cluster.wall(line.at)); matches(query, pattern, text))
                found.emplace_back(line.at, std::move(text));
    }
    const std::size_t wanted = std::size_t(query.lines);
    part.more = found.size() > wanted;
    if (part.more && query.after.contains(node.id.toString())) {
        found.resize(wanted);
        part.newer = QString::number(found.back().first.count());
    } else if (part.more) {
        found.erase(found.begin(), found.end() - std::ptrdiff_t(wanted));
        part.older = QString::number(found.front().first.count());
    }
    for (auto &[at, text] : found)
        part.lines.append(std::move(text));
    return part;
}

/// Those that are named by id or name; empty: all. NotFound names the first that there is not.
Result<QList<NodeOverview>> targetsOf(const QStringList &names, const protocol::Overview &overview)
{
    if (names.isEmpty())
        return overview.nodes;
    QList<NodeOverview> targets;
    for (const QString &name : names) {
        const auto found = std::find_if(overview.nodes.begin(), overview.nodes.end(),
            [&name](const NodeOverview &node) { return node.name == name || node.id.toString() == name; });
        if (found == overview.nodes.end())
            return fail(ErrorCode::NotFound, u"There is no node \"%1\"."_s.arg(name));
        targets.append(*found);
    }
    return targets;
}

bool answers(const NodeOverview &node)
{
    return node.liveness == protocol::Liveness::Alive || node.liveness == protocol::Liveness::Suspect;
}

/// Runs in the thread of the cluster, whose book is not for several.
template <typename T>
QFuture<T> inCluster(Cluster &cluster, std::function<T()> work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(&cluster, [promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

/// Reads the logs of many nodes, a few at a turn of the cluster's thread: the lines of a thousand take
/// seconds, in which the picture must not stand still. Ends with the cluster, unanswered.
class Reading final : public std::enable_shared_from_this<Reading> {
public:
    Reading(Cluster &cluster, LogQuery query, QList<NodeOverview> nodes)
        : m_cluster(cluster), m_query(std::move(query)), m_nodes(std::move(nodes))
    {
    }
    QFuture<Result<QList<NodeLogs>>> begin()
    {
        m_promise.start();
        QFuture<Result<QList<NodeLogs>>> future = m_promise.future();
        nextTurn();
        return future;
    }

private:
    static constexpr Millis turn{5};

    void nextTurn()
    {
        QMetaObject::invokeMethod(
            &m_cluster, [self = shared_from_this()] { self->read(); }, Qt::QueuedConnection);
    }
    void read()
    {
        if (m_promise.isCanceled())
            return;
        const auto overview = m_cluster.overview();
        const TimePoint until = steadyNow() + turn;
        do {
            if (m_logs.size() == m_nodes.size()) {
                m_promise.addResult(std::move(m_logs));
                m_promise.finish();
                return;
            }
            const NodeOverview &node = m_nodes[m_logs.size()];
            const NodeOverview *now = overview->node(node.id); // it may have died since the question came
            if (now && answers(*now))
                m_logs.append({node.id, node.name, partOf(m_query, *now, m_cluster)});
            else
                m_logs.append({node.id, node.name, fail(ErrorCode::Unavailable, u"The node is down."_s)});
        } while (steadyNow() < until);
        nextTurn();
    }

    Cluster &m_cluster;
    const LogQuery m_query;
    const QList<NodeOverview> m_nodes;
    QList<NodeLogs> m_logs;
    QPromise<Result<QList<NodeLogs>>> m_promise;
};

} // namespace

QFuture<Result<LogPart>> Logs::logsHere(const LogQuery &query)
{
    return inCluster<Result<LogPart>>(m_cluster, [this, query]() -> Result<LogPart> {
        const auto overview = m_cluster.overview();
        const NodeOverview *self = overview->node(overview->observer);
        if (!self)
            return fail(ErrorCode::Unavailable, u"No node answers."_s);
        return partOf(query, *self, m_cluster);
    });
}

QFuture<Result<QList<NodeLogs>>> Logs::logs(const LogQuery &query, const QString &)
{
    const auto targets = targetsOf(query.nodes, *m_cluster.overview());
    if (!targets)
        return ready<Result<QList<NodeLogs>>>(tl::make_unexpected(targets.error()));
    return std::make_shared<Reading>(m_cluster, query, *targets)->begin();
}

Result<protocol::LogLevels> Logs::levelsHere(const protocol::LogLevelChange &change)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_levels.until && *m_levels.until <= now)
        m_levels = {m_levels.fileAfter, m_levels.consoleAfter, {}, {}, {}};
    if (change.file.isEmpty() && change.console.isEmpty())
        return m_levels;
    protocol::LogLevels next = m_levels;
    if (change.minutes > 0 && !m_levels.until) {
        next.fileAfter = m_levels.file;
        next.consoleAfter = m_levels.console;
    }
    next.until = change.minutes > 0 ? std::optional(now.addSecs(60 * change.minutes)) : std::nullopt;
    if (!next.until)
        next.fileAfter = next.consoleAfter = QString();
    if (!change.file.isEmpty())
        next.file = change.file;
    if (!change.console.isEmpty())
        next.console = change.console;
    m_levels = next;
    return m_levels;
}

QFuture<Result<QList<protocol::NodeLogLevels>>> Logs::levels(
    const QStringList &nodes, const protocol::LogLevelChange &change, const QString &)
{
    const auto targets = targetsOf(nodes, *m_cluster.overview());
    if (!targets)
        return ready<Result<QList<protocol::NodeLogLevels>>>(tl::make_unexpected(targets.error()));
    QList<protocol::NodeLogLevels> all;
    for (const NodeOverview &node : *targets) {
        if (answers(node))
            all.append({node.id, node.name, levelsHere(change)});
        else
            all.append({node.id, node.name, fail(ErrorCode::Unavailable, u"The node is down."_s)});
    }
    return ready<Result<QList<protocol::NodeLogLevels>>>(std::move(all));
}

} // namespace muster::fakecluster
