#pragma once
#include "protocol/messaging/channel.h"
#include "store/sql/connection.h"

namespace muster::store {

/// A channel as one user stands to it.
struct ChannelPlace {
    protocol::Channel channel;
    QStringList roles; ///< of the user, in the channel and in its team
    bool isMember = false;
    bool isInTeam = false;
};

/// Channels. Thread: its connection's.
class ChannelRepository {
public:
    explicit ChannelRepository(Connection &connection) : m_connection(connection) { }

    /// False: another channel of the team has this name; for direct and group channels that is this one.
    [[nodiscard]] Result<bool> add(const protocol::Channel &channel);
    /// NotFound; archived ones are found.
    [[nodiscard]] Result<ChannelPlace> place(const ChannelId &id, const UserId &user);
    [[nodiscard]] Result<ChannelPlace> placeByName(
        const TeamId &team, const QString &name, const UserId &user);
    /// Those of a team that the user is in, and with each team also the direct and group channels.
    [[nodiscard]] Result<QList<protocol::Channel>> ofUser(
        const UserId &user, const TeamId &team, bool withArchived);
    enum class Kind { Open, Private, Archived };
    /// Those of this kind, by name; archived ones of either type, the others not archived.
    [[nodiscard]] Result<QList<protocol::Channel>> ofTeam(
        const TeamId &team, Kind kind, int page, int perPage);
    [[nodiscard]] Result<qint64> countOfTeam(const TeamId &team);
    /// Texts, and `updateAt`. Conflict: the name is another channel's.
    [[nodiscard]] Result<void> update(const protocol::Channel &channel);
    /// Archives, or restores with the epoch. False: it was so already.
    [[nodiscard]] Result<bool> setDeleteAt(const ChannelId &id, WallTime deleteAt, WallTime now);

    struct Counted {
        WallTime at; ///< `now`, or the time of the newest post if that is later
        qint64 total = 0;
        qint64 totalRoot = 0;
    };
    /// Counts a post, and holds the channel to the end of the transaction: posts of one channel, and changes
    /// of its members, happen one after the other, and their times are in that order. Nothing: the channel is
    /// archived.
    [[nodiscard]] Result<std::optional<Counted>> countPost(const ChannelId &id, bool isReply, WallTime now);
    /// The same for a change of the channel or its members. False: there is no such channel.
    [[nodiscard]] Result<bool> lock(const ChannelId &id, WallTime now);

private:
    [[nodiscard]] Result<ChannelPlace> placeWhere(
        const QString &where, const UserId &user, const QVariantList &values);

    Connection &m_connection;
};

} // namespace muster::store
