#include "models/words/sentences.h"

#include "models/words/hostsentences.h"
#include "models/words/sightsentences.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QChar ideographicFullStop(u'\u3002');
bool timesInUtc = false; // a choice of the operator, the same for every text of the process

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Sentences)
};

QString lookUp(const QHash<QString, const char *> &table, const QString &code)
{
    const auto found = table.constFind(code);
    return found == table.cend() ? code : QCoreApplication::translate("muster::models::Sentences", *found);
}

/// The value that most of the nodes that are not down have; empty if no value has more than half of them.
template <typename Value>
QString majorityOf(const protocol::Overview &overview, Value value)
{
    QHash<QString, int> votes;
    int voters = 0;
    for (const auto &node : overview.nodes) {
        if (node.liveness == protocol::Liveness::Down || node.liveness == protocol::Liveness::Left)
            continue;
        ++voters;
        ++votes[value(node)];
    }
    for (const auto &[candidate, count] : votes.asKeyValueRange()) {
        if (count * 2 > voters)
            return candidate;
    }
    return {};
}

QString differsSentence(
    const protocol::Reason &reason, const protocol::Overview &overview, const QString &name)
{
    const protocol::NodeOverview *node = reason.node ? overview.node(*reason.node) : nullptr;
    if (reason.code == "version-mismatch"_L1 && node) {
        const QString usual = majorityOf(overview, [](const auto &n) { return n.version; });
        return usual.isEmpty()
            ? Text::tr("%1 runs version %2; no version has a majority.").arg(name, node->version)
            : Text::tr("%1 runs version %2; most nodes run %3.").arg(name, node->version, usual);
    }
    if (reason.code == "schema-mismatch"_L1 && node) {
        const QString usual = majorityOf(overview, [](const auto &n) { return QString::number(n.schema); });
        return usual.isEmpty()
            ? Text::tr("%1 has database schema %2; no schema has a majority.").arg(name).arg(node->schema)
            : Text::tr("%1 has database schema %2; most nodes have %3.")
                  .arg(name)
                  .arg(node->schema)
                  .arg(usual);
    }
    if (reason.code != "config-mismatch"_L1)
        return reason.detail.isEmpty() ? Text::tr("%1: %2").arg(name, reason.code) : reason.detail;
    const int keys = int(reason.keys.size());
    if (!overview.configMajority) {
        return keys > 0
            ? Text::tr(
                "%1 runs another configuration than its peers: %n key(s) differ, no majority.", nullptr, keys)
                  .arg(name)
            : Text::tr("%1 runs another configuration than its peers, no majority.").arg(name);
    }
    return keys > 0 ? Text::tr("%1 runs a configuration that differs in %n key(s).", nullptr, keys).arg(name)
                    : Text::tr("%1 runs a configuration that differs from the others.").arg(name);
}

QString plaintextSentence(const protocol::Reason &reason, const QString &name)
{
    const QJsonObject &told = reason.evidence;
    if (told.value("keys"_L1).toInt() == 0)
        return Text::tr("%1 has no gossip key: what nodes tell each other can be read and forged.").arg(name);
    return told.value("verify_outgoing"_L1).toBool(true)
        ? Text::tr("%1 listens to gossip that is not encrypted.").arg(name)
        : Text::tr("%1 sends gossip that is not encrypted.").arg(name);
}

} // namespace

QString nodeName(const protocol::NodeOverview &node)
{
    return node.name.isEmpty() ? node.id.toString() : node.name;
}

QString nodeName(const protocol::Overview &overview, const NodeId &id)
{
    const auto *node = overview.node(id);
    return node ? nodeName(*node) : id.toString();
}

QString nameList(const QStringList &names)
{
    constexpr int shown = 3;
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return names.first();
    if (names.size() > shown)
        return Text::tr("%1 and %n more", "names of nodes", int(names.size()) - shown + 1)
            .arg(names.mid(0, shown - 1).join(u", "_s));
    return Text::tr("%1 and %2", "names of nodes")
        .arg(names.mid(0, names.size() - 1).join(u", "_s), names.last());
}

QString joinedSentences(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    if (first.endsWith(ideographicFullStop))
        return first + second;
    return first + (first.endsWith(u'.') ? u" "_s : u". "_s) + second;
}

QString withoutFullStop(QString sentence)
{
    if (sentence.endsWith(u'.') || sentence.endsWith(ideographicFullStop))
        sentence.chop(1);
    return sentence;
}

QString durationText(qint64 millis)
{
    const qint64 seconds = std::max<qint64>(0, millis) / 1000;
    if (seconds < 10)
        return Text::tr("%1 s", "seconds")
            .arg(QLocale().toString(double(std::max<qint64>(0, millis)) / 1000, 'f', 1));
    if (seconds < 60)
        return Text::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min").arg(seconds / 60);
    if (seconds < 2 * 86400)
        return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return Text::tr("%n day(s)", nullptr, int(std::min<qint64>(seconds / 86400, 1'000'000)));
}

