#include "musterctl/commands/gossipkeys/keytable.h"

#include "client/transport/transport.h"
#include "musterctl/print/table.h"
#include "musterctl/print/timetext.h"
#include "musterctl/session/exitcode.h"

#include <algorithm>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using Color = Terminal::Color;

namespace {

QString encryptionOf(const protocol::GossipKeyState &state)
{
    if (state.keys.isEmpty())
        return u"▲ not encrypted"_s;
    if (!state.verifyOutgoing)
        return u"▲ sends plaintext"_s;
    return state.verifyIncoming ? u"● encrypted"_s : u"▲ accepts plaintext"_s;
}

} // namespace

Result<void> checkPrivate(const Context &context)
{
    for (const QUrl &url : context.profile.urls)
        if (!client::isPrivate(url))
            return fail(ErrorCode::InvalidArgument,
                u"%1 is plain HTTP beyond loopback, and a gossip key would travel in the clear; use https://, or run this on the node's own host"_s
                    .arg(url.toString()));
    return {};
}

bool allAlike(const NodeKeys &nodes)
{
    return std::all_of(nodes.begin(), nodes.end(), [&](const protocol::NodeGossipKeys &node) {
        if (!node.state || !nodes.first().state
            || node.state->keys.size() != nodes.first().state->keys.size())
            return false;
        for (qsizetype i = 0; i < node.state->keys.size(); ++i)
            if (node.state->keys[i].fingerprint != nodes.first().state->keys[i].fingerprint)
                return false;
        return true;
    });
}

QString silentNodes(const NodeKeys &nodes)
{
    QStringList silent;
    NodeKeys answered;
    for (const protocol::NodeGossipKeys &node : nodes) {
        if (node.state)
            answered.append(node);
        else
            silent.append(node.name);
    }
    if (silent.isEmpty())
        return {};
    QString text = silent.join(u", "_s) + (silent.size() == 1 ? u" does not answer"_s : u" do not answer"_s);
    if (answered.size() >= 2)
        text += u"; the other %1 %2"_s.arg(answered.size() == 2 ? u"two"_s : QString::number(answered.size()),
            allAlike(answered) ? u"agree"_s : u"do not have the same keys"_s);
    return text + u". List the keys again when all answer."_s;
}

void printNodes(const Context &context, const NodeKeys &nodes)
{
    const Terminal &terminal = context.terminal;
    Table table({u"NODE"_s, u"GOSSIP"_s, u"KEY IN USE"_s, u"SINCE"_s, u"OTHER KEYS"_s});
    for (const protocol::NodeGossipKeys &node : nodes) {
        if (!node.state) {
            table.add({{node.name}, {u"◌ unknown"_s, Color::Gray}, {u"–"_s}, {u"–"_s},
                {node.state.error().detail}});
            continue;
        }
        const QString encryption = encryptionOf(*node.state);
        QStringList fingerprints;
        for (const protocol::GossipKeyInfo &key : node.state->keys)
            fingerprints.append(key.fingerprint);
        const auto since = fingerprints.isEmpty() ? std::nullopt : node.state->keys.first().installedAt;
        const QString used = fingerprints.isEmpty() ? u"–"_s : fingerprints.takeFirst();
        table.add({{node.name}, {encryption, encryption.startsWith(u'●') ? Color::Green : Color::Yellow},
            {used}, {since ? localTimeText(*since, u"yyyy-MM-dd HH:mm"_s) : u"–"_s},
            {fingerprints.isEmpty() ? u"–"_s : fingerprints.join(u", "_s)}});
    }
    table.print(terminal, 0);
}

int showNodes(const Context &context, const NodeKeys &nodes)
{
    if (context.json)
        context.terminal.json(protocol::toJson(nodes));
    else
        printNodes(context, nodes);
    const bool anyFailed = std::any_of(
        nodes.begin(), nodes.end(), [](const protocol::NodeGossipKeys &node) { return !node.state; });
    return anyFailed || nodes.isEmpty() ? ExitRed : ExitGreen;
}

} // namespace muster::ctl
