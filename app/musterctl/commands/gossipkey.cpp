#include "musterctl/commands/gossipkey.h"

#include "keys/secretfile.h"
#include "musterctl/keyrotation.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/table.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using Colour = Terminal::Colour;

namespace {

constexpr qint64 keyFileBytesMax = 1'024;
/// The node that is asked waits for its peers for five seconds.
constexpr Millis answersWithin = std::chrono::seconds(15);

Error usage(const QString &detail)
{
    return {ErrorCode::InvalidArgument, detail};
}

/// A key must not leave this program in the clear; the server refuses it as well, but then it has travelled.
Result<void> checkPrivate(const Context &context)
{
    for (const QUrl &url : context.profile.urls)
        if (url.scheme() != u"https" && url.host() != u"localhost" && !QHostAddress(url.host()).isLoopback())
            return tl::unexpected(usage(
                u"%1 is plain HTTP beyond loopback, and a gossip key would travel in the clear; use https://, or run this on the node's own host"_s
                    .arg(url.toString())));
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

QString encryptionOf(const protocol::GossipKeyState &state)
{
    if (state.keys.isEmpty())
        return u"▲ not encrypted"_s;
    if (!state.verifyOutgoing)
        return u"▲ sends plaintext"_s;
    return state.verifyIncoming ? u"● encrypted"_s : u"▲ hears plaintext"_s;
}

void printNodes(const Context &context, const NodeKeys &nodes)
{
    const Terminal &terminal = context.terminal;
    Table table({u"NODE"_s, u"GOSSIP"_s, u"KEY IN USE"_s, u"SINCE"_s, u"OTHER KEYS"_s});
    for (const protocol::NodeGossipKeys &node : nodes) {
        if (!node.state) {
            table.add({{plainText(node.name)}, {u"◌ unknown"_s, Colour::Grey}, {u"–"_s}, {u"–"_s},
                {plainText(node.state.error().detail)}});
            continue;
        }
        const QString encryption = encryptionOf(*node.state);
        QStringList fingerprints;
        for (const protocol::GossipKeyInfo &key : node.state->keys)
            fingerprints.append(plainText(key.fingerprint));
        const auto since = fingerprints.isEmpty() ? std::nullopt : node.state->keys.first().installedAt;
        const QString used = fingerprints.isEmpty() ? u"–"_s : fingerprints.takeFirst();
        table.add({{plainText(node.name)},
            {encryption, encryption.startsWith(u'●') ? Colour::Green : Colour::Yellow}, {used},
            {since ? since->toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"–"_s},
            {fingerprints.isEmpty() ? u"–"_s : fingerprints.join(u", "_s)}});
    }
    for (const QString &line : table.lines(terminal, 0))
        terminal.line(line);
}

int show(const Context &context, const NodeKeys &nodes)
{
    if (context.json)
        context.terminal.line(
            QString::fromUtf8(QJsonDocument(protocol::toJson(nodes)).toJson(QJsonDocument::Compact)));
    else
        printNodes(context, nodes);
    const bool failed = std::any_of(
        nodes.begin(), nodes.end(), [](const protocol::NodeGossipKeys &node) { return !node.state; });
    return failed || nodes.isEmpty() ? ExitRed : ExitGreen;
}

int list(const Context &context, Session &session)
{
    const auto nodes = session.ask<NodeKeys>([](client::ApiClient &api) { return api.gossipKeys(); });
    if (!nodes)
        return reportFailure(context, nodes.error());
    const int exitCode = show(context, *nodes);
    if (allAlike(*nodes))
        return exitCode;
    context.terminal.note(
        u"The nodes do not have the same keys. Next: %1 gossip-key rotate"_s.arg(context.commandPrefix));
    return ExitRed;
}

/// The key that `install` brings: from a file, or a new one.
Result<QString> keyFor(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"key-file"_s))
        return keys::newGossipKey().map(
            [](const QByteArray &key) { return QString::fromLatin1(key.toBase64()); });
    const QString path = parser.value(u"key-file"_s);
    return keys::readSecretFile(path, keyFileBytesMax)
        .map([](const QByteArray &bytes) { return QString::fromUtf8(bytes).trimmed(); })
        .and_then([](const QString &text) {
            return keys::gossipKeyFromText(text).map([&](const QByteArray &) { return text; });
        })
        .map_error([&](const Error &error) { return usage(u"--key-file %1: %2"_s.arg(path, error.detail)); });
}

int changeKeys(Context &context, Session &session, const QCommandLineParser &parser, GossipKeyChange change)
{
    if (change.operation == GossipKeyChange::Operation::Install) {
        const auto key = keyFor(parser);
        if (!key)
            return reportFailure(context, key.error());
        change.key = *key;
    }
    std::optional<NodeId> node;
    if (parser.isSet(u"node"_s)) {
        const auto overview = session.overview();
        if (!overview)
            return reportFailure(context, overview.error());
        const auto found = findNode(*overview, parser.value(u"node"_s));
        if (!found)
            return reportFailure(context, found.error());
        node = *found;
    }
    const auto nodes =
        session.ask<NodeKeys>([&](client::ApiClient &api) { return api.changeGossipKeys(change, node); });
    return nodes ? show(context, *nodes) : reportFailure(context, nodes.error());
}

