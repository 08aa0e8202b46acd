#pragma once
#include "protocol/overview/overview.h"

namespace muster::protocol {

/// What `next` tells that `before` did not: the payload of the WebSocket event `muster_overview_change`. Of a
/// thousand nodes of which a tenth changed it is about a tenth of the picture's size, and so is the work at
/// both ends. Lists are told as in protocol/listchange.h; of a node that both know only the fields that
/// changed; the counts of all nodes (age, seen by, peers), which change all the time, as lists of numbers.
QJsonObject changeOf(const Overview &before, const Overview &next);

/// `next` again, of changeOf(before, next). Bounded as overviewFromJson() is; also, since a short change may
/// ask for many copies, to 500,000 elements of lists within elements. Corrupt if it does not fit `before`,
/// TooLarge if it makes more than a picture may hold.
[[nodiscard]] Result<Overview> changed(const Overview &before, const QJsonObject &change);

} // namespace muster::protocol
