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
    /// The same, or whoever's id comes next, after the last one the first: somebody, if there are users.
    [[nodiscard]] Result<Account> byIdOrNext(const UserId &id);
    /// By user name, else by address, as Mattermost's `login_id`; nothing if nobody has it.
    [[nodiscard]] Result<std::optional<UserId>> idOf(const QString &login);
    [[nodiscard]] Result<qint64> count();
    /// Only builds before schema 3 count them, see LoginFailureRepository.
    [[nodiscard]] Result<void> resetFailedAttempts(const UserId &id);
    /// The same password, hashed again: `was` becomes `hash`, and no time changes. False: the hash is no
    /// longer `was`, so that a password set in the meantime stays.
    [[nodiscard]] Result<bool> replacePasswordHash(const UserId &id, const QString &was, const QString &hash);

    // What follows is called under WriteLock::Accounts, so that nothing of it changes before the commit.

    /// What of a name and an address belongs to another user: "username", "email" or nothing.
    [[nodiscard]] Result<QString> takenBy(const protocol::User &user);
    /// Texts, roles, times and whether the user is active, as they are in it.
    [[nodiscard]] Result<void> update(const protocol::User &user);
    /// A new password, set at that time.
    [[nodiscard]] Result<void> setPasswordHash(const UserId &id, const QString &hash, WallTime now);
    /// How many active administrators of the system there are without this user.
    [[nodiscard]] Result<qint64> countOtherAdmins(const UserId &except);

private:
    Connection &m_connection;
};

} // namespace muster::store
