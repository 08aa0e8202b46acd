#pragma once
#include "protocol/messaging/accesstoken.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Personal access tokens. The database holds only the hash of a secret, see hashToken(). Thread: its
/// connection's.
class AccessTokenRepository {
public:
    explicit AccessTokenRepository(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] Result<void> add(const protocol::AccessToken &token, const QByteArray &hash);
    /// NotFound.
    [[nodiscard]] Result<protocol::AccessToken> byId(const AccessTokenId &id);
    /// One that is active. NotFound.
    [[nodiscard]] Result<protocol::AccessToken> byHash(const QByteArray &hash);
    [[nodiscard]] Result<QByteArray> hashOf(const AccessTokenId &id);
    /// In the order of their ids.
    [[nodiscard]] Result<QList<protocol::AccessToken>> ofUser(const UserId &user, int page, int perPage);
    [[nodiscard]] Result<qint64> count(const UserId &user);
    [[nodiscard]] Result<void> setActive(const AccessTokenId &id, bool isActive);
    [[nodiscard]] Result<void> remove(const AccessTokenId &id);

private:
    Connection &m_connection;
};

} // namespace muster::store
