#pragma once
#include "cluster/node/nodelist.h"
#include "cluster/peers/peermessage.h"

namespace muster::cluster {

/// What the peers reported of their views: which nodes each sees alive, and its row of the matrix, be it
/// directly or through others. Thread: any one.
class HeardViews {
public:
    explicit HeardViews(NodeId self) : m_self(std::move(self)) { }

    /// Forgets nodes that are no longer listed, and takes what arrived from nodes before gossip listed them;
    /// true if there was any.
    bool keep(const NodeList &listed, TimePoint now);
    void take(const NodeId &from, const ViewNotice &view, const NodeList &listed, TimePoint now);
    /// Whether `viewer` reported that it sees `id` alive.
    bool sees(const NodeId &viewer, const NodeId &id) const;
    /// The known rows of `observers`.
    SightMatrix rowsOf(const std::set<NodeId> &observers, TimePoint now) const;

private:
    struct View {
        std::set<NodeId> alive;
        std::optional<SightRow> row;
        TimePoint rowAt;
    };
    void takePassedOn(const std::map<NodeId, SightRow> &rows, const NodeList &listed, TimePoint now);

    const NodeId m_self;
    std::map<NodeId, View> m_views;
    std::map<NodeId, ViewNotice> m_early; ///< of nodes that gossip has not listed yet
};

} // namespace muster::cluster
