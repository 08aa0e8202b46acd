#include "client/system/systemapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<QJsonObject>> SystemApi::ping()
{
    return m_transport.callForObject({"GET", routes::ping}, anyObject);
}

} // namespace muster::client
