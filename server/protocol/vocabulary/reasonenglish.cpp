#include "protocol/vocabulary/english.h"

#include <QtGlobal>

#include <iterator>

namespace muster::protocol {

namespace {

struct Row {
    ReasonCode code;
    ReasonEnglish english;
};

constexpr Row reasons[] = {
    {ReasonCode::Down,
        {QT_TRANSLATE_NOOP("Vocabulary", "Down"), QT_TRANSLATE_NOOP("Vocabulary", "%1 is down."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is back."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Check its host and its log, then start it again; it rejoins on its own.")}},
    {ReasonCode::DuplicateId,
        {QT_TRANSLATE_NOOP("Vocabulary", "Id used twice"),
            QT_TRANSLATE_NOOP("Vocabulary", "Two processes use the id of %1."),
            QT_TRANSLATE_NOOP("Vocabulary", "Only one process uses the id of %1 again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Stop the copy. If it is to be a node of its own, delete the file node-id in its data "
                "directory, then start it again.")}},
    {ReasonCode::SharedDatabase,
        {QT_TRANSLATE_NOOP("Vocabulary", "Database shared"),
            QT_TRANSLATE_NOOP("Vocabulary", "Another cluster uses this cluster's database."),
            QT_TRANSLATE_NOOP("Vocabulary", "No other cluster uses this cluster's database any more."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Set the same ClusterSettings.ClusterName on all nodes, or give the other cluster a database "
                "of its own.")}},
    {ReasonCode::OtherDatabase,
        {QT_TRANSLATE_NOOP("Vocabulary", "Other database"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 uses another database than this cluster."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 uses the cluster's database."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Compare SqlSettings.DataSource on the nodes named: what users write on one is missing on "
                "the other.")}},
    {ReasonCode::CutOff,
        {QT_TRANSLATE_NOOP("Vocabulary", "Cut off"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is cut off from nodes that the database shows as alive."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer cut off."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Repair the network between it and its peers; it comes back on its own.")}},
    {ReasonCode::GossipKeyDiffers,
        {QT_TRANSLATE_NOOP("Vocabulary", "Other gossip key"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs with a gossip key that its peers do not have."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer shut out by its gossip key."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "It missed a change of keys: copy gossip-keyring.json from the data directory of another "
                "node "
                "into that of this one, then restart it.")}},
    {ReasonCode::DatabaseLocked,
        {QT_TRANSLATE_NOOP("Vocabulary", "Database locked"),
            QT_TRANSLATE_NOOP("Vocabulary", "Nothing can be written to the database."),
            QT_TRANSLATE_NOOP("Vocabulary", "The database can be written to again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Find the program that holds the database's lock (a backup, a shell of SQLite), and let it "
                "end, "
                "or make room on its disk.")}},
    {ReasonCode::NoLease,
        {QT_TRANSLATE_NOOP("Vocabulary", "No leader"),
            QT_TRANSLATE_NOOP("Vocabulary", "No node holds the leader lease."),
            QT_TRANSLATE_NOOP("Vocabulary", "The cluster has a leader again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Check that the nodes reach the database: without a leader no scheduled work is done.")}},
    {ReasonCode::DatabaseUnreachable,
        {QT_TRANSLATE_NOOP("Vocabulary", "No database"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 cannot reach the database."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 reaches the database again."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Check the database, and the network between this node and the database.")}},
    {ReasonCode::UnreachableFrom,
        {QT_TRANSLATE_NOOP("Vocabulary", "Partly unreachable"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is unreachable from some of its peers."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is reachable from all of its peers again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Check firewalls and routes between the nodes named (gossip port, UDP and TCP), in the "
                "direction given.")}},
    {ReasonCode::SchemaMismatch,
        {QT_TRANSLATE_NOOP("Vocabulary", "Schema differs"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 uses a different schema than its peers."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 has the same schema as its peers again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Compare the versions: a newer one has migrated the database. Restart the node with a "
                "version that knows the schema.")}},
    {ReasonCode::VersionMismatch,
        {QT_TRANSLATE_NOOP("Vocabulary", "Version differs"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs a different version than its peers."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs the same version as its peers again."),
            QT_TRANSLATE_NOOP("Vocabulary", "Install the cluster's version there and restart the node.")}},
    {ReasonCode::ConfigUnreadable,
        {QT_TRANSLATE_NOOP("Vocabulary", "Config unreadable"),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "%1 cannot use its configuration file and would not start with it."),
            QT_TRANSLATE_NOOP("Vocabulary", "The configuration file of %1 can be used again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Mend the file or put the last good one back; musterd --check-config --config FILE tests it. "
                "Until then "
                "the "
                "node goes on with what it read last: do not restart it.")}},
    {ReasonCode::ConfigMismatch,
        {QT_TRANSLATE_NOOP("Vocabulary", "Config differs"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs a different configuration than its peers."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs the same configuration as its peers again."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Compare the keys, make the files alike, then reload the node that differs.")}},
    {ReasonCode::ClockSkew,
        {QT_TRANSLATE_NOOP("Vocabulary", "Clock skew"),
            QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 is wrong."),
            QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 is right again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Correct that clock and find out why its time daemon did not: messages are ordered by it.")}},
    {ReasonCode::Suspect,
        {QT_TRANSLATE_NOOP("Vocabulary", "Suspect"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 does not answer; it is being checked."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 answers again."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Wait: within seconds it is either confirmed alive or declared down.")}},
    {ReasonCode::Busy,
        {QT_TRANSLATE_NOOP("Vocabulary", "Busy"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is too busy to hear others in time."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 hears others in time again."),
            QT_TRANSLATE_NOOP("Vocabulary", "Look at the CPU of its host, and at what else runs there.")}},
    {ReasonCode::AddressDiffers,
        {QT_TRANSLATE_NOOP("Vocabulary", "Address differs"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 advertises an address that its packets do not come from."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "The packets of %1 come from the address that it advertises again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Set ClusterSettings.AdvertiseAddress there to the address that its peers reach it at.")}},
    {ReasonCode::FactsUnknown,
        {QT_TRANSLATE_NOOP("Vocabulary", "Facts unknown"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 has not yet reported its version, schema and configuration."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 has reported its version, schema and configuration."),
            QT_TRANSLATE_NOOP("Vocabulary", "Wait: a node reports them within seconds of its start.")}},
    {ReasonCode::ConfigUnknownKey,
        {QT_TRANSLATE_NOOP("Vocabulary", "Unknown key"),
            QT_TRANSLATE_NOOP("Vocabulary", "The configuration file of %1 has an unknown key."),
            QT_TRANSLATE_NOOP("Vocabulary", "The configuration file of %1 has no unknown key any more."),
            QT_TRANSLATE_NOOP("Vocabulary", "Correct its name in the file, then reload the node.")}},
    {ReasonCode::ConfigNotReloaded,
        {QT_TRANSLATE_NOOP("Vocabulary", "Not reloaded"),
            QT_TRANSLATE_NOOP("Vocabulary", "The configuration file of %1 was edited and is not reloaded."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs what its configuration file says again."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Review what changed, then reload the configuration there, or restore the file.")}},
    {ReasonCode::RestartPending,
        {QT_TRANSLATE_NOOP("Vocabulary", "Restart pending"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 needs a restart before changed keys take effect."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 no longer needs a restart."),
            QT_TRANSLATE_NOOP("Vocabulary", "Restart the node when its users can spare it.")}},
    {ReasonCode::Stopping,
        {QT_TRANSLATE_NOOP("Vocabulary", "Stopping"), QT_TRANSLATE_NOOP("Vocabulary", "%1 is stopping."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer stopping."),
            QT_TRANSLATE_NOOP("Vocabulary", "Nothing to do: it leaves the cluster in order.")}},
    {ReasonCode::Maintenance,
        {QT_TRANSLATE_NOOP("Vocabulary", "Maintenance"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is in maintenance and takes no traffic."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer in maintenance."),
            QT_TRANSLATE_NOOP("Vocabulary", "Return it to service when the maintenance is done.")}},
    {ReasonCode::Draining,
        {QT_TRANSLATE_NOOP("Vocabulary", "Draining"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is being taken out of rotation."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is back in rotation."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Wait until its users are on other nodes, or return it to service.")}},
    {ReasonCode::Joining,
        {QT_TRANSLATE_NOOP("Vocabulary", "Joining"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is starting and not yet ready."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is ready."),
            QT_TRANSLATE_NOOP("Vocabulary", "Wait: it serves as soon as it is ready.")}},
    {ReasonCode::GossipPlaintext,
        {QT_TRANSLATE_NOOP("Vocabulary", "Gossip unencrypted"),
            QT_TRANSLATE_NOOP("Vocabulary", "The gossip of %1 is not encrypted."),
            QT_TRANSLATE_NOOP("Vocabulary", "The gossip of %1 is encrypted now."),
            QT_TRANSLATE_NOOP("Vocabulary",
                "Give it the cluster's key ring; the security guide says how to encrypt the gossip of a "
                "running cluster.")}},
    {ReasonCode::ClockUnsynchronized,
        {QT_TRANSLATE_NOOP("Vocabulary", "Clock not synchronized"),
            QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 is not synchronized."),
            QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 is synchronized again."),
            QT_TRANSLATE_NOOP("Vocabulary", "Start a time daemon on that host.")}},
    {ReasonCode::Limits,
        {QT_TRANSLATE_NOOP("Vocabulary", "Host limits"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs with limits that are not as recommended."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 meets the recommended limits again."),
            QT_TRANSLATE_NOOP("Vocabulary", "Set them as recommended before they are reached.")}},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(reasons); ++i) {
        if (reasons[i].code != ReasonCode(i))
            return false;
    }
    return std::size(reasons) == countOf<ReasonCode>();
}
static_assert(isInOrder(), "a row for each reason, in the order of the enum");

} // namespace

ReasonEnglish english(ReasonCode code)
{
    return reasons[std::size_t(code)].english;
}

const char *englishAdviceOnVerification()
{
    return QT_TRANSLATE_NOOP(
        "Vocabulary", "When every node has the key, set %1 to true in each file and reload all nodes.");
}

} // namespace muster::protocol
