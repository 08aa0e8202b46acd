#pragma once
#include "protocol/messaging/user.h"
#include "store/sql/connection.h"

namespace muster::store {

/// A user, and what never leaves the server.
struct Account : protocol::User {
    QString authData;
    QString passwordHash; ///< never in an answer, log or bundle
    bool operator==(const Account &) const = default;
};

/// Thread: its connection's. Names and addresses are compared without regard to case.
class UserRepository {
public:
    explicit UserRepository(Connection &connection) : m_connection(connection) { }

    /// Stores a new user: sets id (unless given), times and roles. The very first becomes `system_admin
    /// system_user`, all others `system_user`; decided under the write lock, so two at once cannot both be
    /// first. Errors: InvalidArgument naming the field, Conflict naming `username` or `email`.
    [[nodiscard]] Result<Account> create(Account account, WallTime now);
    /// NotFound if there is none; deactivated users are found.
    [[nodiscard]] Result<Account> byId(const UserId &id);
    [[nodiscard]] Result<Account> byUsername(const QString &username);
    [[nodiscard]] Result<Account> byEmail(const QString &email);
    /// By user name, then by address, as Mattermost's `login_id`.
    [[nodiscard]] Result<Account> byLogin(const QString &login);
    [[nodiscard]] Result<qint64> count();
    /// Counts a failed login; returns the new count.
    [[nodiscard]] Result<int> addFailedAttempt(const UserId &id);
    [[nodiscard]] Result<void> resetFailedAttempts(const UserId &id);
    /// The same password, hashed again: `was` becomes `hash`, and no time changes. False: the hash is no
    /// longer `was`, so that a password set in the meantime stays.
    [[nodiscard]] Result<bool> replacePasswordHash(const UserId &id, const QString &was, const QString &hash);

private:
    [[nodiscard]] Result<Account> one(const QString &where, const QVariant &value, const QString &what);
    [[nodiscard]] Result<void> change(const QString &sql, const QVariantList &values, const UserId &id);

    Connection &m_connection;
};

} // namespace muster::store
