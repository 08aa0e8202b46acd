#pragma once
#include "protocol/overview/overview.h"

namespace muster::models {

/// What may still fail before the service stops, as far as an overview shows (spec C13). It counts nodes;
/// whether those that remain can carry the load is known only where load is measured.
struct Margin {
    bool known = false; ///< false: the node that answers cannot judge the others
    int nodes = 0; ///< that should serve: not left, not taken out of rotation on purpose
    int serving = 0; ///< of these alive, active, with a database, not cut off
    bool databasesKnown = false;
    int replicas = 0; ///< that answer and could take over from the primary
    int replicasMeant = 0; ///< as many as are configured

    bool lacksReplicas() const { return replicas < replicasMeant; }
    int canLose() const { return std::max(0, serving - 1); }
    bool operator==(const Margin &) const = default;
};

/// A pure function of the overview.
Margin marginOf(const protocol::Overview &overview);

} // namespace muster::models
