#include "nemesis/rounds.h"

#include <algorithm>
#include <map>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using What = Step::What;

namespace {

/// Builds one round; faults add up, also in time where they are begun one after the other.
class Maker {
public:
    Maker(Random random, int leader, const RoundLimits &limits)
        : m_random(random), m_limits(limits), m_leader(leader ? leader : anyNode())
    {
        for (int node = 1; node <= limits.nodes; ++node)
            m_round.untouched.insert(node);
    }

    int leader() const { return m_leader; }
    int anyNode() { return 1 + int(m_random.below(quint64(m_limits.nodes))); }
    int anyBut(int node)
    {
        const int other = 1 + int(m_random.below(quint64(m_limits.nodes - 1)));
        return other < node ? other : other + 1;
    }
    /// The leader every second time, as that is where it hurts.
    int victim() { return m_random.chance(50) ? m_leader : anyNode(); }
    std::vector<int> shuffled()
    {
        std::vector<int> nodes;
        for (int node = 1; node <= m_limits.nodes; ++node)
            nodes.push_back(node);
        m_random.shuffle(nodes);
        return nodes;
    }
    Millis between(Millis least, Millis most)
    {
        most = std::min(most, m_limits.longest);
        least = std::min(least, most);
        return least + Millis(m_random.below(quint64((most - least).count()) + 1));
    }
    bool chance(int percent) { return m_random.chance(percent); }
    int percent(int least, int most) { return least + int(m_random.below(quint64(most - least + 1))); }

    void step(What what, int node = 0, int other = 0, Millis after = 0ms)
    {
        m_round.steps.push_back({what, node, other, after});
    }
    void touch(int node) { m_round.untouched.erase(node); }
    void mayBeDown(int observed) { addObservers(m_round.mayBeDown, observed); }
    /// It may be seen as down, and may see the others as down. `length`: that of the fault.
    void mayLoseAll(int node, Millis length = Millis::max())
    {
        auto &pairs = length > forgiven ? m_round.mayBeDown : m_round.mayBeDownIfLate;
        addObservers(pairs, node);
        for (int other = 1; other <= m_limits.nodes; ++other)
            if (other != node)
                pairs.insert({node, other});
    }

    void kill(int node)
    {
        touch(node);
        mayBeDown(node);
        step(What::Kill, node);
    }
    void stop(int node, Millis length)
    {
        touch(node);
        addObservers(length > forgiven ? m_round.mayBeDown : m_round.mayBeDownIfLate, node);
        step(What::Stop, node);
        step(What::Continue, node, 0, length);
    }
    void cut(int from, int to, bool refused = false)
    {
        touch(from);
        touch(to);
        step(refused ? What::CutRefused : What::Cut, from, to);
    }
    void mend(int from, int to, Millis after = 0ms) { step(What::Mend, from, to, after); }
    /// Between `node` and all others; `in` and `out` say which directions.
    void cutOff(int node, bool in, bool out, bool refused = false)
    {
        touch(node);
        for (int other = 1; other <= m_limits.nodes; ++other) {
            if (other == node)
                continue;
            if (in)
                step(refused ? What::CutRefused : What::Cut, other, node);
            if (out)
                step(refused ? What::CutRefused : What::Cut, node, other);
        }
    }
    void mendAll(Millis after) { step(What::Mend, 0, 0, after); }
    /// Two sides that do not reach each other.
    void part(const std::set<int> &side, bool refused)
    {
        for (int a = 1; a <= m_limits.nodes; ++a) {
            touch(a);
            for (int b = 1; b <= m_limits.nodes; ++b) {
                if (side.contains(a) == side.contains(b))
                    continue;
                step(refused ? What::CutRefused : What::Cut, a, b);
                m_round.mayBeDown.insert({a, b});
            }
        }
    }

    Round finish(const QString &kind)
    {
        m_round.kind = kind;
        QStringList parts;
        for (const Step &one : m_round.steps)
            parts.append(toText(one));
        m_round.text = parts.join(u", "_s);
        return m_round;
    }

private:
    void addObservers(std::set<std::pair<int, int>> &pairs, int observed) const
    {
        for (int observer = 1; observer <= m_limits.nodes; ++observer)
            if (observer != observed)
                pairs.insert({observer, observed});
    }

