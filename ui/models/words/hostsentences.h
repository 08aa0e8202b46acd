#pragma once
#include "protocol/overview/overview.h"

#include <QString>

namespace muster::models {

/// Sentences about the hosts: clocks and limits. Translated.

/// "+7.0 s", "−120 ms", "0 ms"; "unknown" if it was not measured.
QString skewText(const protocol::ClockOverview &clock);
/// "7.0 s ahead of the cluster's time (± 2 ms)"
QString skewSentence(const protocol::ClockOverview &clock);
/// "synchronized by chronyd", "not synchronized: no time daemon runs" …
QString timeDaemonText(const protocol::ClockOverview &clock);

/// "Open files", "tcp_fin_timeout": the name that operators use.
QString limitName(const QString &id);
/// "Too high", "Differs": what is wrong with a value that is not as recommended.
QString limitFaultText(const QString &id);
/// "60 s"
QString limitValueText(const QString &id, const QString &value);
/// "at most 30 s"
QString limitWantedText(const QString &id, const QString &recommended);
/// Why it matters, in a sentence; empty for a limit that this console does not know.
QString limitWhy(const QString &id);
/// When its fix takes effect, in a sentence; likewise.
QString limitEffect(const QString &id);

/// Whether the worst problem of a node is a problem of its host.
bool isHostTrouble(const protocol::NodeOverview &node);

/// Parts of reasonSentence() and reasonEvidence(); empty if the evidence is missing, or says no more.
QString hostReasonSentence(const protocol::Reason &reason, const QString &name);
QString hostReasonEvidence(const protocol::Reason &reason);
/// The part of eventSentence() about a clock that jumped.
QString clockJumpSentence(const protocol::EventRecord &event, const QString &name);

} // namespace muster::models
