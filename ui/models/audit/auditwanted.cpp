#include "models/audit/auditwanted.h"

#include "base/shellword.h"

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How far back, and how musterctl calls that.
std::optional<std::pair<Millis, QString>> backTo(AuditWanted::Range range)
{
    switch (range) {
    case AuditWanted::Range::Hour:
        return std::pair(Millis(1h), u"1h"_s);
    case AuditWanted::Range::Day:
        return std::pair(Millis(24h), u"1d"_s);
    case AuditWanted::Range::Week:
        return std::pair(Millis(7 * 24h), u"7d"_s);
    case AuditWanted::Range::Any:
    case AuditWanted::Range::Custom:
        break;
    }
    return std::nullopt;
}

QString isoText(WallTime at)
{
    return toDateTime(at).toString(Qt::ISODate);
}

} // namespace

bool AuditWanted::isAskedLike(const AuditWanted &other) const
{
    const bool sameTime =
        range == other.range && (range != Range::Custom || (from == other.from && to == other.to));
    return sameTime && person == other.person;
}

protocol::AuditQuery AuditWanted::queryAt(WallTime now) const
{
    protocol::AuditQuery query;
    query.user = person;
    query.perPage = protocol::auditsPerPageMax;
    if (const auto back = backTo(range))
        query.since = now - back->first;
    if (range == Range::Custom) {
        query.since = std::max(WallTime(), from);
        query.until = std::max(WallTime(), to);
    }
    return query;
}

QString AuditWanted::command() const
{
    QString words = u"audit"_s;
    if (!person.isEmpty())
        words += u" --user "_s + shellWord(person);
    if (const auto back = backTo(range))
        words += u" --since "_s + back->second;
    if (range == Range::Custom)
        words += u" --since %1 --until %2"_s.arg(isoText(from), isoText(to));
    if (action)
        words += u" --action "_s + name(*action);
    if (outcome == Outcome::Done)
        words += u" --done"_s;
    if (outcome == Outcome::NotDone)
        words += u" --failed"_s;
    return words;
}

} // namespace muster::models
