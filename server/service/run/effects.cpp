#include "service/run/effects.h"

namespace muster::service {

void EffectDispatcher::dispatch(const Effects &effects) const
{
    for (const Invalidation &ended : effects.invalidations) {
        m_deps.sessions.ended(ended.tokenHash);
        m_deps.publisher.closeSession(ended.session);
    }
    for (const auto &[event, audience] : effects.events)
        m_deps.publisher.publish(event, audience);
    if (effects.audit)
        m_deps.audits.add(*effects.audit);
}

} // namespace muster::service
