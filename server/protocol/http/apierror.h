#pragma once
#include "base/result.h"
#include "protocol/http/http.h"

#include <QJsonObject>

namespace muster::protocol {

/// Mattermost's error body (reference/mattermost-api.md §2.1): {id, message, detailed_error, request_id,
/// status_code}.
struct ApiError {
    QString id; ///< such as "api.context.permissions.app_error"
    QString message; ///< an English sentence that says what to do
    int statusCode = 500;
    QString detailedError = {};
    QString requestId = {};
};

/// The id of a 503 after a deadline of the server's own: whether what was asked was done is not known.
inline constexpr QLatin1StringView timedOutId{"api.context.timed_out.app_error"};

QJsonObject toJson(const ApiError &error);
/// Never fails: a body that is not an ApiError becomes one with that status and a message that says so.
ApiError apiErrorFromJson(const QByteArray &body, int status);

/// `status` 200 unless given, compact JSON, `Content-Type: application/json` without charset (clients compare
/// it).
http::Response jsonResponse(const QJsonObject &body, int status = 200);
http::Response jsonResponse(const QJsonArray &body, int status = 200);
http::Response errorResponse(ApiError error, const QString &requestId);
/// {"status":"OK"}
http::Response okResponse();

} // namespace muster::protocol
