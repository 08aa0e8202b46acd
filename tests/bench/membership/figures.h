#pragma once
#include "bench/support/figure.h"
#include "sim/simcluster.h"

#include <vector>

/// The figures of membership that the specification names, in virtual time: a function of their seeds, so
/// they come out equal on every machine.
namespace muster::bench {

/// Each group for so many seeds.
std::vector<Figure> joinFigures(int seeds);
std::vector<Figure> cutFigures(int seeds);
std::vector<Figure> deathFigures(int nodes, int seeds);
std::vector<Figure> partingFigures(int seeds);
/// Ten nodes at rest for five minutes, all bytes of datagrams counted with their IP and UDP headers.
std::vector<Figure> idleFigures();
/// A thousand nodes that lose every twentieth datagram; takes minutes.
std::vector<Figure> largeFigures(int nodes, Millis span);

} // namespace muster::bench
