#include "client/admin/auditapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

#include <QUrlQuery>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<QList<protocol::AuditRecord>>> AuditApi::audits(const protocol::AuditQuery &query)
{
    return m_transport.callForList(
        {"GET", routes::audits + u'?' + protocol::toQuery(query).toString(QUrl::FullyEncoded)},
        protocol::auditsFromJson);
}

} // namespace muster::client
