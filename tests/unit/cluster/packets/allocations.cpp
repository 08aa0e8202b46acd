#include "unit/cluster/packets/allocations.h"

#include <algorithm>

#include <malloc.h>

namespace allocations {

namespace {

thread_local bool counting = false;
thread_local std::ptrdiff_t held = 0;
thread_local Sum sum;

[[maybe_unused]] void took(void *memory, size_t bytes)
{
    if (!counting || !memory)
        return;
    held += std::ptrdiff_t(malloc_usable_size(memory));
    sum.largest = std::max(sum.largest, bytes);
    sum.peak = std::max(sum.peak, size_t(std::max<std::ptrdiff_t>(0, held)));
}

[[maybe_unused]] void gave(void *memory)
{
    if (counting && memory)
        held -= std::ptrdiff_t(malloc_usable_size(memory));
}

} // namespace

void begin()
{
    held = 0;
    sum = {};
    counting = true;
}

Sum end()
{
    counting = false;
    return sum;
}

} // namespace allocations

#if !defined(__SANITIZE_ADDRESS__)

// The C library's own, under the names that it keeps for those who replace the public ones.
extern "C" {
void *__libc_malloc(size_t bytes);
void *__libc_calloc(size_t count, size_t bytes);
void *__libc_realloc(void *memory, size_t bytes);
void __libc_free(void *memory);

void *malloc(size_t bytes)
{
    void *memory = __libc_malloc(bytes);
    allocations::took(memory, bytes);
    return memory;
}

void *calloc(size_t count, size_t bytes)
{
    void *memory = __libc_calloc(count, bytes);
    allocations::took(memory, count * bytes);
    return memory;
}

void *realloc(void *memory, size_t bytes)
{
    allocations::gave(memory);
    void *moved = __libc_realloc(memory, bytes);
    allocations::took(moved ? moved : (bytes > 0 ? memory : nullptr), bytes);
    return moved;
}

void free(void *memory)
{
    allocations::gave(memory);
    __libc_free(memory);
}
}

#endif
