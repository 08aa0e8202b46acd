#include "musterctl/print/overviewtext.h"

#include "musterctl/advice.h"
#include "musterctl/print/table.h"
#include "protocol/overview/nodenames.h"

#include <QLocale>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::Liveness;
using protocol::NodeOverview;
using protocol::Overview;
using protocol::Reason;
using protocol::Severity;
using protocol::Verdict;
using Color = Terminal::Color;

namespace {

bool isWarned(const QList<Reason> &reasons)
{
    return !reasons.isEmpty();
}

int rank(const NodeOverview &node)
{
    if (node.liveness == Liveness::Down)
        return 0;
    if (node.status == Verdict::Red)
        return 1;
    if (node.status == Verdict::Unknown)
        return 2;
    return isWarned(node.reasons) || node.liveness != Liveness::Alive ? 3 : 4;
}

QStringList codesOf(const QList<Reason> &reasons)
{
    QStringList codes;
    for (const Reason &reason : reasons)
        if (!codes.contains(reason.code.text()))
            codes.append(reason.code.text());
    return codes;
}

QString plural(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

Lines nodeLines(const Context &context, const Overview &overview)
{
    QList<NodeOverview> nodes = overview.nodes;
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const NodeOverview &a, const NodeOverview &b) { return rank(a) < rank(b); });
    Table table({u"STATUS"_s, u"NODE"_s, u"ADDRESS"_s, u"ROLE"_s, u"VERSION"_s, u"CONFIG"_s, u"SEEN BY"_s,
        u"HEARD"_s, u"WHY"_s});
    for (const NodeOverview &node : nodes) {
        const Mark mark = markOf(node);
        const QString disk = node.diskHash.isEmpty() || node.diskHash == node.configHash
            ? QString()
            : u" disk "_s + shortHash(node.diskHash);
        const QString heard =
            node.id == overview.observer ? u"answers"_s : durationText(node.age) + u" ago"_s;
        QStringList why = codesOf(node.reasons);
        if (!node.lifecycle.isEmpty() && node.lifecycle != protocol::Lifecycle::Active
            && !why.contains(node.lifecycle.text()))
            why.append(node.lifecycle.text());
        table.add({{mark.text(), mark.color}, {nodeName(overview, node.id), Color::Bold}, {node.address},
            {node.leader ? u"leader"_s : u"–"_s}, {node.version.isEmpty() ? u"–"_s : node.version},
            {shortHash(node.configHash) + disk}, {u"%1 of %2"_s.arg(node.seenBy).arg(node.peers)}, {heard},
            {why.join(u", "_s)}});
    }
    return table.lines(context.terminal, 0);
}

Lines reasonLines(const Context &context, const Overview &overview)
{
    Lines lines;
    for (const Reason &reason : overview.reasons) {
        const Mark mark = markOf(reason);
        const QString who = reason.node ? nodeName(overview, *reason.node) : u"cluster"_s;
        QString since;
        if (reason.since)
            since = u", for "_s + durationText(Millis(reason.since->msecsTo(overview.at)));
        lines.append(
            context.terminal.paint(mark.color, u"%1 %2: %3"_s.arg(mark.glyph, who, reason.code.text()))
            + since);
        lines.append(u"    "_s + reason.detail);
        if (!reason.keys.isEmpty())
            lines.append(u"    keys: "_s + reason.keys.join(u", "_s));
        QString before = u"    next: "_s;
        for (const QString &next : advice(context, overview, reason)) {
            lines.append(before + next);
            before.fill(u' ');
        }
    }
    return lines;
}

Lines databaseLines(const Context &context, const Overview &overview)
{
    Lines lines;
    for (const protocol::DatabaseOverview &database : overview.databases) {
        const bool ok = database.state == protocol::DatabaseState::Ok;
        QStringList writers;
        for (const NodeId &node : database.writtenBy)
            writers.append(nodeName(overview, node));
        QString line = u"%1 %2 database %3: %4"_s.arg(
            ok ? u"●"_s : u"■"_s, database.role.text(), database.address, database.state.text());
        if (!writers.isEmpty())
            line += u", written by "_s + writers.join(u", "_s);
        if (database.role != protocol::DatabaseRole::Primary
            && protocol::serves(database.state.known().value_or(protocol::DatabaseState::Ok)))
            line += u", %1 behind"_s.arg(behindText(database));
        lines.append(ok ? Text(line) : context.terminal.paint(Color::Red, line));
    }
    return lines;
}

Lines foreignLines(const Overview &overview)
{
    Lines lines;
    for (const protocol::ForeignMember &member : overview.foreign)
        lines.append(u"◇ foreign member %1 (%2) at %3: %4"_s.arg(
            member.name, member.kind, member.address, QString(protocol::name(member.state))));
    if (const qsizetype more = overview.foreignCount - overview.foreign.size(); more > 0)
        lines.append(
            u"◇ and %1"_s.arg(plural(more, u"further foreign member"_s, u"further foreign members"_s)));
    return lines;
}

} // namespace

