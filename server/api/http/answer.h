#pragma once
#include "api/http/call.h"
#include "base/then.h"
#include "protocol/messaging/fieldjson.h"

namespace muster::api {

inline QJsonObject encoded(const service::Done &)
{
    return {{QStringLiteral("status"), QStringLiteral("OK")}};
}
template <typename T>
QJsonArray encoded(const QList<T> &values)
{
    return protocol::listToJson(values);
}
template <typename T>
auto encoded(const T &value)
{
    return toJson(value);
}

/// Answers with the JSON of what a use case or a question found, or with its failure; `where` as in
/// Call::fail(). `encode` makes an object or a list of it.
template <typename T, typename Encode>
void answer(const Call &call, const QFuture<protocol::Answered<T>> &future, QLatin1StringView where,
    int status, Encode encode)
{
    then(future, [call, where, status, encode](const protocol::Answered<T> &found) {
        if (!found)
            return call.fail(found.error(), where);
        call.reply(protocol::jsonResponse(encode(*found), status));
    });
}
template <typename T>
void answer(
    const Call &call, const QFuture<protocol::Answered<T>> &future, QLatin1StringView where, int status = 200)
{
    answer(call, future, where, status, [](const T &value) { return encoded(value); });
}

} // namespace muster::api
