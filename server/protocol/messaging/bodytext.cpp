#include "protocol/messaging/bodytext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace muster::protocol {

QString storable(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (c.isSurrogate()) {
            kept += QChar::ReplacementCharacter;
        } else if (!c.isNull()) {
            kept += c;
        }
    }
    return kept;
}

QJsonValue storable(const QJsonValue &json)
{
    if (json.isString())
        return storable(json.toString());
    if (json.isArray()) {
        QJsonArray kept;
        for (const QJsonValue &value : json.toArray())
            kept.append(storable(value));
        return kept;
    }
    if (json.isObject()) {
        QJsonObject kept;
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            kept.insert(storable(it.key()), storable(it.value()));
        return kept;
    }
    return json;
}

qsizetype runes(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace muster::protocol
