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
    QByteArray dataText = {}; ///< not empty: what is sent as `data`, JSON that its maker wrote; see encode()
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
/// data: {"overview": protocol::Overview, "picture": its number}; only to sessions with the role
/// system_admin, at once after the hello and then whenever the observer's picture changes.
inline constexpr QLatin1StringView overview("muster_overview");
/// data: {"base": number, "picture": number, "change": protocol::changeOf(that picture, this one)}; instead
/// of a whole picture, to those whose upgrade request asked for it (`changesHeader`). Who does not hold the
/// base asks for a whole picture (`actions::overview`).
inline constexpr QLatin1StringView overviewChange("muster_overview_change");
} // namespace events

namespace actions {
/// Sends the newest picture, whole; for the role system_admin.
inline constexpr QLatin1StringView overview("muster_overview");
} // namespace actions

/// A header of the upgrade request, with the value "changes".
inline constexpr QByteArrayView changesHeader("X-Muster-Overview");
inline constexpr QByteArrayView changesValue("changes");

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
