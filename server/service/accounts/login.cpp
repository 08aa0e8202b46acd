#include "service/accounts/login.h"

#include "auth/clientaddress.h"
#include "log/log.h"
#include "protocol/messaging/userrules.h"
#include "service/accounts/users.h"
#include "store/accounts/loginfailurerepository.h"
#include "store/admin/auditrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "users"_L1;
constexpr qsizetype loginLengthMax = 128;
constexpr qsizetype idLength = 26;
/// A user who logged in from a place within this time is known there, for at most this many places.
constexpr std::chrono::hours placeIsKnownFor = 24h * 90;
constexpr int placesMax = 100;

bool isKnownPlace(
    store::Connection &connection, const UserId &user, const QString &action, const QByteArray &network)
{
    // An audit of a successful log-in names its user; that of a failed one names nobody.
    const auto addresses =
        store::AuditRepository(connection).addressesOf(user, action, wallNow() - placeIsKnownFor, placesMax);
    return addresses && std::any_of(addresses->begin(), addresses->end(), [&network](const QString &address) {
        return auth::networkOf(address) == network;
    });
}

/// Whether what was entered is a way to log in that is open.
bool isOpenWay(const Login::Asked &asked, const store::Account &account)
{
    if (!asked.id.isEmpty())
        return true;
    return account.username == protocol::normalizedName(asked.login) ? asked.byName : asked.byEmail;
}

void warn(QStringView what, const Error &error)
{
    log::warn(component, u"%1: %2"_s.arg(what, error.detail));
}

} // namespace

Result<Login::Claim> Login::claim(store::Connection &connection, const Asked &asked)
{
    store::UserRepository users(connection);
    store::LoginFailureRepository failures(connection);
    const auto key = failures.key();
    if (!key)
        return failed(key);
    // Counted as it was typed: if an account's names counted together, that would tell which belong together.
    const QString name = asked.id.isEmpty()
        ? u"name "_s + protocol::normalizedName(asked.login.left(loginLengthMax))
        : u"id "_s + asked.id.left(loginLengthMax);
    const QByteArray hash = failures.hashOf(*key, name);
    Result<std::optional<UserId>> named = std::optional(UserId(asked.id));
    if (asked.id.isEmpty())
        named = users.idOf(asked.login);
    if (!named)
        return failed(named);
    // For a name that nobody has, somebody else's places are looked for, always the same one's.
    const UserId anybody(QString::fromLatin1(hash.toHex().left(idLength)));
    auto account = users.byIdOrNext(named->value_or(anybody));
    if (!account && account.error().code != ErrorCode::NotFound)
        return failed(account);
    Claim claim;
    claim.attempt.network = auth::networkOf(asked.actor.address);
    claim.isKnownPlace =
        account && isKnownPlace(connection, account->id, asked.actor.action, claim.attempt.network);
    const QString place = u"place %1 "_s.arg(QString::fromLatin1(claim.attempt.network)) + name;
    claim.attempt.counted = claim.isKnownPlace ? failures.hashOf(*key, place) : hash;
    const auto count = failures.count(claim.attempt.counted, wallNow());
    if (!count)
        return failed(count);
    claim.attempt.failedBefore = *count;
    claim.isTheirName = account && account->id == *named && isOpenWay(asked, *account);
    if (account)
        claim.somebody = *std::move(account);
    return claim;
}

void Login::run(const Asked &asked, const Answer &answer)
{
    const QByteArray network = auth::networkOf(asked.actor.address);
    // Before anything is looked up: it is the same for all names.
    if (const auto verdict = m_throttle.enter(network, steadyNow());
        verdict.refusal != auth::LoginThrottle::Refusal::None)
        return refuse(asked, {}, verdict, answer);
    then(
        m_deps.runner.read(&Login::claim, asked), [this, asked, network, answer](const Result<Claim> &claim) {
            if (claim)
                return verify(asked, *claim, answer);
            m_throttle.leave(network);
            answer(tl::unexpected(Refused{Refusal::Failed, {}, claim.error()}));
        });
}

