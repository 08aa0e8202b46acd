#pragma once
#include "models/common/mark.h"

#include <QList>

namespace muster::models {

/// Something that is being changed in the cluster, translated.
struct Change {
    Mark mark = Mark::Changing; ///< Away: it stays in that state until somebody ends it
    QString word; ///< "Leader transfer"
    QString sentence; ///< what, on which node, and on whose request as far as that is reported
    bool operator==(const Change &) const = default;
};

/// The changes under way that an overview shows: a leadership transfer, nodes that join, leave or are taken
/// out of rotation, gossip keys that are not the same everywhere. Empty: no change that it would show. Pure.
QList<Change> changesOf(const protocol::Overview &overview);

} // namespace muster::models
