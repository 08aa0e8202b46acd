#include "net/io/plainwire.h"

#include <utility>

#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::net {

std::unique_ptr<PlainWire> PlainWire::take(int descriptor)
{
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) != 0) {
        ::close(descriptor);
        return nullptr;
    }
    const int on = 1; // an answer is written whole: waiting for more would only delay it
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return std::unique_ptr<PlainWire>(new PlainWire(descriptor));
}

PlainWire::PlainWire(int descriptor)
    : m_descriptor(descriptor), m_readNotifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_readNotifier, &QSocketNotifier::activated, this, &PlainWire::whenReadable);
}

PlainWire::~PlainWire()
{
    if (!isOpen())
        return;
    m_readNotifier.setEnabled(false);
    m_writeNotifier.reset();
    ::close(m_descriptor);
}

void PlainWire::whenReadable()
{
    m_mayHaveInput = true;
    m_wasRead = false;
    emit readable();
    if (m_wasRead || !isOpen())
        return;
    // The notifier repeats as long as there is input: a caller that does not want it now must not be
    // notified. That the peer has gone is another matter.
    char first = 0;
    if (::recv(m_descriptor, &first, 1, MSG_PEEK) == 0)
        peerEnded();
    else
        m_readNotifier.setEnabled(false);
}

qint64 PlainWire::read(char *into, qint64 size)
{
    m_wasRead = true;
    if (!isOpen() || m_closing)
        return 0;
    if (!m_readNotifier.isEnabled())
        m_readNotifier.setEnabled(true);
    if (!m_mayHaveInput)
        return 0;
    const ssize_t got = ::recv(m_descriptor, into, size_t(size), 0);
    m_mayHaveInput = got == size;
    if (got > 0)
        return got;
    if (got == 0)
        peerEnded();
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        close();
    return 0;
}

void PlainWire::peerEnded()
{
    m_readNotifier.setEnabled(false);
    // Some clients shut down their side after the request. What is being answered right now is written after
    // this.
    QMetaObject::invokeMethod(
        this, [this] { closeWhenSent(); }, Qt::QueuedConnection);
}

bool PlainWire::hasInput() const
{
    int size = 0;
    return isOpen() && ::ioctl(m_descriptor, FIONREAD, &size) == 0 && size > 0;
}

qint64 PlainWire::sendNow(QByteArrayView bytes)
{
    const ssize_t size = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
    if (size >= 0)
        return size;
    if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        close();
    return 0;
}

void PlainWire::write(QByteArrayView bytes)
{
    if (!isOpen() || bytes.isEmpty())
        return;
    if (m_unsent.isEmpty()) {
        bytes = bytes.sliced(sendNow(bytes));
        if (bytes.isEmpty() || !isOpen())
            return;
    } else if (m_sentOfUnsent > m_unsent.size() / 2) {
        m_unsent.remove(0, std::exchange(m_sentOfUnsent, 0));
    }
    m_unsent.append(bytes);
    if (!m_writeNotifier) {
        m_writeNotifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
        connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &PlainWire::whenWritable);
    }
    m_writeNotifier->setEnabled(true);
}

void PlainWire::whenWritable()
{
    const qint64 size = sendNow(QByteArrayView(m_unsent).sliced(m_sentOfUnsent));
    if (!isOpen())
        return;
    m_sentOfUnsent += size;
    if (unsent() == 0) {
        m_unsent.clear();
        m_sentOfUnsent = 0;
        m_writeNotifier->setEnabled(false);
        if (m_closing)
            return close();
        if (m_shuttingDown)
            ::shutdown(m_descriptor, SHUT_WR);
    }
    if (size > 0)
        emit sent();
}

void PlainWire::shutDownWriting()
{
    if (!isOpen() || std::exchange(m_shuttingDown, true) || unsent() > 0)
        return;
    ::shutdown(m_descriptor, SHUT_WR);
}

void PlainWire::closeWhenSent()
{
    if (!isOpen() || std::exchange(m_closing, true))
        return;
    m_readNotifier.setEnabled(false);
    if (unsent() == 0)
        close();
}

void PlainWire::abort()
{
    if (!isOpen())
        return;
    const linger reset{1, 0}; // the peer must not wait for what will not come
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close();
}

void PlainWire::close()
{
    m_readNotifier.setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    m_unsent.clear();
    m_sentOfUnsent = 0;
    ::close(std::exchange(m_descriptor, -1));
    QMetaObject::invokeMethod(this, &Wire::closed, Qt::QueuedConnection);
}

} // namespace muster::net
