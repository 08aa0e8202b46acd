#pragma once
#include "auth/loginthrottle.h"
#include "auth/passwordhasher.h"
#include "service/accounts/sessions.h"
#include "service/run/refusals.h"
#include "service/run/runner.h"
#include "store/accounts/userrepository.h"

#include <functional>

namespace muster::service {

/// From a name and a password to a session: who it is, whether guessing is slowed down, whether the password
/// is right, and the consequences. Thread: any.
class Login {
public:
    struct Deps {
        Runner &runner;
        auth::PasswordHasher &hasher;
        Refusals &refusals;
    };
    struct Asked {
        Actor actor;
        QString id; ///< of the user, or …
        QString login; ///< … name or address
        QString password;
        QString deviceId;
        int attemptsMax = 10;
        Millis lifetime{0}; ///< of the session
    };
    struct LoggedIn {
        protocol::User user;
        auth::Session session;
        QString token;
    };
    enum class Refusal {
        WrongCredentials,
        Account, ///< too many failures of this account
        Network, ///< too many failures from this place
        Crowd, ///< too many at once from this place
        Busy, ///< too many passwords are being checked
        Failed, ///< on our side
    };
    struct Refused {
        Refusal why = Refusal::Failed;
        Millis retryAfter{0};
        Error error = {};
    };
    using Answer = std::function<void(const tl::expected<LoggedIn, Refused> &)>;

    /// All borrowed; they must outlive this object.
    explicit Login(Deps deps) : m_deps(deps) { }
    /// `answer` is called once, from any thread.
    void run(const Asked &asked, const Answer &answer);

private:
    /// The account of a log-in, and what counts against it.
    struct Claim {
        Result<store::Account> account;
        auth::LoginThrottle::Attempt attempt;
    };
    [[nodiscard]] static Result<Claim> claim(store::Connection &connection, const Asked &asked);
    void verify(const Asked &asked, const Claim &claim, const Answer &answer);
    void refuse(const Asked &asked, const Claim &claim, const auth::LoginThrottle::Verdict &verdict,
        const Answer &answer) const;
    void passwordWrong(const Asked &asked, const Claim &claim, const Answer &answer) const;
    void open(const Asked &asked, const protocol::User &user, const Answer &answer) const;
    /// Runs after the answer: stores a stronger hash of a correct password, if its hash is weaker than
    /// today's. If that fails it is retried at the next log-in.
    void strengthen(const Asked &asked, const Claim &claim) const;

    const Deps m_deps;
    auth::LoginThrottle m_throttle;
};

} // namespace muster::service
