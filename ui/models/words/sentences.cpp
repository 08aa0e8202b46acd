#include "models/words/sentences.h"

#include "models/common/vocabulary.h"
#include "models/words/hostsentences.h"
#include "models/words/sightsentences.h"
#include "protocol/vocabulary/duration.h"
#include "protocol/vocabulary/portanswer.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::ReasonCode;

namespace {

constexpr QChar ideographicFullStop(u'\u3002');
bool timesInUtc = false; // a choice of the operator, the same for every text of the process

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Sentences)
};

/// Numbers arrive as numbers, from older servers as text.
QString evidenceText(const QJsonObject &evidence, QLatin1StringView key)
{
    const QJsonValue value = evidence.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// With the values that were compared, if the evidence has them.
QString versionSentence(const QJsonObject &evidence, const QString &name)
{
    const QString value = evidenceText(evidence, "value"_L1);
    const QString majority = evidenceText(evidence, "majority"_L1);
    if (value.isEmpty())
        return {};
    if (!majority.isEmpty())
        return Text::tr("%1 runs version %2; most nodes run %3.").arg(name, value, majority);
    return evidence.value("no_majority"_L1).toBool()
        ? Text::tr("%1 runs version %2; no version has a majority.").arg(name, value)
        : QString();
}

QString schemaSentence(const QJsonObject &evidence, const QString &name)
{
    const QString value = evidenceText(evidence, "value"_L1);
    const QString majority = evidenceText(evidence, "majority"_L1);
    if (value.isEmpty())
        return {};
    if (!majority.isEmpty())
        return Text::tr("%1 uses schema %2; most nodes use %3.").arg(name, value, majority);
    return evidence.value("no_majority"_L1).toBool()
        ? Text::tr("%1 uses schema %2; no schema has a majority.").arg(name, value)
        : QString();
}

QString configSentence(const protocol::Reason &reason, const QString &name)
{
    const int keys = int(reason.keys.size());
    if (reason.evidence.value("no_majority"_L1).toBool()) {
        return keys > 0
            ? Text::tr("%1 runs a different configuration than its peers: %n key(s) differ, no majority.",
                nullptr, keys)
                  .arg(name)
            : Text::tr("%1 runs a different configuration than its peers; none has a majority.").arg(name);
    }
    if (keys > 0)
        return Text::tr("%1 runs a configuration that differs in %n key(s).", nullptr, keys).arg(name);
    return reason.evidence.contains("majority"_L1)
        ? Text::tr("%1 runs a different configuration than most nodes.").arg(name)
        : QString();
}

QString notReloadedSentence(const protocol::Reason &reason, const QString &name)
{
    const int keys = int(reason.keys.size());
    return keys > 0
        ? Text::tr("%1 has a changed configuration file that it has not reloaded: %n key(s).", nullptr, keys)
              .arg(name)
        : QString();
}

QString unreadableSentence(const protocol::Reason &reason, const QString &name)
{
    const QString problem = reason.evidence.value("problem"_L1).toString();
    return problem.isEmpty()
        ? QString()
        : Text::tr("%1 cannot use its configuration file and would not start with it: %2").arg(name, problem);
}

QString restartSentence(const protocol::Reason &reason, const QString &name)
{
    const int keys = int(reason.keys.size());
    return keys > 0
        ? Text::tr("%1 needs a restart before %n changed key(s) take effect.", nullptr, keys).arg(name)
        : QString();
}

QString unknownKeySentence(const protocol::Reason &reason, const QString &name)
{
    const QString meant = reason.keys.isEmpty()
        ? QString()
        : reason.evidence.value("meant"_L1).toObject().value(reason.keys.first()).toString();
    return meant.isEmpty() ? QString()
                           : Text::tr("The configuration of %1 has an unknown key: %2. Did you mean %3?")
                                 .arg(name, reason.keys.first(), meant);
}

QString duplicateSentence(const QJsonObject &evidence, const QString &name)
{
    const QString at = evidence.value("also_at"_L1).toString();
    if (at.isEmpty())
        return {};
    return evidence.value("serves"_L1).toBool()
        ? Text::tr("Two processes use the id of %1: the other one is at %2, and serves.").arg(name, at)
        : Text::tr("Two processes use the id of %1: the other one is at %2, and does not serve.")
              .arg(name, at);
}

QString sharedDatabaseSentence(const QJsonObject &evidence)
{
    const QString cluster = evidence.value("cluster"_L1).toString();
    const QString at = evidence.value("address"_L1).toString();
    return cluster.isEmpty() || at.isEmpty()
        ? QString()
        : Text::tr("Cluster %1 uses this cluster's database, too: its node is at %2.").arg(cluster, at);
}

QString plaintextSentence(const QJsonObject &evidence, const QString &name)
{
    if (!evidence.contains("keys"_L1))
        return {};
    if (evidence.value("keys"_L1).toInt() == 0)
        return Text::tr("%1 has no gossip key: what nodes send each other can be read and forged.").arg(name);
    return evidence.value("verify_outgoing"_L1).toBool(true)
        ? Text::tr("%1 accepts gossip that is not encrypted.").arg(name)
        : Text::tr("%1 sends gossip that is not encrypted.").arg(name);
}

QString unwritableSentence(const protocol::Reason &reason)
{
    const QString problem = reason.evidence.value("problem"_L1).toString();
    return problem.isEmpty() ? QString()
                             : Text::tr("Nothing can be written to the database: %1").arg(problem);
}

/// With what the evidence has; empty if the vocabulary's sentence says all.
QString preciseSentence(
    ReasonCode code, const protocol::Reason &reason, const protocol::Overview &overview, const QString &name)
{
    switch (code) {
    case ReasonCode::DuplicateId:
        return duplicateSentence(reason.evidence, name);
    case ReasonCode::SharedDatabase:
        return sharedDatabaseSentence(reason.evidence);
    case ReasonCode::VersionMismatch:
        return versionSentence(reason.evidence, name);
    case ReasonCode::SchemaMismatch:
        return schemaSentence(reason.evidence, name);
    case ReasonCode::ConfigMismatch:
        return configSentence(reason, name);
    case ReasonCode::ConfigNotReloaded:
        return notReloadedSentence(reason, name);
    case ReasonCode::ConfigUnknownKey:
        return unknownKeySentence(reason, name);
    case ReasonCode::ConfigUnreadable:
        return unreadableSentence(reason, name);
    case ReasonCode::RestartPending:
        return restartSentence(reason, name);
    case ReasonCode::GossipPlaintext:
        return plaintextSentence(reason.evidence, name);
    case ReasonCode::ClockSkew:
    case ReasonCode::Limits:
        return hostReasonSentence(reason, name);
    case ReasonCode::CutOff:
    case ReasonCode::UnreachableFrom:
    case ReasonCode::AddressDiffers:
        return sightReasonSentence(reason, name, overview);
    case ReasonCode::DatabaseLocked:
        return unwritableSentence(reason);
    case ReasonCode::Down:
    case ReasonCode::GossipKeyDiffers:
    case ReasonCode::OtherDatabase:
    case ReasonCode::NoLease:
    case ReasonCode::DatabaseUnreachable:
    case ReasonCode::Suspect:
    case ReasonCode::Busy:
    case ReasonCode::FactsUnknown:
    case ReasonCode::Stopping:
    case ReasonCode::Maintenance:
    case ReasonCode::Draining:
    case ReasonCode::Joining:
    case ReasonCode::ClockUnsynchronized:
        return {};
    }
    Q_UNREACHABLE();
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

QString durationText(Millis duration)
{
    const qint64 millis = std::max(Millis(0), duration).count();
    const qint64 seconds = millis / 1000;
    if (seconds < 10)
        return Text::tr("%1 s", "seconds").arg(QLocale().toString(double(millis) / 1000, 'f', 1));
    if (seconds < 60)
        return Text::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min").arg(seconds / 60);
    if (seconds < 2 * 86400)
        return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return Text::tr("%n day(s)", nullptr, int(std::min<qint64>(seconds / 86400, 1'000'000)));
}

QString lastKnownText(const QString &text)
{
    return Text::tr("Last known: %1").arg(text);
}

QString agoText(Millis duration)
{
    return Text::tr("%1 ago", "a duration").arg(durationText(duration));
}

void showTimesInUtc(bool utc)
{
    timesInUtc = utc;
}

QDateTime inShownZone(const QDateTime &time)
{
    return timesInUtc ? time.toUTC() : time.toLocalTime();
}

QString timeText(const QDateTime &time, const QDateTime &reference)
{
    if (!time.isValid())
        return Text::tr("unknown");
    const QDateTime shown = inShownZone(time);
    if (shown.date() == inShownZone(reference).date())
        return shown.toString(u"HH:mm:ss"_s);
    return QLocale().toString(shown.date(), QLocale::ShortFormat) + u' ' + shown.toString(u"HH:mm:ss"_s);
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s) : Text::tr("unknown");
}

QString shortHash(const QString &hash)
{
    return hash.isEmpty() ? Text::tr("unknown") : hash.left(8);
}

QString reasonSentence(
    const protocol::Reason &reason, const protocol::Overview &overview, const QString &name)
{
    const auto code = reason.code.known();
    if (!code)
        return reason.detail.isEmpty() ? Text::tr("%1: %2").arg(name, reason.code.text()) : reason.detail;
    const QString precise = preciseSentence(*code, reason, overview, name);
    return precise.isEmpty() ? inWords(protocol::english(*code).sentence, name) : precise;
}

QString reasonSentence(const protocol::Reason &reason, const protocol::Overview &overview)
{
    return reasonSentence(
        reason, overview, reason.node ? nodeName(overview, *reason.node) : Text::tr("The cluster"));
}

QString reasonEvidence(const protocol::Reason &reason)
{
    const QJsonObject &evidence = reason.evidence;
    const auto code = reason.code.known();
    if (!code)
        return reason.detail;
    if ((code == ReasonCode::Down || code == ReasonCode::Suspect) && evidence.contains("peers"_L1)) {
        return Text::tr("Nothing heard from it for %1; %2 of %n peer(s) see it alive.", nullptr,
            evidence.value("peers"_L1).toInt())
            .arg(durationText(protocol::millisFromJson(evidence.value("age_ms"_L1))))
            .arg(evidence.value("seen_by"_L1).toInt());
    }
    if (traitsOf(*code).aboutHost)
        return hostReasonEvidence(reason);
    if (traitsOf(*code).kind == protocol::ReasonKind::Mismatch && evidence.contains("agreeing"_L1)) {
        return Text::tr("%1 of %n node(s) agree with each other.", nullptr, evidence.value("of"_L1).toInt())
            .arg(evidence.value("agreeing"_L1).toInt());
    }
    if (code == ReasonCode::ConfigNotReloaded && evidence.contains("disk"_L1)) {
        return Text::tr("Running %1, on disk %2.")
            .arg(shortHash(evidence.value("value"_L1).toString()),
                shortHash(evidence.value("disk"_L1).toString()));
    }
    return {};
}

QString reasonAdvice(const protocol::Reason &reason)
{
    const auto code = reason.code.known();
    if (!code)
        return {};
    if (code == ReasonCode::GossipPlaintext && !reason.keys.isEmpty())
        return inWords(protocol::englishAdviceOnVerification()).arg(reason.keys.join(u", "_s));
    const auto port = protocol::fromName<protocol::PortAnswer>(reason.evidence.value("port"_L1).toString());
    if (code == ReasonCode::Down && port)
        return inWords(protocol::englishAdvice(*port));
    return inWords(protocol::english(*code).advice);
}

QString causeText(const protocol::Word<protocol::ConfigCause> &cause)
{
    return textOf(cause);
}

QString keyClassText(const protocol::Word<protocol::KeyClass> &keyClass)
{
    return textOf(keyClass);
}

QString sourceText(const QString &source)
{
    if (source == "file"_L1)
        return Text::tr("file");
    if (source == "environment"_L1)
        return Text::tr("environment variable");
    return source == "default"_L1 ? Text::tr("built-in default") : source;
}

QString termReasonText(const protocol::Word<protocol::LeaseReason> &reason)
{
    return textOf(reason);
}

QString lifecycleText(const protocol::Word<protocol::Lifecycle> &lifecycle)
{
    return lifecycle.isEmpty() ? Text::tr("unknown") : textOf(lifecycle);
}

QString livenessText(protocol::Liveness liveness)
{
    return textOf(liveness);
}

QString unreadableText()
{
    return Text::tr("unreadable", "a configuration file");
}

} // namespace muster::models
