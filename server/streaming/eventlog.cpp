#include "streaming/eventlog.h"

namespace muster::streaming {

EventLog::EventLog(const Options &options) : m_options(options) { }

quint64 EventLog::append(const QByteArray &payload)
{
    ++m_newest;
    if (payload.size() > m_options.eventBytesMax) {
        m_events.clear();
        m_bytes = 0;
        return m_newest;
    }
    m_events.push_back(payload);
    m_bytes += payload.size();
    while (m_bytes > m_options.ringBytesMax || eventsHeld() > m_options.ringEventsMax) {
        m_bytes -= m_events.front().size();
        m_events.pop_front();
    }
    return m_newest;
}

} // namespace muster::streaming
