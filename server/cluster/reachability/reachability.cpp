#include "cluster/reachability/reachability.h"

#include "cluster/membership/membertable.h"

#include <algorithm>
#include <array>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array wayNames{std::pair{Way::Unknown, "unknown"_L1}, std::pair{Way::Open, "open"_L1},
    std::pair{Way::OneWay, "one-way"_L1}, std::pair{Way::Blocked, "blocked"_L1}};

/// An answer that was on its way when the process ended arrives within it.
constexpr Millis answersAfter{1'000};

Way udpWay(const Member &member, TimePoint now)
{
    const Contact &contact = member.contact;
    if (contact.unanswered < blockedAfter)
        return contact.answeredAt ? Way::Open : Way::Unknown;
    if (now - member.stateSince < settleTime)
        return Way::Unknown;
    return contact.packetAt && *contact.packetAt > contact.unansweredSince ? Way::OneWay : Way::Blocked;
}

/// A stream also fails because the process has just ended, or has just come back. Only who answers datagrams
/// after it has failed was there to be reached; and if those do not get through either, that is all there is.
Way tcpWay(const Member &member, Way udp, TimePoint startedAt)
{
    const Contact &contact = member.contact;
    if (!contact.streamAt)
        return Way::Unknown;
    if (contact.streamWorks)
        return Way::Open;
    if (member.state != MemberState::Alive || isImpaired(udp))
        return Way::Blocked;
    const TimePoint failedAt = *contact.streamAt;
    const bool wasThere = failedAt >= std::max(startedAt, member.stateSince) + settleTime;
    return wasThere && contact.answeredAt && *contact.answeredAt >= failedAt + answersAfter ? Way::Blocked
                                                                                            : Way::Unknown;
}

const Sight *cell(const SightMatrix &matrix, const NodeId &observer, const NodeId &observed)
{
    const auto row = matrix.find(observer);
    if (row == matrix.end())
        return nullptr;
    const auto found = row->second.sees.find(observed);
    return found == row->second.sees.end() ? nullptr : &found->second;
}

Way udpOf(const SightMatrix &matrix, const NodeId &observer, const NodeId &observed)
{
    if (const Sight *sight = cell(matrix, observer, observed))
        return sight->udp;
    const auto row = matrix.find(observer);
    return row != matrix.end() && !row->second.complete ? Way::Open : Way::Unknown;
}

/// Datagrams get through, streams do not. Who takes the other one for down saw its streams fail with its
/// process, which may be back since.
bool lacksStreams(const Sight *sight)
{
    return sight && sight->liveness == Liveness::Alive && sight->tcp == Way::Blocked;
}

bool isBusy(const SightMatrix &matrix, const NodeId &node)
{
    const auto row = matrix.find(node);
    return row != matrix.end() && row->second.health >= busyHealth;
}

/// `a` has reported its path to `b`.
std::optional<Finding> judge(const SightMatrix &matrix, const NodeId &a, const NodeId &b)
{
    const Way there = udpOf(matrix, a, b);
    const Way back = udpOf(matrix, b, a);
    const Sight *aSight = cell(matrix, a, b);
    const Sight *bSight = cell(matrix, b, a);
    const Way tcpThere = aSight ? aSight->tcp : Way::Unknown;
    const Way tcpBack = bSight ? bSight->tcp : Way::Unknown;
    if (there == Way::Open || back == Way::Open || !(isImpaired(there) || isImpaired(back))) {
        // An answer proves both directions.
        if (lacksStreams(aSight))
            return Finding{FindingCode::NoTcp, a, b};
        return lacksStreams(bSight) ? std::optional(Finding{FindingCode::NoTcp, b, a}) : std::nullopt;
    }
    if (isBusy(matrix, a))
        return Finding{FindingCode::Busy, a, {}};
    if (isBusy(matrix, b))
        return Finding{FindingCode::Busy, b, {}};
    if (there == Way::OneWay && back == Way::OneWay)
        return Finding{FindingCode::Lossy, a, b};
    if (there == Way::OneWay)
        return Finding{FindingCode::OneWay, a, b};
    if (back == Way::OneWay)
        return Finding{FindingCode::OneWay, b, a};
    const bool streams = tcpThere == Way::Open || tcpBack == Way::Open;
    return Finding{streams ? FindingCode::NoUdp : FindingCode::NoWay, a, b};
}

bool seesUp(const SightRow &row, const NodeId &node)
{
    const auto found = row.sees.find(node);
    if (found == row.sees.end())
        return !row.complete;
    return found->second.liveness == Liveness::Alive || found->second.liveness == Liveness::Suspect;
}

bool joined(const SightMatrix &matrix, const NodeId &a, const NodeId &b)
{
    const auto rowA = matrix.find(a);
    const auto rowB = matrix.find(b);
    if (rowA == matrix.end() && rowB == matrix.end())
        return false;
    return (rowA == matrix.end() || seesUp(rowA->second, b))
        && (rowB == matrix.end() || seesUp(rowB->second, a));
}

} // namespace

