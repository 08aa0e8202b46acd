#include "node/membership/ownaddress.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QSysInfo>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

bool usable(const QHostAddress &address)
{
    return !address.isNull() && !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast();
}

/// The first address that others can reach, of one interface if it is named.
Result<QHostAddress> firstAddress(const QString &interfaceName)
{
    QList<QHostAddress> addresses;
    if (interfaceName.isEmpty()) {
        addresses = QNetworkInterface::allAddresses();
    } else {
        const QNetworkInterface interface = QNetworkInterface::interfaceFromName(interfaceName);
        if (!interface.isValid())
            return fail(ErrorCode::InvalidArgument,
                u"ClusterSettings.NetworkInterface is \"%1\", and this host has no such interface."_s.arg(
                    interfaceName));
        for (const QNetworkAddressEntry &entry : interface.addressEntries())
            addresses.append(entry.ip());
    }
    const auto found = std::find_if(addresses.begin(), addresses.end(), usable);
    return found == addresses.end() ? QHostAddress() : *found;
}

/// "host:port" or ":port", as in ServiceSettings.ListenAddress; the host is an address or a name of this
/// host.
Result<void> readListenAddress(const QString &text, OwnAddress &own)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    own.listenPort = text.mid(colon + 1).toUShort(&ok);
    if (colon < 0 || !ok)
        return fail(ErrorCode::InvalidArgument,
            u"ServiceSettings.ListenAddress is \"%1\"; allowed is \"host:port\" or \":port\"."_s.arg(text));
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host.isEmpty()) {
        own.listenAddress = QHostAddress(QHostAddress::Any);
        return {};
    }
    if (own.listenAddress.setAddress(host))
        return {};
    const QHostInfo info = QHostInfo::fromName(host); // only at start, before anything listens
    if (info.addresses().isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"ServiceSettings.ListenAddress names the host \"%1\", which cannot be resolved: %2"_s.arg(
                host, info.errorString()));
    own.listenAddress = info.addresses().constFirst();
    return {};
}

bool isWildcard(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

QString inUrl(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + address.toString() + u']'
                                                               : address.toString();
}

Result<QHostAddress> addressOf(const config::Document &config, QStringView key)
{
    const QString text = config.text(key);
    QHostAddress address;
    if (!text.isEmpty() && !address.setAddress(text))
        return fail(ErrorCode::InvalidArgument,
            u"%1 is \"%2\"; allowed is an IP address, or nothing."_s.arg(key, text));
    return address;
}

} // namespace

QString OwnAddress::httpEndpoint(quint16 port) const
{
    return u"%1:%2"_s.arg(inUrl(advertised)).arg(port);
}

bool OwnAddress::httpIsReachable() const
{
    return isWildcard(listenAddress) || listenAddress == advertised;
}

Result<OwnAddress> ownAddress(const config::Document &config)
{
    OwnAddress own;
    if (const auto read = readListenAddress(config.text(u"ServiceSettings.ListenAddress"), own); !read)
        return tl::make_unexpected(read.error());
    const auto bind = addressOf(config, u"ClusterSettings.BindAddress");
    const auto advertise = addressOf(config, u"ClusterSettings.AdvertiseAddress");
    const auto first = firstAddress(config.text(u"ClusterSettings.NetworkInterface"));
    for (const auto *result : {&bind, &advertise, &first})
        if (!*result)
            return tl::make_unexpected(result->error());

    own.gossipPort = quint16(config.integer(u"ClusterSettings.GossipPort"));
    own.gossipBind = bind->isNull() ? QHostAddress(QHostAddress::AnyIPv4) : *bind;
    // One address for all requests of peers to this node, as in Mattermost's discovery row.
    if (!advertise->isNull())
        own.advertised = *advertise;
    else if (!isWildcard(own.gossipBind))
        own.advertised = own.gossipBind;
    else if (!isWildcard(own.listenAddress))
        own.advertised = own.listenAddress;
    else
        own.advertised = first->isNull() ? QHostAddress(QHostAddress::LocalHost) : *first;

    const QString override = config.text(u"ClusterSettings.OverrideHostname");
    if (!override.isEmpty())
        own.hostname = override;
    else if (config.boolean(u"ClusterSettings.UseIpAddress") && !first->isNull())
        own.hostname = first->toString();
    else
        own.hostname = QSysInfo::machineHostName();

    return own;
}

} // namespace muster::node
