#include "net/gossip/gossipadapter.h"

#include "cluster/packets/limits.h"
#include "log/log.h"
#include "net/gossip/gossipworker.h"

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The name that the API uses.
QString stateName(cluster::MemberState state)
{
    switch (state) {
    case cluster::MemberState::Alive:
        return u"alive"_s;
    case cluster::MemberState::Suspect:
        return u"suspect"_s;
    case cluster::MemberState::Dead:
        return u"down"_s;
    case cluster::MemberState::Left:
        return u"left"_s;
    }
    Q_UNREACHABLE();
}

/// Every change of state, even one that is undone before anybody reads the view. The time is that of the
/// monotonic clock, by which the logs of one host can be compared.
void logState(const cluster::MemberEvent &event)
{
    if (event.was == event.is)
        return; // new meta or address
    log::info("gossip"_L1, u"a member's state changed"_s,
        {{u"event"_s, u"member-state"_s}, {u"node"_s, QString::fromUtf8(event.name)},
            {u"was"_s, event.was ? stateName(*event.was) : QString()}, {u"is"_s, stateName(event.is)},
            {u"incarnation"_s, qint64(event.member.incarnation)}, {u"reason"_s, event.reason},
            {u"steady_ms"_s, qint64(event.member.stateSince.time_since_epoch().count())}});
}

} // namespace

GossipAdapter::GossipAdapter(GossipOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    m_thread.setObjectName(u"gossip"_s);
}

GossipAdapter::~GossipAdapter()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> GossipAdapter::start(const cluster::NodeMeta &meta)
{
    Q_ASSERT(!m_worker && QThread::currentThread() == thread());
    if (m_options.self.isEmpty() || m_options.self.size() > cluster::packets::nameBytesMax)
        return fail(ErrorCode::InvalidArgument, u"a member's name has 1 to 1,024 bytes"_s);
    if (m_options.label.size() > cluster::packets::labelBytesMax)
        return fail(ErrorCode::InvalidArgument, u"a cluster's name has at most 255 bytes"_s);
    m_worker = new GossipWorker(m_options, *this);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &GossipWorker::memberEvent, m_worker, &logState); // in its thread: immediately
    connect(m_worker, &GossipWorker::memberEvent, this, &GossipAdapter::memberEvent);
    connect(m_worker, &GossipWorker::membersChanged, this, &GossipAdapter::membersChanged);
    connect(m_worker, &GossipWorker::userReceived, this, &GossipAdapter::userReceived);
    connect(m_worker, &GossipWorker::userSent, this, &GossipAdapter::userSent);
    connect(m_worker, &GossipWorker::left, this, &GossipAdapter::stopped);
    m_thread.start();

    Result<cluster::Endpoint> opened = fail(ErrorCode::Internal);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, bytes = cluster::encodeNodeMeta(meta), &opened] { opened = worker->open(bytes); },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return tl::unexpected(opened.error());
    m_address = *opened;
    return {};
}

void GossipAdapter::join(const std::vector<cluster::Endpoint> &seeds)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, seeds] { worker->join(seeds); });
}

void GossipAdapter::setMeta(const cluster::NodeMeta &meta)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, bytes = cluster::encodeNodeMeta(meta)] { worker->setMeta(bytes); });
}

void GossipAdapter::sendUser(const NodeId &to, const QByteArray &body)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, to, body] { worker->sendUser(to, body); });
}

void GossipAdapter::setKeys(const cluster::packets::KeyRing &keys)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, keys] { worker->setKeys(keys); });
}

void GossipAdapter::setVerification(bool incoming, bool outgoing)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, incoming, outgoing] { worker->setVerification(incoming, outgoing); });
}

void GossipAdapter::stop()
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->leave(); });
}

std::shared_ptr<const GossipView> GossipAdapter::view() const
{
    const std::lock_guard lock(m_viewMutex);
    return m_view;
}

void GossipAdapter::publish(std::shared_ptr<const GossipView> view)
{
    const std::lock_guard lock(m_viewMutex);
    m_view = std::move(view);
}

} // namespace muster::net