Mark markOf(Verdict verdict, bool warned)
{
    switch (verdict) {
    case Verdict::Green:
        return warned ? Mark{u"▲"_s, u"attention"_s, Color::Yellow} : Mark{u"●"_s, u"ok"_s, Color::Green};
    case Verdict::Red:
        return {u"■"_s, u"red"_s, Color::Red};
    case Verdict::Unknown:
        return {u"◌"_s, u"unknown"_s, Color::Gray};
    }
    Q_UNREACHABLE();
}

Mark markOf(const NodeOverview &node)
{
    switch (node.liveness) {
    case Liveness::Down:
        return {u"■"_s, u"down"_s, Color::Red};
    case Liveness::Left:
        return {u"◌"_s, u"left"_s, Color::Gray};
    case Liveness::Suspect:
        return node.status == Verdict::Red ? markOf(node.status, true)
                                           : Mark{u"▲"_s, u"suspect"_s, Color::Yellow};
    case Liveness::Alive:
        return markOf(node.status, isWarned(node.reasons));
    }
    Q_UNREACHABLE();
}

Mark markOf(const Reason &reason)
{
    return reason.severity == Severity::Red ? Mark{u"■"_s, u"red"_s, Color::Red}
                                            : Mark{u"▲"_s, u"attention"_s, Color::Yellow};
}

QString durationText(Millis duration)
{
    const double seconds = double(std::max(duration, Millis(0)).count()) / 1000;
    if (seconds < 10)
        return u"%1 s"_s.arg(seconds, 0, 'f', 1);
    if (seconds < 120)
        return u"%1 s"_s.arg(qint64(seconds));
    if (seconds < 2 * 3600)
        return u"%1 min"_s.arg(qint64(seconds / 60));
    if (seconds < 48 * 3600)
        return u"%1 h"_s.arg(qint64(seconds / 3600));
    return u"%1 days"_s.arg(qint64(seconds / 86400));
}

QString nodeName(const Overview &overview, const NodeId &node)
{
    const NodeOverview *found = overview.node(node);
    if (!found || found->name.isEmpty())
        return node.toString();
    if (protocol::hasUniqueName(overview, node))
        return found->name;
    return u"%1/%2"_s.arg(found->name, node.toString().left(6));
}

QString shortHash(const QString &hash)
{
    return hash.isEmpty() ? u"–"_s : hash.left(8);
}

QString behindText(const protocol::DatabaseOverview &database)
{
    return database.lagBytes > 0
        ? u"%1 (%2)"_s.arg(QLocale::c().formattedDataSize(database.lagBytes), durationText(database.lag))
        : u"nothing"_s;
}

QString headline(const Overview &overview)
{
    QMap<QString, int> bad;
    for (const NodeOverview &node : overview.nodes)
        if (rank(node) < 4)
            ++bad[markOf(node).word];
    QStringList counts;
    for (auto it = bad.begin(); it != bad.end(); ++it)
        counts.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    QStringList parts;
    parts.append(plural(overview.nodes.size(), u"node"_s, u"nodes"_s)
        + (counts.isEmpty() ? u", all ok"_s : u": "_s + counts.join(u", "_s)));
    parts.append(overview.leader ? u"leader %1, term %2"_s.arg(
                     nodeName(overview, *overview.leader), QString::number(overview.term))
                                 : u"no leader, term %1"_s.arg(overview.term));
    const QString name = overview.clusterName.isEmpty() ? u"cluster"_s : u"cluster "_s + overview.clusterName;
    return name + u" · "_s + parts.join(u" · "_s);
}

Lines overviewLines(const Context &context, const Overview &overview)
{
    const Terminal &terminal = context.terminal;
    Mark mark = markOf(overview.verdict, isWarned(overview.reasons));
    if (overview.verdict == Verdict::Green && !isWarned(overview.reasons))
        mark.word = u"green"_s;
    Lines lines;
    lines.append(terminal.paint(mark.color, u"%1 %2"_s.arg(mark.glyph, mark.word.toUpper())) + u"  "_s
        + headline(overview));
    lines.append(Text());
    lines += nodeLines(context, overview);
    const Lines reasons = reasonLines(context, overview);
    if (!reasons.isEmpty()) {
        lines.append(Text());
        lines += reasons;
    }
    for (const Lines &part : {databaseLines(context, overview), foreignLines(overview)}) {
        if (part.isEmpty())
            continue;
        lines.append(Text());
        lines += part;
    }
    return lines;
}

} // namespace muster::ctl