bool isImpaired(Way way)
{
    return way == Way::OneWay || way == Way::Blocked;
}

QLatin1StringView wayName(Way way)
{
    return std::find_if(wayNames.begin(), wayNames.end(), [way](const auto &entry) {
        return entry.first == way;
    })->second;
}

bool Sight::healthy() const
{
    return liveness == Liveness::Alive && udp == Way::Open && tcp != Way::Blocked && reachedAt.isEmpty();
}

bool sameShape(const Sight &a, const Sight &b)
{
    return a.liveness == b.liveness && a.udp == b.udp && a.tcp == b.tcp && a.reachedAt == b.reachedAt;
}

Sight sightOf(const Member &member, TimePoint startedAt, TimePoint now)
{
    const Contact &contact = member.contact;
    Sight sight;
    sight.liveness = livenessOf(member.state);
    sight.udp = udpWay(member, now);
    sight.tcp = tcpWay(member, sight.udp, startedAt);
    sight.roundTrip = contact.roundTrip;
    const auto age = [now](const std::optional<TimePoint> &at) {
        return at ? std::optional(std::max(Millis(0), now - *at)) : std::nullopt;
    };
    sight.answered = age(contact.answeredAt);
    sight.heard = age(contact.packetAt);
    if (contact.packetsFrom && !sameAddress(*contact.packetsFrom, member.address))
        sight.reachedAt = addressText(*contact.packetsFrom);
    return sight;
}

std::vector<Finding> findingsOf(const SightMatrix &matrix, const std::set<NodeId> &alive)
{
    std::set<std::pair<NodeId, NodeId>> pairs; // ordered: each is judged once
    for (const auto &[observer, row] : matrix) {
        if (!alive.contains(observer))
            continue;
        for (const auto &[observed, sight] : row.sees) {
            if (observed != observer && alive.contains(observed)
                && (isImpaired(sight.udp) || sight.tcp == Way::Blocked))
                pairs.insert(std::minmax(observer, observed));
        }
    }
    std::vector<Finding> findings;
    for (const auto &[a, b] : pairs) {
        auto found = judge(matrix, a, b);
        if (found && std::find(findings.begin(), findings.end(), *found) == findings.end())
            findings.push_back(std::move(*found));
    }
    return findings;
}

std::set<NodeId> namedBy(const Finding &finding, const std::vector<Finding> &all)
{
    if (finding.code == FindingCode::Busy)
        return {finding.from};
    const auto count = [&all](const NodeId &node) {
        return std::count_if(all.begin(), all.end(), [&node](const Finding &each) {
            return each.code != FindingCode::Busy && (each.from == node || each.to == node);
        });
    };
    const auto from = count(finding.from);
    const auto to = count(finding.to);
    if (from > to)
        return {finding.from};
    if (to > from)
        return {finding.to};
    return {finding.from, finding.to};
}

std::vector<std::set<NodeId>> groupsOf(const SightMatrix &matrix, const std::set<NodeId> &nodes)
{
    std::vector<std::set<NodeId>> groups;
    std::set<NodeId> open = nodes;
    while (!open.empty()) {
        std::set<NodeId> group;
        std::vector<NodeId> reached{*open.begin()};
        open.erase(open.begin());
        while (!reached.empty()) {
            const NodeId from = std::move(reached.back());
            reached.pop_back();
            for (auto it = open.begin(); it != open.end();) {
                if (!joined(matrix, from, *it)) {
                    ++it;
                    continue;
                }
                reached.push_back(*it);
                it = open.erase(it);
            }
            group.insert(from);
        }
        groups.push_back(std::move(group));
    }
    std::stable_sort(
        groups.begin(), groups.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    return groups;
}

} // namespace muster::cluster
