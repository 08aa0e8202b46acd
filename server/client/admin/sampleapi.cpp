#include "client/admin/sampleapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

#include <QUrlQuery>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

namespace {

QString pathTo(const NodeId &node, int seconds, bool here)
{
    QUrlQuery query;
    query.addQueryItem(u"node"_s, node.toString());
    query.addQueryItem(u"seconds"_s, QString::number(seconds));
    if (here)
        query.addQueryItem(routes::hereOnly, node.toString());
    return routes::samples + u'?' + query.toString(QUrl::FullyEncoded);
}

} // namespace

QFuture<Result<protocol::NodeSamples>> SampleApi::samples(const NodeId &node, int seconds)
{
    return m_transport.callForObject({"GET", pathTo(node, seconds, false)}, protocol::samplesFromJson);
}

QFuture<Result<protocol::NodeSamples>> SampleApi::samplesHere(const NodeId &node, int seconds)
{
    return m_transport.callForObject({"GET", pathTo(node, seconds, true)}, protocol::samplesFromJson);
}

} // namespace muster::client
