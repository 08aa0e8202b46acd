#pragma once
#include "base/id.h"
#include "cluster/peers/nodemeta.h"
#include "cluster/reachability/reachability.h"
#include "protocol/vocabulary/portanswer.h"

#include <map>
#include <set>

namespace muster::cluster {

/// Whether a member is no node of this cluster: its meta is not ours or names another cluster, or its name is
/// no node id.
bool isForeign(const Member &member, const std::optional<NodeMeta> &meta, const QString &clusterName);

/// A node of this cluster as gossip shows it.
struct ListedNode {
    MemberState state = MemberState::Dead;
    NodeMeta meta;
    Sight sight;
    Endpoint address;
    TimePoint lastHeard;
    std::optional<protocol::PortAnswer> port; ///< if it is down and was asked since
    std::optional<Endpoint> alsoAt; ///< another process uses its id there, and has for a while
    std::optional<TimePoint> restartSeenAt; ///< when its present process took the place of one that we saw
};
using ListedNodes = std::map<NodeId, ListedNode>;

/// The nodes of this cluster among the members of the gossip, ourselves included. Thread: any one.
class NodeList {
public:
    explicit NodeList(QString clusterName) : m_clusterName(std::move(clusterName)) { }

    void update(const std::vector<Member> &members, TimePoint now);
    const ListedNodes &all() const { return m_nodes; }
    bool contains(const NodeId &id) const { return m_nodes.contains(id); }
    std::set<NodeId> alive() const;

private:
    struct Decoded {
        QByteArray bytes;
        std::optional<NodeMeta> meta;
        TimePoint startSeenAt; ///< when its present process was first seen
        std::optional<TimePoint> restartSeenAt; ///< likewise, if another one was seen before
    };
    const QString m_clusterName;
    ListedNodes m_nodes;
    std::map<MemberName, Decoded> m_decoded; ///< metas rarely change
};

/// Nodes of this cluster that say they reach the database, but are missing in ours. Counted in reads of the
/// database rather than in time: while it cannot be read, nobody is blamed. Thread: any one.
class UnregisteredNodes {
public:
    /// `reads`: how often `writers` has been read so far. Without `self` in it, nothing is known.
    void update(const std::set<NodeId> &writers, quint64 reads, const NodeList &listed, const NodeId &self);
    std::set<NodeId> nodes() const;

private:
    std::map<NodeId, quint64> m_missingSince; ///< as the count of reads was then
    quint64 m_reads = 0;
};

/// Nodes that write to our database and that gossip has not shown for longer than joining takes.
/// Thread: any one.
class AbsentNodes {
public:
    /// `self` is never absent.
    void update(const std::set<NodeId> &writers, const NodeList &listed, const NodeId &self, TimePoint now);
    std::set<NodeId> absent(TimePoint now) const;

private:
    std::map<NodeId, TimePoint> m_since; ///< known only to the database
};

} // namespace muster::cluster
