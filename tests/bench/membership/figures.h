#pragma once
#include "sim/simcluster.h"

#include <QString>

#include <optional>
#include <vector>

/// The figures of membership that the specification names, in virtual time: a function of their seeds, so
/// they come out equal on every machine.
namespace muster::bench {

struct Figure {
    QString id; ///< stable, for the JSON
    QString what;
    QString unit;
    double value = 0; ///< what is held against must and aims; less is better
    std::optional<double> worst; ///< of all seeds, where the value is a median
    std::optional<double> must;
    std::optional<double> aims;
    QString memberlist; ///< as measured on memberlist 0.5.0, or by its rules in the same simulator
    bool holds() const { return !must || value <= *must; }
};

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
