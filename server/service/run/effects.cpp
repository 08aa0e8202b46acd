#include "service/run/effects.h"

namespace muster::service {

void EffectDispatcher::dispatch(const Effects &effects) const
{
    for (const auto &[session, tokenHash] : effects.invalidations)
        m_deps.sessions.ended(session, tokenHash);
    for (const auto &[event, audience] : effects.events)
        m_deps.publisher.publish(event, audience);
    if (effects.audit)
        m_deps.audits.add(*effects.audit);
}

} // namespace muster::service
