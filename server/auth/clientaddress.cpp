#include "auth/clientaddress.h"

#include <algorithm>
#include <array>
#include <optional>

#include <arpa/inet.h>

namespace muster::auth {

namespace {

constexpr qsizetype addressLengthMax = 64; // IPv6 with a scope
constexpr std::array<unsigned char, 12> mappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

/// Four bytes of IPv4, or sixteen of IPv6; IPv4 mapped into IPv6 is IPv4.
struct Address {
    int family = AF_INET;
    std::array<unsigned char, 16> bytes{};

    QByteArray text() const
    {
        std::array<char, INET6_ADDRSTRLEN> result{};
        inet_ntop(family, bytes.data(), result.data(), socklen_t(result.size()));
        return QByteArray(result.data());
    }
};

std::optional<Address> parsed(QByteArray text)
{
    // inet_pton() would stop at a NUL.
    if (text.size() > addressLengthMax || text.contains('\0'))
        return std::nullopt;
    Address address;
    if (!text.contains('%') && inet_pton(AF_INET, text.constData(), address.bytes.data()) == 1)
        return address;
    if (const qsizetype scope = text.indexOf('%'); scope >= 0)
        text.truncate(scope);
    address.family = AF_INET6;
    if (inet_pton(AF_INET6, text.constData(), address.bytes.data()) != 1)
        return std::nullopt;
    if (std::equal(mappedPrefix.begin(), mappedPrefix.end(), address.bytes.begin())) {
        address.family = AF_INET;
        std::copy(address.bytes.begin() + 12, address.bytes.end(), address.bytes.begin());
    }
    return address;
}

bool isPort(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 5 && text.toInt() <= 65'535
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Accepts the forms that proxies write, too: "1.2.3.4:5", "[2001:db8::1]:5", "[2001:db8::1]", and either in
/// quotes. What only looks like one of them is none.
std::optional<Address> parsedWithPort(QByteArray text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    const bool bracketed = text.startsWith('[');
    const qsizetype end = bracketed ? text.indexOf(']')
        : text.count(':') == 1      ? text.indexOf(':')
                                    : text.size();
    if (end < 0)
        return std::nullopt;
    const QByteArray rest = text.mid(bracketed ? end + 1 : end);
    if (!rest.isEmpty() && !(rest.startsWith(':') && isPort(rest.mid(1))))
        return std::nullopt;
    return parsed(bracketed ? text.mid(1, end - 1) : text.left(end));
}

/// The last header of that name: a proxy that adds its own adds it after the client's.
QByteArray lastHeader(const http::Request &request, const QByteArray &name)
{
    for (auto it = request.headers.crbegin(); it != request.headers.crend(); ++it)
        if (it->first.compare(name, Qt::CaseInsensitive) == 0)
            return it->second;
    return {};
}

} // namespace

QString clientAddress(const http::Request &request, const QStringList &trustedHeaders)
{
    for (const QString &name : trustedHeaders) {
        const QByteArray value = lastHeader(request, name.toLatin1());
        if (const auto address = parsedWithPort(value.mid(value.lastIndexOf(',') + 1)))
            return QString::fromLatin1(address->text());
    }
    return request.peerAddress;
}

QByteArray networkOf(const QString &address)
{
    auto network = parsed(address.toLatin1());
    if (!network)
        return {};
    if (network->family == AF_INET)
        return network->text();
    std::fill(network->bytes.begin() + 8, network->bytes.end(), static_cast<unsigned char>(0));
    return network->text() + "/64";
}

} // namespace muster::auth
