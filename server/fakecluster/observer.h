#pragma once
#include "cluster/status/statushistory.h"
#include "fakecluster/world.h"
#include "protocol/overview/overview.h"

#include <optional>

namespace muster::fakecluster {

/// What a real node would say about the simulated cluster: the real judgement of what the world shows, with
/// the history of one observer. Pure. Thread: one.
class Observer {
public:
    /// The world must have a node that answers. `news`: something but ages has changed since the last look.
    protocol::Overview look(const World &world, Millis now, bool news);

private:
    void noteAgreed(const World &world, const cluster::Evidence &evidence);

    cluster::StatusHistory m_history;
    std::optional<cluster::AgreedConfig> m_agreed;
    quint64 m_revision = 0;
};

} // namespace muster::fakecluster
