#include "musterctl/commands/gossipkeys/list.h"

#include "client/admin/gossipkeyapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/commands/common/peertimeout.h"
#include "musterctl/commands/gossipkeys/keytable.h"
#include "musterctl/session/session.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

namespace {

int run(Context &context, const Arguments &)
{
    waitForPeers(context);
    Session session(context);
    const auto nodes =
        session.ask<NodeKeys>([](client::Transport &api) { return client::GossipKeyApi(api).keys(); });
    if (!nodes)
        return reportFailure(context, nodes.error());
    const int exitCode = showNodes(context, *nodes);
    if (const QString silent = silentNodes(*nodes); !silent.isEmpty())
        context.terminal.note(silent);
    else if (!allAlike(*nodes))
        context.terminal.note(
            u"The nodes do not have the same keys. Next: %1 gossip-key rotate"_s.arg(context.commandPrefix));
    return allAlike(*nodes) ? exitCode : ExitRed;
}

} // namespace

Command gossipKeyListCommand()
{
    return {.path = {u"gossip-key"_s, u"list"_s},
        .summary = u"Show which node has which keys, by fingerprint"_s,
        .description = u"Keys are named by their fingerprint; the keys themselves are never shown."_s,
        .exitCode =
            u"0 all nodes have the same keys, 1 they do not or one of them did not answer, 2 no answer"_s,
        .run = run};
}

} // namespace muster::ctl
