#pragma once
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/namederror.h"

namespace muster::protocol {

/// Whether somebody can be reached (reference/mattermost-api.md §2.8).
struct Status {
    UserId userId;
    QString status = QStringLiteral("offline"); ///< "online", "away", "dnd", "offline"
    bool manual = false; ///< chosen by the user
    WallTime lastActivityAt;
    WallTime dndEndAt; ///< the epoch: no end. Whole seconds in JSON, as Mattermost has this one

    template <typename AnyStatus, typename Visitor>
    static void visit(AnyStatus &status, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"user_id"_L1, "UserId"_L1}, status.userId);
        visitor(Field{"status"_L1, "Status"_L1}, status.status);
        visitor(Field{"manual"_L1, "Manual"_L1}, status.manual);
        visitor(Field{"last_activity_at"_L1, "LastActivityAt"_L1}, status.lastActivityAt);
        visitor(Field{"dnd_end_time"_L1, "DndEndTime"_L1}, status.dndEndAt);
    }
};

QJsonObject toJson(const Status &status);
/// The body of a status that is set; InvalidArgument naming the field.
[[nodiscard]] Answered<Status> statusFromJson(const QJsonObject &json);

} // namespace muster::protocol
