#include "net/socket/websocketsink.h"

#include "net/socket/websocketconnection.h"

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

WebSocketSink::WebSocketSink(std::shared_ptr<Mailbox> mailbox, hub::OutboxLimits limits)
    : m_mailbox(std::move(mailbox)), m_outbox(limits)
{
}

bool WebSocketSink::send(hub::Frame frame)
{
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Open)
        return false;
    const bool taken = m_outbox.push(std::move(frame)) != hub::Outbox::Pushed::Full;
    if (!taken) {
        m_outbox.clear();
        m_state = State::Closing;
        m_code = hub::closecode::tryAgainLater;
        m_reason = u"reads too slowly"_s;
    }
    wake();
    return taken;
}

void WebSocketSink::close(quint16 code, const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_code = code;
    m_reason = reason;
    wake();
}

void WebSocketSink::wake()
{
    if (m_isWakePosted)
        return;
    m_isWakePosted = m_mailbox->post([self = shared_from_this()] {
        {
            const std::lock_guard lock(self->m_mutex);
            self->m_isWakePosted = false;
        }
        if (self->m_connection)
            self->m_connection->drain();
    });
}

void WebSocketSink::wakeIfMore()
{
    const std::lock_guard lock(m_mutex);
    if (!m_outbox.isEmpty())
        wake();
}

void WebSocketSink::attach(WebSocketConnection *connection)
{
    m_connection = connection;
}

std::optional<QByteArray> WebSocketSink::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_outbox.isEmpty())
        return std::nullopt;
    return m_outbox.takeNext();
}

std::optional<std::pair<quint16, QString>> WebSocketSink::closing()
{
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Closing || !m_outbox.isEmpty())
        return std::nullopt;
    return std::pair(m_code, m_reason);
}

void WebSocketSink::markClosed()
{
    m_connection = nullptr;
    const std::lock_guard lock(m_mutex);
    m_state = State::Closed;
    m_outbox.clear();
}

} // namespace muster::net
