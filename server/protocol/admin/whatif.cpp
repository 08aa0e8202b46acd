#include "protocol/admin/whatif.h"

#include "protocol/overview/serving.h"
#include "protocol/vocabulary/duration.h"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double percentOfCore = 100;

struct Sum {
    double total = 0;
    int count = 0;
    void add(const std::optional<double> &value)
    {
        if (value) {
            total += *value;
            ++count;
        }
    }
    double mean() const { return count > 0 ? total / count : 0; }
};

/// What the nodes measured in one minute, by the clocks of each.
struct Minute {
    std::map<NodeId, Sum> cpuPercent;
    std::map<NodeId, Sum> requests;
    static double sumOf(const std::map<NodeId, Sum> &nodes)
    {
        double total = 0;
        for (const auto &[node, sum] : nodes)
            total += sum.mean();
        return total;
    }
};

const NodeSamples *samplesOf(const QList<NodeSamples> &measured, const NodeId &node)
{
    const auto it = std::ranges::find(measured, node, &NodeSamples::node);
    return it == measured.end() || it->samples.isEmpty() || !it->cores ? nullptr : &*it;
}

std::optional<PeakLoad> peakOf(const QList<NodeSamples> &measured)
{
    std::map<qint64, Minute> minutes;
    std::optional<WallTime> first;
    std::optional<WallTime> last;
    for (const NodeSamples &node : measured) {
        const Millis standsFor = node.every < std::chrono::minutes(1) ? Millis(0) : node.every;
        for (const NodeSample &sample : node.samples) {
            Minute &minute = minutes[epochMillis(sample.at) / Millis(std::chrono::minutes(1)).count()];
            minute.cpuPercent[node.node].add(sample.cpuPercent);
            minute.requests[node.node].add(sample.requestsPerSecond);
            first = std::min(first.value_or(sample.at), sample.at);
            last = std::max(last.value_or(sample.at), sample.at + standsFor);
        }
    }
    if (!first)
        return std::nullopt;
    PeakLoad peak;
    peak.span = *last - *first;
    for (const auto &[start, minute] : minutes) {
        peak.coresUsed = std::max(peak.coresUsed, Minute::sumOf(minute.cpuPercent) / percentOfCore);
        peak.requestsPerSecond = std::max(peak.requestsPerSecond.value_or(0), Minute::sumOf(minute.requests));
    }
    return peak;
}

/// The lowest id leads, unless an operator prefers another one.
std::optional<NodeId> nextLeader(const Overview &overview, const NodeId &gone)
{
    std::optional<NodeId> lowest;
    for (const NodeOverview &node : overview.nodes) {
        if (node.id == gone || !serves(node))
            continue;
        if (overview.preferred && overview.preferred->node == node.id)
            return node.id;
        lowest = std::min(lowest.value_or(node.id), node.id);
    }
    return lowest;
}

bool carry(int cores, const PeakLoad &peak)
{
    return peak.coresUsed <= coreShareMax * cores;
}

QJsonValue orNull(const auto &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

WhatIf whatIf(const Overview &overview, const QList<NodeSamples> &measured, const NodeId &node)
{
    WhatIf answer;
    answer.node = node;
    std::vector<int> cores; // of those that would serve
    bool allMeasured = true;
    for (const NodeOverview &each : overview.nodes) {
        answer.nodes += isTakenOut(each) ? 0 : 1;
        if (!serves(each))
            continue;
        ++answer.servingNow;
        const NodeSamples *samples = samplesOf(measured, each.id);
        allMeasured = allMeasured && samples;
        if (each.id == node) {
            if (samples)
                answer.webSockets = samples->samples.last().webSockets;
            continue;
        }
        ++answer.servingAfter;
        cores.push_back(samples ? *samples->cores : 0);
        answer.coresAfter += cores.back();
    }
    answer.leads = overview.leader == node;
    if (answer.leads)
        answer.nextLeader = nextLeader(overview, node);
    if (allMeasured)
        answer.peak = peakOf(measured);
    if (answer.peak)
        answer.carries = carry(answer.coresAfter, *answer.peak);
    std::ranges::sort(cores, std::greater());
    int left = answer.coresAfter;
    for (std::size_t lost = 0; lost + 1 < cores.size(); ++lost) {
        left -= cores[lost];
        if (answer.peak && !carry(left, *answer.peak))
            break;
        ++answer.canLoseAfter;
    }
    return answer;
}

QJsonObject toJson(const WhatIf &answer)
{
    QJsonObject json{{u"node"_s, answer.node.toString()}, {u"nodes"_s, answer.nodes},
        {u"serving_now"_s, answer.servingNow}, {u"serving_after"_s, answer.servingAfter},
        {u"leads"_s, answer.leads}, {u"websockets"_s, orNull(answer.webSockets)},
        {u"cores_after"_s, answer.coresAfter}, {u"carries_peak"_s, orNull(answer.carries)},
        {u"can_lose_after"_s, answer.canLoseAfter}, {u"goes_on"_s, answer.goesOn()}};
    json[u"next_leader"] = answer.nextLeader ? QJsonValue(answer.nextLeader->toString()) : QJsonValue();
    json[u"peak"] = answer.peak ? QJsonObject{{u"cores_used"_s, answer.peak->coresUsed},
                        {u"requests_per_second"_s, orNull(answer.peak->requestsPerSecond)},
                        {u"span_ms"_s, millisToJson(answer.peak->span)}}
                                : QJsonValue();
    return json;
}

} // namespace muster::protocol
