#include "net/gossip/gossipworker.h"

#include "cluster/packets/codec.h"
#include "log/log.h"
#include "net/gossip/advertised.h"
#include "net/gossip/endpoints.h"

#include <QRandomGenerator>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "gossip"_L1;
constexpr Millis publishInterval{200};
/// After this many, the other event sources get their turn.
constexpr int packetsPerTurn = 256;
/// Refusals on loopback arrive while we still send; more than this waits for the next turn.
constexpr int drainRounds = 8;
constexpr int freePortAttempts = 32;

QByteArray encoded(const cluster::Packet &packet, bool sealed)
{
    // Sealed packets need no checksum: the tag is a better one.
    using cluster::packets::Checksum;
    return cluster::packets::encodePacket(
        packet.parts, packet.checksum && !sealed ? Checksum::Crc : Checksum::None);
}

NodeId toNodeId(const cluster::MemberName &name)
{
    return NodeId(QString::fromUtf8(name));
}

QString toText(cluster::StreamFailure failure)
{
    switch (failure) {
    case cluster::StreamFailure::Refused:
        return u"nobody listens there"_s;
    case cluster::StreamFailure::Silent:
    case cluster::StreamFailure::TimedOut:
        return u"it did not answer in time"_s;
    case cluster::StreamFailure::Other:
        break;
    }
    return u"the connection broke"_s;
}

void write(const cluster::Note &note)
{
    switch (note.level) {
    case cluster::Note::Level::Debug:
        log::debug(component, note.text);
        break;
    case cluster::Note::Level::Info:
        log::info(component, note.text);
        break;
    case cluster::Note::Level::Warn:
        log::warn(component, note.text);
        break;
    }
}

} // namespace

GossipWorker::GossipWorker(const GossipOptions &options, GossipAdapter &face)
    : m_options(options)
    , m_face(face)
    , m_incarnation(options.dataDirectory)
    , m_protection(options.label, options.protection, [] { return QRandomGenerator::system()->generate64(); })
    , m_protectionTimer(this) // so that they move to the thread with this object
    , m_timer(this)
{
    m_protectionTimer.setSingleShot(true);
    connect(&m_protectionTimer, &QTimer::timeout, this, [this] { m_protection.forgetFormer(); });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // coarse ones are late by 5 %
    connect(&m_timer, &QTimer::timeout, this, &GossipWorker::wake);
}

GossipWorker::~GossipWorker() = default;

Result<quint16> GossipWorker::bind()
{
    Result<quint16> result = fail(ErrorCode::Unavailable, u"no port is free for both UDP and TCP"_s);
    for (int attempt = 0; attempt < (m_options.port == 0 ? freePortAttempts : 1); ++attempt) {
        m_listener = std::make_unique<StreamListener>(m_options, m_protection);
        m_packets = std::make_unique<PacketSocket>();
        if (const auto listening = m_listener->listen(m_options.port); !listening)
            return tl::unexpected(listening.error());
        const auto bound = m_packets->bind(m_options.bindAddress, m_listener->port());
        if (bound)
            return m_listener->port();
        result = tl::unexpected(bound.error());
    }
    return result;
}

Result<cluster::Endpoint> GossipWorker::open(const QByteArray &meta)
{
    const auto port = bind();
    if (!port)
        return tl::unexpected(port.error());
    connect(m_packets.get(), &PacketSocket::readyRead, this, [this] {
        readPackets();
        drain();
    });
    connect(m_listener.get(), &StreamListener::received, this, &GossipWorker::receivedStream);
    connect(m_listener.get(), &StreamListener::refused, this,
        [this](const cluster::Endpoint &host, const Error &why) {
            refuse(host, Strangers::Came::AsStream, why);
        });

    const cluster::Endpoint address =
        toEndpoint(addressToAdvertise(m_options), m_options.advertisePort ? m_options.advertisePort : *port);
    cluster::MembershipOptions rules = m_options.membership;
    // The core counts its own layers. Space for encryption is reserved even without a key: one may be
    // installed.
    rules.packetOverhead += m_protection.packetOverhead();
    m_core = std::make_unique<cluster::Membership>(
        m_options.self, address, meta, m_incarnation.first(), rules, Random(m_options.randomSeed));
    m_core->start(steadyNow());
    drain();
    log::info(component, u"gossip is listening"_s,
        {{u"port"_s, *port}, {u"advertised"_s, net::toText(address)},
            {u"incarnation"_s, qint64(m_core->incarnation())}});
    return address;
}

void GossipWorker::join(const std::vector<cluster::Endpoint> &seeds)
{
    if (!m_core)
        return;
    m_core->join(seeds, steadyNow());
    drain();
}

void GossipWorker::setMeta(const QByteArray &meta)
{
    if (!m_core)
        return;
    if (const auto updated = m_core->updateMeta(meta, steadyNow()); !updated)
        log::error(component, updated.error().detail);
    drain();
}

