#include "cluster/node/configreports.h"

#include "cluster/node/timings.h"
#include "protocol/vocabulary/features.h"

namespace muster::cluster {

void ConfigReports::setOwn(NodeConfig config, QByteArray report)
{
    m_configs[m_self] = std::move(config);
    m_ownReport = std::move(report);
}

void ConfigReports::setPeer(const NodeId &from, NodeConfig config)
{
    m_configs[from] = std::move(config);
    m_askAgainAt.erase(from);
}

const NodeConfig *ConfigReports::find(const NodeId &id) const
{
    const auto found = m_configs.find(id);
    return found == m_configs.end() ? nullptr : &found->second;
}

void ConfigReports::ask(const NodeList &listed, TimePoint now, Outbox &outbox)
{
    std::erase_if(m_configs,
        [&](const auto &config) { return config.first != m_self && !listed.contains(config.first); });
    std::erase_if(m_askAgainAt, [&](const auto &asked) { return !listed.contains(asked.first); });
    for (const auto &[id, node] : listed.all()) {
        if (id == m_self || node.state != MemberState::Alive
            || !node.meta.features.contains(protocol::features::configReport))
            continue;
        if (const NodeConfig *config = find(id); config && config->revision == node.meta.reportRevision)
            continue;
        if (const auto asked = m_askAgainAt.find(id); asked != m_askAgainAt.end() && now < asked->second)
            continue;
        m_askAgainAt[id] = now + timings::askAgainAfter;
        outbox.send(id, ReportRequest{});
    }
}

void ConfigReports::answer(const NodeId &to, const NodeMeta &own, Outbox &outbox) const
{
    if (own.features.contains(protocol::features::configReport))
        outbox.send(to, ReportAnswer{m_ownReport});
}

void ConfigReports::describe(NodeEvidence &node, const NodeMeta &meta) const
{
    node.fileUnusable = meta.fileUnusable;
    const NodeConfig *config = find(node.id);
    // A report of another revision is not what the node runs now; our own is known before it is announced.
    if (!config)
        return;
    if (node.id != m_self && config->revision != meta.reportRevision) {
        node.formerConfig = config->keys;
        node.formerRestartPending = config->restartPending;
        return;
    }
    node.config = config->keys;
    node.restartPending = config->restartPending;
    node.fileProblem = config->fileProblem;
}

} // namespace muster::cluster
