#pragma once
#include "client/profile/profile.h"

#include <QList>

namespace muster::shell {

/// The clusters that the operator knows: one profile file each in a folder of the user's configuration.
/// Passwords are never part of it. Thread: GUI; the files are small and local.
class ProfileList {
public:
    /// `directory` empty: "muster/profiles" in the user's configuration directory.
    explicit ProfileList(QString directory = {});
    const QString &directory() const { return m_directory; }

    struct Loaded {
        QList<client::Profile> profiles; ///< by name
        QStringList problems; ///< files that could not be read, one sentence each
    };
    /// At most 200 files are read.
    Loaded load() const;
    /// A new file, or the one it came from; returns the profile with its path.
    [[nodiscard]] Result<client::Profile> save(client::Profile profile) const;
    /// Only files in the list's own folder are deleted.
    [[nodiscard]] Result<void> remove(const client::Profile &profile) const;

private:
    QString m_directory;
};

} // namespace muster::shell
