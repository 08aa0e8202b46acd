#include "support/files/record.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <cerrno>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Call {
    QString what;
    QString path;
    QString to;
};

QList<Call> callsIn(const QString &record, const QString &folder)
{
    QFile file(record);
    QList<Call> calls;
    if (!file.open(QIODevice::ReadOnly))
        return calls;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() == 3 && parts[1].startsWith(folder))
            calls.append({parts[0], parts[1], parts[2]});
    }
    return calls;
}

QString refused(const QString &what)
{
    return u"%1: %2"_s.arg(what, qt_error_string(errno));
}

} // namespace

QStringList notDurable(
    const QString &record, const QString &folder, const std::function<bool(const QString &)> &mayBe)
{
    enum class State { Written, Synced };
    QMap<QString, State> open; // what has no place yet
    QMap<QString, QString> unsynced; // directory -> a file that was renamed into it
    QStringList problems;
    for (const Call &call : callsIn(record, folder)) {
        const QString path = call.path.section(u" (deleted)"_s, 0, 0);
        if (call.what == "sync"_L1) {
            if (open.contains(path))
                open[path] = State::Synced;
            unsynced.remove(path);
        } else if (call.what == "mkdir"_L1) {
            if (!mayBe(path))
                unsynced[QFileInfo(path).absolutePath()] = path;
        } else if (call.what == "rename"_L1) {
            if (open.contains(path) && open.take(path) != State::Synced && !mayBe(call.to))
                problems.append(u"%1 is renamed to %2 before it is synced"_s.arg(path, call.to));
            if (!mayBe(call.to))
                unsynced[QFileInfo(call.to).absolutePath()] = call.to;
        } else if (!mayBe(path)) {
            open[path] = State::Written;
        }
    }
    for (const QString &path : open.keys())
        problems.append(u"%1 is written in its place"_s.arg(path));
    for (const QString &path : unsynced)
        problems.append(u"the directory of %1 is not synced"_s.arg(path));
    return problems;
}

QStringList placesOf(const QString &record, const QString &folder)
{
    QStringList places;
    for (const Call &call : callsIn(record, folder))
        if (call.what == "rename"_L1 && !places.contains(call.to))
            places.append(call.to);
    return places;
}

QString mountSmallDisk(const QString &folder, int bytes)
{
    if (qEnvironmentVariableIsSet("MUSTER_NO_MOUNTS"))
        return qEnvironmentVariable("MUSTER_NO_MOUNTS");
    const QByteArray size = "size=" + QByteArray::number(bytes);
    return ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, size.constData()) == 0
        ? QString()
        : refused(u"no small disk"_s);
}

QString mountFile(const QString &file, const QString &over)
{
    if (qEnvironmentVariableIsSet("MUSTER_NO_MOUNTS"))
        return qEnvironmentVariable("MUSTER_NO_MOUNTS");
    return ::mount(QFile::encodeName(file).constData(), QFile::encodeName(over).constData(), nullptr, MS_BIND,
               nullptr)
            == 0
        ? QString()
        : refused(u"no mounted file"_s);
}

QString makeReadOnly(const QString &folder)
{
    return ::mount(nullptr, QFile::encodeName(folder).constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr)
            == 0
        ? QString()
        : refused(u"no read-only disk"_s);
}

void unmount(const QString &path)
{
    ::umount2(QFile::encodeName(path).constData(), MNT_DETACH);
}

void fillDisk(const QString &folder, const QString &name)
{
    const QByteArray path = QFile::encodeName(folder + u'/' + name);
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    for (qsizetype size = 65536; size > 0;)
        if (::write(file, QByteArray(size, 'x').constData(), size_t(size)) <= 0)
            size /= 2;
    ::close(file);
}

} // namespace muster::test
