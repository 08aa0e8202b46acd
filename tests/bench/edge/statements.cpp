#include <cstdlib>

#include <atomic>
#include <cstdint>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/// Loaded before SQLite into a musterd that is measured: counts the statements that are begun, in a file that
/// the bench reads meanwhile. Not for figures of time.

namespace {

std::atomic<std::uint64_t> *counter()
{
    static auto *const shared = []() -> std::atomic<std::uint64_t> * {
        static std::atomic<std::uint64_t> own{0};
        const char *name = std::getenv("MUSTER_STATEMENTS");
        const int file = name ? ::open(name, O_RDWR | O_CREAT, 0600) : -1;
        if (file < 0 || ::ftruncate(file, sizeof(std::uint64_t)) != 0)
            return &own;
        void *memory = ::mmap(nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        ::close(file);
        return memory == MAP_FAILED ? &own : static_cast<std::atomic<std::uint64_t> *>(memory);
    }();
    return shared;
}

} // namespace

struct sqlite3_stmt;

/// A step of a statement that is not under way begins it.
extern "C" __attribute__((visibility("default"))) int sqlite3_step(sqlite3_stmt *statement)
{
    using Call = int (*)(sqlite3_stmt *);
    static const auto step = reinterpret_cast<Call>(::dlsym(RTLD_NEXT, "sqlite3_step"));
    static const auto isBusy = reinterpret_cast<Call>(::dlsym(RTLD_NEXT, "sqlite3_stmt_busy"));
    if (isBusy(statement) == 0)
        counter()->fetch_add(1, std::memory_order_relaxed);
    return step(statement);
}
