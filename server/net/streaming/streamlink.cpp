#include "net/streaming/streamlink.h"

#include <QNetworkProxy>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The system holds back what a peer sends beyond.
constexpr qint64 readBufferBytes = 64LL * 1024;

/// Only what certificates are compared by today: not the common name, which is for people.
QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names;
    const auto alternatives = certificate.subjectAlternativeNames();
    for (auto it = alternatives.begin(); it != alternatives.end(); ++it)
        if (it.key() == QSsl::DnsEntry || it.key() == QSsl::IpAddressEntry)
            names.append(it.value());
    return names;
}

} // namespace

StreamLink::StreamLink(const QSslConfiguration &tls, Millis handshakeWithin)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer); // as a server, too: Qt then demands a certificate
    m_socket.setReadBufferSize(readBufferBytes);
    // Queued, since Qt emits some of them from within a call.
    connect(&m_socket, &QSslSocket::encrypted, this, &StreamLink::encrypted, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::readyRead, this, &StreamLink::readAll, Qt::QueuedConnection);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &StreamLink::account, Qt::QueuedConnection);
    connect(
        &m_socket, &QSslSocket::disconnected, this, [this] { end(u"the connection ended"_s); },
        Qt::QueuedConnection);
    connect(
        &m_socket, &QSslSocket::errorOccurred, this, [this] { end(m_socket.errorString()); },
        Qt::QueuedConnection);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(u"the handshake took too long"_s); });
    m_deadline.start(handshakeWithin);
}

void StreamLink::accept(qintptr descriptor, ConnectionQuota::Place place)
{
    m_address = place.address().toString();
    m_place.emplace(std::move(place));
    if (!m_socket.setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        QMetaObject::invokeMethod(
            this, [this] { end(u"it was gone already"_s); }, Qt::QueuedConnection);
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.startServerEncryption();
}

void StreamLink::dial(const StreamingPeer &peer)
{
    m_address = peer.address.toString();
    m_socket.connectToHostEncrypted(m_address, peer.port, peer.name);
}

void StreamLink::write(const QByteArray &bytes)
{
    m_given += bytes.size();
    m_socket.write(bytes);
}

void StreamLink::abort()
{
    m_over = true;
    m_deadline.stop();
    m_socket.abort();
}

void StreamLink::encrypted()
{
    if (m_over)
        return;
    m_deadline.stop();
    m_open = true;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    emit opened(namesOf(m_socket.peerCertificate()));
    readAll();
}

void StreamLink::readAll()
{
    while (m_open && !m_over && m_socket.bytesAvailable() > 0)
        emit received(m_socket.read(readBufferBytes));
}

/// Qt reports bytes as written once they are encrypted, however many wait behind that; what counts is what
/// left.
void StreamLink::account()
{
    const qint64 waiting = m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
    const qint64 left = m_given - std::min(m_given, waiting);
    if (m_over || left == 0)
        return;
    m_given -= left;
    emit written(left);
}

void StreamLink::end(const QString &why)
{
    readAll(); // what came before the end
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    m_socket.abort();
    emit ended(why);
}

} // namespace muster::net
