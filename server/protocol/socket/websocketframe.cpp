#include "protocol/socket/websocketframe.h"

#include <QJsonDocument>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QJsonObject> objectOf(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::Corrupt, u"not JSON: %1"_s.arg(error.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, u"a frame is a JSON object"_s);
    return document.object();
}

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray encodeUnnumbered(const SocketEvent &event)
{
    QJsonObject body{{u"event"_s, event.event}, {u"broadcast"_s, event.broadcast}};
    if (event.dataText.isEmpty())
        body[u"data"_s] = event.data;
    QByteArray text = compact(body);
    text.chop(1); // the closing brace
    if (!event.dataText.isEmpty())
        text += ",\"data\":" + event.dataText;
    return text + ",\"seq\":";
}

QByteArray encode(const SocketEvent &event)
{
    return encodeUnnumbered(event) + QByteArray::number(event.seq) + '}';
}

Result<SocketEvent> decodeSocketEvent(const QByteArray &text)
{
    return objectOf(text).and_then([](const QJsonObject &json) -> Result<SocketEvent> {
        if (json[u"event"].toString().isEmpty())
            return fail(ErrorCode::Corrupt, u"the frame names no event"_s);
        return SocketEvent{json[u"event"].toString(), json[u"data"].toObject(), json[u"broadcast"].toObject(),
            json[u"seq"].toInteger()};
    });
}

Result<SocketRequest> decodeSocketRequest(const QByteArray &text)
{
    return objectOf(text).map([](const QJsonObject &json) {
        return SocketRequest{json[u"seq"].toInteger(), json[u"action"].toString(), json[u"data"].toObject()};
    });
}

QByteArray encode(const SocketRequest &request)
{
    return compact({{u"seq"_s, request.seq}, {u"action"_s, request.action}, {u"data"_s, request.data}});
}

QByteArray encodeReply(qint64 seqReply, const QJsonObject &data)
{
    QJsonObject reply{{u"status"_s, u"OK"_s}, {u"seq_reply"_s, seqReply}};
    if (!data.isEmpty())
        reply[u"data"_s] = data;
    return compact(reply);
}

QByteArray encodeFailure(qint64 seqReply, const QJsonObject &error)
{
    return compact({{u"status"_s, u"FAIL"_s}, {u"seq_reply"_s, seqReply}, {u"error"_s, error}});
}

} // namespace muster::protocol
