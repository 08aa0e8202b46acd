#pragma once
#include "store/leadership/fencedwrite.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Wrong passwords by what they count for, such as a name, whether anybody has it or not. It is stored as a
/// keyed hash only: names that nobody has may be passwords in the wrong field. Thread: its connection's.
class LoginFailureRepository {
public:
    static constexpr std::chrono::hours keptFor{24}; ///< after the last one
    static constexpr int rowsMax = 50'000; ///< removeExpired() leaves so many

    explicit LoginFailureRepository(Connection &connection) : m_connection(connection) { }

    /// The key of this database, for hashOf().
    [[nodiscard]] Result<QByteArray> key();
    static QByteArray hashOf(const QByteArray &key, const QString &what);
    /// How many there were in a row; 0 if they are too long ago.
    [[nodiscard]] Result<int> count(const QByteArray &hash, WallTime now);
    [[nodiscard]] Result<void> add(const QByteArray &hash, WallTime now);
    [[nodiscard]] Result<void> clear(const QByteArray &hash);
    /// A leader's duty: deletes at most `limit` expired ones, and those that expire first beyond `rowsMax`;
    /// returns how many.
    [[nodiscard]] static Result<qint64> removeExpired(
        const LeaderPass &pass, WallTime now, int limit, int rowsMax = LoginFailureRepository::rowsMax);

private:
    Connection &m_connection;
};

} // namespace muster::store
