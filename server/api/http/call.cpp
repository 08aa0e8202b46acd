#include "api/http/call.h"

#include "log/log.h"
#include "messaging/permissions.h"

#include <QJsonDocument>

#include <algorithm>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::NotLeader:
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
        return 503;
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return 500;
    }
    Q_UNREACHABLE();
}

/// Failures of the server, not of the request.
bool isOurs(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
    case ErrorCode::NotLeader:
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return true;
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::TooLarge:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

void Call::fail(const Error &error, QLatin1StringView where) const
{
    fail(error, u"api.%1.app_error"_s.arg(where));
}

void Call::fail(const protocol::NamedError &error, QLatin1StringView where) const
{
    if (error.id.isEmpty())
        return fail(static_cast<const Error &>(error), where);
    fail(static_cast<const Error &>(error), error.id);
}

void Call::fail(const Error &error, const QString &named) const
{
    const QString id = error.code == ErrorCode::TimedOut ? QString(protocol::timedOutId) : named;
    if (!isOurs(error.code) || isAdmin())
        return fail(protocol::ApiError{id, error.detail, statusOf(error.code)});
    // Internal errors are for the log and for administrators: they may name paths and statements.
    log::warn("api"_L1, u"a request failed"_s,
        {{u"id"_s, id}, {u"code"_s, QString(errorCodeName(error.code))}, {u"error"_s, error.detail},
            {u"request_id"_s, request.requestId}});
    fail(protocol::ApiError{
        id, u"The server cannot do this at the moment. Try again soon."_s, statusOf(error.code)});
}

service::Actor Call::actor() const
{
    service::Actor actor;
    if (session) {
        actor.user = session->user;
        actor.session = session->id;
        actor.roles = session->roles;
    }
    actor.address = address;
    actor.action = QString::fromLatin1(request.method) + u' ' + request.path;
    actor.requestId = request.requestId;
    return actor;
}

bool Call::isAdmin() const
{
    return session && muster::messaging::may(session->roles, muster::messaging::Permission::ManageSystem);
}

std::optional<QJsonDocument> Call::json(bool isOfKind(const QJsonDocument &), const QString &kind) const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    // Qt accepts a raw NUL within a string, where JSON allows no control characters.
    if (isOfKind(document) && !request.body.contains('\0'))
        return document;
    fail(protocol::ApiError{u"api.context.invalid_body_param.app_error"_s,
        error.error == QJsonParseError::NoError
            ? u"The body has to be a JSON %1 without NUL bytes."_s.arg(kind)
            : u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset),
        400});
    return std::nullopt;
}

std::optional<QJsonObject> Call::object() const
{
    const auto body = json([](const QJsonDocument &document) { return document.isObject(); }, u"object"_s);
    return body ? std::optional(body->object()) : std::nullopt;
}

std::optional<QJsonArray> Call::list() const
{
    const auto body = json([](const QJsonDocument &document) { return document.isArray(); }, u"list"_s);
    return body ? std::optional(body->array()) : std::nullopt;
}

std::optional<UserId> Call::user() const
{
    constexpr auto name = "user_id"_L1;
    if (session && parameters.value(QString(name)) == "me"_L1)
        return session->user;
    return id<UserId>(name);
}

int Call::number(const QString &name, int otherwise, int min, int max) const
{
    bool ok = false;
    const int value = request.query.queryItemValue(name).toInt(&ok);
    return ok ? std::clamp(value, min, max) : otherwise;
}

} // namespace muster::api
