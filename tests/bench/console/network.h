#pragma once
#include "bench/console/figure.h"

namespace muster::bench::console {

/// What a console takes from a simulated cluster while nothing happens and while nodes change, as its socket
/// gets it. Empty, after a complaint, if no overview came.
std::vector<Figure> networkFigures(int nodes, int churnPercent, int seconds);

} // namespace muster::bench::console
