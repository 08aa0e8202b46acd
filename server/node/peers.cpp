#include "node/peers.h"

#include "base/build.h"
#include "base/log.h"
#include "base/overloaded.h"
#include "protocol/features.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "peers"_L1;
constexpr Millis askAgainAfter = 2s;
constexpr size_t earlyMax = 256;

} // namespace

Peers::Peers(NodeId self, net::GossipAdapter &gossip, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_gossip(gossip)
{
    connect(&gossip, &net::GossipAdapter::userReceived, this,
        [this](const NodeId &, const QByteArray &body) { receive(body); });
    connect(&gossip, &net::GossipAdapter::userSent, this, [this](const NodeId &to, const QString &error) {
        if (const auto count = m_underWay.find(to); count != m_underWay.end() && --count->second == 0)
            m_underWay.erase(count);
        if (error.isEmpty())
            return tellView(); // what waited for it
        m_told.erase(to); // told again when the peer is alive
        emit notDelivered(to);
        log::debug(
            component, u"a message was not delivered"_s, {{u"to"_s, to.toString()}, {u"error"_s, error}});
    });
    // Gossip tells what is new; this is for what was lost on the way.
    m_retry.setInterval(askAgainAfter);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        askForReports();
        tellView();
    });
    m_retry.start();
}

void Peers::setMembers(const std::map<NodeId, Seen> &members)
{
    m_members = members;
    std::erase_if(m_peers, [&](const auto &peer) { return !members.contains(peer.first); });
    std::erase_if(m_askAgainAt, [&](const auto &asked) { return !members.contains(asked.first); });
    std::erase_if(m_early, [&](auto &early) {
        if (!members.contains(early.first))
            return false;
        m_peers[early.first].sees = std::move(early.second);
        return true;
    });
    std::set<NodeId> view;
    for (const auto &[id, seen] : members)
        if (seen.state == cluster::MemberState::Alive)
            view.insert(id);
    if (view != m_view) {
        m_view = std::move(view);
        m_told.clear();
    }
    askForReports();
    tellView();
}

const Peers::Peer *Peers::find(const NodeId &id) const
{
    const auto found = m_peers.find(id);
    return found == m_peers.end() ? nullptr : &found->second;
}

int Peers::seenBy(const NodeId &id, const std::set<NodeId> &alive) const
{
    int count = 0;
    for (const NodeId &viewer : alive) {
        if (viewer == id)
            continue;
        if (viewer == m_self) {
            count += int(m_view.contains(id));
            continue;
        }
        const Peer *peer = find(viewer);
        count += int(peer && peer->sees.contains(id));
    }
    return count;
}

void Peers::askForReports()
{
    const TimePoint now = steadyNow();
    for (const auto &[id, seen] : m_members) {
        if (id == m_self || seen.state != cluster::MemberState::Alive
            || !seen.meta.features.contains(protocol::features::configReport))
            continue;
        const Peer *peer = find(id);
        if (peer && peer->report && peer->report->revision == seen.meta.reportRevision)
            continue;
        if (const auto asked = m_askAgainAt.find(id); asked != m_askAgainAt.end() && now < asked->second)
            continue;
        m_askAgainAt[id] = now + askAgainAfter;
        send(id, cluster::ReportRequest{});
    }
}

void Peers::tellView()
{
    for (const auto &[id, seen] : m_members) {
        if (id == m_self || seen.state != cluster::MemberState::Alive)
            continue;
        const auto told = m_told.find(id);
        if (told != m_told.end() && told->second == seen.meta.startedAt)
            continue;
        // Every message has a stream of its own, and one overtakes the other: a view is told when the last
        // one has arrived, or the older of two could be the one that stays.
        if (m_underWay.contains(id))
            continue;
        m_told[id] = seen.meta.startedAt;
        send(id, cluster::ViewNotice{{m_view.begin(), m_view.end()}});
    }
}

void Peers::send(const NodeId &to, decltype(cluster::PeerMessage::body) body)
{
    ++m_underWay[to];
    m_gossip.sendUser(to, cluster::encode(cluster::PeerMessage{m_self, std::move(body)}));
}

void Peers::receive(const QByteArray &body)
{
    const auto message = cluster::decodePeerMessage(body);
    if (!message) {
        // Other programs in the same gossip send what only they understand.
        const bool ours = cluster::looksLikePeerMessage(body);
        log::write(ours ? log::Level::Warn : log::Level::Debug, component,
            u"a peer's message was not understood: %1"_s.arg(message.error().detail));
        return;
    }
    const NodeId &from = message->from;
    // A message may overtake the gossip that tells of its sender. A view is told once, so it is kept; reports
    // are asked for.
    if (!m_members.contains(from)) {
        const auto *view = std::get_if<cluster::ViewNotice>(&message->body);
        if (view && m_early.size() < earlyMax)
            m_early[from] = {view->alive.begin(), view->alive.end()};
        return;
    }
    std::visit(Overloaded{[&](const cluster::ReportRequest &) {
                              if (build().features.contains(protocol::features::configReport))
                                  send(from, cluster::ReportAnswer{m_ownReport});
                          },
                   [&](const cluster::ReportAnswer &answer) { take(from, answer); },
                   [&](const cluster::ViewNotice &view) {
                       m_peers[from].sees = {view.alive.begin(), view.alive.end()};
                       emit changed();
                   },
                   [&](const auto &) {
                       emit told(*message);
                   }},
        message->body);
}

void Peers::take(const NodeId &from, const cluster::ReportAnswer &answer)
{
    auto report = config::decodeReport(answer.report);
    if (!report) {
        log::warn(component, u"a configuration report was not understood: %1"_s.arg(report.error().detail),
            {{u"from"_s, from.toString()}});
        return;
    }
    m_peers[from].report = std::move(*report);
    m_askAgainAt.erase(from);
    emit changed();
}

} // namespace muster::node