QString agoText(qint64 millis)
{
    return Text::tr("%1 ago", "a duration").arg(durationText(millis));
}

void showTimesInUtc(bool utc)
{
    timesInUtc = utc;
}

QString timeText(const QDateTime &time, const QDateTime &reference)
{
    if (!time.isValid())
        return Text::tr("unknown");
    const auto chosen = [](const QDateTime &moment) {
        return timesInUtc ? moment.toUTC() : moment.toLocalTime();
    };
    const QDateTime local = chosen(time);
    if (local.date() == chosen(reference).date())
        return local.toString(u"HH:mm:ss"_s);
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + local.toString(u"HH:mm:ss"_s);
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : Text::tr("unknown");
}

QString shortHash(const QString &hash)
{
    return hash.isEmpty() ? Text::tr("unknown") : hash.left(8);
}

QString reasonSentence(const protocol::Reason &reason, const protocol::Overview &overview)
{
    const QString name = reason.node ? nodeName(overview, *reason.node) : Text::tr("The cluster");
    const QString &code = reason.code;
    const int keys = int(reason.keys.size());
    if (code == "down"_L1)
        return Text::tr("%1 is down.").arg(name);
    if (code == "suspect"_L1)
        return Text::tr("%1 has missed an answer; it is being checked.").arg(name);
    if (code.endsWith("-mismatch"_L1))
        return differsSentence(reason, overview, name);
    if (code == "config-not-reloaded"_L1) {
        return keys > 0 ? Text::tr(
                   "%1 has a changed configuration file that it has not reloaded: %n key(s).", nullptr, keys)
                              .arg(name)
                        : Text::tr("%1 has a changed configuration file that it has not reloaded.").arg(name);
    }
    if (code == "restart-pending"_L1)
        return Text::tr("%1 needs a restart before %n changed key(s) take effect.", nullptr, keys).arg(name);
    if (code == "no-lease"_L1)
        return Text::tr("Nobody leads: no node holds the leader lease.");
    if (code == "database-unreachable"_L1)
        return Text::tr("%1 does not reach the database.").arg(name);
    if (code == "facts-unknown"_L1)
        return Text::tr("%1 has not yet told its version, schema and configuration.").arg(name);
    if (code == "joining"_L1)
        return Text::tr("%1 is starting and not yet ready.").arg(name);
    if (code == "stopping"_L1)
        return Text::tr("%1 is stopping.").arg(name);
    if (code == "draining"_L1)
        return Text::tr("%1 is being taken out of traffic, as asked.").arg(name);
    if (code == "maintenance"_L1)
        return Text::tr("%1 is in maintenance, as asked.").arg(name);
    if (code == "gossip-plaintext"_L1)
        return plaintextSentence(reason, name);
    if (const QString sentence = hostReasonSentence(reason, name); !sentence.isEmpty())
        return sentence;
    if (const auto sentence = sightReasonSentence(reason, overview))
        return *sentence;
    return reason.detail.isEmpty() ? Text::tr("%1: %2").arg(name, code) : reason.detail;
}

QString reasonEvidence(const protocol::Reason &reason)
{
    static const QStringList plain{u"database-unreachable"_s, u"facts-unknown"_s, u"joining"_s, u"draining"_s,
        u"maintenance"_s, u"stopping"_s, u"restart-pending"_s, u"no-lease"_s, u"limits"_s, u"busy"_s,
        u"unreachable-from"_s, u"cut-off"_s, u"address-differs"_s, u"gossip-plaintext"_s};
    const QJsonObject &told = reason.evidence;
    if ((reason.code == "down"_L1 || reason.code == "suspect"_L1) && told.contains("peers"_L1)) {
        return Text::tr("Nothing heard from it for %1; %2 of %n peer(s) see it alive.", nullptr,
            told.value("peers"_L1).toInt())
            .arg(durationText(told.value("age_ms"_L1).toInteger()))
            .arg(told.value("seen_by"_L1).toInt());
    }
    if (reason.code.endsWith("-mismatch"_L1) && told.contains("agreeing"_L1)) {
        return Text::tr("%1 of %n node(s) agree with each other.", nullptr, told.value("of"_L1).toInt())
            .arg(told.value("agreeing"_L1).toInt());
    }
    if (reason.code == "config-not-reloaded"_L1 && told.contains("disk"_L1)) {
        return Text::tr("Running %1, on disk %2.")
            .arg(shortHash(told.value("value"_L1).toString()), shortHash(told.value("disk"_L1).toString()));
    }
    if (const QString evidence = hostReasonEvidence(reason); !evidence.isEmpty())
        return evidence;
    return plain.contains(reason.code) ? QString() : reason.detail;
}

