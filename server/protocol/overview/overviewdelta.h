#pragma once
#include "protocol/overview/overview.h"

namespace muster::protocol {

/// What changed from `before` to `next`: the payload of the WebSocket event `muster_overview_change`. If a
/// tenth of a thousand nodes changed it has about a tenth of the size of the overview, and takes about a
/// tenth of the work at both ends. Lists are written as in listdelta.h; of a node that both hold only the
/// fields that changed; the counts of all nodes (age, seen by, peers), which change all the time, as lists of
/// numbers.
QJsonObject deltaOf(const Overview &before, const Overview &next);

/// `next` again, from deltaOf(before, next). Bounded as overviewFromJson() is; also, since a short delta may
/// ask for many copies, to 500,000 elements of lists within elements. Corrupt if it does not fit `before`,
/// TooLarge if it makes more than an overview may hold.
[[nodiscard]] Result<Overview> applyDelta(const Overview &before, const QJsonObject &delta);

} // namespace muster::protocol
