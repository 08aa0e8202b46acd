#pragma once
#include "node/calls/peerdirectory.h"
#include "node/view/clusterview.h"

namespace muster::node {

/// The nodes as this node's view and the database know them. Thread: as PeerDirectory.
class ViewDirectory final : public PeerDirectory {
public:
    /// `view` is borrowed and must outlive this object.
    ViewDirectory(NodeId self, ClusterView &view) : m_self(std::move(self)), m_view(view) { }

    NodeId self() const override { return m_self; }
    std::shared_ptr<const protocol::Overview> overview() const override { return m_view.overview(); }
    QList<protocol::NodeOverview> registered() const override;
    void refresh(std::function<void()> done) override { m_view.refreshRegistry(std::move(done)); }
    bool vouchesFor(const protocol::NodeOverview &node) const override { return m_view.vouchesFor(node); }

private:
    const NodeId m_self;
    ClusterView &m_view;
};

} // namespace muster::node