    Random m_random;
    const RoundLimits m_limits;
    const int m_leader;
    Round m_round;
};

void killAndWait(Maker &maker)
{
    const int node = maker.victim();
    maker.kill(node);
    maker.step(What::AwaitDown, node);
    maker.step(What::Start, node, 0, maker.between(0s, 3s));
}

void killTwo(Maker &maker)
{
    const int first = maker.leader();
    const int second = maker.anyBut(first);
    maker.kill(first);
    maker.kill(second);
    maker.step(What::AwaitDown, first);
    maker.step(What::AwaitDown, second);
    maker.step(What::Start, second);
    maker.step(What::Start, first, 0, maker.between(0s, 2s));
}

void restartAtOnce(Maker &maker)
{
    const int node = maker.victim();
    for (int times = maker.percent(1, 3); times > 0; --times) {
        maker.kill(node);
        maker.step(What::Start, node, 0, maker.between(0ms, 1500ms));
    }
}

void stopShortly(Maker &maker)
{
    maker.stop(maker.victim(), maker.between(1s, forgiven));
}

void stopLong(Maker &maker)
{
    maker.stop(maker.victim(), maker.between(4s, 15s));
}

void stopLeader(Maker &maker)
{
    maker.stop(maker.leader(), maker.between(3200ms, 9s)); // about as long as a lease, where it is delicate
}

void cutOneWay(Maker &maker)
{
    const int from = maker.victim();
    const int to = maker.anyBut(from);
    maker.cut(from, to);
    maker.mend(from, to, maker.between(1s, 10s)); // the others relay between the two
}

void deafen(Maker &maker)
{
    const int node = maker.victim();
    const Millis length = maker.between(1s, 10s);
    maker.cutOff(node, true, false);
    maker.mayLoseAll(node, length);
    maker.mendAll(length);
}

void mute(Maker &maker)
{
    const int node = maker.victim();
    const Millis length = maker.between(1s, 10s);
    maker.cutOff(node, false, true);
    maker.mayLoseAll(node, length);
    maker.mendAll(length);
}

void isolate(Maker &maker)
{
    const int node = maker.victim();
    maker.cutOff(node, true, true);
    maker.mayLoseAll(node);
    if (maker.chance(50)) {
        maker.step(What::AwaitDown, node);
        maker.mendAll(maker.between(0s, 3s));
    } else {
        maker.mendAll(maker.between(4s, 15s));
    }
}

void refuse(Maker &maker)
{
    const int node = maker.victim();
    maker.cutOff(node, true, true, true);
    maker.mayLoseAll(node);
    maker.mendAll(maker.between(2s, 10s));
}

void part(Maker &maker)
{
    const std::vector<int> order = maker.shuffled();
    const size_t size = order.size() / 2;
    maker.part(std::set<int>(order.begin(), order.begin() + long(size)), maker.chance(25));
    maker.mendAll(maker.between(3s, 15s));
}

void leaderWithTheFew(Maker &maker)
{
    maker.part({maker.leader(), maker.anyBut(maker.leader())}, false);
    maker.mendAll(maker.between(8s, 15s));
}

void triangle(Maker &maker)
{
    // Each of three hears one of the others only through a third.
    const std::vector<int> order = maker.shuffled();
    maker.cut(order[0], order[1]);
    maker.cut(order[1], order[2]);
    maker.cut(order[2], order[0]);
    maker.mendAll(maker.between(3s, 12s));
}

void flap(Maker &maker)
{
    const int node = maker.victim();
    const int kind = maker.percent(0, 2);
    maker.mayLoseAll(node, forgiven);
    for (int times = maker.percent(2, 4); times > 0; --times) {
        maker.cutOff(node, kind != 1, kind != 0);
        maker.mendAll(maker.between(1s, forgiven));
        maker.step(What::Pause, 0, 0, maker.between(1s, forgiven));
    }
}

void lossy(Maker &maker)
{
    maker.step(What::Loss, 0, maker.percent(5, 20));
    maker.step(What::Loss, 0, 0, maker.between(5s, 15s));
}

void stopWhileParted(Maker &maker)
{
    const std::vector<int> order = maker.shuffled();
    maker.part({order[0], order[1]}, false);
    maker.stop(maker.leader(), maker.between(4s, 8s));
    maker.mayBeDown(maker.leader());
    maker.mendAll(maker.between(0s, 4s));
}

void killWhileCut(Maker &maker)
{
    const int cutOff = maker.leader();
    const int killed = maker.anyBut(cutOff);
    maker.cutOff(cutOff, true, true);
    maker.mayLoseAll(cutOff);
    maker.kill(killed);
    maker.step(What::Start, killed, 0, maker.between(2s, 6s));
    maker.mendAll(maker.between(1s, 5s));
}

void lossAndStop(Maker &maker)
{
    maker.step(What::Loss, 0, 10);
    maker.stop(maker.victim(), maker.between(1s, forgiven));
    maker.step(What::Loss, 0, 0, 1s);
}

void stopAll(Maker &maker)
{
    // All pause at once, as when a machine with all of them is suspended.
    for (const int node : maker.shuffled()) {
        maker.touch(node);
        maker.step(What::Stop, node);
    }
    const Millis length = maker.between(2s, 8s);
    Millis after = length;
    for (const int node : maker.shuffled()) {
        maker.step(What::Continue, node, 0, after);
        after = maker.between(0ms, 200ms);
    }
}

const std::vector<std::pair<QString, void (*)(Maker &)>> &makers()
{
    static const std::vector<std::pair<QString, void (*)(Maker &)>> all{
        {u"kill"_s, killAndWait},
        {u"stop-leader"_s, stopLeader},
        {u"cut-one-way"_s, cutOneWay},
        {u"part"_s, part},
        {u"stop-shortly"_s, stopShortly},
        {u"isolate"_s, isolate},
        {u"flap"_s, flap},
        {u"restart-at-once"_s, restartAtOnce},
        {u"deafen"_s, deafen},
        {u"kill-two"_s, killTwo},
        {u"leader-with-the-few"_s, leaderWithTheFew},
        {u"stop-long"_s, stopLong},
        {u"mute"_s, mute},
        {u"triangle"_s, triangle},
        {u"refuse"_s, refuse},
        {u"lossy"_s, lossy},
        {u"stop-while-parted"_s, stopWhileParted},
        {u"kill-while-cut"_s, killWhileCut},
        {u"loss-and-stop"_s, lossAndStop},
        {u"stop-all"_s, stopAll},
    };
    return all;
}

} // namespace

