#include "protocol/socket/topic.h"

#include <QJsonDocument>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype namesMax = 64;
constexpr qsizetype deltaBytesMax = 64 * 1024 * 1024;

} // namespace

QStringList topicNames(const QByteArray &header)
{
    QStringList names;
    for (const QByteArray &entry : header.split(','))
        if (const QString name = QString::fromLatin1(entry.trimmed());
            !name.isEmpty() && names.size() < namesMax)
            names.append(name);
    return names;
}

SocketEvent snapshotEvent(const TopicWords &words, qint64 number, const QByteArray &snapshot)
{
    const auto key = [](QLatin1StringView text) {
        return '"' + QByteArray(text.data(), text.size()) + "\":";
    };
    return {QString(words.name), {}, {}, 0,
        '{' + key(words.number) + QByteArray::number(number) + ',' + key(words.snapshot) + snapshot + '}'};
}

SocketEvent deltaEvent(const TopicWords &words, qint64 number, const QJsonObject &delta)
{
    const QJsonObject data{{u"base"_s, number - 1}, {words.number, number}, {words.delta, delta}};
    return {QString(words.deltaName), {}, {}, 0, QJsonDocument(data).toJson(QJsonDocument::Compact)};
}

void TopicPosition::hold(qint64 number)
{
    m_number = std::max<qint64>(number, 0);
    m_deltaBytes = 0;
}

TopicPosition::Step TopicPosition::step(const TopicWords &words, const QJsonObject &data, qsizetype bytes)
{
    const qint64 number = data[words.number].toInteger();
    if (m_number == 0 || number <= m_number)
        return Step::Ignored;
    m_deltaBytes += bytes;
    if (data[u"base"].toInteger() != m_number || m_deltaBytes > deltaBytesMax) {
        drop();
        return Step::Missing;
    }
    m_number = number;
    return Step::Next;
}

} // namespace muster::protocol
