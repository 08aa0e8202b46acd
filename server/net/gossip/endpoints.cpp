#include "net/gossip/endpoints.h"

#include <QtEndian>

#include <cstring>

namespace muster::net {

cluster::Endpoint toEndpoint(const QHostAddress &address, quint16 port)
{
    if (address.isNull())
        return {{}, port};
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) {
        QByteArray ip(4, '\0');
        qToBigEndian(v4, ip.data());
        return {ip, port};
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return {QByteArray(reinterpret_cast<const char *>(v6.c), sizeof v6.c), port};
}

QHostAddress toHostAddress(const cluster::Endpoint &endpoint)
{
    if (endpoint.ip.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(endpoint.ip.constData()));
    if (endpoint.ip.size() != 16)
        return {};
    Q_IPV6ADDR v6;
    std::memcpy(v6.c, endpoint.ip.constData(), sizeof v6.c);
    const QHostAddress address(v6);
    bool isMapped = false;
    const quint32 v4 = address.toIPv4Address(&isMapped);
    // Single-family sockets could not dial the mapped form. "::" also converts, though it is not mapped.
    static const QByteArray mappedPrefix = QByteArray(10, '\0') + QByteArray(2, '\xff');
    return isMapped && endpoint.ip.startsWith(mappedPrefix) ? QHostAddress(v4) : address;
}

QString toText(const cluster::Endpoint &endpoint)
{
    const QHostAddress address = toHostAddress(endpoint);
    const QString host = address.toString();
    return address.protocol() == QAbstractSocket::IPv6Protocol
        ? QStringLiteral("[%1]:%2").arg(host).arg(endpoint.port)
        : QStringLiteral("%1:%2").arg(host).arg(endpoint.port);
}

socklen_t toSocketAddress(const cluster::Endpoint &endpoint, int family, sockaddr_storage &result)
{
    const QHostAddress address = toHostAddress(endpoint);
    std::memset(&result, 0, sizeof result);
    if (address.isNull())
        return 0;
    if (family == AF_INET) {
        bool isV4 = false;
        const quint32 v4 = address.toIPv4Address(&isV4);
        if (!isV4)
            return 0;
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_port = qToBigEndian(endpoint.port);
        in.sin_addr.s_addr = qToBigEndian(v4);
        std::memcpy(&result, &in, sizeof in);
        return sizeof in;
    }
    sockaddr_in6 in6{};
    in6.sin6_family = AF_INET6;
    in6.sin6_port = qToBigEndian(endpoint.port);
    const Q_IPV6ADDR v6 = address.toIPv6Address(); // maps IPv4
    std::memcpy(&in6.sin6_addr, v6.c, sizeof v6.c);
    std::memcpy(&result, &in6, sizeof in6);
    return sizeof in6;
}

cluster::Endpoint fromSocketAddress(const sockaddr_storage &address)
{
    const auto port = [](quint16 bigEndian) {
        return qFromBigEndian(bigEndian);
    };
    const QHostAddress host(reinterpret_cast<const sockaddr *>(&address));
    if (address.ss_family == AF_INET) {
        sockaddr_in in{};
        std::memcpy(&in, &address, sizeof in);
        return toEndpoint(host, port(in.sin_port));
    }
    if (address.ss_family == AF_INET6) {
        sockaddr_in6 in6{};
        std::memcpy(&in6, &address, sizeof in6);
        return toEndpoint(host, port(in6.sin6_port));
    }
    return {};
}

} // namespace muster::net