void Login::verify(const Asked &asked, Claim claim, const Answer &answer)
{
    if (const auto verdict = m_throttle.begin(claim.attempt, asked.attemptsMax, steadyNow());
        verdict.refusal != auth::LoginThrottle::Refusal::None)
        return refuse(asked, claim.username(), verdict, answer);
    // The same work for a name that does not exist, so that timing does not reveal which names do.
    const auth::TurnQueue::Asker asker{claim.attempt.network, claim.isKnownPlace};
    then(m_deps.hasher.verify(
             asked.password, claim.account() ? claim.account()->passwordHash : QString(), asker),
        [this, asked, claim, answer](const Result<bool> &right) {
            using Outcome = auth::LoginThrottle::Outcome;
            const Outcome outcome =
                auth::LoginThrottle::outcomeOf(right, claim.account() && claim.account()->isActive());
            m_throttle.end(claim.attempt, outcome, asked.attemptsMax, steadyNow());
            if (outcome == Outcome::NotTried)
                return answer(tl::unexpected(Refused{Refusal::Busy, {}, right.error()}));
            if (outcome == Outcome::Wrong)
                return passwordWrong(asked, claim, answer);
            open(asked, claim, answer);
            if (auth::PasswordHasher::needsRehash(claim.account()->passwordHash))
                strengthen(asked, claim);
        });
}

void Login::refuse(const Asked &asked, const QString &name, const auth::LoginThrottle::Verdict &verdict,
    const Answer &answer) const
{
    using Throttled = auth::LoginThrottle::Refusal;
    if (verdict.refusal == Throttled::Account)
        m_deps.refusals.add({asked.actor, u"refused: too many failed attempts"_s, name});
    if (verdict.refusal == Throttled::Network)
        m_deps.refusals.add({asked.actor, u"refused: too many failed attempts from this address"_s, name});
    const Refusal why = verdict.refusal == Throttled::Account ? Refusal::Account
        : verdict.refusal == Throttled::Network               ? Refusal::Network
                                                              : Refusal::Crowd;
    answer(tl::unexpected(Refused{why, verdict.retryAfter, {}}));
}

void Login::passwordWrong(const Asked &asked, const Claim &claim, const Answer &answer) const
{
    m_deps.runner.audits().add({asked.actor, u"refused: wrong credentials"_s, claim.username()});
    // Answered when it is counted, so that the next guess is judged by it on any node.
    then(m_deps.runner.write(countFailure, claim.attempt.counted), [answer](const Result<Done> &counted) {
        if (!counted)
            warn(u"a failed log-in was not counted", counted.error());
        answer(tl::unexpected(Refused{Refusal::WrongCredentials, {}, {}}));
    });
}

void Login::open(const Asked &asked, const Claim &claim, const Answer &answer) const
{
    const auth::LoginThrottle::Attempt &attempt = claim.attempt;
    const NewSession wanted{*claim.account(), newId(), asked.deviceId, asked.lifetime,
        attempt.failedBefore > 0 ? attempt.counted : QByteArray(), claim.account()->passwordHash};
    then(m_deps.runner.write(openSession, asked.actor, wanted),
        [this, asked, wanted, answer](const Result<auth::Session> &session) {
            if (!session) {
                m_deps.runner.audits().add({asked.actor, session.error().detail, wanted.user.username});
                return answer(tl::unexpected(Refused{Refusal::Failed, {}, session.error()}));
            }
            answer(LoggedIn{wanted.user, *session, wanted.token});
        });
}

void Login::strengthen(const Asked &asked, const Claim &claim) const
{
    constexpr QStringView notReplaced = u"a weak password hash was not replaced";
    const auth::TurnQueue::Asker asker{claim.attempt.network, claim.isKnownPlace};
    then(m_deps.hasher.hash(asked.password, asker),
        [this, notReplaced, id = claim.account()->id, was = claim.account()->passwordHash](
            const Result<QString> &hash) {
            if (!hash)
                return warn(notReplaced, hash.error());
            then(m_deps.runner.write(strengthenHash, id, was, *hash),
                [notReplaced](const Result<bool> &replaced) {
                    if (!replaced)
                        warn(notReplaced, replaced.error());
                });
        });
}

} // namespace muster::service
