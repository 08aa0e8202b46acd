#include "config/derived.h"

#include <arpa/inet.h>

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
    // Without brackets nobody knows where an IPv6 address ends and the port begins.
    const bool hostFits =
        bracketed ? host.contains(u':') && isIpAddress(host) : !host.contains(u':') && !host.contains(u' ');
    if (!number || !hostFits)
        return fail(ErrorCode::InvalidArgument,
            u"\"%1\" is no listen address; write \"host:port\" or \":port\""_s.arg(text.left(200)));
    return ListenAddress{.host = host, .port = port};
}

bool isIpAddress(const QString &text)
{
    // Only parses: Qt's class for addresses lives in a module that pure rooms do not link.
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
