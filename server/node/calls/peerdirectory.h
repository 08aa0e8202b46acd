#pragma once
#include "protocol/overview/overview.h"

#include <functional>
#include <memory>

namespace muster::node {

/// Which nodes can be asked, and what vouches for them. Thread: main; overview() from any.
class PeerDirectory {
public:
    virtual ~PeerDirectory() = default;
    virtual NodeId self() const = 0;
    /// The newest overview; never null.
    virtual std::shared_ptr<const protocol::Overview> overview() const = 0;
    /// The nodes that have a row in the database, which may be more than gossip knows: id and address; the
    /// address is also used as the name. As of the last refresh().
    virtual QList<protocol::NodeOverview> registered() const = 0;
    /// Reads the rows again, then calls back, even if the database does not answer.
    virtual void refresh(std::function<void()> done) = 0;
    /// Whether the database knows this node at its address. Gossip alone does not prove it.
    virtual bool vouchesFor(const protocol::NodeOverview &node) const = 0;
};

} // namespace muster::node
