#include "protocol/messaging/channel.h"

#include "protocol/messaging/bodyfields.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

auto wrong(QLatin1StringView what, const QString &sentence)
{
    return refuse(ErrorCode::InvalidArgument, what, sentence);
}

Answered<void> validate(const Channel &channel)
{
    static const QRegularExpression name(u"^[a-z0-9][a-z0-9_-]{0,63}$"_s);
    static const QRegularExpression directForm(u"^[a-z0-9]{26}__[a-z0-9]{26}$"_s);
    if (runes(channel.displayName) > 64)
        return wrong(
            "model.channel.is_valid.display_name.app_error"_L1, u"display_name: at most 64 characters."_s);
    if (runes(channel.header) > 1024)
        return wrong("model.channel.is_valid.header.app_error"_L1, u"header: at most 1024 characters."_s);
    if (runes(channel.purpose) > 250)
        return wrong("model.channel.is_valid.purpose.app_error"_L1, u"purpose: at most 250 characters."_s);
    if (!channel.isOfTeam())
        return {};
    if (!name.match(channel.name).hasMatch())
        return wrong("model.channel.is_valid.1_or_more.app_error"_L1,
            u"name: 1 to 64 of a-z, 0-9, '-' and '_', beginning with a letter or digit."_s);
    if (directForm.match(channel.name).hasMatch())
        return wrong(
            "model.channel.is_valid.name.app_error"_L1, u"name: this form is that of direct channels."_s);
    return {};
}

} // namespace

QStringList ChannelMember::roles() const
{
    QStringList names;
    if (schemeUser)
        names.append(u"channel_user"_s);
    if (schemeAdmin)
        names.append(u"channel_admin"_s);
    return names;
}

QJsonObject toJson(const Channel &channel)
{
    QJsonObject json = fieldsToJson(channel);
    for (const QString &none :
        {u"scheme_id"_s, u"props"_s, u"group_constrained"_s, u"shared"_s, u"policy_id"_s})
        json.insert(none, QJsonValue::Null);
    return json;
}

QJsonObject toJson(const ChannelMember &member)
{
    QJsonObject json = fieldsToJson(member);
    json.insert("roles"_L1, member.roles().join(u' '));
    json.insert("explicit_roles"_L1, QString());
    json.insert("scheme_guest"_L1, false);
    return json;
}

QJsonObject toJson(const ChannelUnread &unread)
{
    return {{u"team_id"_s, unread.teamId.toString()}, {u"channel_id"_s, unread.channelId.toString()},
        {u"msg_count"_s, unread.messages}, {u"msg_count_root"_s, unread.messagesRoot},
        {u"mention_count"_s, unread.mentions}, {u"mention_count_root"_s, unread.mentionsRoot}};
}

Answered<Channel> newChannelFromJson(const QJsonObject &json)
{
    const auto team = idOf<TeamId>(json, "team_id"_L1);
    if (!team)
        return passOn(team);
    Channel channel;
    channel.teamId = *team;
    channel.type = textOf(json, "type"_L1);
    channel.displayName = textOf(json, "display_name"_L1).trimmed();
    channel.name = textOf(json, "name"_L1);
    channel.header = textOf(json, "header"_L1);
    channel.purpose = textOf(json, "purpose"_L1);
    if (channel.type == channels::direct)
        return wrong("api.channel.create_channel.direct_channel.app_error"_L1,
            u"Direct channels have a route of their own."_s);
    if (!channel.isOfTeam())
        return wrong("model.channel.is_valid.type.app_error"_L1, u"type: \"O\" or \"P\"."_s);
    return validate(channel).map([&channel] { return channel; });
}

ChannelPatch channelPatchFromJson(const QJsonObject &json)
{
    return {givenText(json, "display_name"_L1), givenText(json, "name"_L1), givenText(json, "header"_L1),
        givenText(json, "purpose"_L1)};
}

Answered<Channel> patched(Channel channel, const ChannelPatch &patch)
{
    if (channel.isOfTeam()) {
        const QString name = patch.name.value_or(channel.name);
        if (channel.name == channels::townSquare && name != channel.name)
            return wrong("api.channel.update_channel.tried.app_error"_L1,
                u"The default channel keeps the name of its address."_s);
        channel.name = name;
        channel.displayName = patch.displayName.value_or(channel.displayName).trimmed();
        channel.purpose = patch.purpose.value_or(channel.purpose);
    }
    channel.header = patch.header.value_or(channel.header);
    return validate(channel).map([&channel] { return channel; });
}

Answered<ChannelView> channelViewFromJson(const QJsonObject &json)
{
    ChannelView view;
    for (const auto &[field, id] :
        {std::pair("channel_id"_L1, &view.now), {"prev_channel_id"_L1, &view.before}}) {
        const QString text = json[field].toString();
        if (!text.isEmpty() && !isId(text))
            return invalidBody(u"channel_view."_s + field);
        *id = ChannelId(text);
    }
    return view;
}

QString directName(const UserId &one, const UserId &other)
{
    return std::min(one, other).toString() + u"__"_s + std::max(one, other).toString();
}

QString groupName(std::vector<UserId> users)
{
    std::ranges::sort(users);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const UserId &user : users)
        hash.addData(user.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace muster::protocol
