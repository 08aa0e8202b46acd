#pragma once
#include "auth/session.h"
#include "service/run/usecase.h"

namespace muster::service {

/// Stores audits. Thread: any; never delays or fails what is audited.
class AuditSink {
public:
    virtual ~AuditSink() = default;
    virtual void add(const AuditLine &line) = 0;
};

/// Carries out the effects of a committed use case, in this order: caches first, so that nobody who is
/// notified reads stale data; then sockets and events; then the audit. Thread: any.
class EffectDispatcher {
public:
    struct Deps {
        hub::Publisher &publisher;
        auth::SessionCache &sessions;
        AuditSink &audits;
    };
    /// All borrowed.
    explicit EffectDispatcher(Deps deps) : m_deps(deps) { }
    void dispatch(const Effects &effects) const;

private:
    const Deps m_deps;
};

} // namespace muster::service
