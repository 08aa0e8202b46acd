#include "hub/frame.h"

#include <QJsonDocument>

namespace muster::hub {

using namespace Qt::Literals::StringLiterals;

Frame plainFrame(QByteArray text)
{
    return {std::move(text), false, {}};
}

Frame eventFrame(const protocol::SocketEvent &event, QByteArray coalesceKey)
{
    const QJsonObject body{
        {u"event"_s, event.event}, {u"data"_s, event.data}, {u"broadcast"_s, event.broadcast}};
    QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    text.chop(1); // the closing brace; Outbox puts the number and the brace behind
    text += ",\"seq\":";
    return {std::move(text), true, std::move(coalesceKey)};
}

} // namespace muster::hub
