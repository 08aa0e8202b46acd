#include "node/membership/seeds.h"

#include "base/time.h"
#include "config/derived.h"
#include "log/log.h"
#include "net/gossip/endpoints.h"

#include <QHostInfo>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto component = "node"_L1;
constexpr Millis resolveEvery = 30s;
} // namespace

Seeds::Seeds(QStringList seeds, QObject *parent) : QObject(parent), m_seeds(std::move(seeds))
{
    m_again.setInterval(resolveEvery);
    connect(&m_again, &QTimer::timeout, this, &Seeds::resolve);
}

void Seeds::start()
{
    if (m_seeds.isEmpty())
        return;
    resolve();
    m_again.start();
}

void Seeds::resolve()
{
    for (const QString &seed : m_seeds) {
        const auto endpoint = config::parseEndpoint(seed);
        if (!endpoint)
            continue; // refused when the configuration was read
        QHostInfo::lookupHost(
            endpoint->host, this, [this, seed, port = endpoint->port](const QHostInfo &host) {
                if (host.error() != QHostInfo::NoError) {
                    log::warn(component, u"a gossip seed cannot be resolved: %1"_s.arg(host.errorString()),
                        {{u"seed"_s, seed}});
                    return;
                }
                std::vector<cluster::Endpoint> endpoints;
                for (const QHostAddress &address : host.addresses())
                    endpoints.push_back(net::toEndpoint(address, port));
                emit resolved(endpoints);
            });
    }
}

} // namespace muster::node
