#include "service/accounts/sessionactivity.h"

#include "log/log.h"
#include "service/accounts/storedsessions.h"
#include "store/accounts/sessionrepository.h"

#include <algorithm>

namespace muster::service {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

std::optional<Millis> SessionActivity::step(const Rules &rules)
{
    std::optional<Millis> step;
    if (rules.idle > Millis(0))
        step = idleSlack(rules.idle);
    // As Mattermost: a hundredth of its length, at most a day.
    if (rules.extends)
        step = std::min({step.value_or(Millis::max()), rules.lifetime / 100, Millis(24h)});
    return step;
}

bool SessionActivity::isDue(const auth::Session &session, Millis step, WallTime now)
{
    if (now - session.lastActivityAt < step)
        return false;
    // The session may be one from a cache, read before it was written.
    const std::lock_guard lock(m_mutex);
    const QString id = session.id.toString();
    if (const WallTime *noted = m_noted.object(id); noted && now - *noted < step)
        return false;
    m_noted.insert(id, new WallTime(now));
    return true;
}

std::optional<WallTime> SessionActivity::seen(const auth::Session &session, const Rules &rules)
{
    const WallTime now = wallNow();
    const std::optional<Millis> behind = step(rules);
    if (!behind || !isDue(session, *behind, now))
        return std::nullopt;
    const WallTime never;
    const bool extends = rules.extends && session.expiresAt != never;
    const WallTime until = extends ? std::max(session.expiresAt, now + rules.lifetime) : session.expiresAt;
    then(m_runner.write(noteActivity, session.id, now, until), [](const Result<Done> &noted) {
        if (!noted && noted.error().code != ErrorCode::NotFound)
            log::debug("session"_L1, u"the use of a session was not stored: %1"_s.arg(noted.error().detail));
    });
    return until > session.expiresAt ? std::optional(until) : std::nullopt;
}

Result<Outcome<Done>> noteActivity(
    store::Transaction &db, const SessionId &session, WallTime now, WallTime expiresAt)
{
    const auto noted = store::SessionRepository(db.connection()).touch(session, now, expiresAt);
    if (!noted)
        return failed(noted);
    return Outcome<Done>{{}, {}};
}

} // namespace muster::service
