#include "keys/secretfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster::keys {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr unsigned othersMask = S_IRWXG | S_IRWXO;
constexpr unsigned allRights = 07777;
} // namespace

Result<QByteArray> readSecretFile(const QString &path, qint64 bytesMax)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool missing = !QFileInfo::exists(path);
        return fail(missing ? ErrorCode::NotFound : ErrorCode::Unavailable,
            u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    }
    // Check the open file: the name may by now belong to another one.
    struct stat info { };
    if (::fstat(file.handle(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorCode::Unavailable, u"%1 is not an ordinary file"_s.arg(path));
    if (info.st_mode & othersMask)
        return fail(ErrorCode::Forbidden,
            u"%1 is accessible to others than its owner (mode %2). Run: chmod 600 %1"_s.arg(
                path, QString::number(info.st_mode & allRights, 8).rightJustified(4, u'0')));
    QByteArray bytes = file.read(bytesMax + 1);
    if (bytes.size() > bytesMax)
        return fail(ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(path).arg(bytesMax));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return bytes;
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes, Readers readers)
{
    QFile::Permissions rights = QFile::ReadOwner | QFile::WriteOwner;
    if (readers == Readers::Everyone)
        rights |= QFile::ReadGroup | QFile::ReadOther;
    QSaveFile file(path);
    // commit() syncs the content to disk before it renames.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(rights) || file.write(bytes) != bytes.size()
        || !file.commit())
        return fail(ErrorCode::Unavailable, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    syncDirectory(QFileInfo(path).absolutePath());
    return {};
}

void syncDirectory(const QString &path)
{
    const int directory = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace muster::keys
