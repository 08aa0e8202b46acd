// What a test does to a SimCluster, and what it asks of it.
#include "sim/simcluster.h"

#include "cluster/membership/membertable.h"

#include <algorithm>

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;
using namespace cluster;

namespace {
QString stateText(MemberState state)
{
    switch (state) {
    case MemberState::Alive:
        return u"alive"_s;
    case MemberState::Suspect:
        return u"suspect"_s;
    case MemberState::Dead:
        return u"dead"_s;
    case MemberState::Left:
        return u"left"_s;
    }
    return {};
}
} // namespace

SimCluster::Node &SimCluster::node(const MemberName &name) const
{
    return *m_byName.at(name);
}

Membership &SimCluster::core(const MemberName &name)
{
    return *node(name).core;
}

void SimCluster::setLatency(Millis least, Millis most)
{
    m_latencyLeast = least;
    m_latencyMost = most;
}

void SimCluster::cut(const MemberName &from, const MemberName &to)
{
    m_cuts.insert({&node(from), &node(to)});
}

void SimCluster::cutBoth(const MemberName &a, const MemberName &b)
{
    cut(a, b);
    cut(b, a);
}

void SimCluster::partition(const std::set<MemberName> &side)
{
    for (const MemberName &inside : side) {
        for (const MemberName &other : m_names) {
            if (!side.contains(other))
                cutBoth(inside, other);
        }
    }
}

void SimCluster::deafen(const MemberName &name)
{
    for (const MemberName &other : m_names) {
        if (other != name)
            cut(other, name);
    }
}

void SimCluster::mute(const MemberName &name)
{
    for (const MemberName &other : m_names) {
        if (other != name)
            cut(name, other);
    }
}

void SimCluster::blockPackets(const MemberName &name)
{
    m_withoutPackets.insert(&node(name));
}

void SimCluster::setMeta(const MemberName &name, const QByteArray &meta)
{
    Node &changed = node(name);
    const auto updated = changed.core->updateMeta(meta, m_now);
    Q_ASSERT(updated);
    Q_UNUSED(updated)
    drain(changed, false);
}

bool SimCluster::sendUser(const MemberName &from, const MemberName &to, const QByteArray &body)
{
    Node &sender = node(from);
    const bool sending = sender.core->sendUser(to, body, m_now).has_value();
    drain(sender, false);
    return sending;
}

void SimCluster::pause(const MemberName &name)
{
    node(name).process = Process::Paused;
}

void SimCluster::resume(const MemberName &name)
{
    Node &resumed = node(name);
    resumed.process = Process::Running;
    std::deque<Action> waiting = std::exchange(resumed.inbox, {});
    for (const Action &action : waiting) {
        action(resumed);
        drain(resumed, false);
    }
}

void SimCluster::after(const MemberName &name, Millis in, std::function<void()> act)
{
    Node &target = node(name);
    m_events.push(
        {m_now + in, ++m_numbers, &target, target.life, [act = std::move(act)](Node &) { act(); }, true});
}

void SimCluster::later(Millis in, std::function<void()> act)
{
    m_events.push({m_now + in, ++m_numbers, nullptr, 0, [act = std::move(act)](Node &) { act(); }, true});
}

void SimCluster::stepUntil(TimePoint until)
{
    if (m_events.empty() || m_events.top().at > until)
        m_now = until;
    else
        step();
}

bool SimCluster::isPaused(const MemberName &name) const
{
    return node(name).process == Process::Paused;
}

void SimCluster::kill(const MemberName &name)
{
    Node &killed = node(name);
    killed.process = Process::Killed;
    ++killed.life;
}

void SimCluster::vanish(const MemberName &name)
{
    kill(name);
    node(name).process = Process::Vanished;
}

void SimCluster::restart(const MemberName &name, Incarnation incarnation)
{
    Node &restarted = node(name);
    bring(restarted, incarnation == Incarnation::Kept ? restarted.persisted + 1 : 1);
}

void SimCluster::leave(const MemberName &name)
{
    Node &leaving = node(name);
    leaving.core->leave(m_now);
    drain(leaving, false);
}

std::optional<MemberState> SimCluster::view(const MemberName &by, const MemberName &about) const
{
    const auto &members = node(by).core->members();
    const auto it = members.find(about);
    return it == members.end() ? std::nullopt : std::optional(it->second.state);
}

bool SimCluster::isRunning(const MemberName &name) const
{
    return node(name).process == Process::Running;
}

bool SimCluster::agreed() const
{
    const auto rightly = [](const cluster::Membership &core, const auto &about) {
        const auto member = core.members().find(about.first);
        const bool listed = member != core.members().end();
        if (about.second->process == Process::Running)
            return listed && member->second.state == MemberState::Alive;
        return !listed || !isUp(member->second.state);
    };
    return std::all_of(m_byName.begin(), m_byName.end(), [this, &rightly](const auto &by) {
        return by.second->process != Process::Running
            || std::all_of(m_byName.begin(), m_byName.end(),
                [&](const auto &about) { return rightly(*by.second->core, about); });
    });
}

bool SimCluster::allSee(const MemberName &name, MemberState state) const
{
    return std::all_of(m_names.begin(), m_names.end(), [this, &name, state](const MemberName &by) {
        return by == name || !isRunning(by) || view(by, name) == state;
    });
}

int SimCluster::seen(MemberState state) const
{
    return int(std::count_if(
        m_history.begin(), m_history.end(), [state](const Seen &seen) { return seen.is == state; }));
}

QString SimCluster::story() const
{
    QString text = violation().isEmpty() ? QString() : u"\nviolation: "_s + violation();
    const size_t first = m_history.size() > 60 ? m_history.size() - 60 : 0;
    for (size_t i = first; i < m_history.size(); ++i) {
        const Seen &seen = m_history[i];
        text += u"\n%1 ms: %2 sees %3 %4 (%5)"_s.arg(seen.at.time_since_epoch().count() - 1'000'000)
                    .arg(QString::fromUtf8(seen.by), QString::fromUtf8(seen.about), stateText(seen.is),
                        seen.reason);
    }
    for (size_t i = m_notes.size() > 20 ? m_notes.size() - 20 : 0; i < m_notes.size(); ++i) {
        text += u"\n%1 ms: %2 notes: %3"_s.arg(m_notes[i].at.time_since_epoch().count() - 1'000'000)
                    .arg(QString::fromUtf8(m_notes[i].by), m_notes[i].text);
    }
    for (const MemberName &by : m_names) {
        if (!isRunning(by))
            continue;
        text += u"\n%1 ms: %2 lists"_s.arg(m_now.time_since_epoch().count() - 1'000'000)
                    .arg(QString::fromUtf8(by));
        for (const auto &[name, member] : node(by).core->members()) {
            text +=
                u" %1 %2/%3"_s.arg(QString::fromUtf8(name), stateText(member.state)).arg(member.incarnation);
        }
    }
    return text;
}

} // namespace muster::sim
