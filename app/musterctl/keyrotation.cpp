#include "musterctl/keyrotation.h"

#include "musterctl/picture.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using Kind = keys::RotationStep::Kind;

namespace {

constexpr int stepsMax = 200; // a ring has at most 16 keys; more would be going round in circles

QList<keys::RingView> viewOf(const NodeKeys &nodes)
{
    QList<keys::RingView> rings;
    for (const protocol::NodeGossipKeys &node : nodes) {
        keys::RingView ring{node.node.toString(), plainText(node.name), {}, {}};
        if (node.state) {
            ring.keys.emplace();
            for (const protocol::GossipKeyInfo &key : node.state->keys)
                ring.keys->append({key.fingerprint, key.installedAt});
        } else {
            ring.problem = plainText(node.state.error().detail);
        }
        rings.append(ring);
    }
    return rings;
}

} // namespace

KeyRotation::KeyRotation(Session &session, const Context &context, QStringList without)
    : m_session(session), m_context(context), m_without(std::move(without))
{
}

Result<KeyRotation::Outcome> KeyRotation::run()
{
    Outcome outcome;
    for (int count = 0; count < stepsMax; ++count) {
        if (const auto looked = look(outcome); !looked)
            return tl::unexpected(looked.error());
        const std::optional<QString> fresh =
            m_newKey.isEmpty() ? std::nullopt : std::optional(keys::fingerprintOf(m_newKey));
        const keys::RotationStep step = keys::nextRotationStep(viewOf(outcome.nodes), fresh);
        outcome.fingerprint = step.fingerprint;
        switch (step.kind) {
        case Kind::Begin:
            // What an interrupted rotation left was brought to its end, with a key that is new already.
            if (outcome.finishedEarlierOne) {
                outcome.done = true;
                return outcome;
            }
            if (const auto begun = begin(); !begun)
                return tl::unexpected(begun.error());
            break;
        case Kind::Done:
            outcome.done = true;
            return outcome;
        case Kind::Blocked:
            outcome.why = step.why;
            return outcome;
        case Kind::Install:
        case Kind::Use:
        case Kind::Remove:
            outcome.finishedEarlierOne = outcome.finishedEarlierOne || step.finishes;
            tell(step, outcome);
            if (const auto carried = carryOut(step, outcome); !carried) {
                outcome.why = carried.error().detail;
                return outcome;
            }
        }
    }
    outcome.why = u"the nodes do not come to rest; somebody else may be changing their keys"_s;
    return outcome;
}

Result<void> KeyRotation::begin()
{
    auto key = keys::newGossipKey();
    if (!key)
        return tl::unexpected(key.error());
    m_newKey = *std::move(key);
    return {};
}

Result<void> KeyRotation::look(Outcome &outcome)
{
    auto listed = m_session.ask<NodeKeys>([](client::ApiClient &api) { return api.gossipKeys(); });
    if (!listed)
        return tl::unexpected(listed.error());
    listed->removeIf(
        [this](const protocol::NodeGossipKeys &node) { return m_without.contains(node.node.toString()); });
    outcome.nodes = *std::move(listed);
    return {};
}

QString KeyRotation::nameOf(const Outcome &outcome, const QString &node) const
{
    for (const protocol::NodeGossipKeys &known : outcome.nodes)
        if (known.node.toString() == node)
            return plainText(known.name);
    return plainText(node);
}

void KeyRotation::tell(const keys::RotationStep &step, Outcome &outcome) const
{
    QStringList names;
    for (const QString &node : step.nodes)
        names.append(nameOf(outcome, node));
    const QString sentence = (step.kind == Kind::Install ? u"install %1 on %2"_s
            : step.kind == Kind::Use                     ? u"use %1 on %2"_s
                                                         : u"remove %1 from %2"_s)
                                 .arg(plainText(step.fingerprint), names.join(u", "_s));
    outcome.steps.append(sentence);
    if (!m_context.json)
        m_context.terminal.line(sentence);
}

Result<void> KeyRotation::carryOut(const keys::RotationStep &step, Outcome &outcome)
{
    GossipKeyChange change;
    if (step.kind == Kind::Install) {
        change.operation = GossipKeyChange::Operation::Install;
        change.key = QString::fromLatin1(m_newKey.toBase64());
    } else {
        change.operation =
            step.kind == Kind::Use ? GossipKeyChange::Operation::Use : GossipKeyChange::Operation::Remove;
        change.fingerprint = step.fingerprint;
    }
    for (const QString &node : step.nodes) {
        const auto answer = m_session.ask<NodeKeys>(
            [&](client::ApiClient &api) { return api.changeGossipKeys(change, NodeId(node)); });
        if (!answer)
            return fail(answer.error().code,
                u"%1: %2"_s.arg(nameOf(outcome, node), plainText(answer.error().detail)));
        for (const protocol::NodeGossipKeys &changed : *answer)
            if (!changed.state)
                return fail(changed.state.error().code,
                    u"%1: %2"_s.arg(nameOf(outcome, node), plainText(changed.state.error().detail)));
    }
    return {};
}

} // namespace muster::ctl
