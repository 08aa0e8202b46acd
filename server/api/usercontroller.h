#pragma once
#include "api/auditlog.h"
#include "api/loginthrottle.h"
#include "api/router.h"
#include "api/services.h"
#include "hub/audience.h"
#include "store/passwordhasher.h"

namespace muster::api {

/// Users and their sessions (reference/mattermost-api.md §2.8): the first user, log-in, log-out, who am I.
/// Thread: any.
class UserController {
public:
    struct Rooms {
        store::SqlPool &pool;
        store::PasswordHasher &hasher;
        Sessions &sessions;
        ConfigService &config;
        AuditLog &audit;
        hub::Publisher &publisher;
    };
    /// All borrowed; they must outlive the router.
    explicit UserController(Rooms rooms) : m(rooms) { }
    void addRoutes(Router &router);

private:
    /// Whom a log-in is for, and what counts against it.
    struct Claim {
        Result<store::User> user;
        LoginThrottle::Attempt attempt;
    };

    void create(const Call &call) const;
    bool mayCreate(const Call &call) const;
    void refuseCreation(const Call &call, const Error &error) const;
    void hashThenStore(const Call &call, const store::User &user, const QString &password) const;
    void store(const Call &call, store::User user) const;
    void login(const Call &call) const;
    void verify(const Call &call, const QString &password, const Claim &claim) const;
    void refuse(const Call &call, const Claim &claim, const LoginThrottle::Verdict &verdict) const;
    void passwordWrong(const Call &call, const Result<store::User> &user) const;
    void countFailure(const UserId &id) const;
    /// Behind the answer: stores a stronger hash of a password that was right, if its hash is weaker than
    /// today's. What fails is tried at the next log-in.
    void strengthen(
        const store::User &user, const QString &password, const store::TurnQueue::Asker &asker) const;
    void openSession(const Call &call, const store::User &user, const QString &deviceId) const;
    void logout(const Call &call) const;
    void me(const Call &call) const;

    Rooms m;
    mutable LoginThrottle m_throttle;
    mutable RateLimiter m_refusals{
        LoginThrottle::keysMax}; ///< how many audits of refusals a network may cause
};

} // namespace muster::api
