#pragma once
#include "auth/session.h"
#include "base/result.h"
#include "protocol/http/apierror.h"
#include "protocol/http/http.h"
#include "service/run/usecase.h"

#include <QHash>
#include <QJsonObject>

#include <atomic>
#include <memory>
#include <optional>

namespace muster::api {

/// One request on its way through a controller. Copyable; the last copy may answer from any thread.
struct Call {
    http::Request request;
    QHash<QString, QString> parameters; ///< of the path: {user_id} → "me"
    std::optional<auth::Session> session;
    QString token; ///< as presented; empty if none
    QString address; ///< the peer's, or what a trusted proxy says
    /// For a call that changes something as an administrator: whether its controller has audited it. See
    /// Gate.
    std::shared_ptr<std::atomic<bool>> audited;
    http::Reply reply;

    void ok() const { reply(protocol::okResponse()); }
    void fail(protocol::ApiError error) const
    {
        reply(protocol::errorResponse(std::move(error), request.requestId));
    }
    /// Maps an internal error: `where` is the id's middle part, "config.reload" →
    /// "api.config.reload.app_error".
    void fail(const Error &error, QLatin1StringView where) const;
    /// The body as an object, or nothing after a 400 has been sent.
    std::optional<QJsonObject> object() const;
    /// A number of the query within these bounds; `otherwise` if it is missing or not one.
    int number(const QString &name, int otherwise, int min, int max) const;
    /// The requester, for use cases and audits.
    service::Actor actor() const;
    bool isAdmin() const;
};

} // namespace muster::api
