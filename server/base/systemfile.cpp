#include "base/systemfile.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace muster {

using namespace Qt::Literals::StringLiterals;

int writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const auto size = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (size < 0 && errno != EINTR)
            return errno;
        done += std::max<qsizetype>(size, 0);
    }
    return 0;
}

int syncFile(int file)
{
    int done = 0;
    do
        done = ::fsync(file);
    while (done != 0 && errno == EINTR);
    const bool unsupported = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
    return done == 0 || unsupported ? 0 : errno;
}

void closeFile(int &file)
{
    if (file >= 0)
        ::close(file);
    file = -1;
}

std::optional<QByteArray> contentOf(int folder, const QByteArray &name)
{
    int file = ::openat(folder, name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return std::nullopt;
    QByteArray content;
    std::array<char, 65536> part{};
    qsizetype size = 0;
    while ((size = ::read(file, part.data(), part.size())) > 0)
        content.append(part.data(), size);
    closeFile(file);
    return size == 0 ? std::optional(content) : std::nullopt;
}

tl::unexpected<Error> cannotWrite(const QString &path, const QString &folder, int cause)
{
    const auto because = [&](const QString &sentence) {
        return fail(ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, sentence));
    };
    switch (cause) {
    case ENOSPC:
        return because(u"the disk of %1 is full. Make space there and try again"_s.arg(folder));
    case EDQUOT:
        return because(
            u"the disk quota of this user is used up in %1. Raise it or make space and try again"_s.arg(
                folder));
    case EROFS:
        return because(u"the file system of %1 is mounted read-only. Mount it writable"_s.arg(folder));
    case EIO:
        return because(
            u"the disk of %1 reports an error. Look at the kernel's log, and replace the disk if it fails"_s
                .arg(folder));
    case EFBIG:
        return because(u"it would become larger than this process may write (ulimit -f)"_s);
    case EACCES:
    case EPERM:
        return because(u"this user may not write in %1. Give it the right to"_s.arg(folder));
    case ENOENT:
    case ENOTDIR:
        return because(u"there is no directory %1. Create it"_s.arg(folder));
    default:
        return because(qt_error_string(cause));
    }
}

} // namespace muster
