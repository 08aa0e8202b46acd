#include "node/membership/otherkeys.h"

#include "net/gossip/endpoints.h"

#include <QHostAddress>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis freshFor = 90s; // a node knocks more often

struct Candidate {
    cluster::KeyStranger node;
    cluster::Endpoint at;
    bool isDead; ///< by gossip; one that left, or is not listed, must have started since its row is there
};

bool isAboutKeys(net::Refusal refusal)
{
    return refusal == net::Refusal::WrongKey || refusal == net::Refusal::NotEncrypted;
}

std::vector<Candidate> candidatesOf(
    const QList<store::DiscoveryRow> &rows, const QList<NodeId> &writers, const net::GossipView &view)
{
    std::vector<Candidate> candidates;
    for (const store::DiscoveryRow &row : rows) {
        const auto member = std::find_if(view.members.begin(), view.members.end(),
            [&row](const auto &each) { return QString::fromUtf8(each.name) == row.id.toString(); });
        const auto state = member == view.members.end() ? cluster::MemberState::Left : member->state;
        const QHostAddress host(row.hostname);
        const bool isOut = state == cluster::MemberState::Left || state == cluster::MemberState::Dead;
        if (isOut && !host.isNull() && writers.contains(row.id))
            candidates.push_back({{row.id, u"%1:%2"_s.arg(row.hostname).arg(row.gossipPort)},
                net::toEndpoint(host, quint16(row.gossipPort)), state == cluster::MemberState::Dead});
    }
    return candidates;
}

} // namespace

std::vector<cluster::KeyStranger> nodesWithOtherKey(const QList<store::DiscoveryRow> &rows,
    const QList<NodeId> &writers, const net::GossipView &view, TimePoint now)
{
    const std::vector<Candidate> candidates = candidatesOf(rows, writers, view);
    std::vector<cluster::KeyStranger> found;
    for (const Candidate &candidate : candidates) {
        const auto sharers = std::count_if(candidates.begin(), candidates.end(),
            [&candidate](const Candidate &other) { return other.at.ip == candidate.at.ip; });
        const bool wasRefused =
            std::any_of(view.strangers.begin(), view.strangers.end(), [&](const net::Stranger &stranger) {
                return isAboutKeys(stranger.refusal) && now - stranger.lastAt < freshFor
                    && stranger.from.ip == candidate.at.ip
                    && (stranger.from.port == candidate.at.port
                        || (stranger.from.port == 0 && sharers == 1 && !candidate.isDead));
            });
        if (wasRefused)
            found.push_back(candidate.node);
    }
    return found;
}

} // namespace muster::node
