#include "protocol/overview/hostoverview.h"

#include "protocol/vocabulary/duration.h"
#include "protocol/vocabulary/hostfix.h"

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype textMax = 1'024;

/// Without control characters: these texts are shown.
QString text(const QJsonValue &value)
{
    QString text = value.toString().left(textMax);
    // The category Cc is these two ranges. Hardly any text has one: the others are not copied.
    const auto isControl = [](QChar c) {
        return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() <= 0x9f);
    };
    if (std::any_of(text.cbegin(), text.cend(), isControl))
        text.removeIf(isControl);
    return text;
}

} // namespace

QJsonObject toJson(const ClockOverview &clock)
{
    return {{u"offset_ms"_s, millisToJson(clock.offset)},
        {u"error_ms"_s, clock.offset ? millisToJson(clock.error) : QJsonValue()},
        {u"synchronized"_s, clock.synchronized ? QJsonValue(*clock.synchronized) : QJsonValue()},
        {u"daemon"_s, clock.daemon.isEmpty() ? QJsonValue() : QJsonValue(clock.daemon)},
        {u"detail"_s, clock.detail}, {u"fix"_s, clock.fix}};
}

QJsonObject toJson(const LimitOverview &limit)
{
    return {{u"id"_s, limit.id},
        {u"actual"_s, limit.actual.isEmpty() ? QJsonValue() : QJsonValue(limit.actual)},
        {u"recommended"_s, limit.recommended}, {u"state"_s, limit.state.text()}, {u"fix"_s, limit.fix}};
}

ClockOverview clockFromJson(const QJsonObject &json)
{
    ClockOverview clock;
    clock.offset = optionalMillis(json[u"offset_ms"]);
    if (clock.offset)
        clock.error = millisFromJson(json[u"error_ms"]);
    if (json[u"synchronized"].isBool())
        clock.synchronized = json[u"synchronized"].toBool();
    clock.daemon = text(json[u"daemon"]);
    clock.detail = text(json[u"detail"]);
    clock.fix = timeFix(clock.daemon, clock.synchronized);
    return clock;
}

QList<LimitOverview> limitsFromJson(const QJsonArray &json)
{
    QList<LimitOverview> limits;
    for (const QJsonValue &value : json) {
        const QJsonObject entry = value.toObject();
        LimitOverview limit{text(entry[u"id"]), text(entry[u"actual"]), text(entry[u"recommended"]),
            text(entry[u"state"]), {}};
        if (limit.state == LimitState::Deviates)
            limit.fix = limitFix(limit.id);
        limits.append(limit);
    }
    return limits;
}

} // namespace muster::protocol
