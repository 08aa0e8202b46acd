#include "net/gossip/packetsocket.h"

#include "net/gossip/endpoints.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <linux/errqueue.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int receiveBufferBytes = 2 * 1024 * 1024;
constexpr qsizetype datagramBytesMax = 65'535;
constexpr size_t refusedMax = 256;

template <typename T>
bool setOption(int socket, int level, int option, T value)
{
    return ::setsockopt(socket, level, option, &value, sizeof value) == 0;
}

/// Whether the control data of a queued error says "port unreachable", sent by the destination's host.
bool isPortUnreachable(msghdr &message)
{
    for (cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c)) {
        const bool v4 = c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_RECVERR;
        const bool v6 = c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_RECVERR;
        if (!v4 && !v6)
            continue;
        sock_extended_err error{};
        std::memcpy(&error, CMSG_DATA(c), sizeof error);
        return error.ee_errno == ECONNREFUSED
            && (error.ee_origin == SO_EE_ORIGIN_ICMP || error.ee_origin == SO_EE_ORIGIN_ICMP6);
    }
    return false;
}

} // namespace

PacketSocket::PacketSocket(QObject *parent) : QObject(parent) { }

PacketSocket::~PacketSocket()
{
    m_notifier.reset(); // before its descriptor is closed
    if (m_socket >= 0)
        ::close(m_socket);
}

bool PacketSocket::openFor(const QHostAddress &address)
{
    const bool dual = address == QHostAddress(QHostAddress::Any);
    const bool v6 = dual || address.protocol() == QAbstractSocket::IPv6Protocol;
    m_family = v6 ? AF_INET6 : AF_INET;
    m_socket = ::socket(m_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0 && dual) { // a kernel without IPv6
        m_family = AF_INET;
        m_socket = ::socket(m_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    }
    if (m_socket < 0)
        return false;
    setOption(m_socket, SOL_SOCKET, SO_RCVBUF, receiveBufferBytes);
    setOption(m_socket, IPPROTO_IP, IP_RECVERR, 1);
    if (m_family == AF_INET6) {
        setOption(m_socket, IPPROTO_IPV6, IPV6_V6ONLY, dual ? 0 : 1);
        setOption(m_socket, IPPROTO_IPV6, IPV6_RECVERR, 1);
    }
    return true;
}

Result<void> PacketSocket::bind(const QHostAddress &address, quint16 port)
{
    Q_ASSERT(m_socket < 0);
    sockaddr_storage storage;
    socklen_t size = 0;
    if (openFor(address)) {
        // An endpoint cannot say "all of IPv6": its zeros mean all of IPv4, which maps to an address of IPv6.
        const bool allOfV6 = m_family == AF_INET6
            && (address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv6));
        size = toSocketAddress({QByteArray(allOfV6 ? 16 : 4, '\0'), port}, m_family, storage);
        if (!allOfV6 && address != QHostAddress(QHostAddress::Any))
            size = toSocketAddress(toEndpoint(address, port), m_family, storage);
        if (size == 0)
            errno = EAFNOSUPPORT;
    }
    if (size == 0 || ::bind(m_socket, reinterpret_cast<const sockaddr *>(&storage), size) != 0) {
        const QString why = QString::fromLocal8Bit(std::strerror(errno));
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
        return fail(ErrorCode::Unavailable,
            u"UDP port %1 on %2 cannot be opened: %3"_s.arg(port).arg(address.toString(), why));
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PacketSocket::readyRead);
    return {};
}

void PacketSocket::send(const cluster::Endpoint &to, const QByteArray &bytes)
{
    sockaddr_storage storage;
    const socklen_t size = toSocketAddress(to, m_family, storage);
    if (size == 0 || m_socket < 0)
        return;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const ssize_t sent = ::sendto(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL,
            reinterpret_cast<const sockaddr *>(&storage), size);
        // An error of an earlier datagram is reported instead of sending this one.
        if (sent >= 0 || errno == EAGAIN || errno == EMSGSIZE)
            return;
        readErrors();
    }
}

bool PacketSocket::receive(QByteArray &bytes, cluster::Endpoint &from)
{
    bytes.resize(datagramBytesMax);
    for (int attempt = 0; m_socket >= 0 && attempt < 2; ++attempt) {
        sockaddr_storage storage;
        socklen_t size = sizeof storage;
        const ssize_t received = ::recvfrom(
            m_socket, bytes.data(), size_t(bytes.size()), 0, reinterpret_cast<sockaddr *>(&storage), &size);
        if (received >= 0) {
            bytes.resize(received);
            from = fromSocketAddress(storage);
            return true;
        }
        const bool nothingWaits = errno == EAGAIN;
        readErrors();
        if (nothingWaits)
            break;
    }
    bytes.clear();
    return false;
}

void PacketSocket::readErrors()
{
    for (int guard = 0; guard < 1024; ++guard) {
        std::array<char, 512> control;
        std::array<char, 64> payload; // the start of what was refused; not needed
        sockaddr_storage destination;
        iovec vector{payload.data(), payload.size()};
        msghdr message{};
        message.msg_name = &destination;
        message.msg_namelen = sizeof destination;
        message.msg_iov = &vector;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (::recvmsg(m_socket, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            return;
        if (isPortUnreachable(message) && m_refused.size() < refusedMax)
            m_refused.push_back(fromSocketAddress(destination));
    }
}

} // namespace muster::net
