#include "fakecluster/logbook.h"

#include "base/random.h"

#include <algorithm>
#include <array>

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;
using log::Level;

namespace {

constexpr std::size_t silencesMax = 64; // of one node; older ones are forgotten

struct Template {
    int weight;
    Level level;
    QLatin1StringView component;
    QLatin1StringView caller;
    QLatin1StringView text; ///< %1, %2: numbers
};

/// What a server writes in its daily work, by how often.
constexpr std::array templates{
    Template{30, Level::Debug, "http"_L1, "http/httpserver.cpp:118"_L1,
        "GET /api/v4/users/me answered 200 in %1 µs"_L1},
    Template{
        14, Level::Debug, "gossip"_L1, "gossip/gossipadapter.cpp:204"_L1, "probe answered after %1 µs"_L1},
    Template{
        18, Level::Info, "http"_L1, "http/httpserver.cpp:131"_L1, "a WebSocket was opened; %1 are open"_L1},
    Template{14, Level::Info, "session"_L1, "api/sessions.cpp:92"_L1, "session opened for user %1"_L1},
    Template{10, Level::Info, "jobs"_L1, "jobs/worker.cpp:77"_L1, "job expiry-notify finished in %1 ms"_L1},
    Template{8, Level::Info, "store"_L1, "store/sqlworker.cpp:163"_L1, "%1 connections in use of %2"_L1},
    Template{4, Level::Warn, "http"_L1, "http/httpconnection.cpp:240"_L1,
        "a client sent nothing for %1 s and was let go"_L1},
    Template{3, Level::Warn, "store"_L1, "store/sqlworker.cpp:181"_L1, "a statement took %1 ms"_L1},
    Template{1, Level::Error, "push"_L1, "push/proxy.cpp:55"_L1,
        "the push proxy refused %1 notifications: 429"_L1},
};

constexpr quint64 weights = [] {
    quint64 sum = 0;
    for (const Template &each : templates)
        sum += quint64(each.weight);
    return sum;
}();

qint64 slotOf(Millis at)
{
    const qint64 width = LogBook::every.count();
    return at.count() >= 0 ? at.count() / width : -((-at.count() + width - 1) / width);
}

} // namespace

LogLine simulatedLine(Millis at, log::Level level, const QString &component, const QString &text)
{
    return {at, level, component, component + u"/simulated"_s, text};
}

void LogBook::write(int node, LogLine line)
{
    m_written[node].push_back(std::move(line));
    m_order.push_back(node);
    if (m_order.size() <= keptMax)
        return;
    std::deque<LogLine> &oldest = m_written[m_order.front()];
    oldest.pop_front();
    if (oldest.empty())
        m_written.erase(m_order.front());
    m_order.pop_front();
}

void LogBook::fellSilent(int node, Millis at)
{
    auto &silences = m_silences[node];
    if (!silences.empty() && silences.back().second == Millis::max())
        return;
    silences.emplace_back(at, Millis::max());
    if (silences.size() > silencesMax)
        silences.erase(silences.begin());
}

void LogBook::spoke(int node, Millis at)
{
    auto &silences = m_silences[node];
    if (!silences.empty() && silences.back().second == Millis::max())
        silences.back().second = at;
}

bool LogBook::wasSilent(int node, Millis at) const
{
    const auto found = m_silences.find(node);
    return found != m_silences.end()
        && std::any_of(found->second.begin(), found->second.end(),
            [at](const auto &silence) { return silence.first <= at && at < silence.second; });
}

LogLine LogBook::daily(int node, qint64 slot) const
{
    // A stream of its own for each line: whichever are asked for, each is the same.
    Random random(m_seed ^ (quint64(node) * 0x9e3779b97f4a7c15U) ^ (quint64(slot) * 0xc2b2ae3d27d4eb4fU));
    LogLine line;
    line.at = Millis(slot * every.count() + qint64(random.below(quint64(every.count()))));
    quint64 pick = random.below(weights);
    const Template *chosen = &templates.front();
    for (const Template &each : templates) {
        chosen = &each;
        if (pick < quint64(each.weight))
            break;
        pick -= quint64(each.weight);
    }
    line.level = chosen->level;
    line.component = chosen->component;
    line.caller = chosen->caller;
    line.text = QString(chosen->text);
    if (line.text.contains(u"%1"_s))
        line.text = line.text.arg(1 + random.below(900));
    if (line.text.contains(u"%2"_s))
        line.text = line.text.arg(1'000);
    return line;
}

std::vector<LogLine> LogBook::lines(int node, const Query &query) const
{
    std::vector<LogLine> found; // newest first until the end
    const std::size_t max = std::size_t(std::max(0, query.max));
    const auto wanted = [&](const LogLine &line) {
        return line.at >= query.from && line.at <= query.to && query.levels.contains(line.level);
    };
    const Millis oldest = std::max(query.from, -keptBeforeStart);
    for (qint64 slot = slotOf(query.to); slot >= slotOf(oldest) && found.size() < max; --slot) {
        LogLine line = daily(node, slot);
        if (line.at >= oldest && wanted(line) && !wasSilent(node, line.at))
            found.push_back(std::move(line));
    }
    if (const auto written = m_written.find(node); written != m_written.end())
        std::copy_if(written->second.rbegin(), written->second.rend(), std::back_inserter(found), wanted);
    std::stable_sort(
        found.begin(), found.end(), [](const LogLine &a, const LogLine &b) { return a.at > b.at; });
    if (found.size() > max)
        found.resize(max);
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace muster::fakecluster
