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
    void create(const Call &call) const;
    void store(const Call &call, store::User user) const;
    void login(const Call &call) const;
    void verify(const Call &call, const QString &password, const Result<store::User> &user) const;
    void passwordWrong(const Call &call, const Result<store::User> &user) const;
    void countFailure(const UserId &id) const;
    void openSession(const Call &call, const store::User &user, const QString &deviceId) const;
    void logout(const Call &call) const;
    void me(const Call &call) const;

    Rooms m;
    mutable LoginThrottle m_throttle;
};

/// A user as the API shows it: without the password's hash. `sensitive` adds what only the user and admins
/// see.
QJsonObject userToJson(const store::User &user, bool sensitive);

} // namespace muster::api
