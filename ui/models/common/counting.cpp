#include "models/common/counting.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace muster::models {

QList<qsizetype> countingOrder(const QStringList &names)
{
    // With keys: comparing a thousand names again and again takes tens of milliseconds.
    std::vector<std::pair<QCollatorSortKey, qsizetype>> keys;
    keys.reserve(size_t(names.size()));
    for (qsizetype at = 0; at < names.size(); ++at)
        keys.emplace_back(countingCollator().sortKey(names[at]), at);
    std::stable_sort(
        keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<qsizetype> order;
    order.reserve(names.size());
    for (const auto &[key, at] : keys)
        order.append(at);
    return order;
}

} // namespace muster::models
