#include "node/membership/peers.h"

#include "base/build.h"
#include "base/overloaded.h"
#include "cluster/peers/sightcodec.h"
#include "cluster/reachability/sightrelay.h"
#include "log/log.h"
#include "protocol/vocabulary/features.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "peers"_L1;
constexpr Millis askAgainAfter = 2s;
constexpr size_t earlyMax = 256;
/// A refresh for what was told and got lost behind the peer's socket; the larger the cluster the seldomer.
constexpr Millis tellAgainAfter = 120s;
constexpr int membersPerRefresh = 50;
/// Gossip dials few streams at one time; the others wait for the next turn.
constexpr int tellPerTurn = 24;
constexpr std::chrono::microseconds roundTripStep = 20ms;

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

void Peers::setMembers(const std::map<NodeId, Seen> &members, int health)
{
    m_members = members;
    std::erase_if(m_peers, [&](const auto &peer) { return !members.contains(peer.first); });
    std::erase_if(m_askAgainAt, [&](const auto &asked) { return !members.contains(asked.first); });
    std::erase_if(m_early, [&](auto &early) {
        if (!members.contains(early.first))
            return false;
        takeView(m_peers[early.first], early.second);
        return true;
    });
    std::set<NodeId> view;
    for (const auto &[id, seen] : members)
        if (seen.state == cluster::MemberState::Alive)
            view.insert(id);
    makeRow(health);
    if (view != m_view || rowChanged()) {
        m_view = std::move(view);
        m_row.version = std::max(m_row.version + 1, QDateTime::currentMSecsSinceEpoch());
        m_toldRow = m_row;
        m_told.clear();
        m_rowsCame = true;
    }
    if (std::exchange(m_rowsCame, false))
        tellWhatIsPassedOn();
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

void Peers::makeRow(int health)
{
    m_row.health = health;
    m_row.sees.clear();
    m_row.complete = qsizetype(m_members.size()) <= cluster::completeRowMax;
    for (const auto &[id, seen] : m_members)
        if (id != m_self && (m_row.complete || !seen.sight.healthy()))
            m_row.sees.emplace(id, seen.sight);
}

bool Peers::rowChanged() const
{
    const auto isBusy = [](const cluster::SightRow &row) {
        return row.health >= cluster::busyHealth;
    };
    if (m_row.sees.size() != m_toldRow.sees.size() || isBusy(m_row) != isBusy(m_toldRow))
        return true;
    return !std::equal(
        m_row.sees.begin(), m_row.sees.end(), m_toldRow.sees.begin(), [](const auto &now, const auto &told) {
            const auto before = told.second.roundTrip.value_or(0us);
            const auto change = now.second.roundTrip.value_or(before) - before;
            return now.first == told.first && sameShape(now.second, told.second)
                && std::chrono::abs(change) <= std::max(roundTripStep, before);
        });
}

cluster::SightMatrix Peers::matrix() const
{
    cluster::SightMatrix matrix = toldRows();
    cluster::discountStale(matrix, m_self);
    return matrix;
}

cluster::SightMatrix Peers::toldRows() const
{
    cluster::SightMatrix matrix;
    matrix.emplace(m_self, m_row);
    const TimePoint now = steadyNow();
    for (const auto &[id, peer] : m_peers) {
        if (!peer.row || !m_view.contains(id))
            continue;
        cluster::SightRow &row = matrix.emplace(id, *peer.row).first->second;
        row.age = now - peer.rowAt;
    }
    return matrix;
}

std::map<NodeId, cluster::SightRow> Peers::rowsFor(
    const cluster::SightMatrix &matrix, const NodeId &recipient) const
{
    std::map<NodeId, cluster::SightRow> rows;
    for (const NodeId &observer : cluster::observersToRelay(matrix, m_view, m_self, recipient))
        rows.emplace(observer, matrix.at(observer));
    return rows;
}

void Peers::tellWhatIsPassedOn()
{
    const cluster::SightMatrix matrix = toldRows();
    for (auto told = m_told.begin(); told != m_told.end();) {
        const auto rows = rowsFor(matrix, told->first);
        const bool isNews = std::any_of(rows.begin(), rows.end(), [&](const auto &row) {
            const auto before = told->second.passedOn.find(row.first);
            return before == told->second.passedOn.end() || before->second != row.second.version;
        });
        told = isNews ? m_told.erase(told) : std::next(told);
    }
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
    const TimePoint now = steadyNow();
    const Millis again = tellAgainAfter * std::max(1, int(m_members.size()) / membersPerRefresh);
    int sent = 0;
    std::optional<cluster::SightMatrix> rows; // large, and most of the time there is nothing to tell
    for (const auto &[id, seen] : m_members) {
        if (id == m_self || seen.state != cluster::MemberState::Alive)
            continue;
        const auto told = m_told.find(id);
        const bool knows = told != m_told.end() && told->second.startedAt == seen.meta.startedAt;
        if (knows && now - told->second.at < again)
            continue;
        // Every message has a stream of its own, and one overtakes the other: a view is told when the last
        // one has arrived, or the older of two could be the one that stays.
        if (m_underWay.contains(id))
            continue;
        if (++sent > tellPerTurn)
            return;
        Told &telling = m_told[id];
        telling = {seen.meta.startedAt, now, {}};
        cluster::ViewNotice notice{{m_view.begin(), m_view.end()}, std::nullopt, {}};
        if (seen.meta.features.contains(protocol::features::reachability)
            && build().features.contains(protocol::features::reachability)) {
            notice.row = m_row;
            if (!rows)
                rows = toldRows();
            notice.passedOn = rowsFor(*rows, id);
            for (const auto &[observer, row] : notice.passedOn)
                telling.passedOn.emplace(observer, row.version);
        }
        send(id, std::move(notice));
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
            m_early[from] = *view;
        return;
    }
    std::visit(Overloaded{[&](const cluster::ReportRequest &) {
                              if (build().features.contains(protocol::features::configReport))
                                  send(from, cluster::ReportAnswer{m_ownReport});
                          },
                   [&](const cluster::ReportAnswer &answer) { take(from, answer); },
                   [&](const cluster::ViewNotice &view) {
                       takeView(m_peers[from], view);
                       emit changed();
                   },
                   [&](const auto &) {
                       emit told(*message);
                   }},
        message->body);
}

void Peers::takeView(Peer &peer, const cluster::ViewNotice &view)
{
    peer.sees = {view.alive.begin(), view.alive.end()};
    peer.row = view.row;
    peer.rowAt = steadyNow();
    m_rowsCame = true;
    takePassedOn(view.passedOn);
}

void Peers::takePassedOn(const std::map<NodeId, cluster::SightRow> &rows)
{
    for (const auto &[observer, row] : rows) {
        if (observer == m_self || !m_members.contains(observer))
            continue;
        Peer &peer = m_peers[observer];
        if (peer.row && peer.row->version >= row.version)
            continue; // it told us itself, or others were faster
        peer.row = row;
        peer.rowAt = steadyNow() - row.age;
        if (!row.complete)
            continue;
        peer.sees.clear();
        for (const auto &[id, sight] : row.sees)
            if (sight.liveness == cluster::Liveness::Alive)
                peer.sees.insert(id);
    }
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
