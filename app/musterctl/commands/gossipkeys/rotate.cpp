#include "musterctl/commands/gossipkeys/rotate.h"

#include "client/admin/gossipkeyapi.h"
#include "keys/rotation.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/peertimeout.h"
#include "musterctl/commands/gossipkeys/keytable.h"
#include "musterctl/session/session.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using Color = Terminal::Color;
using Kind = keys::RotationStep::Kind;

namespace {

QList<keys::RingView> viewOf(const NodeKeys &nodes)
{
    QList<keys::RingView> rings;
    for (const protocol::NodeGossipKeys &node : nodes) {
        keys::RingView ring{node.node.toString(), node.name, {}, {}};
        if (node.state) {
            ring.keys.emplace();
            for (const protocol::GossipKeyInfo &key : node.state->keys)
                ring.keys->append({key.fingerprint, key.installedAt});
        } else {
            ring.problem = node.state.error().detail;
        }
        rings.append(ring);
    }
    return rings;
}

/// Carries out what keys::Rotation decides.
class KeyRotation {
public:
    /// Both borrowed. Nodes whose id is in `without` are left behind, with their old key.
    KeyRotation(Session &session, const Context &context, QStringList without)
        : m_session(session), m_context(context), m_without(std::move(without))
    {
    }

    struct Outcome {
        bool done = false;
        QString fingerprint; ///< of the key in use at the end
        QStringList steps; ///< what was done
        QString why; ///< why it is not done
        NodeKeys nodes; ///< their last answers
    };
    /// Fails if no node could be asked at all, or no key could be created.
    [[nodiscard]] Result<Outcome> run();
    bool finishedEarlierOne() const { return m_rotation.finishedEarlierOne(); }

private:
    [[nodiscard]] Result<void> look(Outcome &outcome);
    [[nodiscard]] Result<void> carryOut(const keys::RotationStep &step, const Outcome &outcome);
    void report(const keys::RotationStep &step, Outcome &outcome) const;
    static QString nameOf(const Outcome &outcome, const QString &node);