void GossipWorker::sendUser(const NodeId &to, const QByteArray &body)
{
    if (!m_core) {
        emit userSent(to, u"gossip has stopped"_s);
        return;
    }
    if (body.size() > cluster::packets::StreamLimits().userBytesMax) {
        emit userSent(to, u"%1 bytes are too many for one message"_s.arg(body.size()));
        return;
    }
    if (const auto sending = m_core->sendUser(to.toUtf8(), body, steadyNow()); !sending)
        emit userSent(to, sending.error().detail);
    drain();
}

void GossipWorker::setKeys(const cluster::packets::KeyRing &keys)
{
    cluster::packets::ProtectionSettings settings = m_protection.settings();
    settings.keys = keys;
    protect(std::move(settings));
}

void GossipWorker::setVerification(bool incoming, bool outgoing)
{
    cluster::packets::ProtectionSettings settings = m_protection.settings();
    settings.verifyIncoming = incoming;
    settings.verifyOutgoing = outgoing;
    protect(std::move(settings));
}

void GossipWorker::protect(cluster::packets::ProtectionSettings settings)
{
    if (settings == m_protection.settings())
        return;
    m_protection.change(std::move(settings));
    if (m_protection.hasFormer())
        m_protectionTimer.start(m_options.protectionGrace);
    const cluster::packets::ProtectionSettings &now = m_protection.settings();
    log::info(component, u"gossip encryption settings changed"_s,
        {{u"keys"_s, qint64(now.keys.keys().size())},
            {u"primary"_s,
                now.keys.isEmpty()
                    ? QString()
                    : QString::fromLatin1(cluster::packets::keyFingerprint(now.keys.keys().front()))},
            {u"verify_incoming"_s, now.verifyIncoming}, {u"verify_outgoing"_s, now.verifyOutgoing}});
    if (m_core)
        publish(steadyNow());
}

void GossipWorker::leave()
{
    if (!m_core)
        return;
    m_core->leave(steadyNow());
    drain();
}

void GossipWorker::readPackets()
{
    cluster::Endpoint from;
    for (int left = packetsPerTurn; left > 0 && m_core && m_packets->receive(m_datagram, from); --left) {
        const auto inner = m_protection.openPacket(m_datagram);
        const auto messages = inner ? cluster::packets::decodePacket(*inner) : tl::unexpected(inner.error());
        if (messages)
            m_core->receivePacket(from, *messages, steadyNow());
        else if (!inner)
            refuse(from, Strangers::Came::AsPacket, inner.error());
        else
            refuse(from, Strangers::Came::AsPacket,
                m_protection.suspicionAbout(m_datagram).value_or(messages.error()));
    }
}

void GossipWorker::receivedStream(cluster::StreamId id, const cluster::packets::StreamMessage &message)
{
    if (!m_core)
        return;
    AcceptedStream *stream = m_listener->stream(id);
    const TimePoint now = steadyNow();
    if (const auto *table = std::get_if<cluster::PushPull>(&message))
        m_core->receivePushPull(id, *table, now);
    else if (const auto *ping = std::get_if<cluster::Ping>(&message))
        m_core->receiveStreamPing(id, *ping, now);
    else if (const auto *user = std::get_if<cluster::UserData>(&message))
        m_core->receiveStreamUser(stream->peer(), user->body, now);
    else
        refuse({stream->peer().ip, 0}, Strangers::Came::AsStream,
            {ErrorCode::Corrupt, u"it begins with an answer"_s});
    drain();
    // The core answers immediately or not at all; drain() may have closed everything.
    if (AcceptedStream *open = m_listener ? m_listener->stream(id) : nullptr)
        open->close();
}

void GossipWorker::dialFinished(cluster::StreamId id, const DialOutcome &outcome)
{
    const auto it = m_dials.find(id);
    if (it == m_dials.end())
        return;
    if (outcome.refusal)
        refuse(it->second->peer(), Strangers::Came::AsAnswer, *outcome.refusal);
    it->second->deleteLater();
    m_dials.erase(it);
    if (!m_core)
        return;
    const TimePoint now = steadyNow();
    if (const auto *table = std::get_if<cluster::PushPull>(&outcome.result)) {
        m_core->streamPushPullReply(id, *table, now);
    } else if (const auto *ack = std::get_if<cluster::Ack>(&outcome.result)) {
        m_core->streamPingAck(id, *ack, now);
    } else if (const auto *failure = std::get_if<cluster::StreamFailure>(&outcome.result)) {
        log::debug(component, u"a stream failed: %1"_s.arg(outcome.detail));
        m_core->streamFailed(id, *failure, now);
    } else {
        m_core->streamUserSent(id, now);
    }
    drain();
}

