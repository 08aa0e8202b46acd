#include "service/accounts/accesstokens.h"

#include "base/tokenhash.h"
#include "messaging/permissions.h"
#include "service/accounts/administration.h"
#include "service/channels/place.h"
#include "store/accounts/accesstokenrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using protocol::AccessToken;
using protocol::Answered;
using protocol::passOn;
using protocol::refuse;

namespace {

bool mayHaveTokens(const Actor &actor, const UserId &user)
{
    return messaging::may(actor.roles, messaging::Permission::CreateUserAccessToken)
        && mayActFor(actor, user);
}

/// Whoever is in by this token.
Result<void> endSessionOf(store::Transaction &db, const AccessTokenId &token, Effects &effects)
{
    return store::AccessTokenRepository(db.connection()).hashOf(token).map([&](const QByteArray &hash) {
        effects.invalidations.push_back({SessionId(token.toString()), hash});
    });
}

AuditLine audit(const Actor &actor, const AccessToken &token)
{
    return {actor, u"ok"_s, u"token %1 of %2"_s.arg(token.id.toString(), token.userId.toString())};
}

} // namespace

Change<protocol::NewAccessToken> createAccessToken(
    store::Transaction &db, const Actor &actor, const UserId &user, const QString &description)
{
    if (!mayHaveTokens(actor, user))
        return protocol::forbidden();
    // So that they are counted one after the other.
    if (const auto locked = db.connection().lock(store::WriteLock::Accounts); !locked)
        return passOn(locked);
    const auto account = editableUser(db.connection(), actor, user);
    if (!account)
        return passOn(account);
    store::AccessTokenRepository tokens(db.connection());
    const auto count = tokens.count(user);
    if (!count)
        return passOn(count);
    if (*count >= accessTokensMax)
        return refuse(ErrorCode::Conflict, "app.user_access_token.too_many.app_error"_L1,
            u"A user has at most %1 tokens. Revoke one first."_s.arg(accessTokensMax));
    const protocol::NewAccessToken made{
        {AccessTokenId(newId()), user, wallNow(), description, true}, newId()};
    if (const auto added = tokens.add(made.token, hashToken(made.secret)); !added)
        return passOn(added);
    return Outcome<protocol::NewAccessToken>{made, {{}, {}, audit(actor, made.token)}};
}

Answered<QList<AccessToken>> accessTokensOf(
    store::Connection &connection, const Actor &actor, const UserId &user, const Page &page)
{
    if (!mayHaveTokens(actor, user))
        return protocol::forbidden();
    const auto found = store::AccessTokenRepository(connection).ofUser(user, page.page, page.perPage);
    return found ? Answered<QList<AccessToken>>(*found) : passOn(found);
}

Answered<AccessToken> findAccessToken(
    store::Connection &connection, const Actor &actor, const AccessTokenId &token)
{
    constexpr auto id = "app.user_access_token.get_by_user.app_error"_L1;
    const QString sentence = u"Unable to find the personal access token."_s;
    const auto found = store::AccessTokenRepository(connection).byId(token);
    if (!found)
        return protocol::missing(found, id, sentence);
    if (!mayHaveTokens(actor, found->userId))
        return refuse(ErrorCode::NotFound, id, sentence);
    return *found;
}

Change<Done> revokeAccessToken(store::Transaction &db, const Actor &actor, const AccessTokenId &token)
{
    const auto found = findAccessToken(db.connection(), actor, token);
    if (!found)
        return passOn(found);
    Outcome<Done> outcome{{}, {{}, {}, audit(actor, *found)}};
    if (const auto ended = endSessionOf(db, token, outcome.effects); !ended)
        return passOn(ended);
    if (const auto removed = store::AccessTokenRepository(db.connection()).remove(token); !removed)
        return passOn(removed);
    return outcome;
}

Change<Done> setAccessTokenActive(
    store::Transaction &db, const Actor &actor, const AccessTokenId &token, bool isActive)
{
    const auto found = findAccessToken(db.connection(), actor, token);
    if (!found)
        return passOn(found);
    Outcome<Done> outcome{{}, {{}, {}, audit(actor, *found)}};
    if (!isActive)
        if (const auto ended = endSessionOf(db, token, outcome.effects); !ended)
            return passOn(ended);
    const auto set = store::AccessTokenRepository(db.connection()).setActive(token, isActive);
    if (!set)
        return passOn(set);
    return outcome;
}

} // namespace muster::service
