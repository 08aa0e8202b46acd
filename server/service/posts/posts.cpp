#include "service/posts/posts.h"

#include "messaging/access.h"
#include "messaging/mentions.h"
#include "protocol/messaging/messagingevents.h"
#include "service/channels/place.h"
#include "store/accounts/userrepository.h"
#include "store/channels/channelmemberrepository.h"
#include "store/posts/postrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using messaging::Permission;
using protocol::Answered;
using protocol::passOn;
using protocol::Post;
using protocol::refuse;
using store::ChannelPlace;

namespace {

auto wrong(QLatin1StringView id, const QString &sentence)
{
    return refuse(ErrorCode::InvalidArgument, id, sentence);
}

template <typename Found>
auto missingPost(const Found &found)
{
    return protocol::missing(found, "app.post.get.app_error"_L1, u"Unable to get the post."_s);
}

auto gonePost()
{
    return refuse(ErrorCode::NotFound, "app.post.get.app_error"_L1, u"Unable to get the post."_s);
}

/// Where the post is going, if its author may post there. A channel that is not there is answered like one
/// that the author is not in.
Answered<ChannelPlace> placeForPost(
    store::Connection &connection, const Actor &actor, const ChannelId &channel)
{
    auto place = placeOf(connection, actor, channel);
    if (!place && place.error().code != ErrorCode::NotFound)
        return place;
    if (!place || !messaging::may(place->roles, Permission::CreatePost))
        return protocol::forbidden();
    if (place->channel.isArchived())
        return wrong(
            "api.post.create_post.can_not_post_to_deleted.error"_L1, u"Can not post to deleted channel."_s);
    return place;
}

Answered<void> checkRoot(store::Connection &connection, const Post &post)
{
    if (!post.isReply())
        return {};
    const auto root = store::PostRepository(connection).byId(post.rootId);
    if (!root && root.error().code != ErrorCode::NotFound)
        return passOn(root);
    if (!root || root->isDeleted() || root->isReply())
        return wrong("api.post.create_post.root_id.app_error"_L1, u"Invalid RootId parameter."_s);
    if (root->channelId != post.channelId)
        return wrong("api.post.create_post.channel_root_id.app_error"_L1,
            u"Invalid ChannelId for RootId parameter."_s);
    return {};
}

/// Whom the post mentions, among those who are in its channel.
Result<std::vector<UserId>> mentioned(store::Connection &connection, const ChannelPlace &place,
    const Post &post, const std::vector<UserId> &members)
{
    std::vector<UserId> users;
    const messaging::Mentions mentions = messaging::mentionsIn(post.message);
    const bool isDirect = place.channel.type == protocol::channels::direct;
    if (isDirect || (mentions.everybody && messaging::may(place.roles, Permission::UseChannelMentions))) {
        users = members;
    } else if (!mentions.usernames.isEmpty()) {
        auto named = store::ChannelMemberRepository(connection).named(post.channelId, mentions.usernames);
        if (!named)
            return named;
        users = *std::move(named);
    }
    std::erase(users, post.userId);
    return users;
}

/// What follows from a post that is stored and counted: its author has read all, others are mentioned, and
/// all members hear of it.
Answered<Event> announce(store::Connection &connection, const ChannelPlace &place, const Post &post,
    const store::ChannelRepository::Counted &counted)
{
    store::ChannelMemberRepository members(connection);
    const auto ids = members.ids(post.channelId);
    if (!ids)
        return passOn(ids);
    // The channel is held: who has left by now may not post any more.
    const bool isMember = std::ranges::find(*ids, post.userId) != ids->end();
    if (place.isMember && !isMember)
        return protocol::forbidden();
    if (isMember)
        if (const auto read =
                members.readAll(post.channelId, post.userId, counted.total, counted.totalRoot, counted.at);
            !read)
            return passOn(read);
    const auto mentions = mentioned(connection, place, post, *ids);
    if (!mentions)
        return passOn(mentions);
    if (const auto added = members.addMention(post.channelId, *mentions, post.isReply(), counted.at); !added)
        return passOn(added);
    const auto author = store::UserRepository(connection).byId(post.userId);
    if (!author)
        return passOn(author);
    return Event{protocol::events::posted({post, place.channel, author->username, *mentions}),
        hub::Audience::ofUsers(*ids)};
}

/// The first of those that were sent with this pending id.
Change<Post> first(store::Connection &connection, const Actor &actor, const QString &pendingId)
{
    const auto there = store::PostRepository(connection).byPendingId(actor.user, pendingId);
    return there ? Change<Post>(Outcome<Post>{*there, {}}) : missingPost(there);
}

} // namespace

