#pragma once
#include "node/daemon/announcement.h"
#include "node/daemon/basis.h"

namespace muster::node {

class ClusterDatabase;
class HttpPart;

/// What this node announces of itself, each fact from where it is known and announced again when it changes.
/// All borrowed; they must outlive the announcement. Thread: main.
void addFacts(
    Announcement &announcement, const Basis &basis, const ClusterDatabase &database, const HttpPart &http);

} // namespace muster::node
