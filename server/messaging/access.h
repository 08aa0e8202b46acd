#pragma once
#include "messaging/permissions.h"
#include "protocol/messaging/channel.h"
#include "protocol/messaging/post.h"
#include "protocol/messaging/team.h"
#include "protocol/messaging/user.h"

/// Who may do what with a user, a team, a channel or a post: the only place that decides it. `roles` are all
/// that the requester has there: in the system, in the team and in the channel.
namespace muster::messaging {

/// Whether the account may be changed: everybody's own, and others' by who administers; those of
/// administrators by administrators only.
bool mayEdit(const protocol::User &user, const UserId &requester, const QStringList &roles);

/// Nobody but its members knows of a team that is not open.
bool maySee(const protocol::Team &team, const QStringList &roles);
/// Whether people may come in by themselves.
bool mayJoin(const protocol::Team &team, const QStringList &roles);
/// Whether the secret that lets people in is shown.
bool maySeeInvitation(const QStringList &roles);

/// Whether the requester may create such a channel.
bool mayCreate(const protocol::Channel &channel, const QStringList &roles);
/// Whether its posts, members and texts may be read.
bool mayRead(const protocol::Channel &channel, const QStringList &roles);
bool mayJoin(const protocol::Channel &channel, const QStringList &roles);
/// Its texts. Direct and group channels belong to all who are in them.
bool mayChange(const protocol::Channel &channel, const QStringList &roles);
bool mayManageMembers(const protocol::Channel &channel, const QStringList &roles);
bool mayArchive(const protocol::Channel &channel, const QStringList &roles);

bool mayEdit(const protocol::Post &post, const UserId &requester, const QStringList &roles);
bool mayDelete(const protocol::Post &post, const UserId &requester, const QStringList &roles);

} // namespace muster::messaging
