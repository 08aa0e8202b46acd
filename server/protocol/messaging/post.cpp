#include "protocol/messaging/post.h"

#include "protocol/messaging/bodyfields.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype propsRunesMax = 8'000; // Mattermost's
constexpr qsizetype hashtagsMax = 1'000; // likewise
constexpr qsizetype pendingIdMax = 128;

auto wrong(QLatin1StringView what, const QString &sentence)
{
    return refuse(ErrorCode::InvalidArgument, what, sentence);
}

/// "#one #two", as many as have room.
QString hashtagsOf(const QString &message)
{
    static const QRegularExpression tag(uR"((?<![\p{L}\p{N}_#&])#\p{L}[\p{L}\p{N}_.-]*[\p{L}\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString all;
    if (!message.contains(u'#'))
        return all;
    for (auto match = tag.globalMatch(message); match.hasNext();) {
        const QString found = match.next().captured();
        if (all.size() + found.size() + 1 > hashtagsMax)
            break;
        if (found.size() > 3)
            all += (all.isEmpty() ? QString() : u" "_s) + found;
    }
    return all;
}

Answered<void> validate(const Post &post)
{
    if (post.message.trimmed().isEmpty())
        return wrong("model.post.is_valid.msg.app_error"_L1, u"A message has text."_s);
    if (runes(post.message) > Post::messageRunesMax)
        return wrong("model.post.is_valid.message_length.app_error"_L1,
            u"A message has at most %1 characters; this one has %2."_s.arg(Post::messageRunesMax)
                .arg(runes(post.message)));
    if (!post.type.isEmpty() && post.type != "me"_L1 && post.type != "slack_attachment"_L1
        && !post.type.startsWith("custom_"_L1))
        return wrong("model.post.is_valid.type.app_error"_L1,
            u"type: empty, \"me\", \"slack_attachment\" or \"custom_…\"."_s);
    if (post.type.size() > 26)
        return wrong("model.post.is_valid.type.app_error"_L1, u"type: at most 26 characters."_s);
    if (runes(QString::fromUtf8(QJsonDocument(post.props).toJson(QJsonDocument::Compact))) > propsRunesMax)
        return wrong(
            "model.post.is_valid.props.app_error"_L1, u"props: at most %1 characters."_s.arg(propsRunesMax));
    return {};
}

} // namespace

QJsonObject toJson(const Post &post)
{
    QJsonObject json = fieldsToJson(post);
    json.insert("reply_count"_L1, post.replyCount);
    json.insert("participants"_L1, QJsonValue::Null);
    json.insert("metadata"_L1, QJsonObject());
    return json;
}

QJsonObject toJson(const PostList &list)
{
    QJsonArray order;
    QJsonObject posts;
    for (const Post &post : list.ordered) {
        order.append(post.id.toString());
        posts.insert(post.id.toString(), toJson(post));
    }
    for (const Post &post : list.others)
        posts.insert(post.id.toString(), toJson(post));
    return {{u"order"_s, order}, {u"posts"_s, posts}, {u"next_post_id"_s, list.next.toString()},
        {u"prev_post_id"_s, list.previous.toString()}, {u"has_next"_s, list.hasNext},
        {u"first_inaccessible_post_time"_s, 0}};
}

Answered<Post> newPostFromJson(const QJsonObject &json)
{
    const auto channel = idOf<ChannelId>(json, "channel_id"_L1);
    if (!channel)
        return passOn(channel);
    Post post;
    post.channelId = *channel;
    post.message = textOf(json, "message"_L1);
    post.type = textOf(json, "type"_L1);
    post.props = storable(json["props"_L1]).toObject();
    post.hashtags = hashtagsOf(post.message);
    post.rootId = PostId(json["root_id"_L1].toString());
    post.pendingPostId = textOf(json, "pending_post_id"_L1);
    if (post.isReply() && !isId(post.rootId.toString()))
        return wrong("model.post.is_valid.root_id.app_error"_L1, u"root_id: the id of a post."_s);
    if (post.pendingPostId.size() > pendingIdMax)
        return invalidBody(u"pending_post_id"_s);
    return validate(post).map([&post] { return post; });
}

PostPatch postPatchFromJson(const QJsonObject &json)
{
    PostPatch patch{givenText(json, "message"_L1), {}, {}};
    if (json["props"_L1].isObject())
        patch.props = storable(json["props"_L1]).toObject();
    if (json["is_pinned"_L1].isBool())
        patch.isPinned = json["is_pinned"_L1].toBool();
    return patch;
}

Answered<Post> patched(Post post, const PostPatch &patch)
{
    post.message = patch.message.value_or(post.message);
    post.props = patch.props.value_or(post.props);
    post.isPinned = patch.isPinned.value_or(post.isPinned);
    post.hashtags = hashtagsOf(post.message);
    return validate(post).map([&post] { return post; });
}

} // namespace muster::protocol
