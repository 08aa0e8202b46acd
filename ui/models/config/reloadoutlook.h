#pragma once
#include "protocol/overview/overview.h"

namespace muster::models {

/// What a reload leads to, judged by what the nodes told of their values and files.
struct ReloadOutlook {
    QList<NodeId> odd; ///< nodes that will run another value than they do now and than others do
    int others = 0; ///< nodes that will run another value than those
    bool allAgree = false; ///< reloading every node instead would leave no difference
};

/// `nodes` empty: all. A pure function.
ReloadOutlook outlookOf(const protocol::Overview &overview, const QList<NodeId> &nodes);
/// The consequence and the ways out of it, a sentence each; empty if the reload brings no new difference.
/// Translated.
QStringList outlookSentences(const protocol::Overview &overview, const QList<NodeId> &nodes);

} // namespace muster::models
