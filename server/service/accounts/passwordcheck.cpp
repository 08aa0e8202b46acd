#include "service/accounts/passwordcheck.h"

#include "auth/clientaddress.h"
#include "log/log.h"
#include "service/accounts/users.h"
#include "store/accounts/loginfailurerepository.h"
#include "store/accounts/userrepository.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using auth::LoginThrottle;

namespace {

auto refused(PasswordCheck::Refusal why, Millis retryAfter, const Error &error = {})
{
    return tl::unexpected(PasswordCheck::Refused{why, retryAfter, error});
}

} // namespace

Result<PasswordCheck::Claim> PasswordCheck::claim(store::Connection &connection, const Actor &actor)
{
    store::LoginFailureRepository failures(connection);
    const auto key = failures.key();
    if (!key)
        return failed(key);
    const auto account = store::UserRepository(connection).byId(actor.user);
    if (!account)
        return failed(account);
    Claim claim;
    claim.hash = account->passwordHash;
    claim.attempt.network = auth::networkOf(actor.address);
    claim.attempt.counted = failures.hashOf(*key, u"own "_s + actor.user.toString());
    const auto count = failures.count(claim.attempt.counted, wallNow());
    if (!count)
        return failed(count);
    claim.attempt.failedBefore = *count;
    return claim;
}

void PasswordCheck::run(const Asked &asked, const Answer &answer)
{
    const QByteArray network = auth::networkOf(asked.actor.address);
    if (const auto verdict = m_throttle.enter(network, steadyNow());
        verdict.refusal != LoginThrottle::Refusal::None)
        return answer(refused(Refusal::Throttled, verdict.retryAfter));
    then(m_deps.runner.read(&PasswordCheck::claim, asked.actor),
        [this, asked, network, answer](const Result<Claim> &claim) {
            if (claim)
                return verify(asked, *claim, answer);
            m_throttle.leave(network);
            answer(refused(Refusal::Failed, {}, claim.error()));
        });
}

void PasswordCheck::verify(const Asked &asked, Claim claim, const Answer &answer)
{
    if (const auto verdict = m_throttle.begin(claim.attempt, asked.attemptsMax, steadyNow());
        verdict.refusal != LoginThrottle::Refusal::None) {
        m_deps.refusals.add({asked.actor, u"refused: too many wrong passwords"_s, {}});
        return answer(refused(Refusal::Throttled, verdict.retryAfter));
    }
    const auth::TurnQueue::Asker asker{claim.attempt.network, true};
    then(m_deps.hasher.verify(asked.password, claim.hash, asker),
        [this, asked, claim, answer](const Result<bool> &right) {
            using Outcome = LoginThrottle::Outcome;
            const Outcome outcome = LoginThrottle::outcomeOf(right);
            m_throttle.end(claim.attempt, outcome, asked.attemptsMax, steadyNow());
            if (outcome == Outcome::NotTried)
                return answer(refused(Refusal::Busy, {}, right.error()));
            if (outcome == Outcome::Right)
                return answer({});
            wrong(asked, claim, answer);
        });
}

void PasswordCheck::wrong(const Asked &asked, const Claim &claim, const Answer &answer) const
{
    m_deps.refusals.add({asked.actor, u"refused: wrong password"_s, {}});
    // Answered when it is counted, so that the next guess is judged by it on any node.
    then(m_deps.runner.write(countFailure, claim.attempt.counted), [answer](const Result<Done> &counted) {
        if (!counted)
            log::warn("users"_L1, u"a wrong password was not counted: %1"_s.arg(counted.error().detail));
        answer(refused(Refusal::Wrong, {}));
    });
}

} // namespace muster::service
