#pragma once
#include "streaming/eventlog.h"
#include "streaming/frames.h"

#include <optional>

namespace muster::streaming {

/// What one connection still has to send: a place in the log, and answers. Thread: any one.
class Sending {
public:
    /// `log` is borrowed. `seen`: what the peer's hello says.
    Sending(const EventLog &log, const Options &options, quint64 incarnation, const Position &seen);

    void resend(const Resend &request);
    void probed(const Probe &probe) { m_answer = probe.token; } ///< only the newest is answered
    bool isDone() const { return m_next > m_log.newest(); } ///< with all events
    /// The next frame; nothing: all is sent.
    std::optional<Frame> next();

private:
    Frame nextEvents();

    const EventLog &m_log;
    const Options m_options;
    quint64 m_next = 1; ///< number of the next event …
    qsizetype m_offset = 0; ///< … and how much of it is sent in parts
    bool m_saysFrom = true; ///< before the next event
    std::optional<quint64> m_answer; ///< the token
};

} // namespace muster::streaming
