#include "node/membership/ownaddress.h"

#include "base/nodename.h"
#include "log/log.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QSysInfo>

#include <algorithm>
#include <iterator>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any);
}

bool isWildcard(const QHostAddress &address)
{
    return isAny(address) || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

/// "::" takes IPv4 as well, as it does for Mattermost.
QHostAddress listening(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::Any) : address;
}

/// Whether what is sent to `target` reaches a socket that listens on `bound`.
bool hears(const QHostAddress &bound, const QHostAddress &target)
{
    return isAny(bound) || bound == target || (isWildcard(bound) && bound.protocol() == target.protocol());
}

/// The addresses of this host, or of one interface if it is named, that others can reach; IPv4 before IPv6,
/// so that the hosts of a cluster choose alike.
Result<QList<QHostAddress>> reachableAddresses(const QString &interfaceName)
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
    addresses.removeIf([](const QHostAddress &address) {
        return address.isNull() || address.isLoopback() || address.isLinkLocal() || address.isMulticast();
    });
    std::stable_partition(addresses.begin(), addresses.end(),
        [](const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv4Protocol; });
    return addresses;
}

/// What a node that announces no particular address is reached at; null if there is nothing.
QHostAddress chosenAddress(const OwnAddress &own, const QList<QHostAddress> &candidates)
{
    QList<QHostAddress> heard;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(heard),
        [&own](const QHostAddress &address) { return hears(own.gossipBind, address); });
    if (!isWildcard(own.gossipBind))
        return own.gossipBind;
    if (!isWildcard(own.listenAddress) && hears(own.gossipBind, own.listenAddress))
        return own.listenAddress;
    const auto byBoth = std::find_if(heard.begin(), heard.end(),
        [&own](const QHostAddress &address) { return hears(own.listenAddress, address); });
    return byBoth != heard.end() ? *byBoth : heard.value(0);
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

Result<BoundAddress> boundAddress(const config::Document &config, QStringView key)
{
    const QString text = config.text(key);
    const qsizetype colon = text.lastIndexOf(u':');
    BoundAddress bound;
    bool ok = false;
    bound.port = text.mid(colon + 1).toUShort(&ok);
    if (colon < 0 || !ok)
        return fail(ErrorCode::InvalidArgument,
            u"%1 is \"%2\"; allowed is \"host:port\" or \":port\"."_s.arg(key, text));
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    if (host.isEmpty()) {
        bound.address = QHostAddress(QHostAddress::Any);
        return bound;
    }
    if (bound.address.setAddress(host)) {
        bound.address = listening(bound.address);
        return bound;
    }
    const QHostInfo info = QHostInfo::fromName(host); // only at start, before anything listens
    if (info.addresses().isEmpty())
        return fail(ErrorCode::InvalidArgument,
            u"%1 names the host \"%2\", which cannot be resolved: %3"_s.arg(key, host, info.errorString()));
    bound.address = info.addresses().constFirst();
    return bound;
}

QString OwnAddress::httpEndpoint(quint16 port) const
{
    return u"%1:%2"_s.arg(inUrl(advertised)).arg(port);
}

bool OwnAddress::httpIsReachable() const
{
    return hears(listenAddress, advertised);
}

Result<OwnAddress> ownAddress(const config::Document &config)
{
    OwnAddress own;
    const auto http = boundAddress(config, u"ServiceSettings.ListenAddress");
    if (!http)
        return failed(http);
    own.listenAddress = http->address;
    own.listenPort = http->port;
    const auto bind = addressOf(config, u"ClusterSettings.BindAddress");
    const auto advertise = addressOf(config, u"ClusterSettings.AdvertiseAddress");
    for (const auto *result : {&bind, &advertise})
        if (!*result)
            return failed(*result);
    own.gossipPort = quint16(config.integer(u"ClusterSettings.GossipPort"));
    own.gossipBind = bind->isNull() ? QHostAddress(QHostAddress::Any) : listening(*bind);

    const QString interface = config.text(u"ClusterSettings.NetworkInterface");
    const auto candidates = reachableAddresses(interface);
    if (!candidates)
        return failed(candidates);
    // One address for all requests of peers to this node, as in Mattermost's discovery row.
    const QHostAddress chosen = chosenAddress(own, *candidates);
    own.advertised = !advertise->isNull() ? *advertise
        : chosen.isNull()                 ? QHostAddress(QHostAddress::LocalHost)
                                          : chosen;
    own.hostname = config.text(u"ClusterSettings.OverrideHostname");
    const bool byAddress = own.hostname.isEmpty() && config.boolean(u"ClusterSettings.UseIpAddress");
    const bool asks = byAddress || (advertise->isNull() && isWildcard(own.gossipBind));
    if (!interface.isEmpty() && candidates->isEmpty() && asks)
        return fail(ErrorCode::InvalidArgument,
            u"ClusterSettings.NetworkInterface is \"%1\", which has no address that other nodes could reach: loopback and link-local ones are none. Give it an address, name another interface, or set ClusterSettings.AdvertiseAddress and OverrideHostname."_s
                .arg(interface));
    if (own.hostname.isEmpty())
        own.hostname = byAddress && !candidates->isEmpty() ? candidates->constFirst().toString()
                                                           : QSysInfo::machineHostName();
    if (!isHostText(own.hostname)) // peers would refuse it
        own.hostname = own.advertised.toString();
    if (config.boolean(u"ClusterSettings.Enable") && advertise->isNull() && chosen.isNull())
        log::warn("node"_L1,
            u"this host has no address that other nodes could reach, so loopback is announced; set ClusterSettings.AdvertiseAddress if they are elsewhere"_s);
    return own;
}

} // namespace muster::node
