#include "store/posts/postrepository.h"

#include "store/sql/entity.h"

#include <algorithm>
#include <set>

namespace muster::store {

using namespace Qt::Literals::StringLiterals;
using protocol::Post;
using protocol::PostList;
using protocol::PostQuery;

namespace {

Post postOf(RowReader &row)
{
    Post post = entityOf<Post>(row);
    row.read(post.replyCount);
    return post;
}

QString selectPosts(const QString &rest)
{
    return u"SELECT %1, (SELECT count(*) FROM Posts r WHERE r.RootId = CASE WHEN p.RootId = '' THEN p.Id "
           "ELSE p.RootId END AND r.RootId <> '' AND r.OriginalId = '' AND r.DeleteAt = 0) FROM Posts p %2"_s
               .arg(listOf<Post>(u"p."_s), rest);
}

} // namespace

Result<PostRepository::Posts> PostRepository::select(const QString &rest, const QVariantList &values)
{
    return m_connection.query(selectPosts(rest), values).map([](const Rows &rows) {
        return readRows(rows, postOf);
    });
}

Result<bool> PostRepository::add(const Post &post)
{
    return insertNew(m_connection, "Posts"_L1, post);
}

Result<Post> PostRepository::byPendingId(const UserId &user, const QString &pendingId)
{
    return readOne(m_connection.queryOne(
                       selectPosts(u"WHERE p.UserId = ? AND p.PendingPostId = ? AND p.PendingPostId <> ''"_s),
                       {bound(user), pendingId}),
        postOf, u"There is no such post."_s);
}

Result<Post> PostRepository::byId(const PostId &id)
{
    return readOne(m_connection.queryOne(selectPosts(u"WHERE p.Id = ? AND p.OriginalId = ''"_s), {bound(id)}),
        postOf, u"There is no such post."_s);
}

Result<void> PostRepository::moveTo(const PostId &id, WallTime at)
{
    return m_connection.executeAll(
        {{u"UPDATE Posts SET CreateAt = ?, UpdateAt = ? WHERE Id = ?"_s, {bound(at), bound(at), bound(id)}}});
}

Result<bool> PostRepository::noteReply(const PostId &root, WallTime at)
{
    return m_connection
        .execute(u"UPDATE Posts SET UpdateAt = CASE WHEN UpdateAt > ? THEN UpdateAt ELSE ? END, "
                 "LastReplyAt = CASE WHEN LastReplyAt > ? THEN LastReplyAt ELSE ? END "
                 "WHERE Id = ? AND DeleteAt = 0"_s,
            {bound(at), bound(at), bound(at), bound(at), bound(root)})
        .map([](qint64 rows) { return rows > 0; });
}

Result<void> PostRepository::lock(const PostId &id)
{
    return m_connection.executeAll({{u"UPDATE Posts SET UpdateAt = UpdateAt WHERE Id = ?"_s, {bound(id)}}});
}

Result<void> PostRepository::edit(const Post &was, const Post &now)
{
    const auto changed = m_connection.executeAll(
        {{u"UPDATE Posts SET Message = ?, Hashtags = ?, Props = ?, IsPinned = ?, UpdateAt = ?, EditAt = ? "
          "WHERE Id = ?"_s,
            {now.message, now.hashtags, bound(now.props), now.isPinned, bound(now.updateAt),
                bound(now.editAt), bound(was.id)}}});
    if (!changed)
        return failed(changed);
    if (now.editAt == was.editAt)
        return {};
    Post past = was;
    past.id = PostId(newId());
    past.originalId = was.id;
    past.deleteAt = past.updateAt = now.updateAt;
    past.pendingPostId = u""_s;
    return add(past).map([](bool) {});
}

Result<bool> PostRepository::remove(const PostId &id, WallTime now)
{
    const auto removed =
        m_connection.execute(u"UPDATE Posts SET DeleteAt = ?, UpdateAt = ? WHERE Id = ? AND DeleteAt = 0"_s,
            {bound(now), bound(now), bound(id)});
    if (!removed)
        return failed(removed);
    if (*removed == 0)
        return false;
    return m_connection
        .execute(u"UPDATE Posts SET DeleteAt = ?, UpdateAt = ? WHERE RootId = ? AND RootId <> '' AND "
                 "OriginalId = '' AND DeleteAt = 0"_s,
            {bound(now), bound(now), bound(id)})
        .map([](qint64) { return true; });
}

Result<PostRepository::Posts> PostRepository::beside(
    const ChannelId &channel, const PostId &id, bool older, int limit, int offset)
{
    const QString rest =
        u"WHERE p.ChannelId = ? AND p.OriginalId = '' AND p.DeleteAt = 0 AND (p.CreateAt, p.Id) %1 "
        "(SELECT o.CreateAt, o.Id FROM Posts o WHERE o.Id = ? AND o.ChannelId = ?) "
        "ORDER BY p.CreateAt %2, p.Id %2 LIMIT ? OFFSET ?"_s.arg(
            older ? u"<"_s : u">"_s, older ? u"DESC"_s : u"ASC"_s);
    auto found = select(rest, {bound(channel), bound(id), bound(channel), limit, offset});
    if (found && !older)
        std::ranges::reverse(*found);
    return found;
}

Result<PostId> PostRepository::neighbor(const ChannelId &channel, const PostId &id, bool older)
{
    return beside(channel, id, older, 1, 0).map([](const Posts &found) {
        return found.isEmpty() ? PostId() : found.first().id;
    });
}

Result<PostRepository::Posts> PostRepository::page(const ChannelId &channel, const PostQuery &asked)
{
    const int offset = asked.page * asked.perPage;
    if (asked.since)
        return select(u"WHERE p.ChannelId = ? AND p.OriginalId = '' AND p.UpdateAt > ? "
                      "ORDER BY p.UpdateAt DESC, p.Id DESC LIMIT ?"_s,
            {bound(channel), bound(*asked.since), PostQuery::sinceMax})
            .map([](Posts found) {
                std::ranges::stable_sort(
                    found, [](const Post &a, const Post &b) { return a.createAt > b.createAt; });
                return found;
            });
    if (!asked.before.isEmpty() || !asked.after.isEmpty()) {
        const bool older = !asked.before.isEmpty();
        return beside(channel, older ? asked.before : asked.after, older, asked.perPage, offset);
    }
    return select(u"WHERE p.ChannelId = ? AND p.OriginalId = '' AND p.DeleteAt = 0 "
                  "ORDER BY p.CreateAt DESC, p.Id DESC LIMIT ? OFFSET ?"_s,
        {bound(channel), asked.perPage, offset});
}

Result<PostList> PostRepository::ofChannel(const ChannelId &channel, const PostQuery &asked)
{
    const auto found = page(channel, asked);
    if (!found)
        return failed(found);
    PostList list;
    list.ordered.assign(found->begin(), found->end());
    if (!asked.since && !list.ordered.empty()) {
        const auto next = neighbor(channel, list.ordered.front().id, false);
        const auto previous = neighbor(channel, list.ordered.back().id, true);
        if (!next || !previous)
            return failed(!next ? next : previous);
        list.next = *next;
        list.previous = *previous;
    }
    std::set<PostId> listed;
    for (const Post &post : list.ordered)
        listed.insert(post.id);
    for (const Post &post : *found) {
        if (!post.isReply() || !listed.insert(post.rootId).second)
            continue;
        if (const auto root = byId(post.rootId))
            list.others.push_back(*root);
        else if (root.error().code != ErrorCode::NotFound)
            return failed(root);
    }
    return list;
}

Result<PostList> PostRepository::thread(const PostId &root, int limit)
{
    return select(u"WHERE (p.Id = ? OR (p.RootId = ? AND p.RootId <> '')) AND p.OriginalId = '' AND "
                  "p.DeleteAt = 0 ORDER BY p.CreateAt, p.Id LIMIT ?"_s,
        {bound(root), bound(root), limit + 1})
        .map([limit](const Posts &found) {
            PostList list;
            list.hasNext = found.size() > limit;
            list.ordered.assign(found.begin(), found.begin() + std::min<qsizetype>(found.size(), limit));
            return list;
        });
}

} // namespace muster::store
