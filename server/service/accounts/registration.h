#pragma once
#include "auth/passwordhasher.h"
#include "service/accounts/users.h"
#include "service/run/refusals.h"
#include "service/run/runner.h"

#include <functional>

namespace muster::service {

/// New accounts: who may create one, and the password's hash before it. Thread: any.
class Registration {
public:
    struct Deps {
        Runner &runner;
        auth::PasswordHasher &hasher;
        Refusals &refusals;
    };
    struct Asked {
        Actor actor;
        protocol::User user; ///< valid, see protocol::validateUser()
        QString password;
        bool isAllowed = false; ///< see NewUser
        bool isAdmin = false; ///< the requester: takes turns with the trusted ones
    };
    enum class Refusal {
        Password, ///< is not valid
        Busy, ///< too many passwords are being hashed: retry soon
        Other,
    };
    struct Refused {
        Refusal why = Refusal::Other;
        Error error;
    };
    using Answer = std::function<void(const tl::expected<protocol::User, Refused> &)>;

    /// All borrowed; they must outlive this object.
    explicit Registration(Deps deps) : m_deps(deps) { }
    /// `answer` is called once, from any thread, maybe before this returns.
    void create(const Asked &asked, const Answer &answer) const;

private:
    void hashThenStore(const Asked &asked, const Answer &answer) const;
    void refuse(const Asked &asked, const Error &error, const Answer &answer) const;

    const Deps m_deps;
};

} // namespace muster::service
