#include "service/accounts/login.h"

#include "auth/clientaddress.h"
#include "log/log.h"
#include "service/accounts/users.h"
#include "store/admin/auditrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "users"_L1;
constexpr qsizetype loginLengthMax = 128;
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

void warn(QStringView what, const Error &error)
{
    log::warn(component, u"%1: %2"_s.arg(what, error.detail));
}

} // namespace

Result<Login::Claim> Login::claim(store::Connection &connection, const Asked &asked)
{
    store::UserRepository users(connection);
    Claim claim{asked.id.isEmpty() ? users.byLogin(asked.login) : users.byId(UserId(asked.id)), {}};
    claim.attempt.network = auth::networkOf(asked.actor.address);
    if (claim.account) {
        claim.attempt.account = claim.account->id.toUtf8();
        claim.attempt.failedBefore = claim.account->failedAttempts;
        claim.attempt.isKnownPlace =
            isKnownPlace(connection, claim.account->id, asked.actor.action, claim.attempt.network);
        return claim;
    }
    if (claim.account.error().code != ErrorCode::NotFound)
        return failed(claim.account);
    // No id begins like this, so nobody can count against an account by another name.
    const QString name = asked.id.isEmpty() ? asked.login : asked.id;
    claim.attempt.account = '?' + name.left(loginLengthMax).toLower().toUtf8();
    return claim;
}

void Login::run(const Asked &asked, const Answer &answer)
{
    then(m_deps.runner.read(&Login::claim, asked), [this, asked, answer](const Result<Claim> &claim) {
        if (!claim)
            return answer(tl::unexpected(Refused{Refusal::Failed, {}, claim.error()}));
        verify(asked, *claim, answer);
    });
}

void Login::verify(const Asked &asked, const Claim &claim, const Answer &answer)
{
    if (const auto verdict = m_throttle.begin(claim.attempt, asked.attemptsMax, steadyNow());
        verdict.refusal != auth::LoginThrottle::Refusal::None)
        return refuse(asked, claim, verdict, answer);
    // The same work for a name that does not exist, so that timing does not reveal which names do.
    const auth::TurnQueue::Asker asker{claim.attempt.network, claim.attempt.isKnownPlace};
    then(m_deps.hasher.verify(asked.password, claim.account ? claim.account->passwordHash : QString(), asker),
        [this, asked, claim, answer](const Result<bool> &right) {
            using Outcome = auth::LoginThrottle::Outcome;
            // A password that cannot be hashed is nobody's password.
            const bool impossible = !right && right.error().code == ErrorCode::InvalidArgument;
            const bool isRight = right && *right && claim.account && claim.account->isActive();
            const bool isBusy = !right && !impossible;
            m_throttle.end(claim.attempt,
                isBusy        ? Outcome::NotTried
                    : isRight ? Outcome::Right
                              : Outcome::Wrong,
                asked.attemptsMax, steadyNow());
            if (isBusy)
                return answer(tl::unexpected(Refused{Refusal::Busy, {}, right.error()}));
            if (!isRight)
                return passwordWrong(asked, claim, answer);
            open(asked, *claim.account, answer);
            if (auth::PasswordHasher::needsRehash(claim.account->passwordHash))
                strengthen(asked, claim);
        });
}

void Login::refuse(const Asked &asked, const Claim &claim, const auth::LoginThrottle::Verdict &verdict,
    const Answer &answer) const
{
    using Throttled = auth::LoginThrottle::Refusal;
    const QString name = claim.account ? claim.account->username : QString();
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
    m_deps.runner.audits().add(
        {asked.actor, u"refused: wrong credentials"_s, claim.account ? claim.account->username : QString()});
    if (claim.account)
        then(m_deps.runner.write(countFailedAttempt, claim.account->id), [](const Result<int> &counted) {
            if (!counted)
                warn(u"a failed log-in was not counted", counted.error());
        });
    answer(tl::unexpected(Refused{Refusal::WrongCredentials, {}, {}}));
}

void Login::open(const Asked &asked, const protocol::User &user, const Answer &answer) const
{
    const NewSession wanted{user, newId(), asked.deviceId, asked.lifetime};
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
    const auth::TurnQueue::Asker asker{claim.attempt.network, claim.attempt.isKnownPlace};
    then(m_deps.hasher.hash(asked.password, asker),
        [this, notReplaced, id = claim.account->id, was = claim.account->passwordHash](
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
