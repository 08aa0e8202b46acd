#pragma once
#include "base/result.h"
#include "protocol/messaging/user.h"

#include <QFuture>
#include <QString>

namespace muster::client {

class Transport;

struct Login {
    QString token; ///< valid on every node: sessions are stored in the database
    protocol::User user;
};

/// Logging in and out. The transport is borrowed and may outlive this object, which
/// holds nothing else. Thread: the transport's.
class SessionApi {
public:
    explicit SessionApi(Transport &transport) : m_transport(transport) { }

    /// The transport keeps the token for further calls, too. Nothing is sent if
    /// Transport::mayCarryPassword() forbids it.
    QFuture<Result<Login>> login(const QString &username, const QString &password);
    QFuture<Result<void>> logout();

private:
    Transport &m_transport;
};

} // namespace muster::client
