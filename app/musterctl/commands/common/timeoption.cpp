#include "musterctl/commands/common/timeoption.h"

#include "log/logline.h"

#include <QRegularExpression>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Option sinceOption()
{
    return {.name = u"since"_s, .help = u"Only from then on: 15m, 2h, 3d, or a time."_s, .value = u"TIME"_s};
}

Option untilOption()
{
    return {.name = u"until"_s, .help = u"Only up to then: 15m, 2h, 3d, or a time."_s, .value = u"TIME"_s};
}

std::optional<WallTime> momentFromText(const QString &text, WallTime now)
{
    static const QRegularExpression ago(u"^(\\d{1,6})([smhd])$"_s);
    if (const auto match = ago.match(text); match.hasMatch()) {
        const QChar unit = match.captured(2).front();
        const qint64 seconds = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3'600 : 86'400;
        return now - Millis(match.captured(1).toLongLong() * seconds * 1'000);
    }
    return log::timeFromText(text);
}

bool isSkippedByClocks(const QString &text)
{
    // As a time in UTC it tells what stands in the text, whatever this host's clocks do; a text with an
    // offset of its own, or without a time of day, is none then.
    const auto written = log::timeFromText(text + u'Z');
    if (!written)
        return false;
    const QDateTime utc = toDateTime(*written);
    const QDateTime local(utc.date(), utc.time(), Qt::LocalTime);
    return !local.isValid() || local.date() != utc.date() || local.time() != utc.time()
        || QDateTime::fromMSecsSinceEpoch(local.toMSecsSinceEpoch()).time() != utc.time();
}

Result<std::optional<WallTime>> momentOf(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return std::optional<WallTime>();
    if (isSkippedByClocks(arguments.value(option)))
        return fail(ErrorCode::InvalidArgument,
            u"--%1 %2: that time does not exist here, since clocks go forward over it; give the hour before or after it, or the offset from UTC, as in 2026-03-29T01:30:00Z"_s
                .arg(option, arguments.value(option)));
    const auto at = momentFromText(arguments.value(option), wallNow());
    if (!at)
        return fail(ErrorCode::InvalidArgument,
            u"--%1 %2: give 15m, 2h, 3d, or a time such as 2026-11-25T13:00:00"_s.arg(
                option, arguments.value(option)));
    return at;
}

} // namespace muster::ctl
