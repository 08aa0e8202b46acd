#pragma once
#include "protocol/messaging/post.h"
#include "service/run/change.h"

/// Posts. Who may is decided in messaging/access.h.
namespace muster::service {

/// Exactly one post for each author and pending id, whichever node it is sent to again and however often: the
/// repeat gets the answer of the first, and nobody hears of it twice.
[[nodiscard]] Change<protocol::Post> createPost(
    store::Transaction &db, const Actor &actor, const protocol::Post &asked);
/// What it was before an edit is kept.
[[nodiscard]] Change<protocol::Post> patchPost(
    store::Transaction &db, const Actor &actor, const PostId &post, const protocol::PostPatch &patch);
/// With its replies, if it is a root.
[[nodiscard]] Change<Done> deletePost(store::Transaction &db, const Actor &actor, const PostId &post);

[[nodiscard]] protocol::Answered<protocol::Post> findPost(
    store::Connection &connection, const Actor &actor, const PostId &post);
[[nodiscard]] protocol::Answered<protocol::PostList> findThread(
    store::Connection &connection, const Actor &actor, const PostId &post, int perPage);
[[nodiscard]] protocol::Answered<protocol::PostList> channelPosts(store::Connection &connection,
    const Actor &actor, const ChannelId &channel, const protocol::PostQuery &asked);

} // namespace muster::service
