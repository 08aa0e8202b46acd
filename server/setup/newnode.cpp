#include "setup/newnode.h"

#include "base/nodename.h"
#include "keys/certificates.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QHostInfo>
#include <QTimer>

#include <optional>

namespace muster::setup {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString &text, const QString &why)
{
    return fail(ErrorCode::InvalidArgument,
        u"\"%1\": %2; a node is NAME=ADDRESS[:HTTPPORT[:GOSSIPPORT[:STREAMINGPORT]]]"_s.arg(
            text.left(200), why));
}

/// The system's resolver has no deadline, so it is given one.
QHostInfo lookUp(const QString &host, Millis timeout)
{
    std::optional<QHostInfo> found;
    QEventLoop loop;
    const int id = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo &info) {
        found = info;
        loop.quit();
    });
    QTimer::singleShot(timeout, &loop, &QEventLoop::quit);
    if (!found)
        loop.exec();
    if (!found) {
        QHostInfo::abortHostLookup(id);
        found.emplace();
        found->setErrorString(u"no answer within %1 ms"_s.arg(timeout.count()));
    }
    return *found;
}

Result<void> readPorts(const QString &text, const QString &ports, NewNode &node)
{
    const QStringList parts = ports.split(u':');
    quint16 *const targets[] = {&node.httpPort, &node.gossipPort, &node.streamingPort};
    if (parts.size() > 3)
        return wrong(text, u"there are more than three ports"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        *targets[i] = parts[i].toUShort(&ok);
        if (!ok || *targets[i] == 0)
            return wrong(text, u"\"%1\" is not a port"_s.arg(parts[i]));
    }
    return {};
}

Result<void> readAddress(const QString &text, const QString &host, Millis timeout, NewNode &node)
{
    node.host = host;
    const QHostAddress address(host);
    if (!address.isNull()) {
        if (address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
            || address.isMulticast() || address.isBroadcast())
            return wrong(text, u"%1 is not the address of one host"_s.arg(host));
        node.addresses = {address.toString()};
        return {};
    }
    const QHostInfo info = lookUp(host, timeout);
    for (const QHostAddress &found : info.addresses())
        node.addresses.append(found.toString());
    if (node.addresses.isEmpty())
        return wrong(text,
            u"the host %1 has no address here (%2); give the IP address"_s.arg(host, info.errorString()));
    return {};
}

} // namespace

bool NewNode::isLoopback() const
{
    return !addresses.isEmpty() && QHostAddress(addresses.first()).isLoopback();
}

bool NewNode::isHostName() const
{
    return QHostAddress(host).isNull();
}

QString NewNode::httpEndpoint() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return u"%1:%2"_s.arg(shown).arg(httpPort);
}

QString NewNode::url() const
{
    return (isLoopback() ? u"http://"_s : u"https://"_s) + httpEndpoint();
}

Result<NewNode> parseNewNode(const QString &text, Millis timeout)
{
    NewNode node;
    const qsizetype equals = text.indexOf(u'=');
    node.name = text.left(equals);
    if (equals < 0 || !isNodeName(node.name))
        return wrong(text,
            u"the name has 1 to 63 letters, digits, '-', '_' and '.', with a letter or digit first and last"_s);
    const QString rest = text.mid(equals + 1);
    QString host;
    QString ports;
    if (rest.startsWith(u'[')) {
        const qsizetype end = rest.indexOf(u']');
        host = rest.mid(1, end - 1);
        ports = rest.mid(end + 1);
        if (end < 0 || (!ports.isEmpty() && !ports.startsWith(u':')))
            return wrong(text, u"an IPv6 address needs brackets"_s);
        ports = ports.mid(1);
    } else if (rest.count(u':') > 3) {
        return wrong(text, u"an IPv6 address needs brackets"_s);
    } else {
        host = rest.section(u':', 0, 0);
        ports = rest.section(u':', 1);
    }
    if (host.isEmpty())
        return wrong(text, u"there is no address"_s);
    if (rest.endsWith(u':'))
        return wrong(text, u"a port is missing at the end"_s);
    if (!ports.isEmpty())
        if (const auto read = readPorts(text, ports, node); !read)
            return failed(read);
    if (const auto read = readAddress(text, host, timeout, node); !read)
        return failed(read);
    return node;
}

} // namespace muster::setup
