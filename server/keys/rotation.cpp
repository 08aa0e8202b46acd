#include "keys/rotation.h"

#include <algorithm>
#include <set>

namespace muster::keys {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RotationStep::Kind;

constexpr int stepsMax = 200; // a ring has at most 16 keys; more would be an endless loop

bool has(const RingView &ring, const QString &fingerprint)
{
    return std::any_of(ring.keys->begin(), ring.keys->end(),
        [&](const RingView::Key &key) { return key.fingerprint == fingerprint; });
}

QStringList namesOf(const QList<RingView> &rings)
{
    QStringList names;
    for (const RingView &ring : rings)
        names.append(ring.name);
    return names;
}

template <typename Condition>
QList<RingView> where(const QList<RingView> &rings, Condition condition)
{
    QList<RingView> found;
    std::copy_if(rings.begin(), rings.end(), std::back_inserter(found), condition);
    return found;
}

RotationStep blocked(const QList<RingView> &because, const QString &why)
{
    QStringList nodes;
    for (const RingView &ring : because)
        nodes.append(ring.node);
    return {Kind::Blocked, {}, nodes, why, false};
}

RotationStep step(Kind kind, const QString &fingerprint, const QList<RingView> &rings)
{
    QStringList nodes;
    for (const RingView &ring : rings)
        nodes.append(ring.node);
    return {kind, fingerprint, nodes, {}, false};
}

/// What prevents us from doing anything at all.
std::optional<RotationStep> obstacle(const QList<RingView> &rings)
{
    if (rings.isEmpty())
        return blocked({}, u"no node reported its keys"_s);
    const auto silent = where(rings, [](const RingView &ring) { return !ring.keys; });
    if (!silent.isEmpty()) {
        QStringList reasons;
        for (const RingView &ring : silent)
            reasons.append(u"%1 (%2)"_s.arg(ring.name, ring.problem));
        return blocked(silent,
            u"not every node reported its keys: %1; a node that does not get the new key is cut off"_s.arg(
                reasons.join(u", "_s)));
    }
    const auto plain = where(rings, [](const RingView &ring) { return ring.keys->isEmpty(); });
    if (!plain.isEmpty())
        return blocked(plain,
            u"gossip of %1 is not encrypted; see the guide on security for the move of a running cluster"_s
                .arg(namesOf(plain).join(u", "_s)));
    return std::nullopt;
}

std::set<QString> commonKeys(const QList<RingView> &rings)
{
    std::set<QString> common;
    for (const RingView::Key &key : *rings.first().keys)
        if (std::all_of(
                rings.begin(), rings.end(), [&](const RingView &ring) { return has(ring, key.fingerprint); }))
            common.insert(key.fingerprint);
    return common;
}

/// Whether most nodes that have both say that `a` came after `b`; a key without a date is older than one with
/// a date. Each node compares by its own clock.
bool isNewer(const QList<RingView> &rings, const QString &a, const QString &b)
{
    int votes = 0;
    for (const RingView &ring : rings) {
        if (!has(ring, a) || !has(ring, b))
            continue;
        const auto dateOf = [&ring](const QString &fingerprint) {
            const auto key = std::find_if(ring.keys->begin(), ring.keys->end(),
                [&](const RingView::Key &k) { return k.fingerprint == fingerprint; });
            return key->installedAt ? key->installedAt->toMSecsSinceEpoch() : 0;
        };
        votes += dateOf(a) > dateOf(b) ? 1 : dateOf(a) < dateOf(b) ? -1 : 0;
    }
    return votes > 0;
}

/// The key that the cluster is moving to, among those that all nodes have. Empty if the dates do not decide.
std::optional<QString> targetOf(const QList<RingView> &rings, const std::set<QString> &common)
{
    for (const QString &candidate : common)
        if (std::all_of(common.begin(), common.end(),
                [&](const QString &other) { return other == candidate || isNewer(rings, candidate, other); }))
            return candidate;
    // Without dates: one key in use everywhere needs no dates.
    const QString primary = rings.first().keys->first().fingerprint;
    const bool oneInUse = std::all_of(rings.begin(), rings.end(),
        [&](const RingView &ring) { return ring.keys->first().fingerprint == primary; });
    return oneInUse ? std::optional(primary) : std::nullopt;
}

/// From "all nodes have `target`" to "all nodes have nothing else".
RotationStep towards(const QString &target, const QList<RingView> &rings)
{
    const auto others =
        where(rings, [&](const RingView &ring) { return ring.keys->first().fingerprint != target; });
    if (!others.isEmpty())
        return step(Kind::Use, target, others);
    for (const RingView &ring : rings)
        for (const RingView::Key &key : *ring.keys)
            if (key.fingerprint != target)
                return step(Kind::Remove, key.fingerprint,
                    where(rings, [&](const RingView &r) { return has(r, key.fingerprint); }));
    return {Kind::Done, target, {}, {}, false};
}

} // namespace

RotationStep nextRotationStep(const QList<RingView> &rings, const std::optional<QString> &fresh)
{
    if (const auto found = obstacle(rings))
        return *found;
    if (fresh) {
        const auto lacking = where(rings, [&](const RingView &ring) { return !has(ring, *fresh); });
        return lacking.isEmpty() ? towards(*fresh, rings) : step(Kind::Install, *fresh, lacking);
    }
    const std::set<QString> common = commonKeys(rings);
    if (common.empty())
        return blocked(rings,
            u"there is no key that all nodes have. Copy gossip-keyring.json from the data directory of one of those that understand each other into that of each other node, and restart it there"_s);
    const std::optional<QString> target = targetOf(rings, common);
    if (!target)
        return blocked(rings,
            u"two keys are in use and nothing shows which is newer; use one of them everywhere by hand"_s);
    RotationStep rest = towards(*target, rings);
    rest.finishes =
        rest.kind == Kind::Use || (rest.kind == Kind::Remove && isNewer(rings, *target, rest.fingerprint));
    // The same single key everywhere: no rotation was under way, or it is complete.
    return rest.kind == Kind::Done ? RotationStep{Kind::Begin, *target, {}, {}, false} : rest;
}

bool understandEachOther(const QList<RingView> &rings)
{
    const auto reported =
        where(rings, [](const RingView &ring) { return ring.keys && !ring.keys->isEmpty(); });
    return std::all_of(reported.begin(), reported.end(), [&](const RingView &speaker) {
        return std::all_of(reported.begin(), reported.end(),
            [&](const RingView &hearer) { return has(hearer, speaker.keys->first().fingerprint); });
    });
}

Result<RotationStep> Rotation::next(const QList<RingView> &rings)
{
    if (++m_steps > stepsMax)
        return blocked({}, u"the keys of the nodes keep changing; somebody else may be changing them"_s);
    const auto fresh = [this] {
        return m_newKey.isEmpty() ? std::nullopt : std::optional(fingerprintOf(m_newKey));
    };
    RotationStep step = nextRotationStep(rings, fresh());
    if (step.kind == Kind::Begin) {
        // An interrupted rotation was completed, and its key is already a new one.
        if (m_finishedEarlierOne)
            return RotationStep{Kind::Done, step.fingerprint, {}, {}, false};
        auto key = newGossipKey();
        if (!key)
            return failed(key);
        m_newKey = *std::move(key);
        step = nextRotationStep(rings, fresh());
    }
    m_finishedEarlierOne = m_finishedEarlierOne || step.finishes;
    return step;
}

} // namespace muster::keys
