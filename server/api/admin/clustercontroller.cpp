#include "api/admin/clustercontroller.h"

#include "base/then.h"
#include "protocol/http/routes.h"

#include <QJsonArray>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nodeIdLengthMax = 64;

} // namespace

void ClusterController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::clusterStatus, Access::SystemAdmin, [this](const Call &call) { status(call); });
    router.add("GET", routes::overview, Access::SystemAdmin, [this](const Call &call) { overview(call); });
    router.add("POST", routes::clusterReload, Access::SystemAdmin,
        [this](const Call &call) { onNodes(call, &ClusterService::reload, "config.reload_config"_L1); });
    router.add("POST", routes::clusterRecycle, Access::SystemAdmin,
        [this](const Call &call) { onNodes(call, &ClusterService::recycle, "database.recycle"_L1); });
    router.add("POST", routes::databaseRecycle, Access::SystemAdmin,
        [this](const Call &call) { recycleHere(call); });
    router.add("POST", routes::leader, Access::SystemAdmin, [this](const Call &call) { transfer(call); });
    router.add("DELETE", routes::leader, Access::SystemAdmin, [this](const Call &call) { prefer(call, {}); });
}

void ClusterController::status(const Call &call) const
{
    QJsonArray nodes;
    const auto overview = m_cluster.overview();
    for (const protocol::NodeOverview &node : overview->nodes) {
        // Mattermost's fields (reference/mattermost-api.md §1.6), all strings, then ours.
        QJsonObject json = protocol::toJson(node);
        json[u"hostname"_s] = node.name;
        json[u"ipaddress"_s] = node.gossipAddress;
        json[u"schema_version"_s] = QString::number(node.schema);
        nodes.append(json);
    }
    call.reply(protocol::jsonResponse(nodes));
}

void ClusterController::overview(const Call &call) const
{
    call.reply(protocol::jsonResponse(protocol::toJson(*m_cluster.overview())));
}

void ClusterController::transfer(const Call &call) const
{
    const auto body = call.object();
    if (!body)
        return;
    const QString to = body->value(u"to").toString();
    if (to.isEmpty() || to.size() > nodeIdLengthMax)
        return call.fail({u"api.context.invalid_body_param.app_error"_s,
            u"Name the node to lead: {\"to\":\"<node id>\"} or {\"to\":\"next\"}."_s, 400});
    prefer(call, to);
}

void ClusterController::prefer(const Call &call, const QString &to) const
{
    then(m_cluster.preferLeader(to), [this, call, to](const Result<LeaderTransfer> &transfer) {
        const QString asked = to.isEmpty() ? u"no preference"_s : u"to %1"_s.arg(to);
        if (!transfer) {
            m_audit.add(call, transfer.error().detail, asked);
            return call.fail(transfer.error(), "cluster.leader"_L1);
        }
        m_audit.add(call, u"ok"_s, asked);
        call.reply(protocol::jsonResponse(protocol::toJson(*transfer)));
    });
}

void ClusterController::onNodes(const Call &call, Action action, QLatin1StringView errorId) const
{
    const QString asked = call.request.query.queryItemValue(u"node"_s);
    if (asked.isEmpty())
        return call.fail({u"api.context.invalid_url_param.app_error"_s,
            u"Name the node: ?node=<node id> or ?node=all."_s, 400});
    const QString here = call.request.query.queryItemValue(protocol::routes::hereOnly);
    if (!here.isEmpty() && here != m_cluster.self().toString())
        return call.fail({u"api.cluster.another_node.app_error"_s,
            u"This is node %1."_s.arg(m_cluster.self().toString()), 409});
    const QList<NodeId> nodes = asked == u"all" ? QList<NodeId>() : QList<NodeId>{NodeId(asked)};
    then((m_cluster.*action)(nodes, call.token),
        [this, call, asked, errorId](const Result<QList<NodeReload>> &done) {
            if (!done)
                return call.fail(done.error(), errorId);
            QStringList failed;
            for (const NodeReload &node : *done)
                if (!node.outcome)
                    failed.append(node.name);
            m_audit.add(call, failed.isEmpty() ? u"ok"_s : u"failed on %1"_s.arg(failed.join(u", "_s)),
                u"on %1"_s.arg(asked.left(nodeIdLengthMax)));
            call.reply(protocol::jsonResponse(protocol::toJson(*done)));
        });
}

void ClusterController::recycleHere(const Call &call) const
{
    then(m_cluster.recycle({m_cluster.self()}, call.token),
        [this, call](const Result<QList<NodeReload>> &done) {
            const Result<ConfigOutcome> outcome =
                done.and_then([](const QList<NodeReload> &nodes) { return nodes.first().outcome; });
            m_audit.add(call, outcome ? u"ok"_s : outcome.error().detail, {});
            if (!outcome)
                return call.fail(outcome.error(), "database.recycle"_L1);
            call.reply(protocol::jsonResponse(QJsonObject{{u"status"_s, u"OK"_s}}));
        });
}

} // namespace muster::api
