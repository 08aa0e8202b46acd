#pragma once
#include "protocol/overview/overview.h"

#include <QString>

namespace muster::models {

/// Sentences for what the servers send as codes and values. Translated; for a code that this console does not
/// know they use the server's own English sentence, so that an older console hides nothing.

/// The node's name; its id if the overview does not have it.
QString nodeName(const protocol::Overview &overview, const NodeId &id);
/// The same for a node at hand: for loops over a large cluster, where each lookup would cost time.
QString nodeName(const protocol::NodeOverview &node);
/// "node-1", "node-1 and node-2", "node-1, node-2 and 3 more".
QString nameList(const QStringList &names);
/// "First. Second."; either may be empty. The period is that of the sentence's language: "." or "。".
QString joinedSentences(const QString &first, const QString &second);
/// "Last known: node-1 leads": before what an old overview says.
QString lastKnownText(const QString &text);
/// For a line of a table.
QString withoutFullStop(QString sentence);
/// "0.4 s", "47 s", "3 min", "2 h 5 min", "4 days".
QString durationText(Millis duration);
/// "0.4 s ago"
QString agoText(Millis duration);
/// Local time or UTC, as chosen, with the day if it is not the day of `reference`; UTC belongs in the
/// tooltip.
QString timeText(const QDateTime &time, const QDateTime &reference);
/// The moment in local time or UTC, as chosen.
QDateTime inShownZone(const QDateTime &time);
/// Makes these two return UTC, or local time again. Thread: GUI.
void showTimesInUtc(bool utc);
/// "2026-11-23 06:50:26 UTC", for tooltips and reports.
QString utcText(const QDateTime &time);
/// The first 8 digits of a hash; "unknown" if empty.
QString shortHash(const QString &hash);

/// "node-3 runs a configuration that differs in 2 keys."
QString reasonSentence(const protocol::Reason &reason, const protocol::Overview &overview);
/// The same with a name known from elsewhere: for a node that is no longer listed.
QString reasonSentence(
    const protocol::Reason &reason, const protocol::Overview &overview, const QString &name);
/// What was compared or observed, beyond what the sentence says; the server's own words for a code that this
/// console does not know.
QString reasonEvidence(const protocol::Reason &reason);
/// What to do about it; empty for a code that this console does not know.
QString reasonAdvice(const protocol::Reason &reason);
/// Why a value is what it is: "edited on disk, not reloaded".
QString causeText(const protocol::Word<protocol::ConfigCause> &cause);
/// "takes effect on reload", "takes effect after a restart of the node" …
QString keyClassText(const protocol::Word<protocol::KeyClass> &keyClass);
/// Where a value comes from: "file", "environment variable", "built-in default".
QString sourceText(const QString &source);
/// For a line of a table: without a period.
QString eventSentence(const protocol::EventRecord &event, const protocol::Overview &overview);
/// "Problem", "Recovery", "Information"; "Notice" for a problem that only warns.
QString eventWord(const protocol::EventRecord &event);
QString termReasonText(const protocol::Word<protocol::LeaseReason> &reason);
QString lifecycleText(const protocol::Word<protocol::Lifecycle> &lifecycle);
QString livenessText(protocol::Liveness liveness);
/// "unreadable", for the place of a value in a configuration file that cannot be used.
QString unreadableText();

} // namespace muster::models
