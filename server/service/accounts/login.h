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
/// is right, and the consequences. Neither answers nor the work that is done tell which names exist: a name
/// that nobody has is looked up, counted and hashed like others, with another account in its place.
/// Thread: any.
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
        bool byName = true; ///< whether `login` may be a name …
        bool byEmail = true; ///< … or an address
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
        std::optional<store::Account> somebody; ///< whose work is done; nobody if there are no users
        bool isTheirName = false; ///< otherwise nobody has it
        auth::LoginThrottle::Attempt attempt;
        bool isKnownPlace = false; ///< somebody has logged in to the account from this network

        /// Null: nobody has that name.
        const store::Account *account() const { return isTheirName ? &*somebody : nullptr; }
        QString username() const { return isTheirName ? somebody->username : QString(); }
    };
    [[nodiscard]] static Result<Claim> claim(store::Connection &connection, const Asked &asked);
    void verify(const Asked &asked, Claim claim, const Answer &answer);
    void refuse(const Asked &asked, const QString &name, const auth::LoginThrottle::Verdict &verdict,
        const Answer &answer) const;
    void passwordWrong(const Asked &asked, const Claim &claim, const Answer &answer) const;
    void open(const Asked &asked, const Claim &claim, const Answer &answer) const;
    /// Runs after the answer: stores a stronger hash of a correct password, if its hash is weaker than
    /// today's. If that fails it is retried at the next log-in.
    void strengthen(const Asked &asked, const Claim &claim) const;

    const Deps m_deps;
    auth::LoginThrottle m_throttle;
};

} // namespace muster::service
