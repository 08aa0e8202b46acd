#include "api/sessions.h"

#include "api/userjson.h"
#include "base/then.h"
#include "base/time.h"
#include "log/log.h"

#include <QJsonDocument>
#include <QMutexLocker>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis databaseTimeout = 3s;

Session sessionOf(const store::Session &session, const store::User &user)
{
    return {session.id, session.userId, user.roles.split(u' ', Qt::SkipEmptyParts),
        session.props[u"csrf"].toString(), session.expiresAt,
        QJsonDocument(userToJson(user, true)).toJson(QJsonDocument::Compact)};
}

Result<std::optional<Session>> readSession(store::Connection &connection, const QByteArray &tokenHash)
{
    const auto session = store::SessionRepository(connection).byTokenHash(tokenHash, wallMillis());
    if (!session)
        return session.error().code == ErrorCode::NotFound
            ? Result<std::optional<Session>>(std::nullopt)
            : Result<std::optional<Session>>(tl::make_unexpected(session.error()));
    const auto user = store::UserRepository(connection).byId(session->userId);
    if (!user)
        return tl::make_unexpected(user.error());
    if (user->deleteAt != 0)
        return std::nullopt;
    return sessionOf(*session, *user);
}

} // namespace

Sessions::Sessions(store::SqlPool &pool) : m_pool(pool), m_cache(cacheMax) { }

std::optional<Session> Sessions::cached(const QByteArray &tokenHash, Millis notOlderThan) const
{
    const QMutexLocker lock(&m_mutex);
    if (!m_trusting)
        return std::nullopt;
    const Cached *entry = m_cache.object(tokenHash);
    if (!entry || steadyNow() - entry->readAt >= notOlderThan)
        return std::nullopt;
    if (entry->session.expiresAt != 0 && entry->session.expiresAt <= wallMillis())
        return std::nullopt;
    return entry->session;
}

void Sessions::setTrusting(bool trusting)
{
    const QMutexLocker lock(&m_mutex);
    m_trusting = trusting;
    m_cache.clear();
}

void Sessions::forget(const QByteArray &tokenHash)
{
    const QMutexLocker lock(&m_mutex);
    m_cache.remove(tokenHash);
}

quint64 Sessions::revocations() const
{
    const QMutexLocker lock(&m_mutex);
    return m_revocations;
}

void Sessions::remember(const QByteArray &tokenHash, const Session &session, quint64 revocations)
{
    const QMutexLocker lock(&m_mutex);
    if (m_trusting && revocations == m_revocations)
        m_cache.insert(tokenHash, new Cached{session, steadyNow()});
}

void Sessions::noteRevoked(const QByteArray &tokenHash)
{
    // A look-up that began before may have put it back, or be about to.
    const QMutexLocker lock(&m_mutex);
    ++m_revocations;
    m_cache.remove(tokenHash);
}

bool Sessions::isCached(const QString &token) const
{
    return isId(token) && cached(store::hashToken(token), cacheFor).has_value();
}

void Sessions::find(const QString &token, const Answer &answer)
{
    if (!isId(token)) // what was never given out is not looked up
        return answer(std::optional<Session>());
    const QByteArray hash = store::hashToken(token);
    if (auto session = cached(hash, cacheFor))
        return answer(session);
    lookUp({hash, revocations(), steadyNow(), answer});
}

void Sessions::lookUp(Lookup lookup)
{
    {
        QMutexLocker lock(&m_mutex);
        if (m_waiting.size() >= waitingMax) {
            lock.unlock();
            return tell(lookup, fail(ErrorCode::Unavailable, u"Too many sessions are being looked up."_s));
        }
        m_waiting.push_back(std::move(lookup));
        if (m_reads >= readsAtOnce)
            return;
        ++m_reads;
    }
    readWaiting();
}

void Sessions::readWaiting()
{
    using All = std::vector<Result<Looked>>;
    for (;;) {
        const auto batch = takeBatch();
        if (batch->empty())
            return;
        const auto done = [this, batch](const Result<All> &all) {
            for (size_t i = 0; i < batch->size(); ++i)
                tell((*batch)[i], all ? (*all)[i] : Result<Looked>(tl::make_unexpected(all.error())));
        };
        const QFuture<Result<All>> read =
            m_pool.read(databaseTimeout, [batch](store::Connection &connection) -> Result<All> {
                All all;
                for (const Lookup &lookup : *batch)
                    all.push_back(readSession(connection, lookup.tokenHash));
                return all;
            });
        if (!read.isFinished()) {
            then(read, [this, done](const Result<All> &all) {
                done(all);
                readWaiting();
            });
            return;
        }
        done(read.result()); // refused at once, most likely: not one call deeper for each batch
    }
}

std::shared_ptr<std::vector<Sessions::Lookup>> Sessions::takeBatch()
{
    auto batch = std::make_shared<std::vector<Lookup>>();
    std::vector<Lookup> late;
    {
        const QMutexLocker lock(&m_mutex);
        const TimePoint now = steadyNow();
        for (; !m_waiting.empty() && batch->size() < lookupsPerRead; m_waiting.pop_front()) {
            Lookup &next = m_waiting.front();
            (now - next.since < databaseTimeout ? *batch : late).push_back(std::move(next));
        }
        if (batch->empty())
            --m_reads;
    }
    for (const Lookup &lookup : late)
        tell(lookup, fail(ErrorCode::TimedOut, u"The database does not keep up with looking sessions up."_s));
    return batch;
}

void Sessions::tell(const Lookup &lookup, const Result<Looked> &found)
{
    if (found && *found)
        remember(lookup.tokenHash, **found, lookup.revocations);
    else if (found)
        forget(lookup.tokenHash);
    else if (auto believed = cached(lookup.tokenHash, believeFor))
        return lookup.answer(believed);
    lookup.answer(found);
}

void Sessions::find(const QByteArray &token, Found found)
{
    find(QString::fromLatin1(token),
        [found = std::move(found)](const Result<std::optional<Session>> &session) {
            if (!session) {
                log::warn(
                    "session"_L1, u"a session could not be looked up: %1"_s.arg(session.error().detail));
                return found(tl::make_unexpected(session.error()));
            }
            if (!*session)
                return found(std::nullopt);
            const Session &s = **session;
            found(hub::SessionInfo{s.user, s.id, s.roles, s.expiresAt});
        });
}

QFuture<Result<Session>> Sessions::open(
    const store::User &user, const QString &token, const QString &deviceId, Millis lifetime)
{
    return m_pool.write(databaseTimeout, [=](store::Connection &connection) -> Result<Session> {
        const qint64 now = wallMillis();
        store::Session session;
        session.userId = user.id;
        session.roles = user.roles;
        session.deviceId = deviceId;
        session.lastActivityAt = now;
        session.expiresAt = now + lifetime.count();
        session.props = {{u"csrf"_s, newId()}};
        return store::SessionRepository(connection)
            .create(session, token, now)
            .map([&](const store::Session &created) { return sessionOf(created, user); });
    });
}

QFuture<Result<void>> Sessions::revoke(const SessionId &session, const QString &token)
{
    const QByteArray hash = store::hashToken(token);
    forget(hash);
    return then(m_pool.write(databaseTimeout,
                    [session](store::Connection &connection) -> Result<void> {
                        const auto revoked = store::SessionRepository(connection).revoke(session);
                        if (!revoked && revoked.error().code != ErrorCode::NotFound)
                            return revoked;
                        return {};
                    }),
        [this, hash](const Result<void> &revoked) {
            noteRevoked(hash);
            return revoked;
        });
}

} // namespace muster::api
