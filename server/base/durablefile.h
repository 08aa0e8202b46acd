#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// The one place that writes files which must be whole whenever somebody reads them: after a full disk, a
/// kill or a power failure there is the old content or the new one, never part of either (`tests/tidy`, rule
/// "writes"). Thread: any; these functions wait for the disk.
namespace muster {

struct DurableOptions {
    /// Rights of the file; empty: those of the old one, or what the process's mask allows for a new one.
    std::optional<unsigned> mode = std::nullopt;
    /// A directory that survives with the file. Where it is mounted as a single file in a directory that
    /// cannot be written, the old content is kept there while the new one is written.
    QString keepsakes = {};
};

inline constexpr unsigned ownerOnly = 0600;
inline constexpr unsigned readableByAll = 0644;

/// A new content for a file, which takes its place as a whole: written beside it, synced, renamed, and the
/// directory synced. A symbolic link stays one: the file that it names is replaced. The owner stays where the
/// process may give files away. A file that is mounted as such cannot be renamed over, so it is written in
/// place: after its space is reserved, and with a copy of the old content on disk until the new one is.
class DurableFile {
public:
    explicit DurableFile(QString path, DurableOptions options = {});
    ~DurableFile(); ///< without commit() nothing has happened
    Q_DISABLE_COPY_MOVE(DurableFile)

    /// Unavailable, here and below: the sentence names the file, the cause and what to do; the old file is
    /// whole.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Result<void> findTarget();
    [[nodiscard]] Result<void> takeRights(int file) const;
    void discard();
    tl::unexpected<Error> failure(int cause) const;

    const QString m_path;
    const DurableOptions m_options;
    QByteArray m_directory; ///< of the file that is replaced, links resolved
    QByteArray m_name; ///< of that file in it
    QByteArray m_fresh; ///< name of the new file while it is not renamed
    QByteArray m_pending; ///< content for a file that must be written in place
    int m_folder = -1; ///< the directory, open: it stays the same one if its path changes
    int m_file = -1;
    bool m_inPlace = false;
};

/// Replaces the content of a file as DurableFile does.
[[nodiscard]] Result<void> replaceFile(
    const QString &path, const QByteArray &bytes, const DurableOptions &options = {});

/// Creates an empty file with these rights unless there is one, for what writes it by itself: a database, a
/// lock.
[[nodiscard]] Result<void> createFile(const QString &path, unsigned mode);

/// Puts back the content that a file had before a write in place was interrupted, looking for it beside the
/// file and in `keepsakes`. Empty: there was none, or the file is whole. Otherwise a sentence for the log.
/// Call it before the file is read, while nobody writes it.
[[nodiscard]] Result<QString> restoreInterrupted(const QString &path, const QString &keepsakes);

/// Creates what is missing of a directory and of those that it is in, each with these rights as far as the
/// process's mask allows, and on disk when it returns.
[[nodiscard]] Result<void> createDirectories(const QString &path, unsigned mode = 0777);

/// Syncs the names in a directory; file systems that do not support it are let pass.
[[nodiscard]] Result<void> syncDirectory(const QString &path);

} // namespace muster
