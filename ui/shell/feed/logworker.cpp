#include "shell/feed/logworker.h"

#include "base/whendone.h"
#include "client/admin/logapi.h"
#include "log/placedlines.h"

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using models::LogLine;

namespace {

constexpr Millis newsEvery = 1s;
constexpr int missingEvery = 5; ///< rounds
constexpr Millis missingTimeout = 300ms;
constexpr Millis callMargin = 4s; ///< on top of the nodes' own deadline
constexpr int firstLines = 2'000; ///< of each node
constexpr int olderLines = 5'000;
constexpr size_t enoughWaiting = 500;
constexpr qsizetype linesPerBatch = 1'000; ///< so that the window takes them between two frames

bool earlier(const LogLine &a, const LogLine &b)
{
    return a.at < b.at;
}

} // namespace

LogWorker::LogWorker(QObject *parent) : QObject(parent), m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &LogWorker::askForNews);
}

LogWorker::~LogWorker() = default;

void LogWorker::start(const LogAccess &access)
{
    if (m_running && access == m_access)
        return;
    m_access = access;
    ++m_generation;
    client::TransportOptions options;
    options.trust = access.trust;
    m_api = std::make_unique<client::Transport>(access.node, options);
    m_api->setToken(access.token);
    m_running = true;
    m_busy = false;
    m_round = 0;
    askForNews();
}

void LogWorker::pause()
{
    ++m_generation;
    m_running = false;
    m_busy = false;
    m_readingOlder = false;
    m_next.stop();
    m_api.reset();
}

void LogWorker::forget()
{
    pause();
    m_nodes.clear();
    m_numbers.clear();
    m_horizon = WallTime::max();
    m_readBackTo.reset();
    m_olderWanted = false;
}

void LogWorker::readOlder()
{
    m_olderWanted = true;
    if (m_running && !m_busy)
        askForNews();
}

void LogWorker::readBack(WallTime until)
{
    m_readBackTo = until;
    readOlder();
}

void LogWorker::askForNews()
{
    if (!m_running || m_busy)
        return;
    protocol::LogQuery query;
    if (m_olderWanted && hasOlder()) {
        m_olderWanted = false;
        m_readingOlder = true;
        report();
        query.lines = olderLines;
        for (const Node &node : m_nodes) {
            if (node.older.isEmpty() || !node.problem.isEmpty() || node.waiting.size() >= enoughWaiting)
                continue;
            query.nodes.append(node.id.toString());
            query.before[node.id.toString()] = node.older;
        }
        if (!query.nodes.isEmpty())
            return ask(query, Purpose::Older);
        m_readingOlder = false; // enough has been read already
        deliverWaiting();
        query = {};
    }
    m_olderWanted = false;
    query.lines = firstLines;
    // Includes new nodes and those that did not answer.
    const bool everybody = m_round++ % missingEvery == 0;
    for (const Node &node : m_nodes) {
        if (!node.newer.isEmpty())
            query.after[node.id.toString()] = node.newer;
        if (!everybody && node.problem.isEmpty())
            query.nodes.append(node.id.toString());
    }
    if (everybody && !m_nodes.empty())
        query.timeout = missingTimeout;
    if (!everybody && query.nodes.isEmpty())
        return m_next.start(newsEvery);
    ask(query, Purpose::News);
}

void LogWorker::ask(const protocol::LogQuery &query, Purpose purpose)
{
    m_busy = true;
    m_short = query.timeout == missingTimeout;
    m_api->setTimeout(query.timeout + callMargin);
    whenDone(client::LogApi(*m_api).logs(query), this,
        [this, purpose, generation = m_generation](const Result<QList<protocol::NodeLogs>> &answer) {
            if (generation == m_generation)
                take(answer, purpose);
        });
}

quint16 LogWorker::numberOf(const protocol::NodeLogs &node)
{
    const auto [found, isNew] = m_numbers.try_emplace(node.node, quint16(m_nodes.size()));
    if (isNew) {
        m_nodes.emplace_back();
        m_nodes.back().id = node.node;
    }
    m_nodes[found->second].name = node.name;
    return found->second;
}

