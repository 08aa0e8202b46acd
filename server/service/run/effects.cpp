#include "service/run/effects.h"

namespace muster::service {

void EffectDispatcher::dispatch(const Effects &effects) const
{
    for (const auto &[session, tokenHash] : effects.invalidations)
        m_deps.sessions.ended(session, tokenHash);
    for (const UserId &user : effects.endedUsers)
        m_deps.publisher.closeUser(user);
    for (const UserId &user : effects.changedUsers)
        m_deps.sessions.changed(user);
    for (const auto &[event, audience] : effects.events)
        m_deps.publisher.publish(event, audience);
    if (effects.audit)
        m_deps.audits.add(*effects.audit);
}

} // namespace muster::service
