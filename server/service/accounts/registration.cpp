#include "service/accounts/registration.h"

#include "auth/clientaddress.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

void Registration::create(const Asked &asked, const Answer &answer) const
{
    if (asked.isAllowed)
        return hashThenStore(asked, answer);
    // A request that will be refused anyway must not make the server hash.
    then(m_deps.runner.read(countUsers), [this, asked, answer](const Result<qint64> &count) {
        if (count && *count == 0)
            return hashThenStore(asked, answer);
        refuse(asked,
            count ? Error{ErrorCode::Forbidden, u"Accounts are created by an administrator here."_s}
                  : count.error(),
            answer);
    });
}

void Registration::hashThenStore(const Asked &asked, const Answer &answer) const
{
    const auth::TurnQueue::Asker asker{auth::networkOf(asked.actor.address), asked.isAdmin};
    then(m_deps.hasher.hash(asked.password, asker), [this, asked, answer](const Result<QString> &hash) {
        if (!hash) {
            const bool isWrong = hash.error().code == ErrorCode::InvalidArgument;
            return answer(tl::unexpected(Refused{isWrong ? Refusal::Password : Refusal::Busy, hash.error()}));
        }
        then(m_deps.runner.write(createUser, asked.actor, NewUser{asked.user, *hash, asked.isAllowed}),
            [this, asked, answer](const Result<protocol::User> &created) {
                if (!created)
                    return refuse(asked, created.error(), answer);
                answer(*created);
            });
    });
}

void Registration::refuse(const Asked &asked, const Error &error, const Answer &answer) const
{
    m_deps.refusals.add({asked.actor, error.detail, {}});
    answer(tl::unexpected(Refused{Refusal::Other, error}));
}

} // namespace muster::service