QStringList roundKinds()
{
    QStringList kinds;
    for (const auto &[kind, maker] : makers())
        kinds.append(kind);
    return kinds;
}

Round makeRound(const QString &kind, Random random, int leader, const RoundLimits &limits)
{
    const auto found = std::find_if(
        makers().begin(), makers().end(), [&kind](const auto &maker) { return maker.first == kind; });
    Q_ASSERT(found != makers().end());
    Maker maker(random, leader, limits);
    found->second(maker);
    return maker.finish(kind);
}

QString toText(const Step &step)
{
    const QString after =
        step.after > 0ms ? u"after %1 s "_s.arg(double(step.after.count()) / 1000) : QString();
    const auto one = [&](const QString &verb) {
        return after + u"%1 %2"_s.arg(verb).arg(step.node);
    };
    const auto two = [&](const QString &verb) {
        return after + u"%1 %2→%3"_s.arg(verb).arg(step.node).arg(step.other);
    };
    switch (step.what) {
    case What::Kill:
        return one(u"kill"_s);
    case What::Start:
        return one(u"start"_s);
    case What::Stop:
        return one(u"stop"_s);
    case What::Continue:
        return one(u"continue"_s);
    case What::Cut:
        return two(u"cut"_s);
    case What::CutRefused:
        return two(u"refuse"_s);
    case What::Mend:
        return step.node ? two(u"mend"_s) : after + u"mend all"_s;
    case What::Loss:
        return after + u"loss %1 %"_s.arg(step.other);
    case What::Pause:
        return after + u"go on"_s;
    case What::AwaitDown:
        return one(u"await down"_s);
    }
    Q_UNREACHABLE();
}

} // namespace muster::nemesis
