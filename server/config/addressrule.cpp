#include "config/addressrule.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Ip {
    IpFamily family = IpFamily::V4;
    std::array<unsigned char, 16> bytes{}; ///< four of them for IPv4

    bool isWildcard() const
    {
        return std::all_of(bytes.begin(), bytes.end(), [](unsigned char byte) { return byte == 0; });
    }
    bool isLoopback() const
    {
        if (family == IpFamily::V4)
            return bytes[0] == 127;
        return bytes[15] == 1
            && std::all_of(bytes.begin(), bytes.end() - 1, [](auto byte) { return byte == 0; });
    }
    bool isMulticast() const { return family == IpFamily::V4 ? (bytes[0] & 0xf0) == 0xe0 : bytes[0] == 0xff; }
    bool isBroadcast() const
    {
        return family == IpFamily::V4
            && std::all_of(bytes.begin(), bytes.begin() + 4, [](auto byte) { return byte == 0xff; });
    }
    /// Of IPv6 alone: one of IPv4 needs no name of an interface.
    bool isLinkLocal() const
    {
        return family == IpFamily::V6 && bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80;
    }
};

std::optional<Ip> parsed(const QString &text)
{
    Ip ip;
    if (text.size() > 64 || text.contains(QChar(0)))
        return std::nullopt;
    if (inet_pton(AF_INET, text.toUtf8().constData(), ip.bytes.data()) == 1)
        return ip;
    ip.family = IpFamily::V6;
    if (inet_pton(AF_INET6, text.section(u'%', 0, 0).toUtf8().constData(), ip.bytes.data()) != 1)
        return std::nullopt;
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (std::equal(mapped.begin(), mapped.end(), ip.bytes.begin())) {
        ip.family = IpFamily::V4;
        std::copy(ip.bytes.begin() + 12, ip.bytes.end(), ip.bytes.begin());
        std::fill(ip.bytes.begin() + 4, ip.bytes.end(), static_cast<unsigned char>(0));
    }
    return ip;
}

} // namespace

std::optional<IpFamily> ipFamilyOf(const QString &text)
{
    const auto ip = parsed(text);
    return ip ? std::optional(ip->family) : std::nullopt;
}

bool isWildcardAddress(const QString &text)
{
    const auto ip = parsed(text);
    return ip && ip->isWildcard();
}

bool isLoopbackAddress(const QString &text)
{
    const auto ip = parsed(text);
    return ip && ip->isLoopback();
}

QString whyNotReachable(const QString &address)
{
    const auto ip = parsed(address);
    if (!ip)
        return {};
    if (ip->isWildcard())
        return u"which stands for every address of a host, and so for none that a peer could send to"_s;
    if (ip->isLinkLocal())
        return u"which is link-local: it means nothing without the name of an interface, and that differs between hosts"_s;
    return whyNotListening(address);
}

QString whyNotListening(const QString &address)
{
    const auto ip = parsed(address);
    if (!ip)
        return {};
    if (ip->isMulticast())
        return u"which is a multicast address and no host's"_s;
    if (ip->isBroadcast())
        return u"which is the broadcast address and no host's"_s;
    if (ip->isLinkLocal())
        return u"which is link-local: peers cannot answer to it"_s;
    return {};
}

} // namespace muster::config
