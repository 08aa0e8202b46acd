#include "models/events/timeline.h"

#include "models/events/eventmodel.h"
#include "models/words/auditwords.h"
#include "models/words/sentences.h"
#include "protocol/overview/eventhistory.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::Overview;

namespace {

constexpr Millis second = 1s;
constexpr Millis minute = 1min;
constexpr Millis hour = 1h;
constexpr Millis day = 24h;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Timeline)
};

QString clockText(WallTime at, bool seconds)
{
    return inShownZone(toDateTime(at)).toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

void addBand(Timeline &timeline, LeaderBand band)
{
    if (band.when.to <= band.when.from)
        return; // the clocks of two nodes differ, or it is the same millisecond
    const QString length = durationText(band.when.length());
    band.spoken = band.term == 0
        ? Text::tr("Nobody led from %1 for %2.").arg(clockText(band.when.from, true), length)
        : band.open ? Text::tr("%1 has led in term %2 since %3, for %4.")
                          .arg(band.name)
                          .arg(band.term)
                          .arg(clockText(band.when.from, true), length)
                    : Text::tr("%1 led in term %2 from %3 for %4.")
                          .arg(band.name)
                          .arg(band.term)
                          .arg(clockText(band.when.from, true), length);
    timeline.bands.append(std::move(band));
}

void addBands(Timeline &timeline, const Overview &overview)
{
    QList<protocol::TermRecord> terms = overview.terms;
    std::stable_sort(
        terms.begin(), terms.end(), [](const auto &a, const auto &b) { return a.term < b.term; });
    const WallTime now = fromDateTime(overview.at);
    WallTime reached; // a term never begins before the one before it
    for (qsizetype at = 0; at < terms.size(); ++at) {
        const protocol::TermRecord &term = terms[at];
        const WallTime from = std::max(reached, fromDateTime(term.since));
        if (at > 0)
            addBand(timeline, {.when = {reached, from}});
        const bool last = at + 1 == terms.size();
        const WallTime next = last ? now : fromDateTime(terms[at + 1].since);
        const WallTime to = term.until ? std::min(fromDateTime(*term.until), next) : next;
        addBand(timeline,
            {.when = {from, std::max(from, to)},
                .term = term.term,
                .name = nodeName(overview, term.leader),
                .open = last && !term.until});
        reached = std::max(from, to);
    }
    if (!terms.isEmpty())
        addBand(timeline, {.when = {reached, now}});
}

/// Reading and logging in change nothing that an event could follow from.
bool changesSomething(const protocol::AuditRecord &audit)
{
    const auto action = protocol::auditActionOf(audit.action);
    return !audit.action.startsWith(u"GET "_s) && action != protocol::AuditAction::LogIn
        && action != protocol::AuditAction::LogOut;
}

void sortMarks(Timeline &timeline)
{
    std::stable_sort(timeline.marks.begin(), timeline.marks.end(),
        [](const EventMark &a, const EventMark &b) { return a.at < b.at; });
}

} // namespace

bool Timeline::has(Lane lane) const
{
    return std::any_of(
        marks.begin(), marks.end(), [lane](const EventMark &mark) { return mark.lane() == lane; });
}

QList<EventMark> peopleMarks(const QList<protocol::AuditRecord> &audits, const Overview &overview)
{
    QList<EventMark> marks;
    for (const protocol::AuditRecord &audit : audits) {
        if (!changesSomething(audit))
            continue;
        const protocol::AuditWords words = auditWords(audit, overview);
        const QString what = words.target.isEmpty()
            ? words.action
            : Text::tr("%1 (%2)", "action, its target").arg(words.action, words.target);
        marks.append({.at = audit.createAt,
            .mark = markOf(words.result),
            .spoken = Text::tr("%1: %2: %3. %4", "time, person, action, outcome")
                          .arg(timeText(toDateTime(audit.createAt), overview.at),
                              words.who.isEmpty() ? u"–"_s : words.who, what, words.outcome)});
    }
    return marks;
}

Timeline timelineOf(const Overview &overview, const QList<EventMark> &people)
{
    Timeline timeline;
    if (!overview.at.isValid())
        return timeline;
    addBands(timeline, overview);
    for (const protocol::EventRecord &event : overview.events) {
        timeline.marks.append({.at = fromDateTime(event.at),
            .mark = markOf(event),
            .sequence = event.sequence,
            .spoken = Text::tr("%1: %2", "time, what happened")
                          .arg(timeText(event.at, overview.at), eventSentence(event, overview))});
    }
    sortMarks(timeline);
    if (overview.events.size() >= protocol::eventsKept)
        timeline.eventsSince = timeline.marks.first().at;
    const WallTime now = fromDateTime(overview.at);
    timeline.whole = {now - 10 * minute, now};
    if (!timeline.bands.isEmpty())
        timeline.whole.from = std::min(timeline.whole.from, timeline.bands.first().when.from);
    if (!timeline.marks.isEmpty()) {
        timeline.whole.from = std::min(timeline.whole.from, timeline.marks.first().at);
        timeline.whole.to = std::max(now, timeline.marks.last().at);
    }
    std::copy_if(people.begin(), people.end(), std::back_inserter(timeline.marks),
        [&timeline](const EventMark &mark) { return timeline.whole.contains(mark.at); });
    sortMarks(timeline);
    return timeline;
}

