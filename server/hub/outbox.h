#pragma once
#include "hub/frame.h"

#include <deque>

namespace muster::hub {

struct OutboxLimits {
    int framesMax = 256; ///< Mattermost's send queue per connection
    qint64 bytesMax = 16LL * 1024 * 1024; ///< an overview of a large cluster is about 1 MiB
};

/// The frames that one WebSocket still has to get: bounded, in order, numbered when they leave, so that a
/// frame replaced by a newer one of its key leaves no gap. Source: reference/mattermost-api.md §3.5.
/// Thread: any one; the owner locks.
class Outbox {
public:
    enum class Pushed { Queued, Replaced, Full };

    explicit Outbox(OutboxLimits limits = {}) : m_limits(limits) { }
    /// Full: nothing was taken; the caller closes the connection, since an event would be missing.
    [[nodiscard]] Pushed push(Frame frame);
    bool isEmpty() const { return m_frames.empty(); }
    qint64 bytes() const { return m_bytes; }
    int frames() const { return int(m_frames.size()); }
    /// The oldest frame as the bytes of a text message. Call only when not empty.
    [[nodiscard]] QByteArray takeNext();
    void clear();

private:
    OutboxLimits m_limits;
    std::deque<Frame> m_frames;
    qint64 m_bytes = 0;
    qint64 m_nextSequence = 0;
};

} // namespace muster::hub
