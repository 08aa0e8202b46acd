#include "models/words/sightsentences.h"

#include "models/common/vocabulary.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::Liveness;
using protocol::Overview;
using protocol::ReasonCode;
using protocol::SightCell;
using protocol::SightFinding;
using protocol::SightRow;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Sights)
};

QString namesOf(const QList<NodeId> &nodes, const Overview &overview)
{
    QStringList names;
    for (const NodeId &node : nodes)
        names.append(nodeName(overview, node));
    return nameList(names);
}

bool isOut(const QString &standing)
{
    return standing == "lesser-side"_L1 || standing == "leaseless-side"_L1;
}

QString cutOffSentence(const QString &name, const QString &others, const QString &standing)
{
    if (isOut(standing))
        return Text::tr("%1 cannot reach %2, which the database shows as alive: it is out of rotation until "
                        "that is over, and "
                        "the other side serves.")
            .arg(name, others);
    if (standing == "undecided"_L1)
        return Text::tr("%1 cannot reach %2, which the database shows as alive: within seconds the lease "
                        "decides which side "
                        "serves.")
            .arg(name, others);
    return Text::tr("%1 cannot reach %2, which the database shows as alive: its own side keeps serving.")
        .arg(name, others);
}

QString agesText(const SightCell &cell)
{
    const QString answered = cell.answered
        ? Text::tr("Its last answer was %1 old when this was reported.").arg(durationText(*cell.answered))
        : Text::tr("It has never answered.");
    const QString heard = cell.heard
        ? Text::tr("The last packet from it was %1 old.").arg(durationText(*cell.heard))
        : Text::tr("No packet has come from it.");
    return answered + u' ' + heard;
}

QString tcpText(const SightCell &cell)
{
    if (cell.tcp == "open"_L1)
        return Text::tr("TCP: connections open.");
    if (cell.tcp == "blocked"_L1)
        return Text::tr("TCP: connections do not open.");
    return Text::tr("TCP: not tried yet.");
}

/// What was measured before it went down is of the past.
QString downText(const SightCell &cell, const SightRow &row, const QDateTime &now)
{
    const QString answered = cell.answered
        ? Text::tr("UDP: no answer since %1.")
              .arg(timeText(now.addMSecs(-(*cell.answered + row.age).count()), now))
        : Text::tr("UDP: it has never answered.");
    return answered + u' ' + tcpText(cell);
}

QString udpText(const SightCell &cell)
{
    if (cell.udp == "open"_L1) {
        const QString time = roundTripText(cell);
        return time.isEmpty() ? Text::tr("UDP: it answers.") : Text::tr("UDP: it answers, in %1.").arg(time);
    }
    if (cell.udp == "one-way"_L1)
        return Text::tr("UDP: it is heard, but its answers do not arrive.");
    if (cell.udp == "blocked"_L1)
        return Text::tr("UDP: nothing comes from it.");
    return Text::tr("UDP: not measured yet.");
}

} // namespace

QString findingSentence(const SightFinding &finding, const Overview &overview)
{
    const QString from = nodeName(overview, finding.from);
    const QString to = nodeName(overview, finding.to);
    const auto code = finding.code.known();
    if (!code)
        return Text::tr("%1: %2, %3", "unknown code, two nodes").arg(finding.code.text(), from, to);
    const QString sentence = inWords(protocol::english(*code));
    return sentence.contains(u"%2") ? sentence.arg(from, to) : sentence.arg(from);
}

QString sightReasonSentence(const protocol::Reason &reason, const QString &name, const Overview &overview)
{
    const QJsonObject &evidence = reason.evidence;
    if (reason.code == ReasonCode::UnreachableFrom && evidence[u"findings"].isArray()) {
        QStringList sentences;
        for (const QJsonValue &entry : evidence[u"findings"].toArray())
            sentences.append(findingSentence({entry[u"finding"].toString(), NodeId(entry[u"from"].toString()),
                                                 NodeId(entry[u"to"].toString())},
                overview));
        constexpr qsizetype shown = 2;
        const int more = int(sentences.size() - shown);
        return more <= 0
            ? sentences.join(u' ')
            : Text::tr("%1 And %n more.", "sentences", more).arg(sentences.first(shown).join(u' '));
    }
    if (reason.code == ReasonCode::CutOff && evidence[u"living"].isArray()) {
        QList<NodeId> living;
        for (const QJsonValue &entry : evidence[u"living"].toArray())
            living.append(NodeId(entry.toString()));
        return cutOffSentence(name, namesOf(living, overview), evidence[u"standing"].toString());
    }
    if (reason.code == ReasonCode::AddressDiffers && evidence[u"advertised"].isString())
        return Text::tr("%1 advertises %2, but its packets come from %3.")
            .arg(name, evidence[u"advertised"].toString(), nameList(evidence[u"reached"].toObject().keys()));
    return {};
}

