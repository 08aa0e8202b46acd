#include "api/admin/gossipkeycontroller.h"

#include "api/admin/askednodes.h"
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

void GossipKeyController::list(const Call &call) const
{
    const auto nodes = askedNodes(call, m_cluster.self());
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
    const auto nodes = askedNodes(call, m_cluster.self());
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
