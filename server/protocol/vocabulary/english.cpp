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
    {ReasonCode::CutOff,
        {QT_TRANSLATE_NOOP("Vocabulary", "Cut off"),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is cut off from nodes that the database shows as alive."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer cut off."),
            QT_TRANSLATE_NOOP(
                "Vocabulary", "Repair the network between it and its peers; it comes back on its own.")}},
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
            QT_TRANSLATE_NOOP("Vocabulary", "%1 runs with limits that are too low."),
            QT_TRANSLATE_NOOP("Vocabulary", "%1 meets the recommended limits again."),
            QT_TRANSLATE_NOOP("Vocabulary", "Raise them before they are reached.")}},
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

/// In the form of details and logs: lower case, no period.
QString detail(const char *sentence)
{
    QString text = QString::fromUtf8(sentence);
    if (text.endsWith(u'.'))
        text.chop(1);
    // "UDP does not …" keeps its name.
    return text.at(1).isUpper() ? text : text.replace(0, 1, text.at(0).toLower());
}

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

const char *english(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeDown:
        return english(ReasonCode::Down).sentence;
    case EventKind::NodeUp:
        return english(ReasonCode::Down).ended;
    case EventKind::NodeJoined:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 has joined.");
    case EventKind::NodeLeft:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 has left.");
    case EventKind::NodeForgotten:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer listed.");
    case EventKind::LeaderChanged:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 leads now.");
    case EventKind::VerdictChanged:
        return QT_TRANSLATE_NOOP("Vocabulary", "The verdict is now %1.");
    case EventKind::ClockJumped:
        return QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 jumped.");
    case EventKind::StaleWriteRefused:
        return QT_TRANSLATE_NOOP("Vocabulary", "A write of %1 was refused: it no longer leads.");
    }
    Q_UNREACHABLE();
}

const char *english(EventNature nature)
{
    switch (nature) {
    case EventNature::Problem:
        return QT_TRANSLATE_NOOP("Vocabulary", "Problem");
    case EventNature::Recovery:
        return QT_TRANSLATE_NOOP("Vocabulary", "Recovery");
    case EventNature::Information:
        return QT_TRANSLATE_NOOP("Vocabulary", "Information");
    }
    Q_UNREACHABLE();
}

const char *english(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return QT_TRANSLATE_NOOP("Vocabulary", "green");
    case Verdict::Red:
        return QT_TRANSLATE_NOOP("Vocabulary", "red");
    case Verdict::Unknown:
        return QT_TRANSLATE_NOOP("Vocabulary", "unknown");
    }
    Q_UNREACHABLE();
}

const char *english(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QT_TRANSLATE_NOOP("Vocabulary", "alive");
    case Liveness::Suspect:
        return QT_TRANSLATE_NOOP("Vocabulary", "suspect");
    case Liveness::Down:
        return QT_TRANSLATE_NOOP("Vocabulary", "down");
    case Liveness::Left:
        return QT_TRANSLATE_NOOP("Vocabulary", "left");
    }
    Q_UNREACHABLE();
}

const char *english(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Joining:
        return QT_TRANSLATE_NOOP("Vocabulary", "joining");
    case Lifecycle::Active:
        return QT_TRANSLATE_NOOP("Vocabulary", "active");
    case Lifecycle::Draining:
        return QT_TRANSLATE_NOOP("Vocabulary", "draining");
    case Lifecycle::Maintenance:
        return QT_TRANSLATE_NOOP("Vocabulary", "maintenance");
    case Lifecycle::Stopping:
        return QT_TRANSLATE_NOOP("Vocabulary", "stopping");
    }
    Q_UNREACHABLE();
}

const char *english(KeyClass keyClass)
{
    switch (keyClass) {
    case KeyClass::Hot:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect on reload");
    case KeyClass::PoolRecycle:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect when database connections are recycled");
    case KeyClass::Restart:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect after a restart of the node");
    case KeyClass::Interruption:
        return QT_TRANSLATE_NOOP("Vocabulary", "changing it interrupts the whole service");
    case KeyClass::PerNode:
        return QT_TRANSLATE_NOOP("Vocabulary", "may differ per node");
    }
    Q_UNREACHABLE();
}

