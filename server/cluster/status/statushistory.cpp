#include "cluster/status/statushistory.h"

#include <set>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

namespace {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return u"green"_s;
    case Verdict::Red:
        return u"red"_s;
    case Verdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString nameOf(const NodeStatus &node)
{
    return node.evidence.name.isEmpty() ? node.evidence.id.toString() : node.evidence.name;
}

QString nameOf(const ClusterStatus &status, const std::optional<NodeId> &id)
{
    if (!id)
        return u"nobody"_s;
    const NodeStatus *node = status.node(*id);
    return node ? nameOf(*node) : id->toString();
}

StatusEvent nodeEvent(const QString &kind, const NodeId &id, const QString &name, const QString &sentence)
{
    StatusEvent event;
    event.kind = kind;
    event.node = id;
    event.detail = sentence.arg(name);
    event.evidence = {{u"name"_s, name}};
    return event;
}

} // namespace

QList<StatusEvent> StatusHistory::update(ClusterStatus &status, const QDateTime &at)
{
    QList<StatusEvent> fresh;
    noteNodes(status, at, fresh);
    noteReasons(status, at, fresh);
    noteLeader(status, at, fresh);
    if (m_started && status.verdict != m_verdict) {
        StatusEvent event;
        event.kind = u"verdict-changed"_s;
        event.severity = status.verdict == Verdict::Red ? Severity::Red : Severity::Warn;
        event.good = status.verdict == Verdict::Green;
        event.detail =
            u"the cluster is %1, it was %2"_s.arg(verdictWord(status.verdict), verdictWord(m_verdict));
        event.evidence = {{u"from"_s, verdictWord(m_verdict)}, {u"to"_s, verdictWord(status.verdict)}};
        fresh.append(note(event, at));
    }
    m_verdict = status.verdict;
    m_started = true;
    return fresh;
}

StatusEvent StatusHistory::note(StatusEvent event, const QDateTime &at)
{
    event.sequence = ++m_lastSequence;
    event.at = at;
    m_events.push_back(event);
    if (m_events.size() > eventsMax)
        m_events.pop_front();
    return event;
}

void StatusHistory::noteNodes(const ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh)
{
    std::set<NodeId> listed;
    for (const NodeStatus &node : status.nodes) {
        const NodeId &id = node.evidence.id;
        const QString name = nameOf(node);
        const Liveness is = node.evidence.liveness;
        listed.insert(id);
        const auto [known, added] = m_nodes.try_emplace(id, Known{name, is});
        const Liveness was = std::exchange(known->second.liveness, is);
        known->second.name = name;
        StatusEvent event;
        if (added && is == Liveness::Down) // found so: the reason tells the rest
            event = nodeEvent(u"node-down"_s, id, name, u"%1 is down"_s);
        else if (added && m_started && is != Liveness::Left)
            event = nodeEvent(u"node-joined"_s, id, name, u"%1 joined"_s);
        else if (added || was == is)
            continue;
        else if (is == Liveness::Down)
            event = nodeEvent(u"node-down"_s, id, name, u"%1 is down"_s);
        else if (is == Liveness::Left)
            event = nodeEvent(u"node-left"_s, id, name, u"%1 left"_s);
        else if (was == Liveness::Left)
            event = nodeEvent(u"node-joined"_s, id, name, u"%1 joined again"_s);
        else if (was == Liveness::Down)
            event = nodeEvent(u"node-up"_s, id, name, u"%1 is back"_s);
        else
            continue; // between alive and suspect: the reason tells
        event.severity = is == Liveness::Down ? Severity::Red : Severity::Warn;
        event.good = event.kind == u"node-joined"_s || event.kind == u"node-up"_s;
        event.evidence[u"age_ms"_s] = qint64(node.evidence.lastHeard.count());
        fresh.append(note(event, at));
    }
    for (auto known = m_nodes.begin(); known != m_nodes.end();) {
        if (listed.contains(known->first)) {
            ++known;
            continue;
        }
        fresh.append(note(
            nodeEvent(u"node-forgotten"_s, known->first, known->second.name, u"%1 is no longer listed"_s),
            at));
        known = m_nodes.erase(known);
    }
}

void StatusHistory::noteReasons(ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh)
{
    const auto eventOf = [](const Reason &reason, bool ended) {
        StatusEvent event;
        event.kind = reason.code;
        event.severity = reason.severity;
        event.good = ended;
        event.node = reason.node;
        event.detail = ended ? u"no longer: "_s + reason.detail : reason.detail;
        event.evidence = reason.evidence;
        return event;
    };
    std::set<ReasonKey> holding;
    for (Reason &reason : status.reasons) {
        const ReasonKey key(reason.code, reason.node.value_or(NodeId()).toString());
        holding.insert(key);
        const auto [held, began] = m_reasons.try_emplace(key, Held{at, reason});
        held->second.reason = reason;
        reason.since = held->second.since;
        if (began && reason.code != u"down"_s) // node-down says it
            fresh.append(note(eventOf(reason, false), at));
    }
    for (NodeStatus &node : status.nodes) {
        for (Reason &reason : node.reasons)
            reason.since = m_reasons.at({reason.code, node.evidence.id.toString()}).since;
    }
    for (auto held = m_reasons.begin(); held != m_reasons.end();) {
        if (holding.contains(held->first)) {
            ++held;
            continue;
        }
        // A node that went down has not been mended: what it was blamed for is merely unknown now.
        const auto &about = held->second.reason.node;
        const NodeStatus *node = about ? status.node(*about) : nullptr;
        if (held->first.first != u"down"_s && (!about || (node && votes(node->evidence))))
            fresh.append(note(eventOf(held->second.reason, true), at));
        held = m_reasons.erase(held);
    }
}

void StatusHistory::noteLeader(const ClusterStatus &status, const QDateTime &at, QList<StatusEvent> &fresh)
{
    // Between two leaders there is a moment without one; it is no event, no-lease tells when it lasts.
    if (!status.leader || (status.leader == m_leader && status.term == m_term))
        return;
    if (m_started || m_leader) {
        StatusEvent event;
        event.kind = u"leader-changed"_s;
        event.node = status.leader;
        event.good = true;
        event.detail = u"%1 leads in term %2, after %3"_s.arg(nameOf(status, status.leader))
                           .arg(status.term)
                           .arg(nameOf(status, m_leader));
        event.evidence = {{u"term"_s, qint64(status.term)}, {u"to"_s, status.leader->toString()}};
        if (m_leader)
            event.evidence[u"from"_s] = m_leader->toString();
        fresh.append(note(event, at));
    }
    m_leader = status.leader;
    m_term = status.term;
}

} // namespace muster::cluster
