#pragma once
#include <QJsonValue>
#include <QString>

/// Text of clients on its way in. Thread: any.
namespace muster::protocol {

/// What both databases can hold, so that a text is the same in each: U+0000 is left out, and half of a
/// surrogate pair becomes U+FFFD, as in Mattermost.
QString storable(const QString &text);
/// The same for every text and every key inside.
QJsonValue storable(const QJsonValue &json);

/// Characters as people and Mattermost count them: code points.
qsizetype runes(QStringView text);

} // namespace muster::protocol
