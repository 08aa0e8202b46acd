#pragma once
#include "bench/console/figure.h"

namespace muster::bench::console {

/// A million lines appended, searched and scrolled in the real view, in a process of its own; with fewer
/// lines, times and memory are reported for a million. Empty: it did not get through.
std::vector<Figure> logViewFigures(int lines);

/// That process: prints the figures as JSON.
int runLogView(int lines);

} // namespace muster::bench::console
