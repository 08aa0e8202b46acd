#include "service/status/status.h"

#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "store/accounts/userrepository.h"
#include "store/status/statusrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::Answered;
using protocol::passOn;
using protocol::Status;

namespace {

/// What is shown of it at this moment: "do not disturb" ends by itself.
Status shownAt(Status status, WallTime now)
{
    if (status.status == "dnd"_L1 && status.dndEndAt != WallTime() && now >= status.dndEndAt) {
        status.status = u"online"_s;
        status.dndEndAt = WallTime();
    }
    return status;
}

} // namespace

Change<Status> setStatus(store::Transaction &db, const Actor &actor, const Status &asked)
{
    if (!mayActFor(actor, asked.userId))
        return protocol::forbidden();
    if (const auto there = store::UserRepository(db.connection()).byId(asked.userId); !there)
        return protocol::missing(there, "app.user.missing_account.const"_L1, u"Unable to find the user."_s);
    Status status = asked;
    status.lastActivityAt = wallNow();
    if (const auto put = store::StatusRepository(db.connection()).put(status); !put)
        return passOn(put);
    const QJsonObject data{{u"status"_s, status.status}, {u"user_id"_s, status.userId.toString()}};
    return Outcome<Status>{status,
        {{{protocol::events::make(u"status_change"_s, data, {.user = status.userId}),
             hub::Audience::ofUser(status.userId)}},
            {}, std::nullopt}};
}

Answered<QList<Status>> statusesOf(
    store::Connection &connection, const Actor &, const std::vector<UserId> &users)
{
    QList<Status> all;
    for (const UserId &user : users) {
        const auto status = store::StatusRepository(connection).ofUser(user);
        if (!status)
            return passOn(status);
        all.append(shownAt(*status, wallNow()));
    }
    return all;
}

} // namespace muster::service
