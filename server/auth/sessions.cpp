#include "auth/sessions.h"

#include "base/then.h"
#include "base/time.h"
#include "base/tokenhash.h"
#include "log/log.h"

namespace muster::auth {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis databaseTimeout = 3s;

} // namespace

Sessions::Sessions(SessionStore &store) : m_store(store), m_cache(cacheMax) { }

std::optional<Session> Sessions::cached(const QByteArray &tokenHash, Millis notOlderThan) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_trusting || steadyNow() > m_toldUntil)
        return std::nullopt;
    const Cached *entry = m_cache.object(tokenHash);
    if (!entry || steadyNow() - entry->readAt >= notOlderThan)
        return std::nullopt;
    if (entry->session.expiresAt != WallTime() && entry->session.expiresAt <= wallNow())
        return std::nullopt;
    return entry->session;
}

Sessions::Counts Sessions::counts() const
{
    const std::lock_guard lock(m_mutex);
    return {m_cache.size(), m_waiting.size()};
}

void Sessions::setTrusting(bool trusting)
{
    const std::lock_guard lock(m_mutex);
    m_trusting = trusting;
    m_cache.clear();
}

void Sessions::setToldUntil(TimePoint until)
{
    const std::lock_guard lock(m_mutex);
    m_toldUntil = until;
}

void Sessions::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    ++m_revocations;
    m_cache.clear();
}

void Sessions::forgetUser(const UserId &user)
{
    const std::lock_guard lock(m_mutex);
    ++m_revocations;
    for (const QByteArray &tokenHash : m_cache.keys())
        if (m_cache.object(tokenHash)->session.user == user)
            m_cache.remove(tokenHash);
}

void Sessions::forget(const QByteArray &tokenHash)
{
    SessionId known;
    {
        const std::lock_guard lock(m_mutex);
        if (const Cached *entry = m_cache.object(tokenHash))
            known = entry->session.id;
    }
    if (!known.isEmpty())
        ended(known, tokenHash); // by another node
}

quint64 Sessions::revocations() const
{
    const std::lock_guard lock(m_mutex);
    return m_revocations;
}

void Sessions::remember(const QByteArray &tokenHash, const Session &session, quint64 revocations)
{
    const std::lock_guard lock(m_mutex);
    if (m_trusting && revocations == m_revocations)
        m_cache.insert(tokenHash, new Cached{session, steadyNow()});
}

void Sessions::ended(const SessionId &session, const QByteArray &tokenHash)
{
    {
        // A lookup that began earlier may have put it back, or be about to.
        const std::lock_guard lock(m_mutex);
        ++m_revocations;
        m_cache.remove(tokenHash);
    }
    if (m_sockets)
        m_sockets->closeSession(session);
}

bool Sessions::isCached(const QString &token) const
{
    return isId(token) && cached(hashToken(token), cacheFor).has_value();
}

void Sessions::find(const QString &token, const Answer &answer)
{
    if (!isId(token)) // a token that cannot have been issued is not looked up
        return answer(std::optional<Session>());
    const QByteArray hash = hashToken(token);
    if (auto session = cached(hash, cacheFor))
        return answer(session);
    lookUp({hash, revocations(), steadyNow(), answer});
}

void Sessions::lookUp(Lookup lookup)
{
    {
        std::unique_lock lock(m_mutex);
        if (m_waiting.size() >= waitingMax) {
            lock.unlock();
            return reply(lookup, fail(ErrorCode::Unavailable, u"Too many sessions are being looked up."_s));
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
    for (;;) {
        const auto batch = takeBatch();
        if (batch->empty())
            return;
        const auto done = [this, batch](const Result<SessionStore::Found> &all) {
            for (size_t i = 0; i < batch->size(); ++i)
                reply((*batch)[i], all ? (*all)[qsizetype(i)] : Result<Looked>(failed(all)));
        };
        QList<QByteArray> hashes;
        for (const Lookup &lookup : *batch)
            hashes.append(lookup.tokenHash);
        const QFuture<Result<SessionStore::Found>> read = m_store.find(hashes, databaseTimeout);
        if (!read.isFinished()) {
            then(read, [this, done](const Result<SessionStore::Found> &all) {
                done(all);
                readWaiting();
            });
            return;
        }
        done(read.result()); // most likely refused immediately: avoid one more recursion for each batch
    }
}

std::shared_ptr<std::vector<Sessions::Lookup>> Sessions::takeBatch()
{
    auto batch = std::make_shared<std::vector<Lookup>>();
    std::vector<Lookup> late;
    {
        const std::lock_guard lock(m_mutex);
        const TimePoint now = steadyNow();
        for (; !m_waiting.empty() && batch->size() < lookupsPerRead; m_waiting.pop_front()) {
            Lookup &next = m_waiting.front();
            (now - next.since < databaseTimeout ? *batch : late).push_back(std::move(next));
        }
        if (batch->empty())
            --m_reads;
    }
    for (const Lookup &lookup : late)
        reply(
            lookup, fail(ErrorCode::TimedOut, u"The database does not keep up with looking sessions up."_s));
    return batch;
}

void Sessions::reply(const Lookup &lookup, const Result<Looked> &found)
{
    assertNoLockHeld("a session's answer");
    if (found && *found)
        remember(lookup.tokenHash, **found, lookup.revocations);
    else if (found)
        forget(lookup.tokenHash);
    else if (auto believed = cached(lookup.tokenHash, believeFor))
        return lookup.answer(believed);
    lookup.answer(found);
}

bool Sessions::mayWarn()
{
    const TimePoint now = steadyNow();
    const std::lock_guard lock(m_mutex);
    if (m_warnedAt && now - *m_warnedAt < warnEvery)
        return false;
    m_warnedAt = now;
    return true;
}

void Sessions::find(const QByteArray &token, Found found)
{
    find(QString::fromLatin1(token),
        [this, found = std::move(found)](const Result<std::optional<Session>> &session) {
            if (!session) {
                if (mayWarn())
                    log::warn(
                        "session"_L1, u"a session could not be looked up: %1"_s.arg(session.error().detail));
                return found(failed(session));
            }
            if (!*session)
                return found(std::nullopt);
            const Session &s = **session;
            found(hub::SessionInfo{s.user, s.id, s.roles, s.expiresAt});
        });
}

} // namespace muster::auth
