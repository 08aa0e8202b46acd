#include "models/overview/strip.h"

#include "models/overview/changes.h"
#include "models/overview/margin.h"
#include "models/overview/outage.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QSet>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::ReasonCode;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Strip)
};

/// The names of all nodes that have this reason; the ids of those that nameList() only counts.
QStringList namesWith(const protocol::Overview &overview, const protocol::Word<ReasonCode> &code)
{
    QStringList names;
    QSet<NodeId> seen;
    for (const auto &reason : overview.reasons) {
        if (reason.code != code || !reason.node || seen.contains(*reason.node))
            continue;
        seen.insert(*reason.node);
        const QString id = reason.node->toString();
        if (const QString name = names.size() < 3 ? nodeName(overview, *reason.node) : id; !name.isEmpty())
            names += name;
    }
    return names;
}

QString groupSentence(const protocol::Overview &overview, const protocol::Reason &first)
{
    const QStringList names = namesWith(overview, first.code);
    if (names.size() < 2)
        return reasonSentence(first, overview);
    if (first.code == ReasonCode::Down)
        return Text::tr("%n nodes are down: %1.", nullptr, int(names.size())).arg(nameList(names));
    if (first.code == ReasonCode::ConfigMismatch) {
        return overview.configMajority
            ? Text::tr("Configuration differs on %1.").arg(nameList(names))
            : Text::tr("Configuration differs between %1, no majority.").arg(nameList(names));
    }
    return Text::tr("%1: %2.", "what is the matter: on which nodes")
        .arg(codeWord(first.code), nameList(names));
}

QString verdictWord(Mark mark)
{
    switch (mark) {
    case Mark::Ok:
        return Text::tr("HEALTHY");
    case Mark::Attention:
    case Mark::Changing:
    case Mark::Away:
        return Text::tr("ATTENTION");
    case Mark::Differs:
        return Text::tr("MISMATCH");
    case Mark::Down:
        return Text::tr("TROUBLE");
    case Mark::Unknown:
        return Text::tr("UNKNOWN");
    }
    Q_UNREACHABLE();
}

StripCell verdictCell(const protocol::Overview &overview)
{
    StripCell cell;
    cell.mark = markOf(overview);
    cell.word = verdictWord(cell.mark);
    if (overview.reasons.isEmpty()) {
        int green = 0;
        for (const auto &node : overview.nodes)
            green += node.status == protocol::Verdict::Green ? 1 : 0;
        const int all = int(overview.nodes.size());
        cell.sentence = cell.mark == Mark::Unknown
            ? Text::tr("The answering node does not know the state of the cluster.")
            : all == 0 ? Text::tr("The cluster has no nodes.")
                       : Text::tr("%1 of %n node(s) green.", nullptr, all).arg(green);
        return cell;
    }
    const protocol::Reason *worst = &overview.reasons.first();
    QList<protocol::Word<ReasonCode>> kinds;
    for (const auto &reason : overview.reasons) {
        if (rankOf(markOf(reason)) < rankOf(markOf(*worst)))
            worst = &reason;
        if (!kinds.contains(reason.code))
            kinds += reason.code;
    }
    cell.sentence = groupSentence(overview, *worst);
    if (kinds.size() > 1)
        cell.sentence =
            Text::tr("%1 And %n more kind(s) of trouble.", nullptr, int(kinds.size()) - 1).arg(cell.sentence);
    return cell;
}

StripCell mismatchCell(const protocol::Overview &overview)
{
    const auto about = [&](ReasonCode code) {
        return namesWith(overview, code);
    };
    if (const auto names = about(ReasonCode::ConfigUnreadable); !names.isEmpty())
        return {Mark::Down, codeWord(ReasonCode::ConfigUnreadable), nameList(names)};
    QStringList parts;
    if (const auto names = about(ReasonCode::VersionMismatch); !names.isEmpty())
        parts += Text::tr("version: %1", "nodes that differ").arg(nameList(names));
    if (const auto names = about(ReasonCode::SchemaMismatch); !names.isEmpty())
        parts += Text::tr("schema: %1", "nodes that differ").arg(nameList(names));
    if (const auto names = about(ReasonCode::ConfigMismatch); !names.isEmpty())
        parts += Text::tr("config: %1", "nodes that differ").arg(nameList(names));
    if (!parts.isEmpty())
        return {Mark::Differs, Text::tr("Mismatch"), parts.join(u" · "_s)};
    if (const auto names = about(ReasonCode::ConfigUnknownKey); !names.isEmpty())
        return {Mark::Attention, codeWord(ReasonCode::ConfigUnknownKey), nameList(names)};
    if (const auto names = about(ReasonCode::ConfigNotReloaded); !names.isEmpty())
        return {Mark::Attention, Text::tr("Not reloaded"), nameList(names)};
    if (const auto names = about(ReasonCode::RestartPending); !names.isEmpty())
        return {Mark::Attention, Text::tr("Restart pending"), nameList(names)};
    return {Mark::Ok, Text::tr("No mismatch"), Text::tr("Version, schema and configuration agree.")};
}

StripCell leaderCell(const protocol::Overview &overview)
{
    if (!overview.leader)
        return {Mark::Down, Text::tr("No leader"), Text::tr("No scheduled work is done.")};
    const QString term = Text::tr("leads, term %1").arg(overview.term);
    const auto *node = overview.node(*overview.leader);
    if (node && node->liveness == protocol::Liveness::Down)
        return {Mark::Attention, nodeName(overview, *overview.leader),
            Text::tr("led in term %1, is down").arg(overview.term)};
    return {Mark::Ok, nodeName(overview, *overview.leader), term};
}

