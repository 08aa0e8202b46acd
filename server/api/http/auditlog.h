#pragma once
#include "service/run/refusals.h"

namespace muster::api {

struct Call;

/// Audits of calls: details that a controller knows better than the gate. Thread: any.
class AuditLog {
public:
    /// Borrowed; it must outlive this object.
    explicit AuditLog(service::AuditSink &sink) : m_sink(sink), m_refusals(sink) { }
    /// `outcome` is "ok" or the reason of the failure; `extra` contains no secret. The gate then no longer
    /// audits the call.
    void add(const Call &call, const QString &outcome, const QString &extra = {}) const;
    /// Only so many of one user, see Refusals.
    void addRefusal(const Call &call, const QString &reason) const;
    /// Who asks, for a use case that Runner::perform() audits: the gate audits the call no more.
    service::Actor handOver(const Call &call) const;

private:
    service::AuditSink &m_sink;
    mutable service::Refusals m_refusals;
};

} // namespace muster::api
