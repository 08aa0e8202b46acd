#include "hub/outbox.h"

#include <algorithm>

namespace muster::hub {

Outbox::Pushed Outbox::push(Frame frame)
{
    if (!frame.coalesceKey.isEmpty()) {
        const auto sameKey = [&frame](const Frame &queued) {
            return queued.coalesceKey == frame.coalesceKey;
        };
        const auto older = std::find_if(m_frames.begin(), m_frames.end(), sameKey);
        if (older != m_frames.end()) {
            const qint64 bytes = m_bytes - older->text.size() + frame.text.size();
            if (bytes > m_limits.bytesMax)
                return Pushed::Full;
            m_bytes = bytes;
            *older = std::move(frame);
            return Pushed::Replaced;
        }
    }
    if (frames() >= m_limits.framesMax || m_bytes + frame.text.size() > m_limits.bytesMax)
        return Pushed::Full;
    m_bytes += frame.text.size();
    m_frames.push_back(std::move(frame));
    return Pushed::Queued;
}

QByteArray Outbox::takeNext()
{
    Q_ASSERT(!m_frames.empty());
    Frame frame = std::move(m_frames.front());
    m_frames.pop_front();
    m_bytes -= frame.text.size();
    if (!frame.numbered)
        return std::move(frame.text);
    if (frame.restartsNumbers)
        m_nextSequence = 0;
    const QByteArray number = QByteArray::number(m_nextSequence++);
    QByteArray text;
    text.reserve(frame.text.size() + number.size() + 1);
    text += frame.text;
    text += number;
    text += '}';
    return text;
}

void Outbox::clear()
{
    m_frames.clear();
    m_bytes = 0;
}

} // namespace muster::hub