    Session &m_session;
    const Context &m_context;
    const QStringList m_without;
    keys::Rotation m_rotation;
};

Result<KeyRotation::Outcome> KeyRotation::run()
{
    Outcome outcome;
    for (;;) {
        if (const auto looked = look(outcome); !looked)
            return failed(looked);
        const auto step = m_rotation.next(viewOf(outcome.nodes));
        if (!step)
            return failed(step);
        outcome.fingerprint = step->fingerprint;
        outcome.done = step->kind == Kind::Done;
        outcome.why = step->why;
        if (outcome.done || step->kind == Kind::Blocked)
            return outcome;
        report(*step, outcome);
        if (const auto carried = carryOut(*step, outcome); !carried) {
            outcome.why = carried.error().detail;
            return outcome;
        }
    }
}

Result<void> KeyRotation::look(Outcome &outcome)
{
    auto listed =
        m_session.ask<NodeKeys>([](client::Transport &api) { return client::GossipKeyApi(api).keys(); });
    if (!listed)
        return failed(listed);
    listed->removeIf(
        [this](const protocol::NodeGossipKeys &node) { return m_without.contains(node.node.toString()); });
    outcome.nodes = *std::move(listed);
    return {};
}

QString KeyRotation::nameOf(const Outcome &outcome, const QString &node)
{
    for (const protocol::NodeGossipKeys &known : outcome.nodes)
        if (known.node.toString() == node)
            return known.name;
    return node;
}

void KeyRotation::report(const keys::RotationStep &step, Outcome &outcome) const
{
    QStringList names;
    for (const QString &node : step.nodes)
        names.append(nameOf(outcome, node));
    const QString sentence = (step.kind == Kind::Install ? u"install %1 on %2"_s
            : step.kind == Kind::Use                     ? u"use %1 on %2"_s
                                                         : u"remove %1 from %2"_s)
                                 .arg(step.fingerprint, names.join(u", "_s));
    outcome.steps.append(sentence);
    if (!m_context.json)
        m_context.terminal.line(sentence);
}

Result<void> KeyRotation::carryOut(const keys::RotationStep &step, const Outcome &outcome)
{
    GossipKeyChange change;
    if (step.kind == Kind::Install) {
        change.operation = GossipKeyChange::Operation::Install;
        change.key = QString::fromLatin1(m_rotation.newKey().toBase64());
    } else {
        change.operation =
            step.kind == Kind::Use ? GossipKeyChange::Operation::Use : GossipKeyChange::Operation::Remove;
        change.fingerprint = step.fingerprint;
    }
    for (const QString &node : step.nodes) {
        const auto answer = m_session.ask<NodeKeys>(
            [&](client::Transport &api) { return client::GossipKeyApi(api).change(change, NodeId(node)); });
        if (!answer)
            return fail(answer.error().code, u"%1: %2"_s.arg(nameOf(outcome, node), answer.error().detail));
        for (const protocol::NodeGossipKeys &changed : *answer)
            if (!changed.state)
                return fail(changed.state.error().code,
                    u"%1: %2"_s.arg(nameOf(outcome, node), changed.state.error().detail));
    }
    return {};
}

/// The ids of the nodes that --without names.
Result<QStringList> leftBehind(Session &session, const QStringList &names)
{
    if (names.isEmpty())
        return QStringList();
    const auto nodes =
        session.ask<NodeKeys>([](client::Transport &api) { return client::GossipKeyApi(api).keys(); });
    if (!nodes)
        return failed(nodes);
    QStringList ids;
    for (const QString &name : names) {
        QStringList found;
        for (const protocol::NodeGossipKeys &node : *nodes)
            if (node.name == name || node.node.toString() == name)
                found.append(node.node.toString());
        if (found.size() != 1)
            return fail(ErrorCode::InvalidArgument,
                u"--without %1: %2 nodes have that name or id; see 'gossip-key list'"_s.arg(name).arg(
                    found.size()));
        ids += found;
    }
    return ids;
}

int printJson(const Context &context, const KeyRotation::Outcome &outcome, bool finishedEarlierOne)
{
    QJsonObject json = protocol::toJson(outcome.nodes);
    json[u"done"] = outcome.done;
    json[u"finished_earlier_one"] = finishedEarlierOne;
    json[u"key_in_use"] = outcome.done ? outcome.fingerprint : QString();
    json[u"steps"] = QJsonArray::fromStringList(outcome.steps);
    json[u"why"] = outcome.why;
    context.terminal.json(json);
    return outcome.done ? ExitGreen : ExitRed;
}

/// A node that is stopped is asked nothing; it comes back with its old keys.
void noteThoseThatMissedIt(Session &session, const Context &context, const NodeKeys &changed)
{
    const auto overview = session.overview();
    if (!overview)
        return;
    QStringList names;
    for (const protocol::NodeOverview &node : overview->nodes)
        if (std::none_of(changed.begin(), changed.end(),
                [&node](const protocol::NodeGossipKeys &each) { return each.node == node.id; }))
            names.append(node.name.isEmpty() ? node.id.toString() : node.name);
    if (!names.isEmpty())
        context.terminal.line(context.terminal.paint(Color::Yellow, u"▲ "_s)
            + u"%1 did not run and did not get the key. Before it starts again, copy gossip-keyring.json from the data directory of another node into its own."_s
                  .arg(names.join(u", "_s)));
}

int run(Context &context, const Arguments &arguments)
{
    waitForPeers(context);
    if (const auto isPrivate = checkPrivate(context); !isPrivate)
        return reportFailure(context, isPrivate.error());
    Session session(context);
    const auto without = leftBehind(session, arguments.values(u"without"_s));
    if (!without)
        return reportFailure(context, without.error());
    KeyRotation rotation(session, context, *without);
    const auto outcome = rotation.run();
    if (!outcome)
        return reportFailure(context, outcome.error());
    if (context.json)
        return printJson(context, *outcome, rotation.finishedEarlierOne());
    const Terminal &terminal = context.terminal;
    if (outcome->done) {
        terminal.line(terminal.paint(Color::Green, u"● "_s)
            + (rotation.finishedEarlierOne()
                    ? u"finished a rotation that had begun earlier: all nodes use %1 and have no other key"_s
                    : u"all nodes use the new key %1 and have no other one"_s)
                  .arg(outcome->fingerprint));
        noteThoseThatMissedIt(session, context, outcome->nodes);
        return ExitGreen;
    }
    terminal.line(terminal.paint(Color::Red, u"■ "_s) + u"stopped: "_s + outcome->why + u"."_s);
    printNodes(context, outcome->nodes);
    terminal.line((keys::understandEachOther(viewOf(outcome->nodes))
                          ? u"The nodes that answered still understand each other. "_s
                          : u"Not all nodes understand each other. "_s)
        + u"When this is fixed, continue with: %1 gossip-key rotate"_s.arg(context.commandPrefix));
    return ExitRed;
}

} // namespace

Command gossipKeyRotateCommand()
{
    return {.path = {u"gossip-key"_s, u"rotate"_s},
        .summary = u"Replace the key of the running cluster"_s,
        .description = u"Makes a new key, installs it on all nodes, uses it everywhere, and removes the old "
                       u"ones. Stops if a node does not answer, and continues where it was when it is run "
                       u"again."_s,
        .exitCode = u"0 all nodes use the new key, 1 stopped, 2 no answer"_s,
        .options = {{.name = u"without"_s,
            .help =
                u"Leave this node behind, by name or id; it needs the new key ring before it can come back."_s,
            .value = u"NODE"_s,
            .repeats = true}},
        .run = run};
}

} // namespace muster::ctl
