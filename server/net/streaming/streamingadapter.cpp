#include "net/streaming/streamingadapter.h"

#include "net/streaming/streamingworker.h"

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

StreamingAdapter::StreamingAdapter(StreamingOptions options, StreamReceiver &receiver)
    : m_options(std::move(options)), m_worker(std::make_unique<StreamingWorker>(m_options, receiver))
{
    m_thread.setObjectName(u"streaming"_s);
    m_worker->moveToThread(&m_thread);
}

StreamingAdapter::~StreamingAdapter()
{
    stop();
}

Result<void> StreamingAdapter::start()
{
    m_thread.start();
    Result<quint16> opened = fail(ErrorCode::Internal);
    QMetaObject::invokeMethod(
        m_worker.get(), [this, &opened] { opened = m_worker->open(); }, Qt::BlockingQueuedConnection);
    return opened.map([this](quint16 port) { m_port = port; });
}

void StreamingAdapter::setPeers(const std::map<NodeId, StreamingPeer> &peers)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, peers] { m_worker->setPeers(peers); }, Qt::QueuedConnection);
}

void StreamingAdapter::publish(const QByteArray &payload)
{
    QMetaObject::invokeMethod(
        m_worker.get(), [this, payload] { m_worker->publish(payload); }, Qt::QueuedConnection);
}

QFuture<void> StreamingAdapter::finish(Millis within)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker.get(), [this, promise, within] { m_worker->finish(promise, within); }, Qt::QueuedConnection);
    return promise->future();
}

void StreamingAdapter::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->shutDown(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace muster::net