Change<Post> createPost(store::Transaction &db, const Actor &actor, const Post &asked)
{
    store::Connection &connection = db.connection();
    if (!asked.pendingPostId.isEmpty())
        if (auto there = first(connection, actor, asked.pendingPostId);
            there || there.error().code != ErrorCode::NotFound)
            return there;
    const auto place = placeForPost(connection, actor, asked.channelId);
    if (!place)
        return passOn(place);
    if (const auto root = checkRoot(connection, asked); !root)
        return passOn(root);
    store::PostRepository posts(connection);
    const WallTime now = wallNow();
    Post post = asked;
    post.id = PostId(newId());
    post.userId = actor.user;
    post.createAt = post.updateAt = now;
    // Before anything else changes: of two that come at once the second waits here, and finds the first.
    const auto added = posts.add(post);
    if (!added)
        return passOn(added);
    if (!*added)
        return first(connection, actor, asked.pendingPostId);
    if (post.isReply()) {
        const auto noted = posts.noteReply(post.rootId, now);
        if (!noted)
            return passOn(noted);
        if (!*noted)
            return wrong("api.post.create_post.root_id.app_error"_L1, u"Invalid RootId parameter."_s);
    }
    const auto counted = store::ChannelRepository(connection).countPost(post.channelId, post.isReply(), now);
    if (!counted)
        return passOn(counted);
    if (!*counted) // archived meanwhile
        return wrong(
            "api.post.create_post.can_not_post_to_deleted.error"_L1, u"Can not post to deleted channel."_s);
    if ((*counted)->at != now) {
        // This node's clock is behind: the post is no older than what is there.
        post.createAt = post.updateAt = (*counted)->at;
        if (const auto moved = posts.moveTo(post.id, post.createAt); !moved)
            return passOn(moved);
    }
    auto event = announce(connection, *place, post, **counted);
    if (!event)
        return passOn(event);
    return Outcome<Post>{post, {{*std::move(event)}, {}, std::nullopt}};
}

Change<Post> patchPost(
    store::Transaction &db, const Actor &actor, const PostId &id, const protocol::PostPatch &patch)
{
    store::Connection &connection = db.connection();
    store::PostRepository posts(connection);
    if (const auto held = posts.lock(id); !held)
        return passOn(held);
    const auto was = findPost(connection, actor, id);
    if (!was)
        return passOn(was);
    const auto place = placeOf(connection, actor, was->channelId);
    if (!place)
        return passOn(place);
    if (!messaging::mayEdit(*was, actor.user, place->roles))
        return protocol::forbidden();
    if (place->channel.isArchived())
        return wrong("api.post.update_post.can_not_update_post_in_deleted.error"_L1,
            u"Can not update a post in a deleted channel."_s);
    auto changed = protocol::patched(*was, patch);
    if (!changed)
        return passOn(changed);
    changed->updateAt = std::max(wallNow(), was->updateAt + Millis(1));
    if (changed->message != was->message)
        changed->editAt = changed->updateAt;
    if (const auto edited = posts.edit(*was, *changed); !edited)
        return passOn(edited);
    const auto members = membersOf(connection, was->channelId);
    if (!members)
        return passOn(members);
    return Outcome<Post>{*changed, {{{protocol::events::postEdited(*changed), *members}}, {}, std::nullopt}};
}

Change<Done> deletePost(store::Transaction &db, const Actor &actor, const PostId &id)
{
    store::Connection &connection = db.connection();
    auto post = findPost(connection, actor, id);
    if (!post)
        return passOn(post);
    const auto place = placeOf(connection, actor, post->channelId);
    if (!place)
        return passOn(place);
    if (!messaging::mayDelete(*post, actor.user, place->roles))
        return protocol::forbidden();
    post->deleteAt = post->updateAt = std::max(wallNow(), post->updateAt + Millis(1));
    const auto removed = store::PostRepository(connection).remove(id, post->deleteAt);
    if (!removed)
        return passOn(removed);
    if (!*removed)
        return gonePost();
    const auto members = membersOf(connection, post->channelId);
    if (!members)
        return passOn(members);
    return Outcome<Done>{
        {}, {{{protocol::events::postDeleted(*post, actor.user), *members}}, {}, std::nullopt}};
}

Answered<Post> findPost(store::Connection &connection, const Actor &actor, const PostId &id)
{
    const auto post = store::PostRepository(connection).byId(id);
    if (!post)
        return missingPost(post);
    if (const auto place = readablePlace(connection, actor, post->channelId); !place)
        return passOn(place);
    return post->isDeleted() ? gonePost() : Answered<Post>(*post);
}

Answered<protocol::PostList> findThread(
    store::Connection &connection, const Actor &actor, const PostId &id, int perPage)
{
    const auto post = findPost(connection, actor, id);
    if (!post)
        return passOn(post);
    const auto found = store::PostRepository(connection).thread(post->isReply() ? post->rootId : id, perPage);
    return found ? Answered<protocol::PostList>(*found) : passOn(found);
}

Answered<protocol::PostList> channelPosts(store::Connection &connection, const Actor &actor,
    const ChannelId &channel, const protocol::PostQuery &asked)
{
    if (const auto place = readablePlace(connection, actor, channel); !place)
        return passOn(place);
    const auto found = store::PostRepository(connection).ofChannel(channel, asked);
    return found ? Answered<protocol::PostList>(*found) : passOn(found);
}

} // namespace muster::service
