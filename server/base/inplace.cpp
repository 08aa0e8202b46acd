#include "base/inplace.h"

#include "base/durablefile.h"
#include "base/systemfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace muster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype digestSize = 64; // hexadecimal

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// The copy: the digest of what is being written, a line feed, and the old content.
QString copyIn(const QString &folder, const QString &path)
{
    return u"%1/.muster-%2.old"_s.arg(
        folder, QString::fromLatin1(digestOf(QFile::encodeName(path)).left(16)));
}

std::optional<QByteArray> contentOf(const QString &path)
{
    return muster::contentOf(AT_FDCWD, QFile::encodeName(path));
}

/// The path of the copy.
Result<QString> keepCopy(
    const QString &path, const QByteArray &old, const QByteArray &next, const QString &keepsakes)
{
    QString causes;
    for (const QString &folder : {QFileInfo(path).absolutePath(), keepsakes}) {
        const QString copy = copyIn(folder, path);
        const auto kept = folder.isEmpty()
            ? Result<void>()
            : replaceFile(copy, digestOf(next) + '\n' + old, {.mode = ownerOnly});
        if (kept && !folder.isEmpty())
            return copy;
        causes += kept ? QString() : u"; "_s + kept.error().detail;
    }
    return fail(ErrorCode::Unavailable,
        u"%1 cannot be written: it is mounted as a single file, and no copy can be kept while it is written. Mount its directory instead%2"_s
            .arg(path, causes));
}

int overwrite(int file, const QByteArray &bytes)
{
    if (::lseek(file, 0, SEEK_SET) != 0)
        return errno;
    if (const int cause = writeAll(file, bytes))
        return cause;
    return ::ftruncate(file, bytes.size()) == 0 ? syncFile(file) : errno;
}

/// Makes sure that the bytes will fit; file systems that cannot promise it are let pass.
int reserve(int file, qsizetype size)
{
    const int cause = size > 0 ? ::posix_fallocate(file, 0, size) : 0;
    return cause == EINVAL || cause == EOPNOTSUPP ? 0 : cause;
}

/// Whether another process is writing the file; nobody is, once it is locked here. Where files cannot be
/// locked it is not known.
bool isBeingWritten(int file)
{
    return ::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

void dropCopy(const QString &copy)
{
    QFile::remove(copy);
    // If its name is back after a power failure, the file is found to be whole.
    [[maybe_unused]] const auto synced = syncDirectory(QFileInfo(copy).absolutePath());
}

} // namespace

Result<void> writeInPlace(const QString &path, const QByteArray &bytes, const QString &keepsakes)
{
    const QString folder = QFileInfo(path).absolutePath();
    int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return cannotWrite(path, folder, errno);
    if (isBeingWritten(file)) {
        closeFile(file);
        return fail(ErrorCode::Unavailable,
            u"%1 cannot be written: another process is writing it. Try again"_s.arg(path));
    }
    const auto old = contentOf(path);
    const Result<QString> copy =
        old ? keepCopy(path, *old, bytes, keepsakes) : Result<QString>(cannotWrite(path, folder, EIO));
    if (!copy) {
        closeFile(file);
        return failed(copy);
    }
    int cause = reserve(file, bytes.size());
    bool isWhole = cause != 0 && ::ftruncate(file, old->size()) == 0;
    if (cause == 0) {
        cause = overwrite(file, bytes);
        isWhole = cause == 0 || overwrite(file, *old) == 0;
    }
    closeFile(file);
    if (isWhole)
        dropCopy(*copy);
    if (cause != 0)
        return cannotWrite(path, folder, cause);
    return {};
}

Result<QString> restoreInterrupted(const QString &path, const QString &keepsakes)
{
    const QFileInfo link(path);
    const QString target = link.isSymLink() ? link.canonicalFilePath() : link.absoluteFilePath();
    for (const QString &folder : {QFileInfo(target).absolutePath(), keepsakes}) {
        // Until the writing below, which locks it again: a process that is at it has not been interrupted.
        int file = ::open(QFile::encodeName(target).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        const auto unlock = qScopeGuard([&file] { closeFile(file); });
        if (file >= 0 && isBeingWritten(file))
            return QString();
        const QString copy = copyIn(folder, target);
        const auto kept = folder.isEmpty() ? std::nullopt : contentOf(copy);
        if (!kept)
            continue;
        const qsizetype end = kept->indexOf('\n');
        const QByteArray old = kept->mid(end + 1);
        const QByteArray now = contentOf(target).value_or(QByteArray());
        const bool isCopy = end == digestSize;
        if (!isCopy || now == old || digestOf(now) == kept->left(end)) {
            dropCopy(copy);
            continue;
        }
        // Somebody may have mended it by hand meanwhile.
        const QString found = copy + u".found"_s;
        auto restored = replaceFile(found, now, {.mode = ownerOnly}).and_then([&] {
            closeFile(file);
            return replaceFile(target, old, {.keepsakes = keepsakes});
        });
        if (!restored)
            return failed(restored);
        dropCopy(copy);
        return u"writing %1 was interrupted: what it had before is back, and what was found in it is in %2"_s
            .arg(path, found);
    }
    return QString();
}

} // namespace muster
