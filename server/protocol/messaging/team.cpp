#include "protocol/messaging/team.h"

#include "protocol/messaging/bodyfields.h"
#include "protocol/messaging/bodytext.h"

#include <QRegularExpression>

#include <array>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a team's address may not begin with: pages of the service (as in Mattermost).
constexpr std::array reserved{"admin"_L1, "api"_L1, "channel"_L1, "claim"_L1, "error"_L1, "files"_L1,
    "help"_L1, "landing"_L1, "login"_L1, "mfa"_L1, "oauth"_L1, "plug"_L1, "plugins"_L1, "post"_L1,
    "signup"_L1, "playbooks"_L1};

auto wrong(QLatin1StringView what, const QString &sentence)
{
    return refuse(ErrorCode::InvalidArgument, QLatin1StringView(what), sentence);
}

Answered<void> validate(const Team &team)
{
    static const QRegularExpression name(u"^[a-z0-9][a-z0-9-]*[a-z0-9]$"_s);
    if (team.displayName.isEmpty() || runes(team.displayName) > 64)
        return wrong("model.team.is_valid.name.app_error"_L1, u"display_name: 1 to 64 characters."_s);
    if (team.name.size() > 64)
        return wrong("model.team.is_valid.url.app_error"_L1, u"name: at most 64 characters."_s);
    if (!name.match(team.name).hasMatch())
        return wrong("model.team.is_valid.characters.app_error"_L1,
            u"name: two or more of a-z, 0-9 and '-', beginning and ending with a letter or digit."_s);
    if (std::ranges::find(reserved, team.name) != reserved.end())
        return wrong("model.team.is_valid.reserved.app_error"_L1, u"name: this one is reserved."_s);
    if (team.type != "O"_L1 && team.type != "I"_L1)
        return wrong("model.team.is_valid.type.app_error"_L1, u"type: \"O\" or \"I\"."_s);
    if (team.email.size() > 128)
        return wrong("model.team.is_valid.email.app_error"_L1, u"email: at most 128 characters."_s);
    if (runes(team.description) > 255)
        return wrong(
            "model.team.is_valid.description.app_error"_L1, u"description: at most 255 characters."_s);
    if (runes(team.companyName) > 64)
        return wrong("model.team.is_valid.company.app_error"_L1, u"company_name: at most 64 characters."_s);
    if (team.allowedDomains.size() > 500)
        return wrong(
            "model.team.is_valid.domains.app_error"_L1, u"allowed_domains: at most 500 characters."_s);
    return {};
}

} // namespace

QStringList TeamMember::roles() const
{
    QStringList names;
    if (schemeUser)
        names.append(u"team_user"_s);
    if (schemeAdmin)
        names.append(u"team_admin"_s);
    return names;
}

QJsonObject toJson(const Team &team)
{
    QJsonObject json = fieldsToJson(team);
    for (const QString &none : {u"scheme_id"_s, u"group_constrained"_s, u"policy_id"_s})
        json.insert(none, QJsonValue::Null);
    return json;
}

QJsonObject toJson(const TeamMember &member)
{
    QJsonObject json = fieldsToJson(member);
    json.insert("roles"_L1, member.roles().join(u' '));
    json.insert("explicit_roles"_L1, QString());
    json.insert("scheme_guest"_L1, false);
    return json;
}

QJsonObject toJson(const TeamUnread &unread)
{
    return {{u"team_id"_s, unread.teamId.toString()}, {u"msg_count"_s, unread.messages},
        {u"mention_count"_s, unread.mentions}};
}

Team sanitized(Team team)
{
    team.inviteId.clear();
    team.email.clear();
    return team;
}

Answered<Team> newTeamFromJson(const QJsonObject &json)
{
    Team team;
    team.displayName = textOf(json, "display_name"_L1).trimmed();
    team.name = textOf(json, "name"_L1);
    team.description = textOf(json, "description"_L1);
    team.email = textOf(json, "email"_L1).trimmed().toLower();
    team.type = textOf(json, "type"_L1);
    team.companyName = textOf(json, "company_name"_L1);
    team.allowedDomains = textOf(json, "allowed_domains"_L1);
    team.allowOpenInvite = json["allow_open_invite"_L1].toBool();
    return validate(team).map([&team] { return team; });
}

TeamPatch teamPatchFromJson(const QJsonObject &json)
{
    const QJsonValue open = json["allow_open_invite"_L1];
    return {givenText(json, "display_name"_L1), givenText(json, "description"_L1),
        givenText(json, "company_name"_L1), givenText(json, "allowed_domains"_L1),
        open.isBool() ? std::optional(open.toBool()) : std::nullopt};
}

Answered<Team> patched(Team team, const TeamPatch &patch)
{
    team.displayName = patch.displayName.value_or(team.displayName).trimmed();
    team.description = patch.description.value_or(team.description);
    team.companyName = patch.companyName.value_or(team.companyName);
    team.allowedDomains = patch.allowedDomains.value_or(team.allowedDomains);
    team.allowOpenInvite = patch.allowOpenInvite.value_or(team.allowOpenInvite);
    return validate(team).map([&team] { return team; });
}

} // namespace muster::protocol
