#pragma once
#include "models/common/mark.h"

#include <QList>

namespace muster::models {

/// Something that is being changed in the cluster, translated.
struct Change {
    Mark mark = Mark::Changing; ///< Away: it rests in that state until somebody ends it
    QString word; ///< "Handing over"
    QString sentence; ///< what, on which node, and on whose request as far as that is told
    bool operator==(const Change &) const = default;
};

/// What a picture tells of changes under way: leadership that is handed over, nodes that come, go or are
/// taken out, gossip keys that are not the same everywhere. Empty: nothing that it would tell. Pure.
QList<Change> changesOf(const protocol::Overview &overview);

} // namespace muster::models
