#pragma once
#include "protocol/messaging/fieldjson.h"
#include "protocol/messaging/ids.h"
#include "protocol/messaging/namederror.h"

#include <optional>

namespace muster::protocol {

/// A team as the API shows it (reference/mattermost-api.md §2.9).
struct Team {
    TeamId id;
    WallTime createAt;
    WallTime updateAt;
    WallTime deleteAt; ///< the epoch: not archived
    QString displayName;
    QString name; ///< of its address: a-z, 0-9 and '-'
    QString description;
    QString email;
    QString type; ///< "O": open, "I": by invitation
    QString companyName;
    QString allowedDomains;
    QString inviteId; ///< a secret that lets people in
    bool allowOpenInvite = false; ///< everybody may see it and join
    bool operator==(const Team &) const = default;

    bool isArchived() const { return deleteAt != WallTime(); }
    /// Whether people who are not in it may know it.
    bool isOpen() const { return allowOpenInvite && type == QLatin1StringView("O"); }

    template <typename AnyTeam, typename Visitor>
    static void visit(AnyTeam &team, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"id"_L1, "Id"_L1}, team.id);
        visitor(Field{"create_at"_L1, "CreateAt"_L1}, team.createAt);
        visitor(Field{"update_at"_L1, "UpdateAt"_L1}, team.updateAt);
        visitor(Field{"delete_at"_L1, "DeleteAt"_L1}, team.deleteAt);
        visitor(Field{"display_name"_L1, "DisplayName"_L1}, team.displayName);
        visitor(Field{"name"_L1, "Name"_L1}, team.name);
        visitor(Field{"description"_L1, "Description"_L1}, team.description);
        visitor(Field{"email"_L1, "Email"_L1}, team.email);
        visitor(Field{"type"_L1, "Type"_L1}, team.type);
        visitor(Field{"company_name"_L1, "CompanyName"_L1}, team.companyName);
        visitor(Field{"allowed_domains"_L1, "AllowedDomains"_L1}, team.allowedDomains);
        visitor(Field{"invite_id"_L1, "InviteId"_L1}, team.inviteId);
        visitor(Field{"allow_open_invite"_L1, "AllowOpenInvite"_L1}, team.allowOpenInvite);
    }
};

/// Who is in a team. Whoever left stays in the table, with the time.
struct TeamMember {
    TeamId teamId;
    UserId userId;
    WallTime deleteAt; ///< the epoch: is in it
    bool schemeUser = true;
    bool schemeAdmin = false;
    bool operator==(const TeamMember &) const = default;

    bool isActive() const { return deleteAt == WallTime(); }
    QStringList roles() const;

    template <typename AnyMember, typename Visitor>
    static void visit(AnyMember &member, Visitor visitor)
    {
        using namespace Qt::Literals::StringLiterals;
        visitor(Field{"team_id"_L1, "TeamId"_L1}, member.teamId);
        visitor(Field{"user_id"_L1, "UserId"_L1}, member.userId);
        visitor(Field{"delete_at"_L1, "DeleteAt"_L1}, member.deleteAt);
        visitor(Field{"scheme_user"_L1, "SchemeUser"_L1}, member.schemeUser);
        visitor(Field{"scheme_admin"_L1, "SchemeAdmin"_L1}, member.schemeAdmin);
    }
};

/// How much of a team somebody has not read.
struct TeamUnread {
    TeamId teamId;
    qint64 messages = 0;
    qint64 mentions = 0;
};

/// What may be changed of a team; what is empty stays.
struct TeamPatch {
    std::optional<QString> displayName;
    std::optional<QString> description;
    std::optional<QString> companyName;
    std::optional<QString> allowedDomains;
    std::optional<bool> allowOpenInvite;
};

QJsonObject toJson(const Team &team);
QJsonObject toJson(const TeamMember &member);
QJsonObject toJson(const TeamUnread &unread);
/// A team without what only those may know who invite.
Team sanitized(Team team);

/// The body of a new team; ids and times are not taken from it. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<Team> newTeamFromJson(const QJsonObject &json);
/// The body of a patch.
TeamPatch teamPatchFromJson(const QJsonObject &json);
/// What the patch makes of the team. InvalidArgument with Mattermost's ids.
[[nodiscard]] Answered<Team> patched(Team team, const TeamPatch &patch);

} // namespace muster::protocol
