#pragma once
#include "base/id.h"
#include "store/sql/connection.h"

#include <QJsonObject>
#include <QList>

namespace muster::store {

/// A user as stored: Mattermost's fields (reference/mattermost-api.md §2.8) and what never leaves the server.
struct User {
    UserId id;
    qint64 createAt = 0; ///< ms since the epoch, like all times here
    qint64 updateAt = 0;
    qint64 deleteAt = 0; ///< 0: active
    QString username; ///< lower case
    QString email; ///< lower case
    QString authService; ///< empty: password
    QString authData;
    bool emailVerified = false;
    QString nickname;
    QString firstName;
    QString lastName;
    QString position;
    QString roles; ///< names joined by a blank: "system_admin system_user"
    QJsonObject props;
    QJsonObject notifyProps;
    QJsonObject timezone;
    QString locale;
    QString passwordHash; ///< never in an answer, log or bundle
    qint64 lastPasswordUpdate = 0;
    int failedAttempts = 0;
    bool operator==(const User &) const = default;
};

/// Thread: its connection's. Names and addresses are compared without regard to case.
class UserRepository {
public:
    explicit UserRepository(Connection &connection) : m_connection(connection) { }

    /// Stores a new user: sets id (unless given), times and roles. The very first becomes `system_admin
    /// system_user`, all others `system_user`; decided under the write lock, so two at once cannot both be
    /// first. Errors: InvalidArgument naming the field, Conflict naming `username` or `email`.
    [[nodiscard]] Result<User> create(User user, qint64 now);
    /// NotFound if there is none; deactivated users are found.
    [[nodiscard]] Result<User> byId(const UserId &id);
    [[nodiscard]] Result<User> byUsername(const QString &username);
    [[nodiscard]] Result<User> byEmail(const QString &email);
    /// By user name, then by address, as Mattermost's `login_id`.
    [[nodiscard]] Result<User> byLogin(const QString &login);
    /// A page ordered by user name; `perPage` 1 to 200.
    [[nodiscard]] Result<QList<User>> page(int page, int perPage);
    [[nodiscard]] Result<qint64> count();
    /// Counts a failed login; the new count.
    [[nodiscard]] Result<int> addFailedAttempt(const UserId &id);
    [[nodiscard]] Result<void> resetFailedAttempts(const UserId &id);
    /// Sets the hash and its time and resets the failed attempts.
    [[nodiscard]] Result<void> setPasswordHash(const UserId &id, const QString &hash, qint64 now);
    /// The same password, hashed anew: `was` becomes `hash`, and no time changes. False: it is not `was` any
    /// more, so that a password set meanwhile stays.
    [[nodiscard]] Result<bool> replacePasswordHash(const UserId &id, const QString &was, const QString &hash);
    [[nodiscard]] Result<void> setRoles(const UserId &id, const QString &roles, qint64 now);
    /// Deactivates or activates again.
    [[nodiscard]] Result<void> setActive(const UserId &id, bool active, qint64 now);

private:
    [[nodiscard]] Result<User> one(const QString &where, const QVariant &value, const QString &what);
    [[nodiscard]] Result<void> change(const QString &sql, const QVariantList &values, const UserId &id);

    Connection &m_connection;
};

/// Why a new user's fields cannot be stored, the field named; nothing if they can. Thread: any.
[[nodiscard]] Result<void> validateUser(const User &user);

} // namespace muster::store
