#include "client/profile/privatefile.h"

#include <QFile>
#include <QSaveFile>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

Result<void> replacePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // The permissions are set before the bytes are written: at no moment may others read a token.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Unavailable, u"\"%1\" cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace muster::client