QString timelineSummary(const Timeline &timeline, const TimeRange &shown)
{
    int events = 0;
    int trouble = 0;
    for (const EventMark &mark : timeline.marks) {
        if (mark.lane() != Lane::Events || !shown.contains(mark.at))
            continue;
        ++events;
        trouble += mark.mark == Mark::Down ? 1 : 0;
    }
    QStringList leaders;
    for (const LeaderBand &band : timeline.bands) {
        const Millis seen = std::min(band.when.to, shown.to) - std::max(band.when.from, shown.from);
        if (seen > 0ms)
            leaders.append(
                band.term > 0 ? band.name : Text::tr("nobody for %1", "a duration").arg(durationText(seen)));
    }
    constexpr int named = 5;
    if (leaders.size() > named) // the newest matter most
        leaders = QStringList{u"…"_s} + leaders.mid(leaders.size() - named);
    const bool cut = timeline.eventsSince && shown.from < *timeline.eventsSince && events > 0;
    const QString since = cut ? clockText(*timeline.eventsSince, true) : QString();
    const QString counted = cut && trouble > 0
        ? Text::tr("the last %n event(s), since %2, %1 of them trouble.", nullptr, events)
              .arg(QString::number(trouble), since)
        : cut ? Text::tr("the last %n event(s), since %1, none of them trouble.", nullptr, events).arg(since)
        : trouble > 0 ? Text::tr("%n event(s), %1 of them trouble.", nullptr, events).arg(trouble)
                      : Text::tr("%n event(s), none of them trouble.", nullptr, events);
    return leaders.isEmpty()
        ? Text::tr("%1 to %2: %3 Nothing is known of leaders.", "time, time, n events.")
              .arg(clockText(shown.from, false), clockText(shown.to, false), counted)
        : Text::tr("%1 to %2: %3 Leaders: %4.", "time, time, n events.")
              .arg(clockText(shown.from, false), clockText(shown.to, false), counted, leaders.join(u", "_s));
}

TimeRange usualRange(const Timeline &timeline)
{
    const TimeRange &whole = timeline.whole;
    Millis length = 10 * minute;
    const auto first = std::find_if(timeline.marks.begin(), timeline.marks.end(),
        [](const EventMark &mark) { return mark.lane() == Lane::Events; });
    if (first != timeline.marks.end())
        length = std::clamp(whole.to - first->at + minute, length, day);
    return {std::max(whole.from, whole.to - length), whole.to};
}

TimeRange zoomed(const TimeRange &range, double factor, WallTime around, const TimeRange &whole)
{
    const double before = double(range.length().count());
    const Millis longest = std::max(Millis(1), whole.length());
    const Millis length = std::clamp(Millis(qint64(before * factor)), std::min(rangeMin, longest), longest);
    const double share = before > 0 ? double((around - range.from).count()) / before : 0.5;
    const WallTime from = around - Millis(qint64(std::clamp(share, 0.0, 1.0) * double(length.count())));
    return panned({from, from + length}, 0ms, whole);
}

TimeRange panned(const TimeRange &range, Millis by, const TimeRange &whole)
{
    const Millis length = std::min(range.length(), whole.length());
    const WallTime from = std::clamp(range.from + by, whole.from, std::max(whole.from, whole.to - length));
    return {from, from + length};
}

QList<TimeTick> ticksOn(const TimeAxis &axis, double apart)
{
    static constexpr std::array<Millis, 20> steps{second, 2 * second, 5 * second, 10 * second, 15 * second,
        30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour,
        3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day};
    const double wanted = apart / std::max(1.0, axis.width) * double(axis.shown.length().count());
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](Millis step) { return double(step.count()) >= wanted; });
    const auto days = qint64(std::ceil(wanted / double(day.count())));
    const Millis step = found != steps.end() ? *found : Millis(days * day);
    QList<TimeTick> ticks;
    // Aligned to midnight there, so that a change of the zone's offset moves no label off its round time.
    const QDateTime first = inShownZone(toDateTime(axis.shown.from));
    const WallTime midnight = fromDateTime(QDateTime(first.date(), QTime(0, 0), first.timeSpec()));
    WallTime at = midnight + (axis.shown.from - midnight + step - 1ms) / step * step;
    QDate before = first.date();
    for (; at <= axis.shown.to && ticks.size() < 200; at += step) {
        const QDate date = inShownZone(toDateTime(at)).date();
        const bool another = date != before || step >= day;
        ticks.append(
            {at, another ? QLocale().toString(date, QLocale::ShortFormat) : clockText(at, step < minute)});
        before = date;
    }
    return ticks;
}

QList<MarkCluster> clustersOn(const TimeAxis &axis, const Timeline &timeline, Lane lane, double apart)
{
    QList<MarkCluster> clusters;
    for (int at = 0; at < timeline.marks.size(); ++at) {
        const EventMark &mark = timeline.marks[at];
        if (mark.lane() != lane || !axis.shown.contains(mark.at))
            continue;
        const double x = axis.x(mark.at);
        if (clusters.isEmpty() || x - clusters.last().x > apart) {
            clusters.append({x, mark.mark, {at}});
            continue;
        }
        MarkCluster &cluster = clusters.last();
        cluster.marks.append(at);
        if (rankOf(mark.mark) < rankOf(cluster.mark))
            cluster.mark = mark.mark;
    }
    return clusters;
}

} // namespace muster::models
