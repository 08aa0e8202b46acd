#include "api/admin/configcontroller.h"

#include "base/then.h"
#include "config/changes.h"
#include "config/derived.h"
#include "config/keytable.h"
#include "protocol/http/routes.h"

#include <QJsonArray>

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto restrictedAdmin = u"api.restricted_system_admin"_s;

/// What has to be sent to a peer so that it makes the same change: the changed keys with their new values,
/// without per-node keys.
QJsonObject patchForPeers(const config::Document &before, const config::Document &after)
{
    config::Document patch;
    for (const config::Change &change : config::compare(before, after))
        if (config::classOf(change.key) != config::KeyClass::PerNode)
            patch.set(change.key, after.value(change.key));
    return patch.root();
}

/// Names and messages come from peers: nothing but printable ASCII goes into a header.
QByteArray headerText(const QString &text)
{
    constexpr qsizetype headerMax = 1'000;
    QByteArray result = text.left(headerMax).toLatin1();
    for (char &c : result)
        if (c < ' ' || c > '~')
            c = '?';
    return result;
}

/// A forwarded change names the node it is meant for: an address in gossip may by now belong to another node.
bool isForThisNode(const Call &call, const ClusterService &cluster)
{
    const QString wanted = call.request.query.queryItemValue(protocol::routes::hereOnly);
    if (wanted.isEmpty() || wanted == cluster.self().toString())
        return true;
    call.fail(
        {u"api.cluster.another_node.app_error"_s, u"This is node %1."_s.arg(cluster.self().toString()), 409});
    return false;
}

http::Response withoutCaching(http::Response response)
{
    response.addHeader("Cache-Control", "no-cache, no-store, must-revalidate");
    return response;
}

} // namespace

ConfigController::ConfigController(
    service::Runner &runner, ConfigService &config, ClusterService &cluster, const AuditLog &audit)
    : m_runner(runner), m_config(config), m_cluster(cluster), m_audit(audit)
{
}

void ConfigController::addRoutes(Router &router)
{
    namespace routes = protocol::routes;
    router.add("GET", routes::config, Access::SystemAdmin, [this](const Call &call) { get(call); });
    router.add("PUT", routes::config, Access::SystemAdmin, [this](const Call &call) { put(call); });
    router.add("PUT", routes::configPatch, Access::SystemAdmin, [this](const Call &call) { patch(call); });
    router.add("POST", routes::configReload, Access::SystemAdmin, [this](const Call &call) { reload(call); });
    router.add("GET", routes::configClient, Access::Optional, [this](const Call &call) { client(call); });
    router.add("GET", routes::configEnvironment, Access::SystemAdmin, [this](const Call &call) {
        call.reply(withoutCaching(protocol::jsonResponse(m_config.snapshot()->overrides.tree())));
    });
}

void ConfigController::get(const Call &call) const
{
    call.reply(withoutCaching(protocol::jsonResponse(m_config.snapshot()->configured().root())));
}

void ConfigController::put(const Call &call) const
{
    const auto body = call.object();
    if (!body || refusedAsReadOnly(call) || !isForThisNode(call, m_cluster))
        return;
    const auto isCleared = [](const config::Document &config) {
        return config.text(u"ServiceSettings.SiteURL").isEmpty();
    };
    if (!isCleared(m_config.snapshot()->configured()) && isCleared(config::Document(*body)))
        return call.fail({u"api.config.update_config.clear_siteurl.app_error"_s,
            u"ServiceSettings.SiteURL cannot be cleared."_s, 400});
    then(m_runner.perform(service::replaceConfig, m_audit.handOver(call), m_config, *body, ownKeys(call)),
        [this, call](const Result<SaveOutcome> &saved) { answerSaved(call, saved); });
}

void ConfigController::patch(const Call &call) const
{
    const auto body = call.object();
    if (!body || refusedAsReadOnly(call) || !isForThisNode(call, m_cluster))
        return;
    then(m_runner.perform(service::patchConfig, m_audit.handOver(call), m_config, *body, ownKeys(call)),
        [this, call](const Result<SaveOutcome> &saved) { answerSaved(call, saved); });
}

