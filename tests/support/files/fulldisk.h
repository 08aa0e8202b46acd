#pragma once
#include "base/result.h"
#include "support/files/record.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

namespace muster::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

/// A file that is written twice, the second time on a disk that is full.
struct FullDisk {
    QString missing; ///< why there was no such disk; nothing was tried then
    QString path; ///< of the file, as long as the disk was there
    Result<void> first;
    Result<void> second;
    QByteArray before; ///< what was in it after the first time …
    QByteArray after; ///< … and after the second
    QStringList left; ///< all files of the disk at the end, by name
};

inline FullDisk writeOnFullDisk(
    const QString &file, const std::function<Result<void>(const QString &path, int turn)> &write)
{
    const QTemporaryDir folder;
    FullDisk tried;
    tried.missing = mountSmallDisk(folder.path(), 200'000);
    if (!tried.missing.isEmpty())
        return tried;
    tried.path = folder.filePath(file);
    tried.first = write(tried.path, 1);
    tried.before = contentOf(tried.path);
    fillDisk(folder.path());
    tried.second = write(tried.path, 2);
    tried.after = contentOf(tried.path);
    tried.left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    unmount(folder.path());
    return tried;
}

} // namespace muster::test
