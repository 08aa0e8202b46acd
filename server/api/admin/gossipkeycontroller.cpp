#include "api/admin/gossipkeycontroller.h"

#include "base/then.h"
#include "protocol/http/routes.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The socket's own words for addresses that never leave the host.
bool isLoopback(const QString &peer)
{
    return peer.startsWith("127."_L1) || peer == "::1"_L1 || peer.startsWith("::ffff:127."_L1);
}

} // namespace

bool mayCarrySecrets(const http::Request &request)
{
    if (request.secure)
        return true;
    if (!isLoopback(request.peerAddress))
        return false;
    const QByteArray outside = request.header("X-Forwarded-Proto");
    return outside.isEmpty() || outside.toLower() == "https";
}

void GossipKeyController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::gossipKeys, Access::SystemAdmin, [this](const Call &call) { list(call); });
    router.add("POST", routes::gossipKeys, Access::SystemAdmin, [this](const Call &call) { change(call); });
}

std::optional<QList<NodeId>> GossipKeyController::nodesOf(const Call &call) const
{
    const QString asked = call.request.query.queryItemValue(u"node"_s);
    const QString here = call.request.query.queryItemValue(protocol::routes::hereOnly);
    const NodeId self = m_cluster.self();
    if (!here.isEmpty() && here != self.toString()) {
        call.fail({u"api.cluster.another_node.app_error"_s, u"This is node %1."_s.arg(self.toString()), 409});
        return std::nullopt;
    }
    if (!here.isEmpty())
        return QList{self};
    if (asked.isEmpty()) {
        call.fail({u"api.context.invalid_url_param.app_error"_s,
            u"Name the node: ?node=<node id> or ?node=all."_s, 400});
        return std::nullopt;
    }
    return asked == u"all" ? QList<NodeId>() : QList{NodeId(asked)};
}

void GossipKeyController::list(const Call &call) const
{
    const auto nodes = nodesOf(call);
    if (!nodes)
        return;
    then(m_keys.gossipKeys(*nodes, call.token), [call](const GossipKeyService::Answer &answer) {
        if (!answer)
            return call.fail(answer.error(), "cluster.gossip_keys"_L1);
        call.reply(protocol::jsonResponse(protocol::toJson(*answer)));
    });
}

void GossipKeyController::change(const Call &call) const
{
    if (!mayCarrySecrets(call.request))
        return call.fail({u"api.cluster.gossip_keys.insecure.app_error"_s,
            u"Gossip keys are changed over HTTPS, or on the node's own host: a key would travel unencrypted."_s,
            403});
    const auto nodes = nodesOf(call);
    const auto body = nodes ? call.object() : std::nullopt;
    if (!body)
        return;
    const auto wanted = protocol::gossipKeyChangeFromJson(*body);
    if (!wanted)
        return call.fail(wanted.error(), "cluster.gossip_keys"_L1);
    const QString what = protocol::operationName(wanted->operation) + u' '
        + (wanted->fingerprint.isEmpty() ? u"a key"_s : wanted->fingerprint.left(64));
    then(m_keys.changeGossipKeys(*nodes, *wanted, call.token),
        [this, call, what](const GossipKeyService::Answer &answer) {
            if (!answer) {
                m_audit.add(call, answer.error().detail, what);
                return call.fail(answer.error(), "cluster.gossip_keys"_L1);
            }
            QStringList failed;
            for (const protocol::NodeGossipKeys &node : *answer)
                if (!node.state)
                    failed.append(node.name);
            m_audit.add(call, failed.isEmpty() ? u"ok"_s : u"failed on %1"_s.arg(failed.join(u", "_s)), what);
            call.reply(protocol::jsonResponse(protocol::toJson(*answer)));
        });
}

} // namespace muster::api