QList<SightLine> sightSummary(const Overview &overview)
{
    const protocol::Reachability &reachability = overview.reachability;
    QList<SightLine> lines;
    if (!reachability.living.isEmpty())
        lines.append({isOut(reachability.standing) ? Mark::Down : Mark::Attention,
            cutOffSentence(nodeName(overview, overview.observer), namesOf(reachability.living, overview),
                reachability.standing)});
    for (const SightFinding &finding : reachability.findings)
        lines.append({finding.code == protocol::FindingCode::Busy ? Mark::Attention : Mark::Down,
            findingSentence(finding, overview)});
    QList<NodeId> down;
    QList<NodeId> silent;
    for (const protocol::NodeOverview &node : overview.nodes) {
        if (node.liveness == Liveness::Down && !reachability.living.contains(node.id))
            down.append(node.id);
        else if (node.liveness == Liveness::Alive && !reachability.row(node.id))
            silent.append(node.id);
    }
    if (!down.isEmpty())
        lines.append({Mark::Down,
            Text::tr("%1: no live node hears from it; it is down, it is not partitioned.", "names of nodes",
                int(down.size()))
                .arg(namesOf(down, overview))});
    if (!silent.isEmpty() && reachability.reporters > 0)
        lines.append({Mark::Unknown,
            Text::tr("%n node(s) do not report whom they reach: in a cluster of this size only %1 do.",
                nullptr, int(silent.size()))
                .arg(reachability.reporters)});
    else if (!silent.isEmpty() && silent.size() < overview.nodes.size())
        lines.append({Mark::Unknown,
            Text::tr("%1: has not reported whom it reaches; it has just started, or runs an older version.",
                "names of nodes", int(silent.size()))
                .arg(namesOf(silent, overview))});
    if (lines.isEmpty())
        lines.append({Mark::Ok, Text::tr("Every node reaches every other directly.")});
    return lines;
}

Mark markOf(const SightRow *row, const SightCell *cell)
{
    if (!row)
        return Mark::Unknown;
    if (!cell)
        return row->complete ? Mark::Unknown : Mark::Ok;
    switch (cell->liveness) {
    case Liveness::Down:
        return Mark::Down;
    case Liveness::Suspect:
        return Mark::Attention;
    case Liveness::Left:
        return Mark::Away;
    case Liveness::Alive:
        break;
    }
    if (cell->udp == "blocked"_L1 && cell->tcp != "open"_L1)
        return Mark::Down;
    if (cell->udp == "blocked"_L1 || cell->udp == "one-way"_L1 || cell->tcp == "blocked"_L1)
        return Mark::Differs;
    if (cell->udp != "open"_L1)
        return Mark::Unknown;
    return cell->reachedAddress.isEmpty() ? Mark::Ok : Mark::Attention;
}

QString sightWord(const SightRow *row, const SightCell *cell)
{
    if (!row || (!cell && row->complete))
        return Text::tr("not reported");
    if (!cell)
        return Text::tr("open");
    if (cell->liveness != Liveness::Alive)
        return livenessText(cell->liveness);
    if (cell->udp == "blocked"_L1)
        return cell->tcp == "open"_L1 ? Text::tr("TCP only") : Text::tr("nothing");
    if (cell->udp == "one-way"_L1)
        return Text::tr("no answer");
    if (cell->tcp == "blocked"_L1)
        return Text::tr("UDP only");
    if (cell->udp != "open"_L1)
        return Text::tr("not yet known");
    const QString time = roundTripText(*cell);
    return time.isEmpty() ? Text::tr("open") : time;
}

QString roundTripText(const SightCell &cell)
{
    if (!cell.roundTripMillis)
        return {};
    return *cell.roundTripMillis < 1
        ? Text::tr("<1 ms", "round trip")
        : Text::tr("%1 ms", "round trip").arg(QLocale().toString(*cell.roundTripMillis, 'f', 1));
}

QString sightDetail(const NodeId &observer, const NodeId &node, const Overview &overview)
{
    const QString by = nodeName(overview, observer);
    const QString name = nodeName(overview, node);
    if (observer == node)
        return Text::tr("%1 itself.").arg(by);
    const SightRow *row = overview.reachability.row(observer);
    if (!row)
        return Text::tr("%1 has not reported how it reaches %2.").arg(by, name);
    const SightCell *cell = overview.reachability.cell(observer, node);
    if (!cell)
        return row->complete
            ? Text::tr("%1 does not list %2.").arg(by, name)
            : Text::tr("%1 reaches %2; in a cluster of this size only what deviates is reported in full.")
                  .arg(by, name);
    QStringList parts{
        Text::tr("%1 sees %2: %3.", "observer, node, state").arg(by, name, livenessText(cell->liveness)),
        cell->liveness == Liveness::Down ? downText(*cell, *row, overview.at)
                                         : udpText(*cell) + u' ' + tcpText(*cell) + u' ' + agesText(*cell)};
    if (!cell->reachedAddress.isEmpty())
        parts.append(Text::tr("It advertises %1, but its packets come from %2.")
                         .arg(cell->advertisedAddress, cell->reachedAddress));
    if (row->busy)
        parts.append(Text::tr("%1 is busy and doubts its own judgment.").arg(by));
    parts.append(observer == overview.observer ? Text::tr("Reported just now.")
                                               : Text::tr("Reported %1.").arg(agoText(row->age)));
    return parts.join(u' ');
}

} // namespace muster::models
