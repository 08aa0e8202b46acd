#pragma once
#include "streaming/options.h"

#include <QByteArray>

#include <deque>

namespace muster::streaming {

/// The newest events of this process by number, the oldest given up first: the one queue for all peers, so
/// that one that lags costs nothing more. Thread: any one.
class EventLog {
public:
    explicit EventLog(const Options &options);
    /// Its number. One that is too large is not kept, and none before it, since peers pass over all of them.
    quint64 append(const QByteArray &payload);
    quint64 newest() const { return m_newest; } ///< 0: none yet
    quint64 oldest() const { return m_newest - m_events.size() + 1; } ///< that is kept; newest() + 1: none
    /// From oldest() to newest().
    const QByteArray &at(quint64 number) const { return m_events[size_t(number - oldest())]; }
    qsizetype bytesHeld() const { return m_bytes; }
    qsizetype eventsHeld() const { return qsizetype(m_events.size()); }

private:
    const Options m_options;
    std::deque<QByteArray> m_events;
    qsizetype m_bytes = 0;
    quint64 m_newest = 0;
};

} // namespace muster::streaming
