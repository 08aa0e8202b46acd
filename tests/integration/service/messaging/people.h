#pragma once
#include "integration/store/database.h"
#include "service/run/runner.h"
#include "service/teams/teams.h"
#include "store/accounts/userrepository.h"

#include <QMutex>

#include <algorithm>

namespace muster::test {

/// Keeps what is published, with its audience. Thread: any.
class Heard final : public hub::Publisher, public auth::SessionEnds {
public:
    void publish(const protocol::SocketEvent &event, const hub::Audience &audience, QByteArray) override
    {
        const QMutexLocker lock(&m_mutex);
        m_events.push_back({event, audience});
    }
    bool reaches(const hub::Audience &) const override { return true; }
    void closeSession(const SessionId &) override { }
    void closeUser(const UserId &) override { }
    void ended(const SessionId &, const QByteArray &) override { }
    void changed(const UserId &) override { }

    /// How often this user was told of it.
    int count(const QString &event, const UserId &user) const
    {
        const QMutexLocker lock(&m_mutex);
        const hub::SessionInfo info{user, SessionId(QStringLiteral("s")), {}, {}};
        return int(std::ranges::count_if(m_events, [&](const service::Event &one) {
            return one.event.event == event && one.audience.includes({}, info, {});
        }));
    }
    /// All that happened since the last call.
    std::vector<service::Event> take()
    {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_events, {});
    }

private:
    mutable QMutex m_mutex;
    std::vector<service::Event> m_events;
};

/// One node: workers of its own on the database that all share.
struct Node {
    explicit Node(const store::DataSource &source)
        : pool(source, store::SqlPoolOptions()), replicas(pool), runner(pool, replicas, heard, heard, [] {})
    {
    }
    ~Node()
    {
        replicas.close();
        pool.close();
    }

    Heard heard;
    store::SqlPool pool;
    store::ReplicaReads replicas;
    service::Runner runner;
};

/// A user as who asks.
inline service::Actor actorOf(const protocol::User &user)
{
    service::Actor actor;
    actor.user = user.id;
    actor.roles = user.roleNames();
    return actor;
}

inline protocol::User makeUser(store::Connection &connection, const QString &name)
{
    store::Account account;
    account.username = name;
    account.email = name + QStringLiteral("@example.org");
    const auto made = store::UserRepository(connection).create(account, wallNow());
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return *made;
}

inline protocol::Team teamNamed(const QString &name, bool isOpen = true)
{
    protocol::Team team;
    team.name = name;
    team.displayName = name;
    team.type = isOpen ? QStringLiteral("O") : QStringLiteral("I");
    team.allowOpenInvite = isOpen;
    return team;
}

template <typename T>
QByteArray detailOf(const protocol::Answered<T> &result)
{
    return result ? QByteArray("it succeeded") : (result.error().id + u' ' + result.error().detail).toUtf8();
}

} // namespace muster::test

/// The value of an Answered that must have one.
#define TRY_ANSWER(variable, expression)                                                                     \
    const auto variable##Answer = (expression);                                                              \
    QVERIFY2(variable##Answer.has_value(), muster::test::detailOf(variable##Answer).constData());            \
    const auto &variable = *variable##Answer

/// It fails with this id of Mattermost's.
#define VERIFY_REFUSED(expression, expectedId)                                                               \
    do {                                                                                                     \
        const auto verifyAnswer = (expression);                                                              \
        QVERIFY2(!verifyAnswer.has_value(), "should have been refused");                                     \
        QVERIFY2(verifyAnswer.error().id == QLatin1StringView(expectedId),                                   \
            muster::test::detailOf(verifyAnswer).constData());                                               \
    } while (false)
