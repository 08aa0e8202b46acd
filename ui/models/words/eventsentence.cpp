#include "models/common/vocabulary.h"
#include "models/words/hostsentences.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/duration.h"

#include <QCoreApplication>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::EventKind;
using protocol::EventNature;
using protocol::EventRecord;
using protocol::Overview;
using protocol::ReasonCode;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Events)
};

/// Numbers arrive as numbers, from older servers as text.
QString evidenceText(const EventRecord &event, QLatin1StringView key)
{
    const QJsonValue value = event.evidence.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString evidenceNode(const EventRecord &event, QLatin1StringView key, const Overview &overview)
{
    const QString id = evidenceText(event, key);
    return id.isEmpty() ? QString() : nodeName(overview, NodeId(id));
}

/// A node that is gone from the overview is still known by its former name.
QString nameIn(const EventRecord &event, const Overview &overview)
{
    if (!event.node)
        return Text::tr("The cluster");
    const QString was = evidenceText(event, "name"_L1);
    return overview.node(*event.node) || was.isEmpty() ? nodeName(overview, *event.node) : was;
}

QString verdictText(const EventRecord &event, QLatin1StringView key)
{
    const QString verdict = evidenceText(event, key);
    const auto known = protocol::fromName<protocol::Verdict>(verdict);
    return known ? textOf(*known) : verdict;
}

QString verdictSentence(const EventRecord &event)
{
    const QString from = verdictText(event, "from"_L1);
    const QString to = verdictText(event, "to"_L1);
    return to.isEmpty()  ? QString()
        : from.isEmpty() ? inWords(protocol::english(EventKind::VerdictChanged), to)
                         : Text::tr("The verdict is now %1; it was %2.").arg(to, from);
}

QString leaderSentence(const EventRecord &event, const Overview &overview, const QString &name)
{
    const QString term = evidenceText(event, "term"_L1);
    const QString before = evidenceNode(event, "from"_L1, overview);
    if (term.isEmpty())
        return inWords(protocol::english(EventKind::LeaderChanged), name);
    if (before.isEmpty())
        return Text::tr("%1 leads in term %2.").arg(name, term);
    return before == name ? Text::tr("%1 leads again, in term %2.").arg(name, term)
                          : Text::tr("%1 leads in term %2, after %3.").arg(name, term, before);
}

QString refusedSentence(const EventRecord &event, const Overview &overview, const QString &name)
{
    const QString term = evidenceText(event, "term"_L1);
    const QString current = evidenceText(event, "current_term"_L1);
    const QString holder = evidenceNode(event, "holder"_L1, overview);
    return term.isEmpty() || current.isEmpty()
        ? inWords(protocol::english(EventKind::StaleWriteRefused), name)
        : holder.isEmpty()
        ? Text::tr("A write of %1 in term %2 was refused: term %3 has begun.").arg(name, term, current)
        : Text::tr("A write of %1 in term %2 was refused: %4 leads in term %3.")
              .arg(name, term, current, holder);
}

QString sentenceOf(EventKind kind, const EventRecord &event, const Overview &overview, const QString &name)
{
    switch (kind) {
    case EventKind::NodeDown:
    case EventKind::NodeUp:
    case EventKind::NodeJoined:
    case EventKind::NodeLeft:
    case EventKind::NodeForgotten:
        return inWords(protocol::english(kind), name);
    case EventKind::LeaderChanged:
        return leaderSentence(event, overview, name);
    case EventKind::VerdictChanged:
        return verdictSentence(event);
    case EventKind::ClockJumped:
        return clockJumpSentence(event, name);
    case EventKind::ProcessPaused:
        return event.evidence.contains("paused_ms"_L1)
            ? Text::tr("The process of %1 stood still for %2.")
                  .arg(name, durationText(protocol::millisFromJson(event.evidence.value("paused_ms"_L1))))
            : inWords(protocol::english(kind), name);
    case EventKind::StaleWriteRefused:
        return refusedSentence(event, overview, name);
    }
    Q_UNREACHABLE();
}

QString sentenceOf(ReasonCode code, const EventRecord &event, const Overview &overview, const QString &name)
{
    if (event.nature == EventNature::Recovery)
        return inWords(protocol::english(code).ended, name);
    if (code == ReasonCode::NoLease && event.evidence.value("leaderless_ms"_L1).isDouble())
        return Text::tr("No node has led for %1.")
            .arg(durationText(protocol::millisFromJson(event.evidence.value("leaderless_ms"_L1))));
    protocol::Reason reason;
    reason.code = code;
    reason.severity = event.severity;
    reason.evidence = event.evidence;
    reason.node = event.node;
    return reasonSentence(reason, overview, name);
}

} // namespace

QString eventSentence(const EventRecord &event, const Overview &overview)
{
    const QString name = nameIn(event, overview);
    QString sentence;
    if (const auto code = event.kind.as<ReasonCode>())
        sentence = sentenceOf(*code, event, overview, name);
    else if (const auto kind = event.kind.as<EventKind>())
        sentence = sentenceOf(*kind, event, overview, name);
    if (!sentence.isEmpty())
        return withoutFullStop(sentence);
    return event.detail.isEmpty() ? event.kind.text() : event.detail;
}

QString eventWord(const EventRecord &event)
{
    const bool warns = event.nature == EventNature::Problem && event.severity == protocol::Severity::Warn;
    return warns ? Text::tr("Notice") : textOf(event.nature);
}

} // namespace muster::models