/// The ids of the nodes that --without names.
Result<QStringList> leftBehind(Session &session, const QStringList &names)
{
    if (names.isEmpty())
        return QStringList();
    const auto nodes = session.ask<NodeKeys>([](client::ApiClient &api) { return api.gossipKeys(); });
    if (!nodes)
        return tl::unexpected(nodes.error());
    QStringList ids;
    for (const QString &name : names) {
        QStringList found;
        for (const protocol::NodeGossipKeys &node : *nodes)
            if (node.name == name || node.node.toString() == name)
                found.append(node.node.toString());
        if (found.size() != 1)
            return tl::unexpected(
                usage(u"--without %1: the nodes of that name or id are %2, not one; see 'gossip-key list'"_s
                          .arg(name)
                          .arg(found.size())));
        ids += found;
    }
    return ids;
}

int rotate(Context &context, Session &session, const QCommandLineParser &parser)
{
    const auto without = leftBehind(session, parser.values(u"without"_s));
    if (!without)
        return reportFailure(context, without.error());
    const auto outcome = KeyRotation(session, context, *without).run();
    if (!outcome)
        return reportFailure(context, outcome.error());
    if (context.json) {
        QJsonObject json = protocol::toJson(outcome->nodes);
        json[u"done"] = outcome->done;
        json[u"finished_earlier_one"] = outcome->finishedEarlierOne;
        json[u"key_in_use"] = outcome->done ? outcome->fingerprint : QString();
        json[u"steps"] = QJsonArray::fromStringList(outcome->steps);
        json[u"why"] = outcome->why;
        context.terminal.line(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        return outcome->done ? ExitGreen : ExitRed;
    }
    if (outcome->done) {
        context.terminal.line(context.terminal.paint(Colour::Green, u"● "_s)
            + (outcome->finishedEarlierOne
                    ? u"a rotation that had begun earlier is finished: all nodes use %1 and have no other key"_s
                    : u"all nodes use the new key %1 and have no other one"_s)
                  .arg(plainText(outcome->fingerprint)));
        return ExitGreen;
    }
    context.terminal.line(
        context.terminal.paint(Colour::Red, u"■ "_s) + u"stopped: "_s + outcome->why + u'.');
    printNodes(context, outcome->nodes);
    context.terminal.line(
        u"All nodes understand each other as they are. When this is mended, go on with: %1 gossip-key rotate"_s
            .arg(context.commandPrefix));
    return ExitRed;
}

} // namespace

QString GossipKeyCommand::name() const
{
    return u"gossip-key"_s;
}

QString GossipKeyCommand::summary() const
{
    return u"List the keys that encrypt gossip, and replace them while the cluster runs"_s;
}

QString GossipKeyCommand::wordsUsage() const
{
    return u"list|rotate|install|use FINGERPRINT|remove FINGERPRINT"_s;
}

QString GossipKeyCommand::description() const
{
    return u"list     which node has which keys, by fingerprint; the keys themselves are never shown\n"
           u"rotate   makes a new key, installs it on all nodes, brings it into use, removes the old ones. "
           u"Stops when a node does\n"
           u"         not answer, and goes on where it was when it is run again\n"
           u"install  brings a new key, or that of --key-file, to all nodes or to --node; it is not used "
           u"yet\n"
           u"use      brings an installed key into use\n"
           u"remove   removes a key that is not in use\n\n"
           u"A key travels over HTTPS or on the node's own host only.\n"
           u"Exit code: 0 done, 1 not everywhere or not alike, 2 could not tell."_s;
}

void GossipKeyCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"node"_s, u"For install, use, remove: this node only. Default: all."_s, u"id"_s});
    parser.addOption({u"key-file"_s,
        u"For install: the Base64 of 16, 24 or 32 bytes, in a file that only you can read."_s, u"file"_s});
    parser.addOption({u"without"_s,
        u"For rotate: leave this node behind; it needs the new key ring before it can come back. May be repeated."_s,
        u"id"_s});
}

int GossipKeyCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    const QString action = words.value(0);
    const QString fingerprint = words.value(1);
    const bool takesFingerprint = action == u"use" || action == u"remove";
    if (!QStringList{u"list"_s, u"rotate"_s, u"install"_s, u"use"_s, u"remove"_s}.contains(action))
        return reportFailure(
            context, usage(u"\"%1\": say list, rotate, install, use or remove"_s.arg(action)));
    if (takesFingerprint == fingerprint.isEmpty())
        return reportFailure(context,
            usage(takesFingerprint ? u"%1 needs the fingerprint of a key; see 'gossip-key list'"_s.arg(action)
                                   : u"%1 takes no fingerprint"_s.arg(action)));
    if (!parser.isSet(u"timeout"_s))
        context.timeout = answersWithin;
    if (action != u"list")
        if (const auto safe = checkPrivate(context); !safe)
            return reportFailure(context, safe.error());
    Session session(context);
    if (action == u"list")
        return list(context, session);
    if (action == u"rotate")
        return rotate(context, session, parser);
    using Operation = GossipKeyChange::Operation;
    const Operation operation = action == u"install" ? Operation::Install
        : action == u"use"                           ? Operation::Use
                                                     : Operation::Remove;
    return changeKeys(context, session, parser, {operation, {}, fingerprint});
}

} // namespace muster::ctl
