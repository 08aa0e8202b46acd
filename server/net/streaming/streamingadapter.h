#pragma once
#include "base/result.h"
#include "net/streaming/streamingoptions.h"

#include <QFuture>
#include <QThread>

#include <map>
#include <memory>

namespace muster::net {

class StreamingWorker;

/// Events between nodes (design decision 3), in a thread of its own, so that what keeps this node busy is no
/// doubt about the others. Thread: main, unless said otherwise.
class StreamingAdapter final {
public:
    /// `receiver` is borrowed.
    StreamingAdapter(StreamingOptions options, StreamReceiver &receiver);
    ~StreamingAdapter();
    Q_DISABLE_COPY_MOVE(StreamingAdapter)

    /// Opens the socket. Call once. Unavailable: the port is taken or the address is not ours.
    [[nodiscard]] Result<void> start();
    quint16 port() const { return m_port; } ///< once started
    /// All others. Who is not listed is refused.
    void setPeers(const std::map<NodeId, StreamingPeer> &peers);
    /// To all peers. Thread: any.
    void publish(const QByteArray &payload);
    /// The last before stop(): nobody is called any more, and the future finishes once all that was published
    /// is written to whoever is connected, or after this time.
    QFuture<void> finish(Millis within);
    /// Ends the thread; nothing is received afterwards.
    void stop();

private:
    const StreamingOptions m_options;
    const std::unique_ptr<StreamingWorker> m_worker; ///< lives in m_thread; an empty shell once that ended
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace muster::net
