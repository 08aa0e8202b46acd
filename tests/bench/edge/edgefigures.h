#pragma once
#include "bench/edge/edgeserver.h"
#include "bench/support/figure.h"

/// The figures of the edge that the specification names. Each group leaves the server running and idle.
namespace muster::bench {

struct EdgeOptions {
    int starts = 20;
    int runs = 3; ///< of each load; the median counts
    std::chrono::milliseconds span{3'000}; ///< of each run
    int sockets = 1'000; ///< that authenticate, and that receive
    int idleSockets = 10'000;
};

using Figures = Result<std::vector<Figure>>;

/// Starts and stops it `starts` times, and leaves it running.
Figures startFigures(EdgeServer &server, const EdgeOptions &options);
/// Beside it a loop that parses and decides nothing (BareLoop), in turns: that much of a request's CPU time
/// is the kernel's and the machine's.
Figures pingFigures(EdgeServer &server, const EdgeOptions &options);
Figures meFigures(EdgeServer &server, const EdgeOptions &options);
/// Restarts it with a counter of SQL statements, and once more without.
Figures statementFigures(EdgeServer &server, const EdgeOptions &options);
Figures logInFigures(EdgeServer &server, const EdgeOptions &options);
/// Restarts it, so that no session is in a cache.
Figures authenticationFigures(EdgeServer &server, const EdgeOptions &options);
Figures challengeFigures(EdgeServer &server, const EdgeOptions &options);
/// Of the room with the sockets alone, in a process of its own: nothing publishes to everybody at such a rate
/// in this version yet.
Figures deliveryFigures(EdgeServer &server, const EdgeOptions &options);
/// The cluster's overview, one at a time: a system call and a wake-up for each receiver.
Figures pushFigures(EdgeServer &server, const EdgeOptions &options);

} // namespace muster::bench
