#include "node/membership/peers.h"

#include "config/meantkey.h"
#include "log/log.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "peers"_L1;
constexpr int meantMax = 200; ///< a peer's keys that are looked up; each costs a comparison with a section's
} // namespace

cluster::NodeConfig toNodeConfig(const config::Report &report)
{
    cluster::NodeConfig result;
    result.revision = report.revision;
    result.fileProblem = report.diskProblem;
    int looked = 0;
    const auto isGiven = [&report](const QString &key) {
        const auto found = report.entries.find(key);
        return found != report.entries.end()
            && (found->second.source != config::Source::Default || found->second.disk);
    };
    for (const auto &[key, entry] : report.entries) {
        cluster::KeyEvidence e{entry.digest, entry.display, {}, {}, config::sourceName(entry.source),
            entry.keyClass, entry.secret};
        // Reports have a digest for what is absent, too; whoever does not list the key has it as little.
        if (entry.display.isEmpty())
            e.digest.clear();
        if (entry.unknown && ++looked <= meantMax)
            e.meant = config::meantKey(key, isGiven);
        if (entry.disk) {
            e.diskDigest = entry.disk->digest;
            e.diskText = entry.disk->display;
            if (entry.disk->pending)
                result.restartPending.append(key);
        }
        result.keys.emplace(key, std::move(e));
    }
    return result;
}

Peers::Peers(NodeDriver &driver, net::GossipAdapter &gossip, QObject *parent)
    : QObject(parent), m_driver(driver), m_gossip(gossip)
{
    connect(&driver, &NodeDriver::stepped, this, &Peers::take);
    connect(&gossip, &net::GossipAdapter::userReceived, this,
        [this](const NodeId &, const QByteArray &body) { m_driver.step(cluster::input::Message{body}); });
    connect(&gossip, &net::GossipAdapter::userSent, this, [this](const NodeId &to, const QString &error) {
        if (!error.isEmpty())
            log::debug(
                component, u"a message was not delivered"_s, {{u"to"_s, to.toString()}, {u"error"_s, error}});
        m_driver.step(cluster::input::MessageEnded{to, error.isEmpty()});
    });
}

void Peers::take(const cluster::NodeOutput &output)
{
    if (output.announce)
        m_gossip.setMeta(*output.announce);
    for (const cluster::UserMessage &message : output.messages)
        m_gossip.sendUser(message.to, message.body);
    for (const cluster::ReceivedReport &report : output.configReports)
        decode(report);
    for (const cluster::OddMessage &odd : output.oddMessages)
        log::write(odd.ours ? log::Level::Warn : log::Level::Debug, component,
            u"a peer's message was not understood: %1"_s.arg(odd.why));
}

void Peers::decode(const cluster::ReceivedReport &received)
{
    const auto report = config::decodeReport(received.bytes);
    if (report)
        m_driver.step(cluster::input::PeerConfig{received.from, toNodeConfig(*report)});
    else
        log::warn(component, u"a configuration report was not understood: %1"_s.arg(report.error().detail),
            {{u"from"_s, received.from.toString()}});
}

} // namespace muster::node
