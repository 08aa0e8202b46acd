#include "cluster/status/leaderpreference.h"

#include <algorithm>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;
using protocol::LeaseReason;
using protocol::PreferenceState;

namespace {

const NodeEvidence *find(const Evidence &evidence, const NodeId &id)
{
    const auto found = std::find_if(evidence.nodes.begin(), evidence.nodes.end(),
        [&id](const NodeEvidence &node) { return node.id == id; });
    return found == evidence.nodes.end() ? nullptr : &*found;
}

/// The newest term that ended in order to let `preferred` lead, but in which another node took the lease
/// anyway.
std::optional<quint64> declinedTerm(
    const NodeId &preferred, quint64 storedAt, const std::vector<PastTerm> &terms)
{
    quint64 offered = 0;
    quint64 led = 0;
    quint64 newest = 0;
    for (const PastTerm &term : terms) {
        newest = std::max(newest, term.term);
        if (term.term >= storedAt && term.endReason == LeaseReason::Transfer && term.node != preferred)
            offered = std::max(offered, term.term);
        if (term.node == preferred)
            led = std::max(led, term.term);
    }
    if (offered == 0 || led > offered || newest <= offered)
        return {};
    return offered;
}

} // namespace

QString whyItCannotLead(const NodeEvidence &node)
{
    const QString name = nameOf(node);
    switch (node.liveness) {
    case Liveness::Alive:
        break;
    case Liveness::Suspect:
        return u"%1 is suspected to be down."_s.arg(name);
    case Liveness::Down:
        return u"%1 is down."_s.arg(name);
    case Liveness::Left:
        return u"%1 has left the cluster."_s.arg(name);
    }
    if (node.lifecycle != Lifecycle::Active)
        return u"%1 is %2, not active."_s.arg(
            name, node.lifecycle.isEmpty() ? u"in an unknown stage"_s : node.lifecycle.text());
    if (!node.databaseReachable.value_or(false))
        return u"%1 cannot reach the database."_s.arg(name);
    return {};
}

Result<NodeId> transferTarget(const QString &to, const Evidence &evidence)
{
    if (to != u"next") {
        const NodeEvidence *node = find(evidence, NodeId(to));
        if (!node)
            return fail(ErrorCode::NotFound, u"There is no node %1 in this cluster."_s.arg(to));
        if (const QString why = whyItCannotLead(*node); !why.isEmpty())
            return fail(ErrorCode::Conflict, why);
        return node->id;
    }
    std::optional<NodeId> next;
    QStringList why;
    for (const NodeEvidence &node : evidence.nodes) {
        if (node.id == evidence.lease.leader)
            continue;
        if (const QString reason = whyItCannotLead(node); !reason.isEmpty())
            why.append(reason);
        else if (!next || node.id < *next)
            next = node.id;
    }
    if (next)
        return *next;
    return fail(ErrorCode::Conflict,
        why.isEmpty() ? u"There is no other node that could lead."_s
                      : u"No other node can lead: %1"_s.arg(why.join(u' ')));
}

LeaderPreference judgePreference(
    const NodeId &preferred, quint64 storedAt, const Evidence &evidence, const std::vector<PastTerm> &terms)
{
    const NodeEvidence *node = find(evidence, preferred);
    if (!node)
        return {preferred, PreferenceState::Unavailable, u"There is no such node in this cluster."_s};
    const QString name = nameOf(*node);
    if (evidence.lease.leader == preferred)
        return {preferred, PreferenceState::Effective, u"%1 leads, as requested."_s.arg(name)};
    if (const QString why = whyItCannotLead(*node); !why.isEmpty())
        return {preferred, PreferenceState::Unavailable, why};
    if (const auto term = declinedTerm(preferred, storedAt, terms))
        return {preferred, PreferenceState::Declined,
            u"%1 did not take the lease when term %2 ended for it. It is offered the lease again later."_s
                .arg(name)
                .arg(*term)};
    if (!evidence.lease.leader)
        return {preferred, PreferenceState::Pending, u"%1 may take the lease now."_s.arg(name)};
    return {preferred, PreferenceState::Pending,
        u"The leader releases the lease for %1 when it is next due for renewal."_s.arg(name)};
}

} // namespace muster::cluster
