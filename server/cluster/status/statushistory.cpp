#include "cluster/status/statushistory.h"

#include "protocol/vocabulary/english.h"

#include <algorithm>
#include <set>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameIn(const ClusterStatus &status, const std::optional<NodeId> &id)
{
    if (!id)
        return u"nobody"_s;
    const NodeStatus *node = status.node(*id);
    return node ? nameOf(node->evidence) : id->toString();
}

QString wordOf(Verdict verdict)
{
    return protocol::name(verdict);
}

/// The event for a node that is listed for the first time.
std::optional<EventKind> firstEvent(Liveness is, bool started)
{
    if (is == Liveness::Down) // it was down when found: the reason says the rest
        return EventKind::NodeDown;
    return started && is != Liveness::Left ? std::optional(EventKind::NodeJoined) : std::nullopt;
}

std::optional<EventKind> eventBetween(Liveness was, Liveness is)
{
    if (was == is)
        return std::nullopt;
    if (is == Liveness::Down)
        return EventKind::NodeDown;
    if (is == Liveness::Left)
        return EventKind::NodeLeft;
    if (was == Liveness::Left)
        return EventKind::NodeJoined;
    if (was == Liveness::Down)
        return EventKind::NodeUp;
    return std::nullopt; // between alive and suspect: the reason says it
}

/// Whether one of them says the same of another node.
bool isTold(const QList<EventRecord> &events, const Reason &reason)
{
    return std::any_of(events.begin(), events.end(), [&reason](const EventRecord &event) {
        return event.kind == *reason.code.known() && event.nature == EventNature::Problem
            && event.detail == reason.detail;
    });
}

EventRecord nodeEvent(EventKind kind, const NodeId &id, const QString &name)
{
    EventRecord event;
    event.kind = kind;
    event.nature = natureOf(kind);
    event.severity = kind == EventKind::NodeDown ? Severity::Red : Severity::Warn;
    event.node = id;
    event.detail = protocol::englishDetail(kind, name);
    event.evidence = {{u"name"_s, name}};
    return event;
}

} // namespace

QList<EventRecord> StatusHistory::update(ClusterStatus &status, const QDateTime &at)
{
    QList<EventRecord> fresh;
    noteNodes(status, at, fresh);
    noteReasons(status, at, fresh);
    noteLeader(status, at, fresh);
    if (m_started && status.verdict != m_verdict) {
        EventRecord event;
        event.kind = EventKind::VerdictChanged;
        event.severity = status.verdict == Verdict::Red ? Severity::Red : Severity::Warn;
        event.nature = status.verdict == Verdict::Green ? EventNature::Recovery : EventNature::Problem;
        event.detail = u"the cluster is %1, it was %2"_s.arg(wordOf(status.verdict), wordOf(m_verdict));
        event.evidence = {{u"from"_s, wordOf(m_verdict)}, {u"to"_s, wordOf(status.verdict)}};
        fresh.append(note(event, at));
    }
    m_verdict = status.verdict;
    m_started = true;
    return fresh;
}

EventRecord StatusHistory::note(EventRecord event, const QDateTime &at)
{
    event.sequence = ++m_lastSequence;
    event.at = at;
    m_events.push_back(event);
    if (m_events.size() > eventsMax)
        m_events.pop_front();
    return event;
}

void StatusHistory::noteNodes(const ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh)
{
    std::set<NodeId> listed;
    for (const NodeStatus &node : status.nodes) {
        const NodeId &id = node.evidence.id;
        const QString name = nameOf(node.evidence);
        const Liveness is = node.evidence.liveness;
        listed.insert(id);
        const auto [known, added] = m_nodes.try_emplace(id, Known{name, is});
        const Liveness was = std::exchange(known->second.liveness, is);
        known->second.name = name;
        const auto kind = added ? firstEvent(is, m_started) : eventBetween(was, is);
        if (!kind)
            continue;
        EventRecord event = nodeEvent(*kind, id, name);
        event.evidence[u"age_ms"_s] = qint64(node.evidence.lastHeard.count());
        fresh.append(note(event, at));
    }
    for (auto known = m_nodes.begin(); known != m_nodes.end();) {
        if (listed.contains(known->first)) {
            ++known;
            continue;
        }
        fresh.append(note(nodeEvent(EventKind::NodeForgotten, known->first, known->second.name), at));
        known = m_nodes.erase(known);
    }
}

void StatusHistory::noteReasons(ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh)
{
    const auto eventOf = [&status](const Reason &reason, bool ended) {
        const ReasonCode code = *reason.code.known(); // assess() makes no others
        EventRecord event;
        event.kind = code;
        event.severity = reason.severity;
        event.nature = ended ? EventNature::Recovery : EventNature::Problem;
        event.node = reason.node;
        event.detail = ended ? protocol::englishEnd(code, nameIn(status, reason.node)) : reason.detail;
        event.evidence = reason.evidence;
        return event;
    };
    std::set<ReasonKey> holding;
    for (Reason &reason : status.reasons) {
        const ReasonKey key(reason.code, reason.node.value_or(NodeId()));
        holding.insert(key);
        const auto [held, began] = m_reasons.try_emplace(key, Held{at, reason});
        held->second.reason = reason;
        reason.since = held->second.since;
        if (!began || reason.code == ReasonCode::Down) // node-down reports it
            continue;
        // A finding between two nodes is a reason of both: it is told once, with its end.
        held->second.told = reason.code != ReasonCode::UnreachableFrom || !isTold(fresh, reason);
        if (held->second.told)
            fresh.append(note(eventOf(reason, false), at));
    }
    for (NodeStatus &node : status.nodes) {
        for (Reason &reason : node.reasons)
            reason.since = m_reasons.at({reason.code, node.evidence.id}).since;
    }
    for (auto held = m_reasons.begin(); held != m_reasons.end();) {
        if (holding.contains(held->first)) {
            ++held;
            continue;
        }
        // A node that went down has not recovered: whether its old reasons hold is merely unknown now.
        const auto &about = held->second.reason.node;
        const NodeStatus *node = about ? status.node(*about) : nullptr;
        if (held->first.first != ReasonCode::Down && held->second.told
            && (!about || (node && votes(node->evidence))))
            fresh.append(note(eventOf(held->second.reason, true), at));
        held = m_reasons.erase(held);
    }
}

void StatusHistory::noteLeader(const ClusterStatus &status, const QDateTime &at, QList<EventRecord> &fresh)
{
    // Between two leaders there is a moment without one; it is no event, no-lease reports it when it lasts.
    if (!status.leader || (status.leader == m_leader && status.term == m_term))
        return;
    if (m_started || m_leader) {
        EventRecord event;
        event.kind = EventKind::LeaderChanged;
        event.node = status.leader;
        event.nature = natureOf(EventKind::LeaderChanged);
        event.detail = u"%1 leads in term %2, after %3"_s.arg(nameIn(status, status.leader))
                           .arg(status.term)
                           .arg(nameIn(status, m_leader));
        event.evidence = {{u"term"_s, qint64(status.term)}, {u"to"_s, status.leader->toString()}};
        if (m_leader)
            event.evidence[u"from"_s] = m_leader->toString();
        fresh.append(note(event, at));
    }
    m_leader = status.leader;
    m_term = status.term;
}

} // namespace muster::cluster
