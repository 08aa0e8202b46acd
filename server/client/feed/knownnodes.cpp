#include "client/feed/knownnodes.h"

#include <algorithm>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype lookedAtMax =
    200; ///< parsing the addresses of a thousand nodes each time takes milliseconds
}

QList<QUrl> learnedFrom(const protocol::Overview &overview, const Profile &profile)
{
    QList<QUrl> vouched;
    for (const protocol::NodeOverview &node : overview.nodes) {
        if (!node.vouched || node.address.isEmpty() || node.liveness == protocol::Liveness::Left)
            continue;
        const Result<QUrl> url = nodeUrl(profile.urls.first().scheme() + u"://"_s + node.address);
        if (url && !profile.urls.contains(*url) && !vouched.contains(*url))
            vouched.append(*url);
        if (vouched.size() >= lookedAtMax)
            break;
    }
    const bool anyVouched = std::any_of(
        overview.nodes.begin(), overview.nodes.end(), [](const auto &node) { return node.vouched; });
    if (!anyVouched)
        return profile.learned;
    std::stable_partition(vouched.begin(), vouched.end(),
        [&profile](const QUrl &url) { return profile.learned.contains(url); });
    vouched = vouched.mid(0, learnedMax);
    std::sort(vouched.begin(), vouched.end());
    return vouched;
}

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
        if (!node.vouched)
            continue; // gossip alone says so
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
