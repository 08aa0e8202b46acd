#include "protocol/http/apierror.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const ApiError &error)
{
    return {{u"id"_s, error.id}, {u"message"_s, error.message}, {u"detailed_error"_s, error.detailedError},
        {u"request_id"_s, error.requestId}, {u"status_code"_s, error.statusCode}};
}

ApiError apiErrorFromJson(const QByteArray &body, int status)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    if (json[u"id"].isString())
        return {json[u"id"].toString(), json[u"message"].toString(), json[u"status_code"].toInt(status),
            json[u"detailed_error"].toString(), json[u"request_id"].toString()};
    return {u"client.no_error_body"_s,
        u"The server answered %1 without an error description; is there a proxy or another program at this address?"_s
            .arg(status),
        status, QString::fromUtf8(body.left(200))};
}

namespace {
http::Response withJson(const QJsonDocument &document, int status)
{
    return {status, {{"Content-Type"_ba, "application/json"_ba}}, document.toJson(QJsonDocument::Compact)};
}
} // namespace

http::Response jsonResponse(const QJsonObject &body, int status)
{
    return withJson(QJsonDocument(body), status);
}

http::Response jsonResponse(const QJsonArray &body, int status)
{
    return withJson(QJsonDocument(body), status);
}

http::Response errorResponse(ApiError error, const QString &requestId)
{
    error.requestId = requestId;
    return jsonResponse(toJson(error), error.statusCode);
}

http::Response okResponse()
{
    return {200, {{"Content-Type"_ba, "application/json"_ba}}, R"({"status":"OK"})"};
}

} // namespace muster::protocol
