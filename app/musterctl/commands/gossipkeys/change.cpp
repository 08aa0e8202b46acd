#include "musterctl/commands/gossipkeys/change.h"

#include "base/secretfile.h"
#include "client/admin/gossipkeyapi.h"
#include "keys/gossipkeyring.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/nodeoption.h"
#include "musterctl/commands/common/peertimeout.h"
#include "musterctl/commands/gossipkeys/keytable.h"
#include "musterctl/session/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::GossipKeyChange;
using Operation = GossipKeyChange::Operation;

namespace {

constexpr qint64 keyFileBytesMax = 1'024;

/// The key to install: from a file, or a new one.
Result<QString> keyFor(const Arguments &arguments)
{
    if (!arguments.has(u"key-file"_s))
        return keys::newGossipKey().map(
            [](const QByteArray &key) { return QString::fromLatin1(key.toBase64()); });
    const QString path = arguments.value(u"key-file"_s);
    return readSecretFile(path, keyFileBytesMax)
        .map([](const QByteArray &bytes) { return QString::fromUtf8(bytes).trimmed(); })
        .and_then([](const QString &text) {
            return keys::gossipKeyFromText(text).map([&](const QByteArray &) { return text; });
        })
        .map_error([&](const Error &error) {
            return Error{ErrorCode::InvalidArgument, u"--key-file %1: %2"_s.arg(path, error.detail)};
        });
}

/// The node that --node names, or all.
Result<std::optional<NodeId>> where(Session &session, const Arguments &arguments)
{
    if (!arguments.has(u"node"_s))
        return std::optional<NodeId>();
    const auto overview = session.overview();
    return overview ? chosenNode(arguments, *overview) : failed(overview);
}

int carryOut(Context &context, const Arguments &arguments, const GossipKeyChange &change)
{
    waitForPeers(context);
    if (const auto isPrivate = checkPrivate(context); !isPrivate)
        return reportFailure(context, isPrivate.error());
    Session session(context);
    const auto node = where(session, arguments);
    if (!node)
        return reportFailure(context, node.error());
    const auto nodes = session.ask<NodeKeys>(
        [&](client::Transport &api) { return client::GossipKeyApi(api).change(change, *node); });
    return nodes ? showNodes(context, *nodes) : reportFailure(context, nodes.error());
}

int install(Context &context, const Arguments &arguments)
{
    const auto key = keyFor(arguments);
    if (!key)
        return reportFailure(context, key.error());
    return carryOut(context, arguments, {Operation::Install, *key, {}});
}

int use(Context &context, const Arguments &arguments)
{
    return carryOut(context, arguments, {Operation::Use, {}, arguments.operand(u"FINGERPRINT"_s)});
}

int removeKey(Context &context, const Arguments &arguments)
{
    return carryOut(context, arguments, {Operation::Remove, {}, arguments.operand(u"FINGERPRINT"_s)});
}

QString exitCodes()
{
    return u"0 success, 1 not on every node, 2 no answer"_s;
}

Operand fingerprint()
{
    return {.name = u"FINGERPRINT"_s, .help = u"Of the key, as 'musterctl gossip-key list' shows it."_s};
}

} // namespace

Command gossipKeyInstallCommand()
{
    return {.path = {u"gossip-key"_s, u"install"_s},
        .summary = u"Install a new key on all nodes or one; it is not used yet"_s,
        .exitCode = exitCodes(),
        .options = {nodeOption(u"Only on this node"_s),
            {.name = u"key-file"_s,
                .help =
                    u"The key to install: 16, 24 or 32 bytes in Base64, in a file that only you can read. "
                    u"Without it: a new one."_s,
                .value = u"FILE"_s}},
        .run = install};
}

Command gossipKeyUseCommand()
{
    return {.path = {u"gossip-key"_s, u"use"_s},
        .summary = u"Use an installed key from now on, on all nodes or one"_s,
        .exitCode = exitCodes(),
        .options = {nodeOption(u"Only on this node"_s)},
        .operands = {fingerprint()},
        .run = use};
}

Command gossipKeyRemoveCommand()
{
    return {.path = {u"gossip-key"_s, u"remove"_s},
        .summary = u"Remove a key that is not in use, from all nodes or one"_s,
        .exitCode = exitCodes(),
        .options = {nodeOption(u"Only on this node"_s)},
        .operands = {fingerprint()},
        .run = removeKey};
}

} // namespace muster::ctl
