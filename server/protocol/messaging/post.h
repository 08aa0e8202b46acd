#pragma once
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/ids.h"
#include "protocol/messaging/namederror.h"

#include <optional>
#include <vector>

namespace muster::protocol {

/// A post as the API shows it (reference/mattermost-api.md §2.9).
struct Post {
    static constexpr qsizetype messageRunesMax = 16'383; ///< Mattermost's

    PostId id;
    WallTime createAt;
    WallTime updateAt;
    WallTime editAt; ///< of the newest edit; the epoch: none
    WallTime deleteAt;
    bool isPinned = false;
    UserId userId;
    ChannelId channelId;
    PostId rootId; ///< empty: begins a thread, or is alone
    PostId originalId; ///< of what an edit replaced: the post that it is the past of
    QString message;
    QString type; ///< empty for what people write
    QJsonObject props;
    QString hashtags; ///< with '#', joined by a space
    QString pendingPostId; ///< the client's name for it: at most one post of a user has it
    WallTime lastReplyAt = {}; ///< of the thread, as is …
    qint64 replyCount = 0; ///< … not stored, counted

    bool operator==(const Post &) const = default;
    bool isDeleted() const { return deleteAt != WallTime(); }
    bool isReply() const { return !rootId.isEmpty(); }

    template <typename AnyPost, typename Visitor>
    static void visit(AnyPost &post, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"id"_L1, "Id"_L1}, post.id);
        visitor(Field{"create_at"_L1, "CreateAt"_L1}, post.createAt);
        visitor(Field{"update_at"_L1, "UpdateAt"_L1}, post.updateAt);
        visitor(Field{"edit_at"_L1, "EditAt"_L1}, post.editAt);
        visitor(Field{"delete_at"_L1, "DeleteAt"_L1}, post.deleteAt);
        visitor(Field{"is_pinned"_L1, "IsPinned"_L1}, post.isPinned);
        visitor(Field{"user_id"_L1, "UserId"_L1}, post.userId);
        visitor(Field{"channel_id"_L1, "ChannelId"_L1}, post.channelId);
        visitor(Field{"root_id"_L1, "RootId"_L1}, post.rootId);
        visitor(Field{"original_id"_L1, "OriginalId"_L1}, post.originalId);
        visitor(Field{"message"_L1, "Message"_L1}, post.message);
        visitor(Field{"type"_L1, "Type"_L1}, post.type);
        visitor(Field{"props"_L1, "Props"_L1}, post.props);
        visitor(Field{"hashtags"_L1, "Hashtags"_L1}, post.hashtags);
        visitor(Field{"pending_post_id"_L1, "PendingPostId"_L1}, post.pendingPostId);
        visitor(Field{"last_reply_at"_L1, "LastReplyAt"_L1}, post.lastReplyAt);
    }
};

/// Posts in the order in which they are shown, the newest first, and the threads that they belong to.
struct PostList {
    std::vector<Post> ordered;
    std::vector<Post> others; ///< roots and replies beside them
    PostId next; ///< newer than all; empty: there is none, or it is not known
    PostId previous;
    bool hasNext = false; ///< of a thread
};

/// Which posts of a channel are asked for. Of `since`, `before` and `after` at most one counts, in this
/// order.
struct PostQuery {
    static constexpr int perPageMax = 200;
    static constexpr int sinceMax = 1'000; ///< rows that changed since then

    int page = 0;
    int perPage = 60;
    std::optional<WallTime> since; ///< created, edited or deleted after it
    PostId before;
    PostId after;
};

/// What may be changed of a post; what is empty stays.
struct PostPatch {
    std::optional<QString> message;
    std::optional<QJsonObject> props;
    std::optional<bool> isPinned;
};

QJsonObject toJson(const Post &post);
QJsonObject toJson(const PostList &list);

/// The body of a new post; author, id and times are not taken from it. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<Post> newPostFromJson(const QJsonObject &json);
PostPatch postPatchFromJson(const QJsonObject &json);
/// What the patch makes of the post, without a time of its own. InvalidArgument likewise.
[[nodiscard]] Answered<Post> patched(Post post, const PostPatch &patch);

} // namespace muster::protocol
