// Preloaded into a program, lets a file system hang as a network share does: once the file MUSTER_HANG_WHEN
// exists, mkdir(), open() and fcntl() locks of anything below MUSTER_HANG_BELOW do not return. A thread that
// hangs leaves a file beside it, with its number after a dot.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

void hangIfBelow(const char *path)
{
    const char *const below = std::getenv("MUSTER_HANG_BELOW");
    const char *const when = std::getenv("MUSTER_HANG_WHEN");
    if (!below || !when || !path || std::strncmp(path, below, std::strlen(below)) != 0
        || ::access(when, F_OK) != 0)
        return;
    char note[4096];
    std::snprintf(note, sizeof note, "%s.%d", when, int(::gettid()));
    ::syscall(SYS_openat, AT_FDCWD, note, O_CREAT | O_WRONLY, 0600);
    for (;;)
        ::pause();
}

void hangIfBelow(int descriptor)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return;
    path[size] = '\0';
    hangIfBelow(path);
}

} // namespace

extern "C" {

int mkdir(const char *path, mode_t mode)
{
    hangIfBelow(path);
    static const auto real = reinterpret_cast<int (*)(const char *, mode_t)>(::dlsym(RTLD_NEXT, "mkdir"));
    return real(path, mode);
}

#define MUSTER_OPEN(name)                                                                                    \
    int name(const char *path, int flags, ...)                                                               \
    {                                                                                                        \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;                 \
        va_end(rest);                                                                                        \
        hangIfBelow(path);                                                                                   \
        static const auto real =                                                                             \
            reinterpret_cast<int (*)(const char *, int, ...)>(::dlsym(RTLD_NEXT, #name));                    \
        return real(path, flags, mode);                                                                      \
    }

#define MUSTER_FCNTL(name)                                                                                   \
    int name(int descriptor, int command, ...)                                                               \
    {                                                                                                        \
        va_list rest;                                                                                        \
        va_start(rest, command);                                                                             \
        void *const argument = va_arg(rest, void *);                                                         \
        va_end(rest);                                                                                        \
        if (command == F_SETLK)                                                                              \
            hangIfBelow(descriptor);                                                                         \
        static const auto real = reinterpret_cast<int (*)(int, int, ...)>(::dlsym(RTLD_NEXT, #name));        \
        return real(descriptor, command, argument);                                                          \
    }

MUSTER_OPEN(open)
MUSTER_OPEN(open64)
MUSTER_FCNTL(fcntl)
MUSTER_FCNTL(fcntl64)
}
