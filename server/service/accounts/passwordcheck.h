#pragma once
#include "auth/loginthrottle.h"
#include "auth/passwordhasher.h"
#include "service/run/refusals.h"
#include "service/run/runner.h"

#include <functional>

namespace muster::service {

/// Whether somebody who is logged in knows their password: asked before what a stolen session must not do.
/// Guessing is slowed down as in Login, and counted in the same table, beside what counts there. Thread: any.
class PasswordCheck {
public:
    struct Deps {
        Runner &runner;
        auth::PasswordHasher &hasher;
        Refusals &refusals;
    };
    struct Asked {
        Actor actor; ///< whose password it is
        QString password;
        int attemptsMax = 10;
    };
    enum class Refusal {
        Wrong,
        Throttled, ///< too many wrong ones for this account, or from this place
        Busy, ///< too many passwords are being checked
        Failed, ///< on our side
    };
    struct Refused {
        Refusal why = Refusal::Failed;
        Millis retryAfter{0};
        Error error = {};
    };
    using Answer = std::function<void(const tl::expected<void, Refused> &)>;

    /// All borrowed; they must outlive this object.
    explicit PasswordCheck(Deps deps) : m_deps(deps) { }
    /// `answer` is called once, from any thread.
    void run(const Asked &asked, const Answer &answer);

private:
    struct Claim {
        QString hash; ///< of the password
        auth::LoginThrottle::Attempt attempt;
    };
    [[nodiscard]] static Result<Claim> claim(store::Connection &connection, const Actor &actor);
    void verify(const Asked &asked, Claim claim, const Answer &answer);
    void wrong(const Asked &asked, const Claim &claim, const Answer &answer) const;

    const Deps m_deps;
    auth::LoginThrottle m_throttle;
};

} // namespace muster::service
