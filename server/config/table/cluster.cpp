#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

// ClusterSettings is outside the hash as a whole (spec C6): much of it must differ between hosts. What must
// nevertheless not differ is of class Interruption or Restart, so that the console can say so.
static constexpr Row rows[] = {
    flag("ClusterSettings.Enable", false).used(Restart, "Whether this node joins the others of its cluster."),
    text("ClusterSettings.ClusterName")
        .range(0, 64)
        .used(Interruption,
            "Keeps clusters on one database or network apart; the same on all nodes of a cluster."),
    text("ClusterSettings.OverrideHostname")
        .must(TextRule::HostOrAddress)
        .used(Restart, "The name under which the other nodes reach this one; empty: detected automatically.")
        .perNode(),
    text("ClusterSettings.NetworkInterface")
        .used(Restart,
            "The network interface whose address is used when UseIpAddress is on; empty: the first that "
            "fits.")
        .perNode(),
    text("ClusterSettings.BindAddress")
        .must(TextRule::IpAddress)
        .used(Restart, "The address on which gossip listens; empty: all, IPv4 and IPv6.")
        .perNode(),
    text("ClusterSettings.AdvertiseAddress")
        .must(TextRule::PeerAddress)
        .used(Restart, "The address announced to other nodes, if it is not the bound one (NAT, containers).")
        .perNode(),
    flag("ClusterSettings.UseIpAddress", true)
        .alsoCalled("ClusterSettings.UseIPAddress")
        .used(Restart, "Whether a node is known by its address rather than its host name.")
        .perNode(),
    // In a cluster it must be true: validate().
    flag("ClusterSettings.UseExperimentalGossip", true).alsoCalled("ClusterSettings.UseGossip"),
    flag("ClusterSettings.EnableGossipCompression", true)
        .notYet("this version never compresses what it sends, and understands both",
            "Whether gossip is compressed."),
    flag("ClusterSettings.EnableExperimentalGossipEncryption", false)
        .alsoCalled("ClusterSettings.EnableGossipEncryption")
        .used(Restart,
            "True: a node without a gossip key ring does not start, also not on loopback. Whether gossip is "
            "encrypted is decided by the ring in the data directory."),
    flag("ClusterSettings.ReadOnlyConfig", true)
        .used(Hot,
            "Whether the configuration can only be changed in the file. False: also through the API, on all "
            "nodes at once."),
    number("ClusterSettings.GossipPort", "8074")
        .range(0, 65'535)
        .used(Restart, "Port of gossip, UDP and TCP. Nodes on one host need different ones.")
        .perNode(),
    number("ClusterSettings.StreamingPort", "8075")
        .range(0, 65'535)
        .used(Restart, "Port of the events between nodes, TCP. Nodes on one host need different ones.")
        .perNode(),
    number("ClusterSettings.MaxIdleConns", "100"),
    number("ClusterSettings.MaxIdleConnsPerHost", "128"),
    number("ClusterSettings.IdleConnTimeoutMilliseconds", "90000"),

    text("MusterSettings.DataDirectory", "./data/muster")
        .must(TextRule::NotEmpty)
        .used(Restart, "Where this node keeps its id and its other files. Never shared between nodes.")
        .perNode(),
    flag("MusterSettings.AllowUnencryptedGossip", false)
        .used(Restart,
            "Whether this node may run without a gossip key ring beyond loopback: everybody on the network "
            "can then pretend to be a node."),
    number("MusterSettings.AuditDays", "365")
        .range(1, 36'500)
        .used(Hot, "Days until an audit is removed from the database."),
    flag("MusterSettings.GossipVerifyIncoming", true)
        .used(Hot,
            "With a key ring: whether gossip that is not encrypted is refused. False only while a running "
            "cluster is moved to encryption."),
    flag("MusterSettings.GossipVerifyOutgoing", true)
        .used(Hot,
            "With a key ring: whether gossip is sent encrypted. False only while a running cluster is moved "
            "to encryption."),
    text("MusterSettings.ClusterCAFile")
        .used(Restart,
            "The certificate authorities (PEM) that the HTTPS certificates of the other nodes must come "
            "from; empty: the system's. Relative to the configuration file."),
    text("MusterSettings.NodeCertFile")
        .used(Restart,
            "File with this node's certificate in PEM, from the authority in ClusterCAFile and with the "
            "node's "
            "name: the nodes tell each other at once what happened. Empty: a log-out is noticed elsewhere "
            "within 35 seconds. Relative to the configuration file.")
        .perNode(),
    text("MusterSettings.NodeKeyFile")
        .used(Restart, "File with the private key of NodeCertFile in PEM, readable by its owner only.")
        .perNode(),
    choice("MusterSettings.ClusterProfile", "LAN", "LAN|WAN")
        .must(TextRule::AnyCase)
        .used(Restart, "Time-outs of failure detection: LAN for one site, WAN for several regions."),
    list("MusterSettings.GossipSeeds")
        .range(0, 64)
        .must(TextRule::Endpoints)
        .used(Restart,
            "host:port of members to join besides those in the database: agents of Serf or memberlist, or "
            "nodes of this cluster with another database.")
        .perNode(),
    text("MusterSettings.GossipDelegateVersions", "0,0,0")
        .must(TextRule::DelegateVersions)
        .used(Interruption,
            "Lowest, highest and spoken version of memberlist's delegate protocol: 0,0,0 among plain "
            "memberlist nodes, 2,5,5 beside Serf. All members need one in common."),
    flag("MusterSettings.UseGossipLabel", true)
        .used(Interruption,
            "Whether packets carry the cluster's name as memberlist's label. Serf, and memberlist before "
            "0.3, do not understand labels."),
    number("MusterSettings.ClockSkewWarnMilliseconds", "500")
        .range(10, 3'600'000)
        .used(Hot, "Milliseconds that a node's clock may be off the cluster's time before it is warned of."),
    number("MusterSettings.ClockSkewRedMilliseconds", "5000")
        .range(10, 3'600'000)
        .used(Hot, "Milliseconds off the cluster's time at which a node is red: messages get out of order."),
    flag("MusterSettings.WarnOfHosts", true)
        .used(Hot,
            "Whether low limits of a host, or an unsynchronized clock, are reasons to warn. They are "
            "measured and shown in any case."),
    number("MusterSettings.LogRotateMegabytes", "100")
        .range(1, 100'000)
        .used(Hot, "Megabytes at which the log file is renamed with its time and a new one is started …"),
    number("MusterSettings.LogRotateHours", "24")
        .range(1, 8'760)
        .used(Hot, "… or the hours after its first line."),
    number("MusterSettings.LogKeepDays", "14")
        .range(1, 36'500)
        .used(Hot, "Days that renamed log files are kept …"),
    number("MusterSettings.LogKeepMegabytes", "2048")
        .range(1, 100'000'000)
        .used(Hot, "… as long as all log files together are not larger than this; the oldest go first."),

    flag("JobSettings.RunJobs", true)
        .notYet("this version has no jobs",
            "Whether this node works on jobs; dedicated job servers make it differ between nodes.")
        .perNode(),
    flag("JobSettings.RunScheduler", true)
        .notYet("this version has no jobs",
            "Whether this node may schedule jobs when it leads. Keep it true everywhere unless there is a "
            "reason.")
        .perNode(),
    number("JobSettings.CleanupJobsThresholdDays", "-1"),
    number("JobSettings.CleanupConfigThresholdDays", "30"),

    flag("MetricsSettings.Enable", false)
        .used(Restart, "Whether metrics are served for Prometheus, at /metrics of a listener of their own."),
    text("MetricsSettings.ListenAddress", ":8067")
        .must(TextRule::ListenAddress)
        .used(Restart,
            "Address and port of the metrics listener. It asks nobody who they are, so give it an address "
            "that only your Prometheus reaches. Nodes on one host need different ones.")
        .perNode(),
    number("MetricsSettings.BlockProfileRate", "0"),

    flag("RateLimitSettings.Enable", false).used(Restart, "Whether requests are limited per client."),
    number("RateLimitSettings.PerSec", "10").range(1, 1'000'000).used(Restart, "Requests a second."),
    number("RateLimitSettings.MaxBurst", "100")
        .range(1, 1'000'000)
        .used(Restart, "Requests at once above the rate."),
    number("RateLimitSettings.MemoryStoreSize", "10000")
        .range(1, 100'000'000)
        .used(Restart, "Clients remembered at one node."),
    flag("RateLimitSettings.VaryByRemoteAddr", true).used(Restart, "Whether each address has its own limit."),
    flag("RateLimitSettings.VaryByUser", false).used(Restart, "Whether each user has their own limit."),
    text("RateLimitSettings.VaryByHeader")
        .must(TextRule::HeaderName)
        .used(Restart, "A header whose values each have their own limit."),

    text("CacheSettings.CacheType", "lru").notYet("this version keeps its caches in memory"),
    text("CacheSettings.RedisAddress"),
    text("CacheSettings.RedisPassword").secret(),
    number("CacheSettings.RedisDB", "-1"),
    text("CacheSettings.RedisCachePrefix"),
    flag("CacheSettings.DisableClientCache", false),
};

std::span<const Row> clusterRows()
{
    return rows;
}

} // namespace muster::config::table