service::OwnKeys ConfigController::ownKeys(const Call &call) const
{
    // Where a request meets any node, as behind a balancer, what it brings of one node may be another's:
    // mmctl reads the configuration here and sends it back there.
    const bool isNamed = call.request.query.hasQueryItem(protocol::routes::hereOnly);
    return isNamed || m_cluster.overview()->nodes.size() <= 1 ? service::OwnKeys::Change
                                                              : service::OwnKeys::Keep;
}

bool ConfigController::refusedAsReadOnly(const Call &call) const
{
    const auto allowed = config::mayWrite(m_config.snapshot()->running);
    if (allowed)
        return false;
    m_audit.add(call, u"refused: read-only"_s);
    call.fail({u"ent.cluster.save_config.error"_s, allowed.error().detail, 403});
    return true;
}

void ConfigController::answerSaved(const Call &call, const Result<SaveOutcome> &saved) const
{
    if (!saved && saved.error().code == ErrorCode::Forbidden)
        return call.fail({restrictedAdmin, saved.error().detail, 403});
    if (!saved)
        return call.fail(saved.error(), "config.update_config"_L1);
    const bool here = call.request.query.hasQueryItem(protocol::routes::hereOnly);
    const QJsonObject forPeers = patchForPeers(saved->before, saved->after);
    if (here || forPeers.isEmpty())
        return answer(call, {});
    then(m_cluster.patchPeers(forPeers, call.token), [this, call](const QList<NodeReload> &peers) {
        QStringList notReached;
        for (const NodeReload &peer : peers)
            if (!peer.outcome)
                notReached.append(u"%1 (%2)"_s.arg(peer.name, peer.outcome.error().detail));
        answer(call, notReached);
    });
}

void ConfigController::answer(const Call &call, const QStringList &notReached) const
{
    http::Response response =
        withoutCaching(protocol::jsonResponse(m_config.snapshot()->configured().root()));
    // The change is made here; a node that did not take it shows as config-mismatch until it does.
    if (!notReached.isEmpty())
        response.addHeader("X-Muster-Not-Reached", headerText(notReached.join(u", "_s)));
    call.reply(std::move(response));
}

void ConfigController::reload(const Call &call) const
{
    if (m_config.snapshot()->running.boolean(u"ExperimentalSettings.RestrictSystemAdmin")) {
        m_audit.add(call, u"refused: restricted"_s);
        return call.fail({restrictedAdmin,
            u"ExperimentalSettings.RestrictSystemAdmin keeps administrators from this; send the process SIGHUP."_s,
            400});
    }
    then(m_runner.perform(service::reloadConfig, m_audit.handOver(call), m_config),
        [call](const Result<ConfigOutcome> &reloaded) {
            if (!reloaded)
                return call.fail(reloaded.error(), "config.reload_config"_L1);
            // Mattermost answers {"status":"OK"}; what else stands here, its clients ignore.
            call.reply(protocol::jsonResponse(QJsonObject{{u"status"_s, u"OK"_s},
                {u"changed"_s, QJsonArray::fromStringList(reloaded->changed)},
                {u"restart"_s, QJsonArray::fromStringList(reloaded->restart)}}));
        });
}

void ConfigController::client(const Call &call) const
{
    if (const QString format = call.request.query.queryItemValue(u"format"_s);
        format != u"old" && !format.isEmpty())
        return call.fail(
            {u"api.config.client.old_format.app_error"_s, u"Only format=old is supported."_s, 501});
    const auto snapshot = m_config.snapshot();
    const auto &values = call.session ? snapshot->clientFull : snapshot->clientShort;
    QJsonObject json;
    for (auto it = values.begin(); it != values.end(); ++it)
        json.insert(it.key(), it.value());
    call.reply(protocol::jsonResponse(json));
}

} // namespace muster::api
