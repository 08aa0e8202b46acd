#pragma once
#include "bench/edge/edgeserver.h"
#include "bench/support/figure.h"

/// The figures of messages that the specification names. Each group leaves the server running and idle.
namespace muster::bench {

struct ServiceOptions {
    int runs = 3; ///< of each load; the median counts
    std::chrono::milliseconds span{3'000}; ///< of each run
    int receiversMax = 1'000;
    int idle = 10'000; ///< sockets that hear nothing
};

using Figures = Result<std::vector<Figure>>;

/// Posts of 1, 8 and 64 users in a channel that nobody has open.
Figures postFigures(EdgeServer &server, const ServiceOptions &options);
/// Posts to 10, 100 and 1,000 receivers: as many as possible, and five in a second.
Figures receiverFigures(EdgeServer &server, const ServiceOptions &options);
/// What sockets cost that hear nothing: memory, and CPU of what others are sent.
Figures idleFigures(EdgeServer &server, const ServiceOptions &options);
/// From a post at one node to its event on a socket of another, in an idle cluster of its own.
Figures nodeFigures();

} // namespace muster::bench
