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

/// Carries out the effects of a committed use case, in this order: sessions that are over first, so that
/// nobody who is notified is answered as before; then events; then the audit. Thread: any.
class EffectDispatcher {
public:
    struct Deps {
        hub::Publisher &publisher;
        auth::SessionEnds &sessions;
        AuditSink &audits;
    };
    /// All borrowed.
    explicit EffectDispatcher(Deps deps) : m_deps(deps) { }
    void dispatch(const Effects &effects) const;

private:
    const Deps m_deps;
};

} // namespace muster::service