StripCell marginCell(const protocol::Overview &overview)
{
    const Margin margin = marginOf(overview);
    if (!margin.known)
        return {Mark::Unknown, Text::tr("Unknown"),
            Text::tr("The answering node cannot judge the fault tolerance.")};
    const QString databases = !margin.databasesKnown ? Text::tr("Databases not reported.")
        : margin.replicasMeant == 0                  ? Text::tr("No database replica.")
        : margin.lacksReplicas()
        ? Text::tr("%1 of %n database replica(s) stand by.", nullptr, margin.replicasMeant)
              .arg(margin.replicas)
        : Text::tr("%n database replica(s) stand by.", nullptr, margin.replicas);
    const QString sentence = Text::tr("Load not measured. %1", "sentence about databases").arg(databases);
    if (margin.serving == 0)
        return {Mark::Down, Text::tr("No node serves"), databases};
    if (margin.canLose() == 0)
        return {Mark::Attention, Text::tr("Can lose no node"), databases};
    return {margin.lacksReplicas() ? Mark::Attention : Mark::Ok,
        Text::tr("Can lose %1 of %n node(s)", nullptr, margin.nodes).arg(margin.canLose()), sentence};
}

StripCell changeCell(const protocol::Overview &overview)
{
    const QList<Change> changes = changesOf(overview);
    if (changes.isEmpty())
        return {Mark::Ok, Text::tr("No change running"), {}};
    StripCell cell{changes.first().mark, changes.first().word, changes.first().sentence};
    if (changes.size() > 1)
        cell.sentence =
            Text::tr("%1 And %n more change(s).", nullptr, int(changes.size()) - 1).arg(cell.sentence);
    return cell;
}

StripCell connectionCell(const Connection &connection, bool hasOverview)
{
    switch (connection.state) {
    case Connection::State::Idle:
        return {Mark::Unknown, Text::tr("Not connected"), {}};
    case Connection::State::Connecting:
        return {Mark::Changing, Text::tr("Connecting"),
            connection.trying.isEmpty() ? QString() : Text::tr("to %1").arg(connection.trying)};
    case Connection::State::Live:
        return {Mark::Ok, Text::tr("Live, %1").arg(agoText(connection.age)),
            connection.node.isEmpty() ? QString() : Text::tr("from %1", "a node").arg(connection.node)};
    case Connection::State::Stale:
        break;
    case Connection::State::NotLoggedIn:
        return {Mark::Unknown, Text::tr("Not logged in"), connection.reason};
    case Connection::State::AuthFailed:
        return {Mark::Down, Text::tr("Log-in refused"), connection.reason};
    case Connection::State::TrustFailed:
        return {Mark::Down, Text::tr("Not trusted"), connection.reason};
    }
    const QString lost = connection.node.isEmpty() ? Text::tr("lost contact")
                                                   : Text::tr("lost contact with %1").arg(connection.node);
    const QString sentence = connection.trying.isEmpty()
        ? lost
        : Text::tr("%1, trying %2", "lost contact with A, trying B").arg(lost, connection.trying);
    return {Mark::Unknown,
        hasOverview ? Text::tr("STALE %1", "age of the overview").arg(durationText(connection.age))
                    : Text::tr("NO CONTACT"),
        sentence};
}

StripCell unknownCell()
{
    return {Mark::Unknown, Text::tr("Unknown"), {}};
}

} // namespace

Strip stripFor(const std::optional<protocol::Overview> &overview, const Connection &connection)
{
    Strip strip;
    strip.connection = connectionCell(connection, overview.has_value());
    const bool outage = isOutage(connection);
    if (outage)
        strip.connection.mark = Mark::Down;
    if (!overview && outage) {
        strip.verdict = {Mark::Down, Text::tr("NO ANSWER"), QString(outageOf(connection).title + u'.')};
    } else if (!overview) {
        strip.verdict = {Mark::Unknown, verdictWord(Mark::Unknown),
            connection.state == Connection::State::Idle
                ? Text::tr("No cluster is open.")
                : Text::tr("Nothing has been heard from the cluster yet.")};
    }
    if (!overview) {
        strip.mismatch = unknownCell();
        strip.leader = unknownCell();
        strip.margin = unknownCell();
        strip.change = unknownCell();
        return strip;
    }
    strip.verdict = verdictCell(*overview);
    strip.mismatch = mismatchCell(*overview);
    strip.leader = leaderCell(*overview);
    strip.margin = marginCell(*overview);
    strip.change = changeCell(*overview);
    if (connection.state != Connection::State::Live) {
        // An old overview must not look like the present: what was green may be on fire by now.
        strip.verdict.sentence = Text::tr("Last known: %1. %2", "verdict word, sentence")
                                     .arg(strip.verdict.word, strip.verdict.sentence);
        strip.verdict.word = verdictWord(Mark::Unknown);
        strip.verdict.mark = Mark::Unknown;
        if (outage) { // the worst that can be seen, and not calmer than one dead node
            strip.verdict.sentence = Text::tr("%1. %2", "no node answers, last known")
                                         .arg(outageOf(connection).title, strip.verdict.sentence);
            strip.verdict.word = Text::tr("NO ANSWER");
            strip.verdict.mark = Mark::Down;
        }
        for (StripCell *cell : {&strip.mismatch, &strip.leader, &strip.margin, &strip.change}) {
            if (cell->mark != Mark::Unknown)
                cell->sentence = Text::tr("Last known: %1.", "a few words").arg(cell->word);
            cell->word = Text::tr("Unknown");
            cell->mark = Mark::Unknown;
        }
    }
    return strip;
}

} // namespace muster::models
