#include "config/derived.h"

#include <QStringList>

#include <arpa/inet.h>
#include <array>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool number = false;
    const ushort port = colon < 0 ? ushort(0) : text.mid(colon + 1).toUShort(&number);
    QString host = text.left(std::max<qsizetype>(0, colon));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    // Without brackets it is unclear where an IPv6 address ends and the port begins.
    const bool hostFits =
        bracketed ? host.contains(u':') && isIpAddress(host) : !host.contains(u':') && !host.contains(u' ');
    if (!number || !hostFits)
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is not a listen address; write \"host:port\" or \":port\""_s.arg(text.left(200)));
    return ListenAddress{.host = host, .port = port};
}

Result<ListenAddress> parseEndpoint(const QString &text)
{
    auto address = parseListenAddress(text);
    if (!address || address->host.isEmpty() || address->port == 0 || text.size() > 300)
        return fail(
            ErrorCode::InvalidArgument, u"\"%1\" names no member; write \"host:port\""_s.arg(text.left(200)));
    return address;
}

Result<DelegateVersions> parseDelegateVersions(const QString &text)
{
    const auto wrong = [&text] {
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is not \"min,max,current\" with numbers from 0 to 255 and current between the others"_s
                .arg(text.left(200)));
    };
    const QStringList parts = text.left(100).split(u',');
    std::array<quint8, 3> numbers{};
    if (parts.size() != int(numbers.size()))
        return wrong();
    for (size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        const ushort number = parts[qsizetype(i)].trimmed().toUShort(&isNumber);
        if (!isNumber || number > 255)
            return wrong();
        numbers[i] = quint8(number);
    }
    const DelegateVersions versions{numbers[0], numbers[1], numbers[2]};
    if (versions.current < versions.min || versions.current > versions.max)
        return wrong();
    return versions;
}

bool isIpAddress(const QString &text)
{
    // Only parses: Qt's class for addresses is in a module that pure rooms do not link.
    in6_addr parsed;
    const QByteArray v6 = text.section(u'%', 0, 0).toUtf8();
    return text.size() <= 64 && !text.contains(QChar(0))
        && (inet_pton(AF_INET, text.toUtf8().constData(), &parsed) == 1
            || inet_pton(AF_INET6, v6.constData(), &parsed) == 1);
}

std::chrono::hours webSessionLength(const Document &effective)
{
    const bool daysOnly = !effective.contains(u"ServiceSettings.SessionLengthWebInHours")
        && effective.contains(u"ServiceSettings.SessionLengthWebInDays");
    return daysOnly ? std::chrono::hours(24 * effective.integer(u"ServiceSettings.SessionLengthWebInDays"))
                    : std::chrono::hours(effective.integer(u"ServiceSettings.SessionLengthWebInHours"));
}

Result<void> mayWrite(const Document &effective)
{
    if (effective.boolean(u"ClusterSettings.Enable") && effective.boolean(u"ClusterSettings.ReadOnlyConfig"))
        return fail(ErrorCode::Forbidden,
            u"the configuration of a cluster is changed in the file of each node while "
            u"ClusterSettings.ReadOnlyConfig is "
            "true; set it to false to change it here"_s);
    return {};
}

} // namespace muster::config
