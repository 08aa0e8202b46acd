#include "client/admin/gossipkeyapi.h"

#include "client/transport/transport.h"
#include "protocol/http/routes.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;
namespace routes = protocol::routes;

QFuture<Result<GossipKeyApi::NodeKeys>> GossipKeyApi::keys()
{
    return m_transport.callForObject(
        {"GET", pathWith(routes::gossipKeys, u"node"_s, u"all"_s)}, protocol::gossipKeysFromJson);
}

QFuture<Result<GossipKeyApi::NodeKeys>> GossipKeyApi::change(
    const protocol::GossipKeyChange &change, const std::optional<NodeId> &node)
{
    return m_transport.callForObject(
        {"POST", pathWith(routes::gossipKeys, u"node"_s, node ? node->toString() : u"all"_s),
            compactJson(protocol::toJson(change))},
        protocol::gossipKeysFromJson);
}

QFuture<Result<GossipKeyApi::NodeKeys>> GossipKeyApi::keysHere(const NodeId &node)
{
    return m_transport.callForObject({"GET", pathWith(routes::gossipKeys, routes::hereOnly, node.toString())},
        protocol::gossipKeysFromJson);
}

QFuture<Result<GossipKeyApi::NodeKeys>> GossipKeyApi::changeHere(
    const protocol::GossipKeyChange &change, const NodeId &node)
{
    return m_transport.callForObject({"POST", pathWith(routes::gossipKeys, routes::hereOnly, node.toString()),
                                         compactJson(protocol::toJson(change))},
        protocol::gossipKeysFromJson);
}

} // namespace muster::client
