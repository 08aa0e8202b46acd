#pragma once
#include "protocol/messaging/accesstoken.h"
#include "service/channels/channels.h"

/// Personal access tokens, for whoever has the role for them: their own, and as an administrator everybody's.
namespace muster::service {

constexpr qint64 accessTokensMax = 100; ///< of one user

/// The secret is in the answer, and nowhere else from then on. Conflict: the user has as many as one may.
/// Audited, as all that changes one.
[[nodiscard]] Change<protocol::NewAccessToken> createAccessToken(
    store::Transaction &db, const Actor &actor, const UserId &user, const QString &description);
[[nodiscard]] protocol::Answered<QList<protocol::AccessToken>> accessTokensOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const Page &page);
/// NotFound "app.user_access_token.get_by_user.app_error", as for one that is not for the actor.
[[nodiscard]] protocol::Answered<protocol::AccessToken> findAccessToken(
    store::Connection &connection, const Actor &actor, const AccessTokenId &token);
/// Nobody gets in with it any more, and whoever is in is out, on all nodes.
[[nodiscard]] Change<Done> revokeAccessToken(
    store::Transaction &db, const Actor &actor, const AccessTokenId &token);
/// The same for as long as it is not active.
[[nodiscard]] Change<Done> setAccessTokenActive(
    store::Transaction &db, const Actor &actor, const AccessTokenId &token, bool isActive);

} // namespace muster::service
