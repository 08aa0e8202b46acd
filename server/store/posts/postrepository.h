#pragma once
#include "protocol/messaging/post.h"
#include "store/sql/connection.h"

namespace muster::store {

/// Posts, and what they were before edits. Thread: its connection's.
class PostRepository {
public:
    explicit PostRepository(Connection &connection) : m_connection(connection) { }

    /// False: the author has a post with its pending id already, maybe since this moment.
    [[nodiscard]] Result<bool> add(const protocol::Post &post);
    /// The post of this author with this pending id; NotFound.
    [[nodiscard]] Result<protocol::Post> byPendingId(const UserId &user, const QString &pendingId);
    /// NotFound; deleted ones are found.
    [[nodiscard]] Result<protocol::Post> byId(const PostId &id);
    /// A post that was added in this transaction, and turned out to be later.
    [[nodiscard]] Result<void> moveTo(const PostId &id, WallTime at);
    /// Notes a reply at the root, and holds that to the end of the transaction. False: the root is no longer
    /// there.
    [[nodiscard]] Result<bool> noteReply(const PostId &root, WallTime at);
    /// Waits for others who change the post, and keeps them waiting to the end of the transaction.
    [[nodiscard]] Result<void> lock(const PostId &id);
    /// Puts what it is now and, if it was edited, keeps what it was as another row with `original_id`.
    [[nodiscard]] Result<void> edit(const protocol::Post &was, const protocol::Post &now);
    /// The post, and its replies if it is a root. False: it is deleted already.
    [[nodiscard]] Result<bool> remove(const PostId &id, WallTime now);

    /// The newest first.
    [[nodiscard]] Result<protocol::PostList> ofChannel(
        const ChannelId &channel, const protocol::PostQuery &asked);
    /// A root with its replies; `limit` at most, the oldest first.
    [[nodiscard]] Result<protocol::PostList> thread(const PostId &root, int limit);

private:
    using Posts = QList<protocol::Post>;
    [[nodiscard]] Result<Posts> select(const QString &rest, const QVariantList &values);
    [[nodiscard]] Result<Posts> page(const ChannelId &channel, const protocol::PostQuery &asked);
    /// Posts next to one, in one direction.
    [[nodiscard]] Result<Posts> beside(
        const ChannelId &channel, const PostId &id, bool older, int limit, int offset);
    [[nodiscard]] Result<PostId> neighbor(const ChannelId &channel, const PostId &id, bool older);

    Connection &m_connection;
};

} // namespace muster::store
