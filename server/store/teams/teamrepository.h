#pragma once
#include "protocol/messaging/team.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Teams and who is in them. Thread: its connection's.
class TeamRepository {
public:
    explicit TeamRepository(Connection &connection) : m_connection(connection) { }

    /// False: another team has this name.
    [[nodiscard]] Result<bool> add(const protocol::Team &team);
    /// NotFound; archived ones are found.
    [[nodiscard]] Result<protocol::Team> byId(const TeamId &id);
    [[nodiscard]] Result<protocol::Team> byName(const QString &name);
    [[nodiscard]] Result<protocol::Team> byInviteId(const QString &inviteId);
    /// Those that the user is in, without archived ones.
    [[nodiscard]] Result<QList<protocol::Team>> ofUser(const UserId &user);
    /// By display name: all, or only those that are open to everybody and not archived, with this text in a
    /// name in any case; and how many there are.
    [[nodiscard]] Result<QList<protocol::Team>> search(
        const QString &term, bool onlyOpen, int page, int perPage);
    [[nodiscard]] Result<qint64> count(const QString &term, bool onlyOpen);
    /// Archives, or restores with the epoch.
    [[nodiscard]] Result<void> setDeleteAt(const TeamId &id, WallTime deleteAt, WallTime now);
    /// Texts and the door of a team; times as they are in it.
    [[nodiscard]] Result<void> update(const protocol::Team &team);

    /// Waits for others who change the team or its members, and keeps them waiting to the end of the
    /// transaction. False: there is no such team, or it is archived.
    [[nodiscard]] Result<bool> lock(const TeamId &team, WallTime now);
    /// The same of one that may be archived. False: there is no such team.
    [[nodiscard]] Result<bool> lockAny(const TeamId &team, WallTime now);
    /// NotFound; who left is found.
    [[nodiscard]] Result<protocol::TeamMember> member(const TeamId &team, const UserId &user);
    /// In the order of their ids.
    [[nodiscard]] Result<QList<protocol::TeamMember>> members(const TeamId &team, int page, int perPage);
    [[nodiscard]] Result<QList<protocol::TeamMember>> membershipsOf(const UserId &user);
    [[nodiscard]] Result<std::vector<UserId>> memberIds(const TeamId &team);
    [[nodiscard]] Result<qint64> countMembers(const TeamId &team);
    /// Whoever was in it before is in it again.
    [[nodiscard]] Result<void> putMember(const protocol::TeamMember &member);
    /// Stays in the table as gone.
    [[nodiscard]] Result<void> removeMember(const TeamId &team, const UserId &user, WallTime now);

private:
    Connection &m_connection;
};

} // namespace muster::store
