#include "net/gossip/advertised.h"

#include <QNetworkInterface>

namespace muster::net {

QHostAddress addressToAdvertise(const GossipOptions &options)
{
    if (!options.advertiseAddress.isNull())
        return options.advertiseAddress;
    const QHostAddress &bound = options.bindAddress;
    const bool wildcard = bound == QHostAddress(QHostAddress::Any)
        || bound == QHostAddress(QHostAddress::AnyIPv4) || bound == QHostAddress(QHostAddress::AnyIPv6);
    if (!wildcard)
        return bound;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsRunning)
            || interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol
                || (bound == QHostAddress(QHostAddress::AnyIPv6) && entry.ip().isGlobal()))
                return entry.ip();
        }
    }
    return bound == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                        : QHostAddress(QHostAddress::LocalHost);
}

} // namespace muster::net
