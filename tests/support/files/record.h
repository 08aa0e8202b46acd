#pragma once
#include <QString>
#include <QStringList>

#include <functional>

/// What files/recorder noted, judged: would each file be whole after a power failure at any moment?
namespace muster::test {

/// Every file below `folder` that was opened for writing and is neither written before it is renamed to its
/// place, synced in between, with its directory synced after; and every directory that was made while the one
/// it is in was not synced after. A sentence each. `mayBe`: let pass.
QStringList notDurable(
    const QString &record, const QString &folder, const std::function<bool(const QString &path)> &mayBe);
/// The places that files below `folder` were renamed to.
QStringList placesOf(const QString &record, const QString &folder);

/// A disk of so many bytes at `folder`, in the mount namespace of files/in-own-mounts; the reason if there is
/// none.
[[nodiscard]] QString mountSmallDisk(const QString &folder, int bytes);
/// Mounts one file over another, as a container does; the reason if that is refused.
[[nodiscard]] QString mountFile(const QString &file, const QString &over);
/// Makes a disk of mountSmallDisk() read-only; the reason if that is refused.
[[nodiscard]] QString makeReadOnly(const QString &folder);
void unmount(const QString &path);
/// Writes to `name` until the disk of the folder is full.
void fillDisk(const QString &folder, const QString &name = QStringLiteral("fill"));

} // namespace muster::test
