/// Notes which files a process writes and in which order they reach the disk, a line for each system call, in
/// the file that MUSTER_RECORD names, of programs whose names begin with MUSTER_RECORD_OF if that is set;
/// ends it in the middle of a write to the file that MUSTER_KILL names. Linked to a test, or loaded by
/// LD_PRELOAD. Thread: any.
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// The path of an open file or directory; empty if it has none.
std::string pathOf(int file)
{
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    char text[PATH_MAX];
    const long size = syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), text, sizeof text);
    return std::string(text, size_t(size > 0 ? size : 0));
}

std::string pathIn(int folder, const char *name)
{
    return name[0] == '/' ? std::string(name) : (folder == AT_FDCWD ? "." : pathOf(folder)) + '/' + name;
}

void note(const char *what, const std::string &path, const std::string &to = {})
{
    const char *record = std::getenv("MUSTER_RECORD");
    if (const char *of = std::getenv("MUSTER_RECORD_OF");
        of && std::strncmp(program_invocation_short_name, of, std::strlen(of)) != 0)
        return;
    if (!record || path[0] != '/' || path == record)
        return;
    const int before = errno;
    const std::string line = std::string(what) + '\t' + path + '\t' + to + '\n';
    const long file = syscall(SYS_openat, AT_FDCWD, record, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        [[maybe_unused]] const long done = syscall(SYS_write, file, line.data(), line.size());
        syscall(SYS_close, file);
    }
    errno = before;
}

int opened(int folder, const char *name, int flags, unsigned mode)
{
    const int file = int(syscall(SYS_openat, folder, name, flags, mode));
    if (file >= 0 && (flags & O_ACCMODE) != O_RDONLY)
        note("open", pathOf(file));
    return file;
}

unsigned modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, unsigned) : 0;
}

long noted(const char *what, int file, long result)
{
    if (result >= 0)
        note(what, pathOf(file));
    return result;
}

int renamed(int from, const char *name, int to, const char *next, unsigned flags)
{
    const std::string before = pathIn(from, name);
    const std::string after = pathIn(to, next);
    const int result = int(syscall(SYS_renameat2, from, name, to, next, flags));
    if (result == 0)
        note("rename", before, after);
    return result;
}

[[gnu::noinline]] void made(const char *name)
{
    note("mkdir", pathIn(AT_FDCWD, name));
}

} // namespace

#define RECORDED_OPEN(NAME)                                                                                  \
    int NAME(const char *name, int flags, ...)                                                               \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const unsigned mode = modeOf(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        return opened(AT_FDCWD, name, flags, mode);                                                          \
    }
#define RECORDED_OPENAT(NAME)                                                                                \
    int NAME(int folder, const char *name, int flags, ...)                                                   \
    {                                                                                                        \
        va_list arguments;                                                                                   \
        va_start(arguments, flags);                                                                          \
        const unsigned mode = modeOf(flags, arguments);                                                      \
        va_end(arguments);                                                                                   \
        return opened(folder, name, flags, mode);                                                            \
    }

extern "C" {

RECORDED_OPEN(open)
RECORDED_OPEN(open64)
RECORDED_OPENAT(openat)
RECORDED_OPENAT(openat64)

ssize_t write(int file, const void *bytes, size_t size)
{
    // Half of it, and the end: what a kill in the middle leaves.
    if (const char *victim = std::getenv("MUSTER_KILL"); victim && pathOf(file) == victim) {
        [[maybe_unused]] const long half = syscall(SYS_write, file, bytes, size / 2);
        syscall(SYS_kill, getpid(), SIGKILL);
    }
    return noted("write", file, syscall(SYS_write, file, bytes, size));
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return noted("write", file, syscall(SYS_pwrite64, file, bytes, size, at));
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at)
{
    return noted("write", file, syscall(SYS_pwrite64, file, bytes, size, at));
}
int ftruncate(int file, off_t size) noexcept
{
    return int(noted("truncate", file, syscall(SYS_ftruncate, file, size)));
}
int fsync(int file)
{
    return int(noted("sync", file, syscall(SYS_fsync, file)));
}
int fdatasync(int file)
{
    return int(noted("sync", file, syscall(SYS_fdatasync, file)));
}
int mkdir(const char *name, mode_t mode) noexcept
{
    const int result = int(syscall(SYS_mkdirat, AT_FDCWD, name, mode));
    // A sanitizer makes the directory of its reports before anything of it works.
    if (result == 0 && std::getenv("MUSTER_RECORD"))
        made(name);
    return result;
}
int rename(const char *name, const char *next) noexcept
{
    return renamed(AT_FDCWD, name, AT_FDCWD, next, 0);
}
int renameat(int from, const char *name, int to, const char *next) noexcept
{
    return renamed(from, name, to, next, 0);
}
int renameat2(int from, const char *name, int to, const char *next, unsigned flags) noexcept
{
    return renamed(from, name, to, next, flags);
}

} // extern "C"
