#include "cluster/peers/clockexchange.h"

#include <algorithm>

namespace muster::cluster {

using namespace std::chrono_literals;

namespace {

constexpr int quickQuestions = 3;
constexpr Millis quickly = 1s;
constexpr std::size_t atOnceMax = 16;

} // namespace

Millis ClockExchange::pace() const
{
    return std::max(interval, Millis(spacing.count() * qint64(m_peers.size())));
}

Millis ClockExchange::ageMax() const
{
    return pace() * 6; // a few lost answers must not make a clock unknown
}

void ClockExchange::setPeers(const std::set<NodeId> &peers, TimePoint now)
{
    std::erase_if(m_peers, [&](const auto &entry) { return !peers.contains(entry.first); });
    std::erase_if(m_reported, [&](const auto &entry) { return !peers.contains(entry.first); });
    for (const NodeId &peer : peers)
        if (peer != m_self)
            m_peers.try_emplace(peer, Peer{{}, 0, now, {}, {}});
}

std::vector<ClockExchange::Probe> ClockExchange::due(TimePoint now, WallTime wall)
{
    // The one that waited longest comes first, so that many new peers at once starve nobody.
    std::vector<std::pair<TimePoint, NodeId>> waiting;
    for (const auto &[id, peer] : m_peers)
        if (now >= peer.nextAt)
            waiting.emplace_back(peer.nextAt, id);
    std::sort(waiting.begin(), waiting.end());
    if (waiting.size() > atOnceMax)
        waiting.resize(atOnceMax);
    std::vector<Probe> probes;
    const std::vector<ReportedOffset> offsets =
        waiting.empty() ? std::vector<ReportedOffset>() : toReport(now, wall);
    for (const auto &[since, id] : waiting) {
        Peer &peer = m_peers.at(id);
        ++peer.asked;
        peer.number = ++m_number;
        peer.askedAt = now;
        peer.nextAt = now + (peer.asked < quickQuestions ? quickly : pace());
        probes.push_back({id, {*peer.number, offsets}});
    }
    return probes;
}

bool ClockExchange::echoed(const NodeId &from, const ClockEcho &echo, TimePoint now)
{
    const auto found = m_peers.find(from);
    if (found == m_peers.end() || found->second.number != echo.number)
        return false;
    Peer &peer = found->second;
    peer.number.reset();
    return now - peer.askedAt <= answerWithin
        && peer.estimator.add({peer.askedAt, echo.receivedAt, echo.sentAt, now});
}

void ClockExchange::reported(const NodeId &from, const std::vector<ReportedOffset> &offsets, TimePoint now)
{
    if (!m_peers.contains(from))
        return;
    Reported &reported = m_reported[from];
    if (now - reported.at > ageMax())
        reported.offsets.clear();
    reported.at = now;
    for (const ReportedOffset &entry : offsets)
        if (reported.offsets.size() < std::size_t(viewNodesMax) || reported.offsets.contains(entry.node))
            reported.offsets[entry.node] = entry.offset;
}

void ClockExchange::forgetSamples()
{
    for (auto &[id, peer] : m_peers) {
        peer.estimator = {};
        peer.number.reset();
        peer.asked = 0;
        peer.nextAt = {};
    }
}

std::map<NodeId, ClockOffset> ClockExchange::measured(TimePoint now, WallTime wall) const
{
    std::map<NodeId, ClockOffset> known;
    for (const auto &[id, peer] : m_peers)
        if (const auto offset = peer.estimator.estimate(now, wall, ageMax()))
            known[id] = *offset;
    return known;
}

std::map<NodeId, ClockOffset> ClockExchange::offsets(TimePoint now, WallTime wall) const
{
    const std::map<NodeId, ClockOffset> own = measured(now, wall);
    std::map<NodeId, ClockOffset> known = own;
    known[m_self] = {};
    // Through at most one peer: each step adds its error, and a chain could become a cycle.
    for (const auto &[via, reported] : m_reported) {
        const auto way = own.find(via);
        if (way == own.end() || now - reported.at > ageMax())
            continue;
        for (const auto &[id, offset] : reported.offsets) {
            if (own.contains(id) || id == m_self || !m_peers.contains(id))
                continue;
            const ClockOffset sum{way->second.offset + offset.offset, way->second.error + offset.error};
            const auto [entry, isNew] = known.try_emplace(id, sum);
            if (!isNew && sum.error < entry->second.error)
                entry->second = sum;
        }
    }
    return known;
}

/// At most offsetsMax of our own measurements, continuing after those sent last.
std::vector<ReportedOffset> ClockExchange::toReport(TimePoint now, WallTime wall)
{
    const std::map<NodeId, ClockOffset> own = measured(now, wall);
    std::vector<ReportedOffset> list;
    auto next = own.upper_bound(m_sentUpTo);
    while (list.size() < std::min(own.size(), std::size_t(offsetsMax))) {
        if (next == own.end())
            next = own.begin();
        list.push_back({next->first, next->second});
        m_sentUpTo = next->first;
        ++next;
    }
    return list;
}

} // namespace muster::cluster
