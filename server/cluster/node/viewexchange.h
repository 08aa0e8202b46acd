#pragma once
#include "cluster/node/heardviews.h"
#include "cluster/node/viewreports.h"

namespace muster::cluster {

/// The exchange of views between nodes: ours to the peers, theirs to us. Thread: any one.
class ViewExchange {
public:
    explicit ViewExchange(const NodeId &self) : m_self(self), m_heard(self), m_reports(self) { }

    void look(const NodeList &listed, int health, const Moment &now);
    void received(const NodeId &from, const ViewNotice &view, const NodeList &listed, TimePoint now);
    void lost(const NodeId &peer) { m_reports.lost(peer); }
    void send(const NodeList &listed, const NodeMeta &own, TimePoint now, Outbox &outbox);

    /// How many of `alive` see `id` alive; not counting `id` itself.
    int seenBy(const NodeId &id, const std::set<NodeId> &alive) const;
    /// Our row and those that live peers reported, without what can no longer be true.
    SightMatrix matrix(const NodeList &listed, TimePoint now) const;

private:
    SightMatrix rows(TimePoint now) const;

    const NodeId m_self;
    HeardViews m_heard;
    ViewReports m_reports;
    bool m_rowsCame = false; ///< since it was last determined what has to be passed on
};

} // namespace muster::cluster