QString reasonAdvice(const protocol::Reason &reason)
{
    if (reason.code == "gossip-plaintext"_L1)
        return reason.keys.isEmpty()
            ? Text::tr("Give it the cluster's key ring; the guide on security says how a running cluster is "
                       "moved to encryption.")
            : Text::tr("Once all nodes have the key: set %1 to true in every file, then reload all.")
                  .arg(reason.keys.join(u", "_s));
    static const QHash<QString, const char *> advice{
        {u"down"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Look at its host and its log, then start it again: it rejoins by itself.")},
        {u"suspect"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Wait: within seconds it is either green again or down.")},
        {u"version-mismatch"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Install the same version there and start the node again.")},
        {u"schema-mismatch"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Compare the versions: a newer one has migrated the database.")},
        {u"config-mismatch"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Compare the keys, make the files alike, then reload the node that differs.")},
        {u"config-not-reloaded"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Reload the configuration there, or put the file back.")},
        {u"restart-pending"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "Restart the node when its users can spare it.")},
        {u"database-unreachable"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Check the database, and the way from this node to it.")},
        {u"unreachable-from"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Look at the page Reachability, then at firewall and routes in the direction it names.")},
        {u"cut-off"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Mend the network between it and its peers: it comes back by itself.")},
        {u"busy"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "Look at what takes the CPU of its host.")},
        {u"address-differs"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Set ClusterSettings.AdvertiseAddress there to the address that its peers reach.")},
        {u"facts-unknown"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "Wait: a node tells them seconds after its start.")},
        {u"clock-skew"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Set that clock right and see why its time daemon did not: messages are ordered by it.")},
        {u"clock-unsynchronized"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Start a time daemon on that host; the node's page Host has the command.")},
        {u"limits"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Raise them before they are reached; the node's page Host has the commands.")},
        {u"no-lease"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences",
                "Check that the nodes reach the database: without a leader no scheduled work is done.")},
    };
    return advice.contains(reason.code) ? lookUp(advice, reason.code) : QString();
}

QString causeText(const QString &cause)
{
    static const QHash<QString, const char *> causes{
        {u"edited-not-reloaded"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "edited on disk, not reloaded")},
        {u"restart-pending"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "reloaded, restart pending")},
        {u"environment-override"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "set by an environment variable")},
        {u"version-default"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "default of another version")},
        {u"per-node-key"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "may differ per node")},
        {u"changed-here"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "changed on this node only")},
    };
    return cause.isEmpty() ? QString() : lookUp(causes, cause);
}

QString keyClassText(const QString &keyClass)
{
    static const QHash<QString, const char *> classes{
        {u"hot"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "takes effect on reload")},
        {u"pool-recycle"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "takes effect when database connections are recycled")},
        {u"restart"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "takes effect after a restart of the node")},
        {u"interruption"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "changing it interrupts the whole service")},
        {u"per-node"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "may differ per node")},
    };
    return lookUp(classes, keyClass);
}

QString sourceText(const QString &source)
{
    static const QHash<QString, const char *> sources{
        {u"file"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "file")},
        {u"environment"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "environment")},
        {u"default"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "default")},
    };
    return lookUp(sources, source);
}

QString termReasonText(const QString &reason)
{
    static const QHash<QString, const char *> reasons{
        {u"no lease yet"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "first leader of this cluster")},
        {u"lease expired"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "the lease of the leader before ran out")},
        {u"released"_s,
            QT_TRANSLATE_NOOP("muster::models::Sentences", "the leader before gave the lease back")},
        {u"transfer"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "transferred by an operator")},
        {u"lower id is stable"_s,
            QT_TRANSLATE_NOOP(
                "muster::models::Sentences", "a node with a lower id had been stable for 30 s")},
    };
    return lookUp(reasons, reason);
}

QString lifecycleText(const QString &lifecycle)
{
    static const QHash<QString, const char *> names{
        {u"joining"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "joining")},
        {u"active"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "active")},
        {u"draining"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "draining")},
        {u"maintenance"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "maintenance")},
        {u"stopping"_s, QT_TRANSLATE_NOOP("muster::models::Sentences", "stopping")},
    };
    return lifecycle.isEmpty() ? Text::tr("unknown") : lookUp(names, lifecycle);
}

QString livenessText(protocol::Liveness liveness)
{
    switch (liveness) {
    case protocol::Liveness::Alive:
        return Text::tr("alive");
    case protocol::Liveness::Suspect:
        return Text::tr("suspect");
    case protocol::Liveness::Down:
        return Text::tr("down");
    case protocol::Liveness::Left:
        return Text::tr("left");
    }
    Q_UNREACHABLE();
}

} // namespace muster::models
