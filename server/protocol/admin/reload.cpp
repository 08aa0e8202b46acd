#include "protocol/admin/reload.h"

#include "protocol/admin/nodeanswer.h"

#include <QJsonArray>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keysMax = 10'000;
constexpr qsizetype keyLengthMax = 1'024;

Result<QStringList> keysFromJson(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (array.size() > keysMax)
        return fail(ErrorCode::TooLarge, u"a node names %1 configuration keys"_s.arg(array.size()));
    QStringList keys;
    for (const QJsonValue &key : array)
        keys.append(key.toString().left(keyLengthMax));
    return keys;
}

} // namespace

QJsonObject toJson(const QList<NodeReload> &nodes)
{
    return nodeAnswersToJson(
        nodes, u"api.config.reload_config.app_error"_s, [](const ConfigOutcome &outcome) {
            return QJsonObject{{u"changed"_s, QJsonArray::fromStringList(outcome.changed)},
                {u"restart"_s, QJsonArray::fromStringList(outcome.restart)}};
        });
}

Result<QList<NodeReload>> reloadsFromJson(const QJsonObject &json)
{
    return nodeAnswersFromJson<NodeReload>(json, [](const QJsonObject &entry) {
        return keysFromJson(entry[u"changed"]).and_then([&](const QStringList &changed) {
            return keysFromJson(entry[u"restart"]).map([&](const QStringList &restart) {
                return ConfigOutcome{changed, restart};
            });
        });
    });
}

} // namespace muster::protocol
