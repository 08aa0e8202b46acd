#pragma once
#include "cluster/node/heardviews.h"
#include "cluster/node/viewreports.h"

namespace muster::cluster {

/// Who sees whom, exchanged between nodes: our view to the peers, theirs to us. Thread: any one.
class ViewExchange {
public:
    explicit ViewExchange(const NodeId &self) : m_self(self), m_heard(self), m_reports(self) { }

    void look(const NodeList &listed, int health, const Moment &now);
    void received(const NodeId &from, const ViewNotice &view, const NodeList &listed, TimePoint now);
    void lost(const NodeId &peer) { m_reports.lost(peer); }
    void send(const NodeList &listed, const NodeMeta &own, TimePoint now, Outbox &outbox);

    /// How many of `alive` see `id` alive; `id` itself does not count.
    int seenBy(const NodeId &id, const std::set<NodeId> &alive) const;
    /// Our row and those that living peers reported, without what cannot be true any more.
    SightMatrix matrix(TimePoint now) const;

private:
    SightMatrix rows(TimePoint now) const;

    const NodeId m_self;
    HeardViews m_heard;
    ViewReports m_reports;
    bool m_rowsCame = false; ///< since it was last asked what has to be passed on
};

} // namespace muster::cluster
