#include "base/aside.h"

#include <atomic>
#include <system_error>
#include <thread>

namespace muster::aside {

namespace {
std::atomic<int> threads{0};
} // namespace

bool start(std::function<void()> work)
{
    if (threads.fetch_add(1) >= threadsMax) {
        --threads;
        return false;
    }
    try {
        std::thread([work = std::move(work)]() mutable {
            work();
            work = nullptr; // before it counts as ended
            --threads;
        }).detach();
    } catch (const std::system_error &) {
        --threads; // the process may not have more threads
        return false;
    }
    return true;
}

int running()
{
    return threads;
}

} // namespace muster::aside
