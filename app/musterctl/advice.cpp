#include "musterctl/picture.h"

#include <array>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::Overview;
using protocol::Reason;

namespace {

/// What to do about a reason; %1 is the node, %2 what --node takes for it, %3 how to call musterctl.
struct Advice {
    QLatin1StringView code;
    QString (*text)(const Overview &overview, const Reason &reason);
};

QString ofDown(const Overview &, const Reason &)
{
    return u"start musterd on %1; if it runs, look at its network and at the end of its log."_s;
}

QString ofSuspect(const Overview &, const Reason &)
{
    return u"wait: within seconds %1 is either confirmed alive or declared down."_s;
}

QString ofVersion(const Overview &, const Reason &)
{
    return u"install the cluster's version on %1 and restart it there."_s;
}

QString ofSchema(const Overview &, const Reason &)
{
    return u"restart %1 with a version that knows the database's schema."_s;
}

QString ofConfig(const Overview &overview, const Reason &)
{
    return overview.configMajority
        ? u"see what differs, correct the file on %1, then make it use that:\n%3 diff-config\n%3 reload-config --node %2"_s
        : u"see what differs, decide which value is right, put it into every file, then:\n%3 diff-config\n%3 reload-config --all"_s;
}

QString ofNotReloaded(const Overview &, const Reason &)
{
    return u"see what changes, then make %1 use its file:\n%3 diff-config\n%3 reload-config --node %2"_s;
}

QString ofRestart(const Overview &, const Reason &)
{
    return u"restart musterd on %1: what changed takes effect only then."_s;
}

QString ofClock(const Overview &, const Reason &)
{
    return u"set the clock of %1 right and see why its time daemon did not:\n%3 host check --node %2"_s;
}

QString ofUnreachable(const Overview &, const Reason &)
{
    return u"check firewall and routes between the nodes named (gossip port, UDP and TCP), in the direction told:\n%3 reachability"_s;
}

QString ofCutOff(const Overview &, const Reason &)
{
    return u"check the network between %1 and its peers; it comes back by itself when that is mended:\n%3 reachability"_s;
}

QString ofBusy(const Overview &, const Reason &)
{
    return u"look at the CPU and at what else runs on the host of %1."_s;
}

QString ofAddress(const Overview &, const Reason &)
{
    return u"set ClusterSettings.AdvertiseAddress on %1 to the address that its peers reach it at."_s;
}

QString ofFileStore(const Overview &, const Reason &)
{
    return u"mount the same directory on %1 as on the other nodes."_s;
}

QString ofLimits(const Overview &, const Reason &)
{
    return u"see what to set on the host of %1, as commands:\n%3 host check --node %2"_s;
}

QString ofPlaintext(const Overview &, const Reason &reason)
{
    return reason.keys.isEmpty()
        ? u"give %1 the cluster's key ring; how a running cluster is moved to encryption stands in the guide on security."_s
        : u"when all nodes have the key, set the keys named above to true in every file, then:\n%3 reload-config --all"_s;
}

QString ofNoLease(const Overview &, const Reason &)
{
    return u"check that the nodes reach the database: without it nobody can lead. The history:\n%3 leader"_s;
}

constexpr std::array table{Advice{"down"_L1, ofDown}, Advice{"suspect"_L1, ofSuspect},
    Advice{"version-mismatch"_L1, ofVersion}, Advice{"schema-mismatch"_L1, ofSchema},
    Advice{"config-mismatch"_L1, ofConfig}, Advice{"config-not-reloaded"_L1, ofNotReloaded},
    Advice{"restart-pending"_L1, ofRestart}, Advice{"clock-skew"_L1, ofClock},
    Advice{"clock-unsynchronized"_L1, ofClock}, Advice{"unreachable-from"_L1, ofUnreachable},
    Advice{"cut-off"_L1, ofCutOff}, Advice{"busy"_L1, ofBusy}, Advice{"address-differs"_L1, ofAddress},
    Advice{"file-store-not-shared"_L1, ofFileStore}, Advice{"limits"_L1, ofLimits},
    Advice{"gossip-plaintext"_L1, ofPlaintext}, Advice{"no-lease"_L1, ofNoLease}};

} // namespace

QString advice(const Context &context, const Overview &overview, const Reason &reason)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Advice &a) { return a.code == reason.code; });
    if (found == table.end())
        return {};
    QString text = found->text(overview, reason);
    text.replace(u"%1"_s, reason.node ? nodeName(overview, *reason.node) : u"the node"_s);
    text.replace(u"%2"_s, reason.node ? nodeArgument(overview, *reason.node) : u"NODE"_s);
    text.replace(u"%3"_s, context.commandPrefix);
    return text;
}

} // namespace muster::ctl
