#include "shell/clusters/profilelist.h"

#include "base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype filesMax = 200;

QString fileNameOf(const QString &name)
{
    static const QRegularExpression odd(u"[^a-z0-9]+"_s);
    QString base = name.toLower().replace(odd, u"-"_s).left(60);
    while (base.startsWith(u'-'))
        base.remove(0, 1);
    while (base.endsWith(u'-'))
        base.chop(1);
    return base.isEmpty() ? u"cluster"_s : base;
}

} // namespace

ProfileList::ProfileList(QString directory) : m_directory(std::move(directory))
{
    if (m_directory.isEmpty()) {
        m_directory =
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/muster/profiles"_s;
    }
}

ProfileList::Loaded ProfileList::load() const
{
    Loaded loaded;
    const QDir folder(m_directory);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QString &name : names.mid(0, filesMax)) {
        if (auto profile = client::readProfile(folder.filePath(name)))
            loaded.profiles += std::move(*profile);
        else
            loaded.problems += profile.error().detail;
    }
    std::stable_sort(loaded.profiles.begin(), loaded.profiles.end(),
        [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return loaded;
}

Result<client::Profile> ProfileList::save(client::Profile profile) const
{
    const QDir folder(m_directory);
    if (const auto created = createDirectories(m_directory); !created)
        return failed(created);
    QString path = profile.path;
    for (int number = 1; path.isEmpty() || (profile.path.isEmpty() && QFile::exists(path)); ++number) {
        const QString base = fileNameOf(profile.name);
        path = folder.filePath(number == 1 ? base + u".json"_s : u"%1-%2.json"_s.arg(base).arg(number));
    }
    if (auto written = client::writeProfile(profile, path); !written)
        return tl::unexpected(written.error());
    profile.path = path;
    return profile;
}

Result<void> ProfileList::remove(const client::Profile &profile) const
{
    const QFileInfo file(profile.path);
    if (profile.path.isEmpty() || file.dir().canonicalPath() != QDir(m_directory).canonicalPath())
        return fail(ErrorCode::Forbidden,
            u"%1 is outside the list's folder; it was not deleted."_s.arg(profile.path));
    if (!QFile::remove(profile.path))
        return fail(ErrorCode::Unavailable, u"%1 cannot be deleted."_s.arg(profile.path));
    return {};
}

} // namespace muster::shell
