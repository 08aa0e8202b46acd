#pragma once
#include <cstddef>

/// Counts what this program allocates, Qt's containers included: they use malloc, not operator new. Only in
/// the test program that compiles allocations.cpp; not under AddressSanitizer, which owns malloc.
namespace allocations {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool counted = false;
#else
inline constexpr bool counted = true;
#endif

struct Sum {
    size_t largest = 0; ///< of single allocations
    size_t peak = 0; ///< bytes held at one time beyond those held at begin()
};
/// Thread: the one that calls begin(); only its allocations count.
void begin();
Sum end();

} // namespace allocations
