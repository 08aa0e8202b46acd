#pragma once
#include "bench/console/figure.h"

#include <QString>

namespace muster::bench::console {

/// After so many, each page has been drawn.
inline constexpr int picturesOfAllPages = 50;

/// The memory of the real window, in a process of its own, over so many overviews of a simulated cluster,
/// each a second after the one before, as fast as the window takes them. Each comes by the real feed and is
/// shown before the next is sent. Tells how far it is on standard error. Empty: it did not get through.
std::vector<Figure> memoryFigures(int nodes, double churnPercent, int pictures);

/// That process: goes from page to page and answers each overview with a line "revision megabytes".
int runWindow(const QString &profile);

} // namespace muster::bench::console
