#pragma once
#include <functional>

/// Threads for work that may hang for as long as the kernel likes, such as a look at a network share. Nobody
/// ever waits for one, not even the end of the process, which it does not delay. Thread: any.
namespace muster::aside {

constexpr int threadsMax = 8; ///< of the whole process

/// False if so many hang already that no other is begun. `work` owns all that it uses.
bool start(std::function<void()> work);
/// While it is not 0 the process must end by _exit().
int running();

} // namespace muster::aside
