#pragma once
#include "base/result.h"

#include <QJsonObject>
#include <QString>

/// Mattermost's WebSocket frames (reference/mattermost-api.md §3.2).
namespace muster::protocol {

/// Server to client. `seq` is numbered per connection by the sender.
struct SocketEvent {
    QString event; ///< "hello", "config_changed", "muster_overview" …
    QJsonObject data;
    QJsonObject broadcast; ///< {omit_users,user_id,channel_id,team_id}
    qint64 seq = 0;
    QByteArray dataText = {}; ///< not empty: JSON text that encode() sends in place of `data`
};

/// Client to server: {seq ≥ 1, action, data}.
struct SocketRequest {
    qint64 seq = 0;
    QString action;
    QJsonObject data;
};

namespace events {
inline constexpr QLatin1StringView hello("hello");
inline constexpr QLatin1StringView configChanged("config_changed");
/// A snapshot, data: {"overview": protocol::Overview, "picture": its number}; only to sessions with the role
/// system_admin, right after the hello and then whenever the overview changes.
inline constexpr QLatin1StringView overview("muster_overview");
/// A delta, data: {"base": number, "picture": number, "change": protocol::deltaOf(overview "base", this
/// one)}; in place of a snapshot, to those whose upgrade request asked for it (`deltasHeader`). A client that
/// does not hold the base asks for a snapshot, with an action of the name muster_overview.
inline constexpr QLatin1StringView overviewDelta("muster_overview_change");
} // namespace events

/// A header of the upgrade request, with the value "changes": the client accepts deltas, of every topic.
inline constexpr QByteArrayView deltasHeader("X-Muster-Overview");
inline constexpr QByteArrayView deltasValue("changes");

QByteArray encode(const SocketEvent &event);
/// The same without `seq` and the closing brace: ends with `"seq":`, for a number and a brace to follow.
QByteArray encodeUnnumbered(const SocketEvent &event);
/// Fails with Corrupt on anything that is not such an object.
[[nodiscard]] Result<SocketEvent> decodeSocketEvent(const QByteArray &text);
QByteArray encode(const SocketRequest &request);
[[nodiscard]] Result<SocketRequest> decodeSocketRequest(const QByteArray &text);
/// {"status":"OK","seq_reply":n,"data":…}
QByteArray encodeReply(qint64 seqReply, const QJsonObject &data = {});
/// {"status":"FAIL","seq_reply":n,"error":{id,message,…}}
QByteArray encodeFailure(qint64 seqReply, const QJsonObject &error);

} // namespace muster::protocol
