#pragma once
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/ids.h"
#include "protocol/messaging/namederror.h"

#include <optional>
#include <vector>

namespace muster::protocol {

namespace channels {
/// Types.
inline constexpr QLatin1StringView open("O");
inline constexpr QLatin1StringView closed("P");
inline constexpr QLatin1StringView direct("D");
inline constexpr QLatin1StringView group("G");
/// What each team has from its beginning; the first cannot be left or archived.
inline constexpr QLatin1StringView townSquare("town-square");
inline constexpr QLatin1StringView offTopic("off-topic");
} // namespace channels

/// A channel as the API shows it (reference/mattermost-api.md §2.9).
struct Channel {
    ChannelId id;
    WallTime createAt;
    WallTime updateAt;
    WallTime deleteAt; ///< the epoch: not archived
    TeamId teamId; ///< empty: of no team, direct and group channels
    QString type;
    QString displayName;
    QString name;
    QString header;
    QString purpose;
    WallTime lastPostAt;
    qint64 totalMsgCount = 0;
    WallTime extraUpdateAt; ///< when its members changed
    UserId creatorId;
    qint64 totalMsgCountRoot = 0; ///< without replies
    bool operator==(const Channel &) const = default;

    bool isArchived() const { return deleteAt != WallTime(); }
    bool isOpen() const { return type == channels::open; }
    bool isOfTeam() const { return isOpen() || type == channels::closed; }

    template <typename AnyChannel, typename Visitor>
    static void visit(AnyChannel &channel, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"id"_L1, "Id"_L1}, channel.id);
        visitor(Field{"create_at"_L1, "CreateAt"_L1}, channel.createAt);
        visitor(Field{"update_at"_L1, "UpdateAt"_L1}, channel.updateAt);
        visitor(Field{"delete_at"_L1, "DeleteAt"_L1}, channel.deleteAt);
        visitor(Field{"team_id"_L1, "TeamId"_L1}, channel.teamId);
        visitor(Field{"type"_L1, "Type"_L1}, channel.type);
        visitor(Field{"display_name"_L1, "DisplayName"_L1}, channel.displayName);
        visitor(Field{"name"_L1, "Name"_L1}, channel.name);
        visitor(Field{"header"_L1, "Header"_L1}, channel.header);
        visitor(Field{"purpose"_L1, "Purpose"_L1}, channel.purpose);
        visitor(Field{"last_post_at"_L1, "LastPostAt"_L1}, channel.lastPostAt);
        visitor(Field{"total_msg_count"_L1, "TotalMsgCount"_L1}, channel.totalMsgCount);
        visitor(Field{"extra_update_at"_L1, "ExtraUpdateAt"_L1}, channel.extraUpdateAt);
        visitor(Field{"creator_id"_L1, "CreatorId"_L1}, channel.creatorId);
        visitor(Field{"total_msg_count_root"_L1, "TotalMsgCountRoot"_L1}, channel.totalMsgCountRoot);
    }
};

/// Who is in a channel, and how far they have read.
struct ChannelMember {
    ChannelId channelId;
    UserId userId;
    WallTime lastViewedAt;
    qint64 msgCount = 0; ///< so many of the channel's total count as read
    qint64 mentionCount = 0; ///< unread ones
    qint64 mentionCountRoot = 0;
    qint64 msgCountRoot = 0;
    QJsonObject notifyProps;
    WallTime lastUpdateAt;
    bool schemeUser = true;
    bool schemeAdmin = false;
    bool operator==(const ChannelMember &) const = default;

    QStringList roles() const;

    template <typename AnyMember, typename Visitor>
    static void visit(AnyMember &member, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"channel_id"_L1, "ChannelId"_L1}, member.channelId);
        visitor(Field{"user_id"_L1, "UserId"_L1}, member.userId);
        visitor(Field{"last_viewed_at"_L1, "LastViewedAt"_L1}, member.lastViewedAt);
        visitor(Field{"msg_count"_L1, "MsgCount"_L1}, member.msgCount);
        visitor(Field{"mention_count"_L1, "MentionCount"_L1}, member.mentionCount);
        visitor(Field{"mention_count_root"_L1, "MentionCountRoot"_L1}, member.mentionCountRoot);
        visitor(Field{"msg_count_root"_L1, "MsgCountRoot"_L1}, member.msgCountRoot);
        visitor(Field{"notify_props"_L1, "NotifyProps"_L1}, member.notifyProps);
        visitor(Field{"last_update_at"_L1, "LastUpdateAt"_L1}, member.lastUpdateAt);
        visitor(Field{"scheme_user"_L1, "SchemeUser"_L1}, member.schemeUser);
        visitor(Field{"scheme_admin"_L1, "SchemeAdmin"_L1}, member.schemeAdmin);
    }
};

/// How much of a channel somebody has not read.
struct ChannelUnread {
    TeamId teamId;
    ChannelId channelId;
    qint64 messages = 0;
    qint64 messagesRoot = 0;
    qint64 mentions = 0;
    qint64 mentionsRoot = 0;
};

/// What may be changed of a channel; what is empty stays.
struct ChannelPatch {
    std::optional<QString> displayName;
    std::optional<QString> name;
    std::optional<QString> header;
    std::optional<QString> purpose;
};

/// Which channels somebody looks at now, and looked at before; either may be empty.
struct ChannelView {
    ChannelId now;
    ChannelId before;
};

QJsonObject toJson(const Channel &channel);
QJsonObject toJson(const ChannelMember &member);
QJsonObject toJson(const ChannelUnread &unread);

/// The body of a new open or closed channel. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<Channel> newChannelFromJson(const QJsonObject &json);
ChannelPatch channelPatchFromJson(const QJsonObject &json);
/// What the patch makes of the channel; the name of a direct channel stays. InvalidArgument likewise.
[[nodiscard]] Answered<Channel> patched(Channel channel, const ChannelPatch &patch);
[[nodiscard]] Answered<ChannelView> channelViewFromJson(const QJsonObject &json);

/// The name of the one channel of two people, whoever begins it.
QString directName(const UserId &one, const UserId &other);
/// The name of the one channel of these people, in whatever order.
QString groupName(std::vector<UserId> users);

} // namespace muster::protocol
