#include "streaming/nodestreams.h"

#include "base/overloaded.h"

#include <algorithm>

namespace muster::streaming {

using namespace Qt::Literals::StringLiterals;

NodeStreams::NodeStreams(NodeId self, quint64 incarnation, const Options &options)
    : m_self(std::move(self)), m_incarnation(incarnation), m_options(options), m_log(options)
{
}

void NodeStreams::setPeers(const std::map<NodeId, QString> &names, TimePoint now)
{
    enter(now);
    std::vector<ConnectionId> gone;
    for (auto it = m_peers.begin(); it != m_peers.end();) {
        const auto named = names.find(it->first);
        if (named != names.end() && named->second == it->second.name) {
            ++it;
            continue;
        }
        for (const auto &[id, connection] : m_connections)
            if (connection.peer == it->first || connection.dialed == it->first)
                gone.push_back(id);
        it = m_peers.erase(it);
    }
    for (const ConnectionId id : gone)
        close(id, u"it is no peer any more"_s, false, now);
    for (const auto &[node, name] : names)
        if (node != m_self)
            m_peers.try_emplace(node, Peer{name, Receiving(m_options), 0, false, now});
    tick(now);
}

quint64 NodeStreams::publish(const QByteArray &payload)
{
    m_published = true;
    return m_log.append(payload);
}

void NodeStreams::opened(
    ConnectionId id, const std::optional<NodeId> &dialed, const QStringList &names, TimePoint now)
{
    enter(now);
    auto &connection = m_connections[id];
    connection.id = id;
    connection.dialed = dialed;
    connection.names = names;
    connection.openedAt = now;
    connection.heardAt = now;
    if (!dialed)
        return; // a stranger is told nothing before it said who it is
    const auto peer = m_peers.find(*dialed);
    if (peer == m_peers.end())
        close(id, u"it is no peer any more"_s, false, now);
    else if (!names.contains(peer->second.name, Qt::CaseInsensitive))
        close(id, u"its certificate is not that of %1"_s.arg(peer->second.name), true, now);
    else
        greet(connection, now);
}

void NodeStreams::dialFailed(const NodeId &node, TimePoint now)
{
    enter(now);
    if (const auto peer = m_peers.find(node); peer != m_peers.end()) {
        peer->second.busy = false;
        peer->second.dialAt = now + m_options.dialAgainAfter;
    }
}

void NodeStreams::received(ConnectionId id, QByteArrayView bytes, TimePoint now)
{
    enter(now);
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    Connection &connection = found->second;
    connection.heardAt = now;
    connection.reader.feed(bytes);
    for (;;) {
        const auto frame = connection.reader.next();
        if (!frame)
            return close(id, frame.error().detail, true, now);
        if (!*frame)
            break;
        if (!take(connection, **frame, now))
            return; // it is closed
    }
    pump(connection);
}

void NodeStreams::written(ConnectionId id, qsizetype bytes, TimePoint now)
{
    enter(now);
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    found->second.unsent -= bytes;
    pump(found->second);
}

void NodeStreams::closed(ConnectionId id, TimePoint now)
{
    enter(now);
    forget(id, now);
}

void NodeStreams::tick(TimePoint now)
{
    enter(now);
    m_published = false;
    std::vector<std::pair<ConnectionId, QString>> over;
    for (auto &[id, connection] : m_connections) {
        if (const QString why = whyOver(connection, now); !why.isEmpty()) {
            over.emplace_back(id, why);
            continue;
        }
        if (connection.sending && now >= connection.probeAt) {
            connection.probe = m_peers.at(connection.peer).receiving.probe(now);
            connection.probeAt = now + m_options.probeEvery;
        }
        pump(connection);
    }
    for (const auto &[id, why] : over)
        close(id, why, false, now);
    for (auto &[node, peer] : m_peers) {
        if (!dials(node) || peer.busy || peer.connection != 0 || now < peer.dialAt)
            continue;
        peer.busy = true;
        m_outputs.emplace_back(Dial{node});
    }
}

TimePoint NodeStreams::nextDeadline() const
{
    if (m_published)
        return m_now;
    TimePoint next = TimePoint::max();
    for (const auto &[node, peer] : m_peers) {
        next = std::min(next, peer.receiving.nextDeadline());
        if (dials(node) && !peer.busy && peer.connection == 0)
            next = std::min(next, peer.dialAt);
    }
    for (const auto &[id, connection] : m_connections) {
        next = std::min(next, connection.heardAt + m_options.silentFor);
        next = std::min(
            next, connection.sending ? connection.probeAt : connection.openedAt + m_options.helloWithin);
    }
    return next;
}

bool NodeStreams::isWritten() const
{
    return !m_published && std::ranges::all_of(m_connections, [](const auto &entry) {
        const Connection &connection = entry.second;
        return !connection.sending || (connection.sending->isDone() && connection.unsent == 0);
    });
}

bool NodeStreams::isSure(const NodeId &node, TimePoint now) const
{
    const auto peer = m_peers.find(node);
    return peer != m_peers.end() && peer->second.receiving.isSure(now);
}

TimePoint NodeStreams::trustedUntil() const
{
    TimePoint until = TimePoint::max();
    for (const auto &[node, peer] : m_peers)
        until = std::min(until, peer.receiving.isSure(m_now) ? peer.receiving.trustedUntil() : TimePoint());
    return until;
}

qsizetype NodeStreams::bytesHeld() const
{
    qsizetype bytes = 0;
    for (const auto &[id, connection] : m_connections)
        bytes += connection.reader.bytesHeld() + connection.unsent;
    for (const auto &[node, peer] : m_peers)
        bytes += peer.receiving.bytesHeld();
    return bytes;
}

/// Before each input: what is not sure any more is said before anything is delivered.
void NodeStreams::enter(TimePoint now)
{
    // This process stood still, so that nothing could be read: that is not the others' silence.
    const Millis stood = now - m_now;
    if (stood > 2 * m_options.probeEvery)
        for (auto &[id, connection] : m_connections)
            connection.heardAt += stood;
    m_now = now;
    for (auto &[node, peer] : m_peers) {
        peer.receiving.tick(now);
        report(node, peer);
    }
}

void NodeStreams::greet(Connection &connection, TimePoint now)
{
    const NodeId node = connection.dialed.value_or(connection.peer);
    connection.probeAt = now;
    send(connection, Hello{m_self, m_incarnation, m_peers.at(node).receiving.seen(), {eventsFeature}});
}

/// False: the connection is closed.
bool NodeStreams::take(Connection &connection, const Frame &frame, TimePoint now)
{
    if (const auto *hello = std::get_if<Hello>(&frame))
        return takeHello(connection, *hello, now);
    if (!connection.sending) {
        close(connection.id, u"it did not say hello first"_s, true, now);
        return false;
    }
    Peer &peer = m_peers.at(connection.peer);
    std::visit(
        Overloaded{[](const Hello &) {}, [&](const Probe &probe) { connection.sending->probed(probe); },
            [&](const Resend &request) { connection.sending->resend(request); },
            [&](const auto &received) {
                peer.receiving.take(received, now);
            }},
        frame);
    if (const auto resend = peer.receiving.takeResend())
        connection.resend = resend;
    report(connection.peer, peer);
    return true;
}

bool NodeStreams::takeHello(Connection &connection, const Hello &hello, TimePoint now)
{
    if (const QString why = whyRefused(connection, hello); !why.isEmpty()) {
        close(connection.id, why, true, now);
        return false;
    }
    Peer &peer = m_peers.at(hello.node);
    if (peer.connection != 0) // it knows better: the old one broke, or its process did
        close(peer.connection, u"the peer opened another one"_s, false, now);
    connection.peer = hello.node;
    connection.reader.setBytesMax(frameBytesMax);
    connection.sending.emplace(m_log, m_options, m_incarnation, hello.seen);
    peer.connection = connection.id;
    peer.busy = false;
    if (!connection.dialed)
        greet(connection, now);
    peer.receiving.connected(hello.incarnation);
    connection.probe = peer.receiving.probe(now);
    connection.probeAt = now + m_options.probeEvery;
    return true;
}

QString NodeStreams::whyRefused(const Connection &connection, const Hello &hello) const
{
    const auto peer = m_peers.find(hello.node);
    if (connection.sending)
        return u"it said hello twice"_s;
    if (peer == m_peers.end())
        return u"%1 is no member of this cluster"_s.arg(hello.node.toString());
    if (connection.dialed ? *connection.dialed != hello.node : dials(hello.node))
        return u"it says that it is %1, which is not whom this connection leads to"_s.arg(
            hello.node.toString());
    if (!connection.names.contains(peer->second.name, Qt::CaseInsensitive))
        return u"it says that it is %1, but its certificate is not that of %2"_s.arg(
            hello.node.toString(), peer->second.name);
    if (!hello.features.contains(eventsFeature))
        return u"it does not understand %1"_s.arg(eventsFeature);
    return {};
}

void NodeStreams::report(const NodeId &node, Peer &peer)
{
    for (auto &output : peer.receiving.takeOutputs())
        std::visit(Overloaded{[&](Receiving::Deliver &event) {
                                  m_outputs.emplace_back(Deliver{
                                      node, event.incarnation, event.number, std::move(event.payload)});
                              },
                       [&](Receiving::Flush flush) {
                           m_outputs.emplace_back(Flush{node, flush.lost});
                       },
                       [&](Receiving::Sure) { m_outputs.emplace_back(Sure{node}); },
                       [&](Receiving::NotSure) {
                           m_outputs.emplace_back(NotSure{node});
                       }},
            output);
}

/// As much as the connection may be given; the rest waits in the log, where it is bounded.
void NodeStreams::pump(Connection &connection)
{
    const auto hasRoom = [&] {
        return connection.unsent < m_options.unsentBytesMax;
    };
    if (!connection.sending || !hasRoom())
        return;
    if (connection.resend)
        send(connection, *std::exchange(connection.resend, std::nullopt));
    if (connection.probe)
        send(connection, *std::exchange(connection.probe, std::nullopt));
    while (hasRoom()) {
        const auto frame = connection.sending->next();
        if (!frame)
            return;
        send(connection, *frame);
    }
}

void NodeStreams::send(Connection &connection, const Frame &frame)
{
    QByteArray bytes = encode(frame);
    connection.unsent += bytes.size();
    m_outputs.emplace_back(Send{connection.id, std::move(bytes)});
}

void NodeStreams::close(ConnectionId id, const QString &why, bool isRefusal, TimePoint now)
{
    m_outputs.emplace_back(Close{id, why, isRefusal});
    forget(id, now);
}

void NodeStreams::forget(ConnectionId id, TimePoint now)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    const NodeId node = found->second.dialed.value_or(found->second.peer);
    m_connections.erase(found);
    const auto peer = m_peers.find(node);
    if (peer == m_peers.end())
        return;
    if (peer->second.connection == id)
        peer->second.connection = 0;
    if (dials(node) && peer->second.connection == 0) {
        peer->second.busy = false;
        peer->second.dialAt = now + m_options.dialAgainAfter;
    }
}

QString NodeStreams::whyOver(const Connection &connection, TimePoint now) const
{
    if (!connection.sending && now >= connection.openedAt + m_options.helloWithin)
        return u"it said no hello in time"_s;
    if (now >= connection.heardAt + m_options.silentFor)
        return u"it is silent"_s;
    return {};
}

} // namespace muster::streaming