void GossipWorker::wake()
{
    // After a pause of this process the answers to our probes wait in the socket: read them before judging.
    readPackets();
    if (m_core)
        m_core->tick(steadyNow());
    drain();
}

void GossipWorker::drain()
{
    if (!m_core)
        return;
    for (int round = 0; round < drainRounds; ++round) {
        carryOut(m_core->takeOutput());
        const std::vector<cluster::Endpoint> refused = m_packets->takeRefused();
        if (refused.empty())
            break;
        for (const cluster::Endpoint &to : refused)
            m_core->packetRefused(to, steadyNow());
    }
    if (m_core->leaveFinished()) {
        close();
        return;
    }
    const TimePoint now = steadyNow();
    if (now - m_publishedAt >= publishInterval)
        publish(now);
    if (const auto next = m_core->nextDeadline())
        m_timer.start(std::max(Millis(0), *next - now));
    else
        m_timer.stop();
}

void GossipWorker::carryOut(cluster::MembershipOutput output)
{
    if (output.persistIncarnation) {
        if (const auto kept = m_incarnation.reserve(*output.persistIncarnation); !kept)
            log::error(component, u"the incarnation was not saved: %1"_s.arg(kept.error().detail));
    }
    for (const cluster::Packet &packet : output.packets)
        m_packets->send(packet.to, m_protection.sealPacket(encoded(packet, m_protection.sealsOutgoing())));
    for (const cluster::StreamReply &reply : output.replies)
        answer(reply);
    for (const cluster::StreamDial &wanted : output.dials)
        dial(wanted);
    report(output);
}

void GossipWorker::dial(const cluster::StreamDial &dial)
{
    auto *stream = new DialedStream(dial, m_protection, this);
    m_dials.emplace(dial.id, stream);
    // Queued: on loopback a refusal may be reported from within open(), and the core is not reentrant.
    connect(stream, &DialedStream::finished, this, &GossipWorker::dialFinished, Qt::QueuedConnection);
    stream->open();
}

void GossipWorker::answer(const cluster::StreamReply &reply)
{
    AcceptedStream *stream = m_listener->stream(reply.id);
    if (!stream)
        return;
    if (const auto *table = std::get_if<cluster::PushPull>(&reply.reply))
        stream->answer(cluster::packets::encodePushPull(*table));
    else if (const auto *ack = std::get_if<cluster::Ack>(&reply.reply))
        stream->answer(cluster::packets::encodeStreamAck(*ack));
    else
        stream->answer(cluster::packets::encodeStreamError(
            std::get<cluster::StreamRejection>(reply.reply).text.toUtf8()));
}

void GossipWorker::report(const cluster::MembershipOutput &output)
{
    for (const cluster::Note &note : output.notes)
        write(note);
    if (!output.events.empty()) {
        publish(steadyNow()); // first, since receivers of events may look at the view
        for (const cluster::MemberEvent &event : output.events)
            emit memberEvent(event);
        emit membersChanged();
    }
    for (const cluster::UserReceived &user : output.userReceived)
        emit userReceived(toNodeId(user.name), user.body);
    for (const cluster::UserSent &sent : output.userSent)
        emit userSent(toNodeId(sent.to), sent.failure ? toText(*sent.failure) : QString());
}

void GossipWorker::publish(TimePoint now)
{
    auto view = std::make_shared<GossipView>();
    view->members.reserve(m_core->members().size());
    for (const auto &entry : m_core->members())
        view->members.push_back(entry.second);
    view->healthScore = m_core->healthScore();
    view->takenAt = now;
    const cluster::packets::ProtectionSettings &protection = m_protection.settings();
    for (const QByteArray &key : protection.keys.keys())
        view->keyFingerprints.push_back(cluster::packets::keyFingerprint(key));
    view->verifyIncoming = protection.verifyIncoming;
    view->verifyOutgoing = protection.verifyOutgoing;
    view->strangers = m_strangers.all();
    view->refused = m_strangers.count();
    m_publishedAt = now;
    m_face.publish(std::move(view));
}

void GossipWorker::refuse(const cluster::Endpoint &from, Strangers::Came came, const Error &why)
{
    const auto line = m_strangers.refused(from, came, why, steadyNow());
    if (!line)
        return;
    const Stranger &stranger = line->stranger;
    log::warn(component, stranger.sentence,
        {{u"reason"_s, refusalName(stranger.refusal)}, {u"count"_s, qint64(stranger.count)},
            {u"unsaid"_s, qint64(line->unsaid)}});
}

void GossipWorker::close()
{
    m_timer.stop();
    publish(steadyNow());
    for (const auto &entry : m_dials)
        entry.second->deleteLater();
    m_dials.clear();
    m_core.reset();
    // Not from within their own signals, which may have led here.
    m_packets.release()->deleteLater();
    m_listener.release()->deleteLater();
    emit left();
}

} // namespace muster::net
