#pragma once
#include <QString>

namespace muster::bench::console {

/// Shows the window an hour of pictures of so many nodes, one a second of which a tenth of the nodes changed,
/// as fast as it takes them, and prints {"before","after"}: its memory in megabytes. In a process of its own,
/// so that what it holds is the console's.
int runHistory(int nodes, int pictures);

} // namespace muster::bench::console
