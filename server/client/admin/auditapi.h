#pragma once
#include "base/result.h"
#include "protocol/admin/audits.h"

#include <QFuture>
#include <QList>

namespace muster::client {

class Transport;

/// Who did what. The transport is borrowed and may outlive this object, which holds nothing else. Thread: the
/// transport's.
class AuditApi {
public:
    explicit AuditApi(Transport &transport) : m_transport(transport) { }

    /// A page, newest first. NotFound: there is no such user.
    QFuture<Result<QList<protocol::AuditRecord>>> audits(const protocol::AuditQuery &query);

private:
    Transport &m_transport;
};

} // namespace muster::client
