#pragma once
#include <QString>

/// The paths both sides use, in one place. Those below /muster are ours; the others are Mattermost's.
namespace muster::protocol::routes {

inline constexpr QLatin1StringView base("/api/v4");
inline constexpr QLatin1StringView ping("/api/v4/system/ping");
inline constexpr QLatin1StringView users("/api/v4/users");
inline constexpr QLatin1StringView login("/api/v4/users/login");
inline constexpr QLatin1StringView logout("/api/v4/users/logout");
inline constexpr QLatin1StringView me("/api/v4/users/me");
inline constexpr QLatin1StringView user("/api/v4/users/{user_id}");
inline constexpr QLatin1StringView userByName("/api/v4/users/username/{username}");
inline constexpr QLatin1StringView userByEmail("/api/v4/users/email/{email}");
inline constexpr QLatin1StringView usersByIds("/api/v4/users/ids");
inline constexpr QLatin1StringView usersByNames("/api/v4/users/usernames");
inline constexpr QLatin1StringView usersSearch("/api/v4/users/search");
inline constexpr QLatin1StringView userPatch("/api/v4/users/{user_id}/patch");
inline constexpr QLatin1StringView userActive("/api/v4/users/{user_id}/active");
inline constexpr QLatin1StringView userRoles("/api/v4/users/{user_id}/roles");
inline constexpr QLatin1StringView userPassword("/api/v4/users/{user_id}/password");
inline constexpr QLatin1StringView userSessions("/api/v4/users/{user_id}/sessions");
inline constexpr QLatin1StringView userSessionsRevoke("/api/v4/users/{user_id}/sessions/revoke");
inline constexpr QLatin1StringView userSessionsRevokeAll("/api/v4/users/{user_id}/sessions/revoke/all");
/// Personal access tokens; what stands for a session where nobody logs in.
inline constexpr QLatin1StringView userTokens("/api/v4/users/{user_id}/tokens");
inline constexpr QLatin1StringView accessToken("/api/v4/users/tokens/{token_id}");
inline constexpr QLatin1StringView accessTokenRevoke("/api/v4/users/tokens/revoke");
inline constexpr QLatin1StringView accessTokenDisable("/api/v4/users/tokens/disable");
inline constexpr QLatin1StringView accessTokenEnable("/api/v4/users/tokens/enable");
/// Roles and what they let do; they are built in and cannot be changed.
inline constexpr QLatin1StringView role("/api/v4/roles/{role_id}");
inline constexpr QLatin1StringView roleByName("/api/v4/roles/name/{role_name}");
inline constexpr QLatin1StringView rolesByNames("/api/v4/roles/names");
inline constexpr QLatin1StringView config("/api/v4/config");
inline constexpr QLatin1StringView configPatch("/api/v4/config/patch");
/// Query of configPatch, config, clusterReload, clusterRecycle, gossipKeys, musterLogs, logLevel,
/// databaseProbe and samples, with the id of the node it is meant for: act there only and forward nothing;
/// another node answers 409.
inline constexpr QLatin1StringView hereOnly("here_only");
inline constexpr QLatin1StringView configReload("/api/v4/config/reload");
inline constexpr QLatin1StringView configEnvironment("/api/v4/config/environment");
inline constexpr QLatin1StringView configClient("/api/v4/config/client");
inline constexpr QLatin1StringView clusterStatus("/api/v4/cluster/status");
inline constexpr QLatin1StringView logs("/api/v4/logs");
/// GET protocol::AuditQuery as ?page&per_page (60, at most 200)&user&since&until: a list of
/// protocol::AuditRecord, newest first. 404: there is no such user.
inline constexpr QLatin1StringView audits("/api/v4/audits");
inline constexpr QLatin1StringView logsQuery("/api/v4/logs/query");
inline constexpr QLatin1StringView logsDownload("/api/v4/logs/download");
inline constexpr QLatin1StringView webSocket("/api/v4/websocket");
/// GET: protocol::Overview. Needs a session with the role system_admin.
inline constexpr QLatin1StringView overview("/api/v4/muster/overview");
/// POST {"to":"<node id>"|"next"}: sets the leader preference, until that node fails; DELETE: clears it. Both
/// answer {"to":"<node id>"|null,"leader":"<node id>"|null,"term":N} immediately; Overview::preferred shows
/// the progress. 404: no such node; 409: it cannot lead now, and why.
inline constexpr QLatin1StringView leader("/api/v4/muster/leader");
/// POST ?node=<id>|all: reload from disk there, through any node. Answers
/// {"nodes":[{"id","status":"OK"|"error","error":{ApiError}?,"changed":[keys],"restart":[keys]}…]}.
inline constexpr QLatin1StringView clusterReload("/api/v4/muster/config/reload");
/// POST ?node=<id>|all: recycle the connections to the database there, through any node; answers as
/// clusterReload does. Without `node`: databaseRecycle.
inline constexpr QLatin1StringView clusterRecycle("/api/v4/muster/database/recycle");
/// GET: protocol::Databases, the servers as the answering node watches them.
inline constexpr QLatin1StringView databases("/api/v4/muster/database");
/// GET ?node=<id>|all: where nodes really write, looked at now: protocol::NodeWriteTarget of each, through
/// any node.
inline constexpr QLatin1StringView databaseProbe("/api/v4/muster/database/probe");
/// GET: protocol::ServerAdvice of each server, asked now by the answering node.
inline constexpr QLatin1StringView databaseAdvice("/api/v4/muster/database/advice");
/// POST: the same on the answering node alone, as Mattermost has it: {"status":"OK"}.
inline constexpr QLatin1StringView databaseRecycle("/api/v4/database/recycle");
/// POST protocol::LogQuery: the logs of all nodes, or of those it names; a node that does not answer within
/// its deadline is part of the answer. With hereOnly: of that node, with times by its own clock.
inline constexpr QLatin1StringView musterLogs("/api/v4/muster/logs");
/// POST protocol::LogLevelChange: log levels until the node restarts, or for some minutes; GET returns them.
/// ?node=<id or name>|all: there, through any node; without it for the answering node.
inline constexpr QLatin1StringView logLevel("/api/v4/muster/log-level");

/// GET: [{"method","path","access":"public"|"optional"|"session"|"system_admin","changes":bool}], what this
/// server answers.
inline constexpr QLatin1StringView routeList("/api/v4/muster/routes");

/// GET and POST ?node=<id>|all: protocol::GossipKeyState of nodes, and protocol::GossipKeyChange for them,
/// through any node. Both answer what each node has now. POST takes TLS or loopback only: keys travel.
inline constexpr QLatin1StringView gossipKeys("/api/v4/muster/cluster/gossip-keys");
/// GET ?node=<id>&seconds=N: protocol::NodeSamples of that node, through any node; N is 1 to 1209600, by
/// default 3600. Up to that each look, beyond it the means of one or more minutes, never more than
/// samplesMax. 404: no such node; 503: it is down or does not answer in time.
inline constexpr QLatin1StringView samples("/api/v4/muster/samples");

/// Teams, channels, posts, preferences and statuses, as Mattermost has them; `{user_id}` may be "me".
inline constexpr QLatin1StringView teams("/api/v4/teams");
inline constexpr QLatin1StringView team("/api/v4/teams/{team_id}");
inline constexpr QLatin1StringView teamsSearch("/api/v4/teams/search");
inline constexpr QLatin1StringView teamRestore("/api/v4/teams/{team_id}/restore");
inline constexpr QLatin1StringView teamPatch("/api/v4/teams/{team_id}/patch");
inline constexpr QLatin1StringView teamByName("/api/v4/teams/name/{name}");
inline constexpr QLatin1StringView teamInvitation("/api/v4/teams/members/invite");
inline constexpr QLatin1StringView teamMembers("/api/v4/teams/{team_id}/members");
inline constexpr QLatin1StringView teamMember("/api/v4/teams/{team_id}/members/{user_id}");
inline constexpr QLatin1StringView teamsOfUser("/api/v4/users/{user_id}/teams");
inline constexpr QLatin1StringView teamMembersOfUser("/api/v4/users/{user_id}/teams/members");
inline constexpr QLatin1StringView teamsUnread("/api/v4/users/{user_id}/teams/unread");

inline constexpr QLatin1StringView channels("/api/v4/channels");
inline constexpr QLatin1StringView channelsDirect("/api/v4/channels/direct");
inline constexpr QLatin1StringView channelsGroup("/api/v4/channels/group");
inline constexpr QLatin1StringView channel("/api/v4/channels/{channel_id}");
inline constexpr QLatin1StringView channelPatch("/api/v4/channels/{channel_id}/patch");
inline constexpr QLatin1StringView channelRestore("/api/v4/channels/{channel_id}/restore");
inline constexpr QLatin1StringView channelStats("/api/v4/channels/{channel_id}/stats");
inline constexpr QLatin1StringView channelMembers("/api/v4/channels/{channel_id}/members");
inline constexpr QLatin1StringView channelMember("/api/v4/channels/{channel_id}/members/{user_id}");
inline constexpr QLatin1StringView channelView("/api/v4/channels/members/{user_id}/view");
inline constexpr QLatin1StringView channelsOfTeam("/api/v4/teams/{team_id}/channels");
inline constexpr QLatin1StringView channelsArchived("/api/v4/teams/{team_id}/channels/deleted");
inline constexpr QLatin1StringView channelsPrivate("/api/v4/teams/{team_id}/channels/private");
inline constexpr QLatin1StringView channelByName("/api/v4/teams/{team_id}/channels/name/{name}");
inline constexpr QLatin1StringView channelByNames("/api/v4/teams/name/{team_name}/channels/name/{name}");
inline constexpr QLatin1StringView channelsOfUser("/api/v4/users/{user_id}/teams/{team_id}/channels");
inline constexpr QLatin1StringView channelMembersOfUser(
    "/api/v4/users/{user_id}/teams/{team_id}/channels/members");
inline constexpr QLatin1StringView channelUnread("/api/v4/users/{user_id}/channels/{channel_id}/unread");

inline constexpr QLatin1StringView posts("/api/v4/posts");
inline constexpr QLatin1StringView post("/api/v4/posts/{post_id}");
inline constexpr QLatin1StringView postPatch("/api/v4/posts/{post_id}/patch");
inline constexpr QLatin1StringView postThread("/api/v4/posts/{post_id}/thread");
inline constexpr QLatin1StringView postsOfChannel("/api/v4/channels/{channel_id}/posts");

inline constexpr QLatin1StringView preferences("/api/v4/users/{user_id}/preferences");
inline constexpr QLatin1StringView preferencesDelete("/api/v4/users/{user_id}/preferences/delete");
inline constexpr QLatin1StringView preferencesOfCategory("/api/v4/users/{user_id}/preferences/{category}");
inline constexpr QLatin1StringView preference("/api/v4/users/{user_id}/preferences/{category}/name/{name}");
inline constexpr QLatin1StringView status("/api/v4/users/{user_id}/status");
inline constexpr QLatin1StringView statuses("/api/v4/users/status/ids");

} // namespace muster::protocol::routes
