#include "client/profile/tokenstore.h"

#include "base/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 tokenBytesMax = 4 * 1024;
} // namespace

TokenStore::TokenStore(QString directory) : m_directory(std::move(directory))
{
    if (m_directory.isEmpty())
        m_directory = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/muster"_s;
}

QString TokenStore::fileOf(const Profile &profile) const
{
    QString subject = profile.path;
    if (subject.isEmpty()) {
        QStringList urls;
        for (const QUrl &url : profile.urls)
            urls.append(url.toString());
        urls.sort();
        subject = urls.join(u'\n');
    }
    const QByteArray digest = QCryptographicHash::hash(subject.toUtf8(), QCryptographicHash::Sha256);
    return m_directory + u"/session-"_s + QString::fromLatin1(digest.left(12).toHex());
}

Result<QString> TokenStore::read(const Profile &profile) const
{
    QFile file(fileOf(profile));
    if (!file.exists())
        return QString();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable,
            u"the stored session \"%1\" cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    return QString::fromUtf8(file.read(tokenBytesMax)).trimmed();
}

Result<void> TokenStore::write(const Profile &profile, const QString &token) const
{
    if (!QDir().exists(m_directory)) {
        if (auto created = createDirectories(m_directory); !created)
            return created;
        QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return replaceFile(fileOf(profile), token.toUtf8() + '\n', {.mode = ownerOnly});
}

Result<void> TokenStore::remove(const Profile &profile) const
{
    QFile file(fileOf(profile));
    if (file.exists() && !file.remove())
        return fail(ErrorCode::Unavailable,
            u"the stored session \"%1\" cannot be removed: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace muster::client
