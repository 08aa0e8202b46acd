#include "streaming/sending.h"

namespace muster::streaming {

Sending::Sending(const EventLog &log, const Options &options, quint64 incarnation, const Position &seen)
    : m_log(log), m_options(options)
{
    // Who has nothing of this process has nothing that older events could put out of date.
    const bool resumes = seen.incarnation == incarnation && seen.number <= log.newest();
    m_next = (resumes ? seen.number : log.newest()) + 1;
}

void Sending::resend(const Resend &request)
{
    const bool known = request.from > 0 && request.from <= m_log.newest();
    m_next = known ? request.from : m_log.newest() + 1;
    m_offset = 0;
    m_saysFrom = true;
}

std::optional<Frame> Sending::next()
{
    if (m_next < m_log.oldest()) { // overrun: the peer is told where it goes on
        m_next = m_log.oldest();
        m_offset = 0;
        m_saysFrom = true;
    }
    if (m_saysFrom) {
        m_saysFrom = false;
        return From{m_next};
    }
    if (m_answer)
        return Answer{*std::exchange(m_answer, std::nullopt), m_log.newest(), m_next - 1};
    if (m_next > m_log.newest())
        return {};
    return nextEvents();
}

Frame Sending::nextEvents()
{
    if (const QByteArray &large = m_log.at(m_next); large.size() > m_options.batchBytesMax) {
        Part part{
            m_next, quint64(large.size()), quint64(m_offset), large.mid(m_offset, m_options.batchBytesMax)};
        m_offset += part.bytes.size();
        if (m_offset == large.size()) {
            ++m_next;
            m_offset = 0;
        }
        return part;
    }
    Events events{m_next, {}};
    // Their lengths count, too: a frame of empty ones is bounded.
    for (qsizetype bytes = 0; m_next <= m_log.newest(); ++m_next) {
        const QByteArray &payload = m_log.at(m_next);
        bytes += payload.size() + qsizetype(sizeof(quint32));
        if (bytes > m_options.batchBytesMax + qsizetype(sizeof(quint32)) && !events.payloads.isEmpty())
            break;
        events.payloads.append(payload);
    }
    return events;
}

} // namespace muster::streaming
