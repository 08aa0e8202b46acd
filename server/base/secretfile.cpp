#include "base/secretfile.h"

#include "base/shellword.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace muster {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr unsigned allRights = 07777;
} // namespace

bool isOpenToOthers(unsigned mode, unsigned owner, unsigned self)
{
    const bool isLent = owner == 0 && self != 0;
    return (mode & (isLent ? S_IWGRP | S_IXGRP | S_IRWXO : S_IRWXG | S_IRWXO)) != 0;
}

Result<QByteArray> readSecretFile(const QString &path, qint64 bytesMax)
{
    // Does not wait for who would write into a pipe of that name.
    const int opened = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    QFile file;
    if (opened < 0 || !file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        const QString why = qt_error_string(errno);
        const bool missing = !QFileInfo::exists(path);
        return fail(missing ? ErrorCode::NotFound : ErrorCode::Unavailable,
            u"%1 cannot be read: %2"_s.arg(path, why));
    }
    // Check the open file: the name may by now belong to another one.
    struct stat info { };
    if (::fstat(file.handle(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(ErrorCode::Unavailable, u"%1 is not an ordinary file"_s.arg(path));
    if (isOpenToOthers(info.st_mode, info.st_uid, ::geteuid()))
        return fail(ErrorCode::Forbidden,
            u"%1 is accessible to others than its owner (mode %2). Run: chmod 600 %3"_s.arg(
                path, QString::number(info.st_mode & allRights, 8).rightJustified(4, u'0'), shellWord(path)));
    QByteArray bytes = file.read(bytesMax + 1);
    if (bytes.size() > bytesMax)
        return fail(ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(path).arg(bytesMax));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unavailable, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return bytes;
}

} // namespace muster
