#include "net/streaming/streamingworker.h"

#include "base/overloaded.h"
#include "log/log.h"

#include <QNetworkProxy>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;
using streaming::ConnectionId;
using streaming::NodeStreams;

namespace {

constexpr auto component = "streaming"_L1;
constexpr Millis warnEvery{10'000}; ///< strangers, and peers that are not there, do not fill the log

} // namespace

StreamingWorker::StreamingWorker(const StreamingOptions &options, StreamReceiver &receiver)
    : m_options(options)
    , m_receiver(receiver)
    , m_core(options.self, QRandomGenerator::system()->generate64() | 1, options.core)
    , m_listener(this) // so that they move to the thread with this object
    , m_quota(std::make_shared<ConnectionQuota>(options.acceptedMax, options.acceptedPerAddressMax))
    , m_timer(this)
    , m_finishAnyway(this)
{
    m_finishAnyway.setSingleShot(true);
    connect(&m_finishAnyway, &QTimer::timeout, this, &StreamingWorker::finished);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_core.tick(steadyNow());
        drain();
    });
    m_listener.setProxy(QNetworkProxy::NoProxy);
    connect(&m_listener, &StreamingListener::accepted, this, &StreamingWorker::accept);
}

Result<quint16> StreamingWorker::open()
{
    if (!m_listener.listen(m_options.bindAddress, m_options.port))
        return fail(ErrorCode::Unavailable,
            u"ClusterSettings.StreamingPort: TCP port %1 on %2 cannot be opened: %3"_s.arg(m_options.port)
                .arg(m_options.bindAddress.toString(), m_listener.errorString()));
    m_receiver.trusted(m_trustedUntil = m_core.trustedUntil());
    log::info(component, u"streaming is listening"_s, {{u"port"_s, m_listener.serverPort()}});
    return m_listener.serverPort();
}

void StreamingWorker::setPeers(const std::map<NodeId, StreamingPeer> &peers)
{
    const auto before = std::exchange(m_peers, peers);
    for (const auto &[node, peer] : before)
        if (const auto now = peers.find(node); now == peers.end() || now->second.name != peer.name)
            m_receiver.forgotten(node);
    std::map<NodeId, QString> names;
    for (const auto &[node, peer] : peers)
        names[node] = peer.name;
    m_core.setPeers(names, steadyNow());
    drain();
}

void StreamingWorker::publish(const QByteArray &payload)
{
    m_core.publish(payload);
    drain();
}

void StreamingWorker::finish(const std::shared_ptr<QPromise<void>> &promise, Millis within)
{
    m_isFinishing = true;
    m_finished = promise;
    m_finishAnyway.start(within);
    drain();
}

void StreamingWorker::finished()
{
    if (const auto promise = std::exchange(m_finished, nullptr))
        promise->finish();
}

void StreamingWorker::shutDown()
{
    finished();
    m_finishAnyway.stop();
    m_timer.stop();
    m_listener.close();
    m_links.clear();
}

void StreamingWorker::accept(qintptr descriptor)
{
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    auto *const any = reinterpret_cast<sockaddr *>(&from);
    const QHostAddress address =
        ::getpeername(int(descriptor), any, &size) == 0 ? QHostAddress(any) : QHostAddress();
    auto place = m_quota->admit(address);
    if (!place) {
        ::close(int(descriptor));
        return warn(address.toString(), u"too many connections are open"_s);
    }
    link(++m_lastId, {}).accept(descriptor, *std::move(place));
}

void StreamingWorker::dial(const NodeId &node)
{
    if (m_isFinishing)
        return m_core.dialFailed(node, steadyNow());
    link(++m_lastId, node).dial(m_peers.at(node));
}

StreamLink &StreamingWorker::link(ConnectionId id, const std::optional<NodeId> &dialed)
{
    auto made = std::make_unique<StreamLink>(m_options.tls, m_options.handshakeWithin);
    StreamLink &link = *made;
    m_links[id].link = std::move(made);
    connect(&link, &StreamLink::opened, this, [this, id, dialed](const QStringList &names) {
        m_links.at(id).isKnown = true;
        m_core.opened(id, dialed, names, steadyNow());
        drain();
    });
    connect(&link, &StreamLink::received, this, [this, id](const QByteArray &bytes) {
        m_core.received(id, bytes, steadyNow());
        drain();
    });
    connect(&link, &StreamLink::written, this, [this, id](qsizetype bytes) {
        m_core.written(id, bytes, steadyNow());
        drain();
    });
    connect(
        &link, &StreamLink::ended, this, [this, id, dialed](const QString &why) { ended(id, dialed, why); });
    return link;
}

void StreamingWorker::ended(ConnectionId id, const std::optional<NodeId> &dialed, const QString &why)
{
    auto node = m_links.extract(id);
    Open &open = node.mapped();
    if (open.isKnown)
        m_core.closed(id, steadyNow());
    else if (dialed)
        m_core.dialFailed(*dialed, steadyNow());
    if (!open.isKnown)
        warn(open.link->peerAddress(), why);
    open.link.release()->deleteLater(); // it is calling
    drain();
}

void StreamingWorker::close(const NodeStreams::Close &close)
{
    auto node = m_links.extract(close.connection);
    if (node.empty())
        return;
    StreamLink *const link = node.mapped().link.release();
    if (close.isRefusal)
        warn(link->peerAddress(), close.why);
    else
        log::info(component, u"a connection is closed"_s,
            {{u"address"_s, link->peerAddress()}, {u"reason"_s, close.why}});
    link->abort();
    link->deleteLater(); // it may be calling
}

void StreamingWorker::drain()
{
    for (auto outputs = m_core.takeOutputs(); !outputs.empty(); outputs = m_core.takeOutputs())
        for (const NodeStreams::Output &output : outputs)
            carryOut(output);
    if (const TimePoint until = m_core.trustedUntil(); until != std::exchange(m_trustedUntil, until))
        m_receiver.trusted(until);
    if (m_finished && m_core.isWritten())
        finished();
    const TimePoint next = m_core.nextDeadline();
    if (next == TimePoint::max())
        m_timer.stop();
    else
        m_timer.start(std::max(Millis(0), next - steadyNow()));
}

void StreamingWorker::carryOut(const NodeStreams::Output &output)
{
    std::visit(
        Overloaded{[this](const NodeStreams::Dial &asked) { dial(asked.node); },
            [this](const NodeStreams::Send &send) {
                if (const auto open = m_links.find(send.connection); open != m_links.end())
                    open->second.link->write(send.bytes);
            },
            [this](const NodeStreams::Close &asked) { close(asked); },
            [this](const NodeStreams::Deliver &event) { m_receiver.event(event.from, event.payload); },
            [this](const NodeStreams::Flush &flush) { m_receiver.flush(flush.from, flush.lost); },
            [](const NodeStreams::Sure &sure) {
                log::info(component, u"the events of a node arrive"_s, {{u"node"_s, sure.node.toString()}});
            },
            [](const NodeStreams::NotSure &doubt) {
                log::warn(component, u"the events of a node may not arrive, so caches are not trusted"_s,
                    {{u"node"_s, doubt.node.toString()}});
            }},
        output);
}

void StreamingWorker::warn(const QString &address, const QString &why)
{
    const TimePoint now = steadyNow();
    if (m_warnedAt && now - *m_warnedAt < warnEvery) {
        ++m_unwarned;
        return;
    }
    m_warnedAt = now;
    log::warn(component, u"a connection came to nothing"_s,
        {{u"address"_s, address}, {u"reason"_s, why}, {u"and_others"_s, std::exchange(m_unwarned, 0)}});
}

} // namespace muster::net
