#include "cluster/reachability/reachability.h"

#include "cluster/membership/membertable.h"

#include <algorithm>
#include <array>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array wayNames{std::pair{Way::Unknown, "unknown"_L1}, std::pair{Way::Open, "open"_L1},
    std::pair{Way::OneWay, "one-way"_L1}, std::pair{Way::Blocked, "blocked"_L1}};

Way udpWay(const Member &member, TimePoint now)
{
    const Contact &contact = member.contact;
    if (contact.unanswered < blockedAfter)
        return contact.answeredAt ? Way::Open : Way::Unknown;
    if (now - member.stateSince < settleTime)
        return Way::Unknown;
    return contact.packetAt && *contact.packetAt > contact.unansweredSince ? Way::OneWay : Way::Blocked;
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

bool isBusy(const SightMatrix &matrix, const NodeId &node)
{
    const auto row = matrix.find(node);
    return row != matrix.end() && row->second.health >= busyHealth;
}

/// `a` has reported its path to `b`.
std::optional<Finding> judge(const SightMatrix &matrix, const NodeId &a, const NodeId &b)
{
    using Kind = Finding::Kind;
    const Way there = udpOf(matrix, a, b);
    const Way back = udpOf(matrix, b, a);
    const Sight *aSight = cell(matrix, a, b);
    const Sight *bSight = cell(matrix, b, a);
    const Way tcpThere = aSight ? aSight->tcp : Way::Unknown;
    const Way tcpBack = bSight ? bSight->tcp : Way::Unknown;
    if (there == Way::Open || back == Way::Open || !(isImpaired(there) || isImpaired(back))) {
        // An answer proves both directions.
        if (tcpThere == Way::Blocked)
            return Finding{Kind::NoTcp, a, b};
        return tcpBack == Way::Blocked ? std::optional(Finding{Kind::NoTcp, b, a}) : std::nullopt;
    }
    if (isBusy(matrix, a))
        return Finding{Kind::Busy, a, {}};
    if (isBusy(matrix, b))
        return Finding{Kind::Busy, b, {}};
    if (there == Way::OneWay && back == Way::OneWay)
        return Finding{Kind::Lossy, a, b};
    if (there == Way::OneWay)
        return Finding{Kind::OneWay, a, b};
    if (back == Way::OneWay)
        return Finding{Kind::OneWay, b, a};
    const bool streams = tcpThere == Way::Open || tcpBack == Way::Open;
    return Finding{streams ? Kind::NoUdp : Kind::NoWay, a, b};
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

Way wayFromName(QStringView name)
{
    for (const auto &[way, text] : wayNames)
        if (name == text)
            return way;
    return Way::Unknown;
}

QLatin1StringView findingName(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::OneWay:
        return "one-way"_L1;
    case Finding::Kind::NoWay:
        return "no-way"_L1;
    case Finding::Kind::NoUdp:
        return "no-udp"_L1;
    case Finding::Kind::NoTcp:
        return "no-tcp"_L1;
    case Finding::Kind::Lossy:
        return "lossy"_L1;
    case Finding::Kind::Busy:
        return "busy"_L1;
    }
    Q_UNREACHABLE();
}

bool Sight::healthy() const
{
    return liveness == Liveness::Alive && udp == Way::Open && tcp != Way::Blocked && reachedAt.isEmpty();
}

bool sameShape(const Sight &a, const Sight &b)
{
    return a.liveness == b.liveness && a.udp == b.udp && a.tcp == b.tcp && a.reachedAt == b.reachedAt;
}

Sight sightOf(const Member &member, TimePoint now)
{
    const Contact &contact = member.contact;
    Sight sight;
    sight.liveness = livenessOf(member.state);
    sight.udp = udpWay(member, now);
    if (contact.streamAt)
        sight.tcp = contact.streamWorks ? Way::Open : Way::Blocked;
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
    if (finding.kind == Finding::Kind::Busy)
        return {finding.from};
    const auto count = [&all](const NodeId &node) {
        return std::count_if(all.begin(), all.end(), [&node](const Finding &each) {
            return each.kind != Finding::Kind::Busy && (each.from == node || each.to == node);
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
