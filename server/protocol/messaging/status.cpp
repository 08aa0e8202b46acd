#include "protocol/messaging/status.h"

#include "protocol/messaging/bodyfields.h"

#include <algorithm>
#include <array>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Status &status)
{
    QJsonObject json = fieldsToJson(status);
    json.insert("dnd_end_time"_L1, epochMillis(status.dndEndAt) / 1'000);
    return json;
}

Answered<Status> statusFromJson(const QJsonObject &json)
{
    constexpr qint64 secondsMax = 1LL << 40;
    constexpr std::array known{"online"_L1, "away"_L1, "dnd"_L1, "offline"_L1};
    const auto user = idOf<UserId>(json, "user_id"_L1);
    if (!user)
        return passOn(user);
    Status status;
    status.userId = *user;
    status.status = json["status"_L1].toString();
    if (std::ranges::find(known, status.status) == known.end())
        return invalidBody(u"status"_s);
    status.manual = true;
    if (status.status == "dnd"_L1)
        status.dndEndAt =
            fromEpochMillis(std::clamp<qint64>(json["dnd_end_time"_L1].toInteger(), 0, secondsMax) * 1'000);
    return status;
}

} // namespace muster::protocol