void LogWorker::take(const Result<QList<protocol::NodeLogs>> &answer, Purpose purpose)
{
    m_busy = false;
    if (!answer) {
        m_readingOlder = false;
        report(answer.error().detail);
        return m_next.start(newsEvery);
    }
    bool more = false;
    QList<LogLine> news;
    for (const protocol::NodeLogs &logs : *answer) {
        const quint16 number = numberOf(logs);
        Node &node = m_nodes[number];
        if (!logs.part) {
            // A node that answers within a second is no problem; the next round will show.
            if (!m_short || !node.begun || !node.problem.isEmpty())
                node.problem = logs.part.error().detail;
            continue;
        }
        node.problem.clear();
        more = more || (purpose == Purpose::News && node.begun && logs.part->more);
        takePart(node, number, *logs.part, purpose, news);
    }
    std::stable_sort(news.begin(), news.end(), earlier);
    deliver(news, false);
    deliverWaiting();
    m_readingOlder = false;
    const bool goOn = m_readBackTo && m_horizon > *m_readBackTo && hasOlder();
    if (!goOn)
        m_readBackTo.reset();
    m_olderWanted = m_olderWanted || goOn;
    report();
    m_next.start(more || m_olderWanted ? Millis(0) : newsEvery);
}

QList<LogLine> LogWorker::linesOf(const Node &node, quint16 number, const protocol::LogPart &part)
{
    // If no line has a time, they follow what is known.
    const WallTime otherwise = node.newest > WallTime() ? node.newest : wallNow();
    QList<LogLine> lines;
    lines.reserve(part.lines.size());
    for (log::PlacedLine &line : log::placeLines(part.lines, part.clockOffset.value_or(Millis(0)), otherwise))
        lines.append({line.at, number, line.level, std::move(line.text)});
    return lines;
}

void LogWorker::takePart(
    Node &node, quint16 number, const protocol::LogPart &part, Purpose purpose, QList<LogLine> &news)
{
    QList<LogLine> lines = linesOf(node, number, part);
    if (!lines.isEmpty())
        node.newest = std::max(node.newest, lines.last().at);
    if (purpose == Purpose::News && node.begun) {
        node.newer = part.newer;
        node.gap = node.gap || part.gap;
        news += lines;
        return;
    }
    if (!node.begun) {
        node.newer = part.newer;
        node.reachesTo = lines.isEmpty() ? wallNow() : lines.last().at;
        node.begun = true;
    }
    node.older = part.older;
    if (!lines.isEmpty())
        node.reachesTo = std::min(node.reachesTo, lines.first().at);
    node.waiting.insert(node.waiting.begin(), lines.begin(), lines.end());
}

bool LogWorker::hasOlder() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const Node &node) {
        return !node.waiting.empty() || (!node.older.isEmpty() && node.problem.isEmpty());
    });
}

void LogWorker::deliverWaiting()
{
    WallTime horizon;
    for (const Node &node : m_nodes)
        if (node.begun && !node.older.isEmpty() && node.problem.isEmpty())
            horizon = std::max(horizon, node.reachesTo);
    m_horizon = std::min(m_horizon, horizon);
    QList<LogLine> lines;
    for (Node &node : m_nodes) {
        while (!node.waiting.empty() && node.waiting.back().at >= m_horizon) {
            lines.append(std::move(node.waiting.back()));
            node.waiting.pop_back();
        }
    }
    std::reverse(lines.begin(), lines.end()); // each node's lines were taken from the end
    std::stable_sort(lines.begin(), lines.end(), earlier);
    deliver(lines, true);
}

void LogWorker::deliver(QList<LogLine> lines, bool older)
{
    LogBatch batch;
    batch.older = older;
    for (const Node &node : m_nodes)
        batch.nodes.append({node.id, node.name});
    // Older lines are sent from their end: each batch then precedes everything already there.
    for (qsizetype done = 0; done < lines.size(); done += linesPerBatch) {
        const qsizetype count = std::min(linesPerBatch, lines.size() - done);
        batch.lines = lines.mid(older ? lines.size() - done - count : done, count);
        emit linesRead(batch);
    }
}

void LogWorker::report(const QString &problem)
{
    LogReading reading;
    for (const Node &node : m_nodes)
        reading.nodes.append({node.id, node.name, node.problem, node.gap});
    reading.hasOlder = hasOlder();
    reading.isReadingOlder = m_readingOlder || m_readBackTo.has_value();
    reading.problem = problem;
    emit readingChanged(reading);
}

} // namespace muster::shell
