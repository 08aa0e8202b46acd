#include "protocol/overview/sharing.h"

#include <QHash>

#include <algorithm>

namespace muster::protocol {

namespace {

template <typename T>
void share(T &next, const T &before)
{
    if (next == before)
        next = before;
}

void shareEvents(QList<EventRecord> &next, const QList<EventRecord> &before)
{
    const auto older = [](const EventRecord &event, quint64 sequence) {
        return event.sequence < sequence;
    };
    for (EventRecord &event : next) { // newest last, so sorted; what is not is only not found
        const auto found = std::lower_bound(before.cbegin(), before.cend(), event.sequence, older);
        if (found != before.cend() && *found == event)
            event = *found;
    }
}

} // namespace

void shareUnchanged(NodeOverview &next, const NodeOverview &before)
{
    share(next.id, before.id);
    share(next.name, before.name);
    share(next.address, before.address);
    share(next.gossipAddress, before.gossipAddress);
    share(next.lifecycle, before.lifecycle);
    share(next.version, before.version);
    share(next.configHash, before.configHash);
    share(next.diskHash, before.diskHash);
    share(next.reasons, before.reasons);
    share(next.startedAt, before.startedAt);
    share(next.features, before.features);
    share(next.clock.daemon, before.clock.daemon);
    share(next.clock.detail, before.clock.detail);
    share(next.clock.fix, before.clock.fix);
    share(next.limits, before.limits);
}

void shareUnchanged(Overview &next, const Overview &before)
{
    QHash<NodeId, const NodeOverview *> known;
    if (!next.nodes.isEmpty()) {
        for (const NodeOverview &node : before.nodes)
            known.insert(node.id, &node);
    }
    for (NodeOverview &node : next.nodes) {
        if (const NodeOverview *earlier = known.value(node.id))
            shareUnchanged(node, *earlier);
    }
    shareEvents(next.events, before.events);
    share(next.differences, before.differences);
    share(next.foreign, before.foreign);
}

} // namespace muster::protocol
