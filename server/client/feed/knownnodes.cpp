#include "client/feed/knownnodes.h"

#include <algorithm>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

QList<QUrl> KnownNodes::toTry(const QUrl &lost) const
{
    QList<QUrl> all = m_profile;
    for (const QUrl &url : m_learned)
        if (!all.contains(url))
            all.append(url);
    std::stable_partition(all.begin(), all.end(),
        [this, &lost](const QUrl &url) { return url != lost && !m_notAlive.contains(url); });
    return all;
}

void KnownNodes::learn(const protocol::Overview &overview)
{
    m_learned.clear();
    m_notAlive.clear();
    const QHash<QString, QUrl> known = std::exchange(m_urls, {});
    for (const protocol::NodeOverview &node : overview.nodes) {
        // The token goes to these addresses: never over less protection than the operator chose.
        const QUrl before = known.value(node.address);
        const Result<QUrl> url =
            before.isEmpty() ? nodeUrl(m_profile.first().scheme() + u"://"_s + node.address) : before;
        if (node.address.isEmpty() || !url)
            continue;
        m_urls.insert(node.address, *url);
        m_learned.append(*url);
        if (node.liveness != protocol::Liveness::Alive)
            m_notAlive.append(*url);
    }
}

} // namespace muster::client
