#pragma once
#include "protocol/messaging/user.h"
#include "service/run/usecase.h"
#include "store/sql/transaction.h"

namespace muster::service {

struct NewUser {
    protocol::User user; ///< as requested; id, times and roles are set here
    QString passwordHash;
    bool isAllowed = false; ///< by the requester or by configuration; the very first user always is
};

/// The first user becomes the administrator. Forbidden: not allowed; InvalidArgument, Conflict: the detail
/// names the field. Audited.
[[nodiscard]] Result<Outcome<protocol::User>> createUser(
    store::Transaction &db, const Actor &actor, const NewUser &asked);
[[nodiscard]] Result<qint64> countUsers(store::Connection &connection);

/// A wrong password, for what it counts; see LoginFailureRepository.
[[nodiscard]] Result<Outcome<Done>> countFailure(store::Transaction &db, const QByteArray &counted);
/// Stores a stronger hash of the same password; false: another one was set meanwhile.
[[nodiscard]] Result<Outcome<bool>> strengthenHash(
    store::Transaction &db, const UserId &user, const QString &was, const QString &hash);

} // namespace muster::service