const char *english(ConfigCause cause)
{
    switch (cause) {
    case ConfigCause::EditedNotReloaded:
        return QT_TRANSLATE_NOOP("Vocabulary", "edited on disk, not reloaded");
    case ConfigCause::RestartPending:
        return QT_TRANSLATE_NOOP("Vocabulary", "reloaded, restart pending");
    case ConfigCause::EnvironmentOverride:
        return QT_TRANSLATE_NOOP("Vocabulary", "set by an environment variable");
    case ConfigCause::VersionDefault:
        return QT_TRANSLATE_NOOP("Vocabulary", "default of another version");
    case ConfigCause::PerNodeKey:
        return QT_TRANSLATE_NOOP("Vocabulary", "may differ per node");
    case ConfigCause::ChangedHere:
        return QT_TRANSLATE_NOOP("Vocabulary", "changed on this node only");
    }
    Q_UNREACHABLE();
}

const char *english(LeaseReason reason)
{
    switch (reason) {
    case LeaseReason::NoLeaseYet:
        return QT_TRANSLATE_NOOP("Vocabulary", "first leader of this cluster");
    case LeaseReason::LeaseExpired:
        return QT_TRANSLATE_NOOP("Vocabulary", "the previous leader's lease expired");
    case LeaseReason::Released:
        return QT_TRANSLATE_NOOP("Vocabulary", "the lease was released");
    case LeaseReason::Transfer:
        return QT_TRANSLATE_NOOP("Vocabulary", "transferred by an operator");
    case LeaseReason::LowerIdStable:
        return QT_TRANSLATE_NOOP("Vocabulary", "a node with a lower id had been stable for 30 s");
    case LeaseReason::AnotherDatabase:
        return QT_TRANSLATE_NOOP("Vocabulary", "the database is another one");
    case LeaseReason::NobodyTookOver:
        return QT_TRANSLATE_NOOP("Vocabulary", "nobody took over");
    case LeaseReason::NotRenewed:
        return QT_TRANSLATE_NOOP("Vocabulary", "the lease was not renewed in time");
    case LeaseReason::TakenOver:
        return QT_TRANSLATE_NOOP("Vocabulary", "another node took over");
    }
    Q_UNREACHABLE();
}

const char *english(FindingCode code)
{
    switch (code) {
    case FindingCode::OneWay:
        return QT_TRANSLATE_NOOP("Vocabulary", "%2 cannot hear %1, but %1 hears %2: one-way cut.");
    case FindingCode::NoWay:
        return QT_TRANSLATE_NOOP("Vocabulary", "Nothing gets through between %1 and %2 in either direction.");
    case FindingCode::NoUdp:
        return QT_TRANSLATE_NOOP("Vocabulary", "UDP does not get through between %1 and %2; TCP does.");
    case FindingCode::NoTcp:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 cannot open TCP connections to %2; UDP gets through.");
    case FindingCode::Lossy:
        return QT_TRANSLATE_NOOP("Vocabulary", "Most packets between %1 and %2 are lost.");
    case FindingCode::Busy:
        return english(ReasonCode::Busy).sentence;
    }
    Q_UNREACHABLE();
}

QString englishDetail(ReasonCode code, const QString &node)
{
    return detail(english(code).sentence).arg(node);
}

QString englishEnd(ReasonCode code, const QString &node)
{
    const QString text = detail(english(code).ended);
    return text.contains(u"%1") ? text.arg(node) : text;
}

QString englishDetail(EventKind kind, const QString &node)
{
    return detail(english(kind)).arg(node);
}

QString englishDetail(FindingCode code, const QString &from, const QString &to)
{
    const QString text = detail(english(code));
    return text.contains(u"%2") ? text.arg(from, to) : text.arg(from);
}

} // namespace muster::protocol
