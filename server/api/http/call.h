#pragma once
#include "auth/session.h"
#include "base/result.h"
#include "protocol/http/apierror.h"
#include "protocol/http/http.h"
#include "protocol/messaging/namederror.h"
#include "service/run/usecase.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
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
    /// The same, with the id that the error has, if any.
    void fail(const protocol::NamedError &error, QLatin1StringView where) const;
    /// The body as an object or a list, or nothing after a 400 has been sent.
    std::optional<QJsonObject> object() const;
    std::optional<QJsonArray> list() const;
    /// An id in the path, or nothing after a 400 has been sent.
    template <typename SomeId>
    std::optional<SomeId> id(QLatin1StringView name) const
    {
        const QString text = parameters.value(QString(name));
        if (isId(text))
            return SomeId(text);
        fail(protocol::invalidUrl(QString(name)).value(), QLatin1StringView());
        return std::nullopt;
    }
    /// {user_id} of the path, which is the requester where it says "me".
    std::optional<UserId> user() const;
    /// A number of the query within these bounds; `otherwise` if it is missing or not one.
    int number(const QString &name, int otherwise, int min, int max) const;
    /// The requester, for use cases and audits.
    service::Actor actor() const;
    bool isAdmin() const;

private:
    void fail(const Error &error, const QString &id) const;
    std::optional<QJsonDocument> json(bool isOfKind(const QJsonDocument &), const QString &kind) const;
};

} // namespace muster::api
