#pragma once
#include "base/result.h"
#include "client/profile/profile.h"

#include <QString>

namespace muster::client {

/// Session tokens of `musterctl login`: one file per profile, readable by its owner only. Passwords are never
/// stored. Thread: any one.
class TokenStore {
public:
    /// `directory` empty: "muster" in the user's configuration directory.
    explicit TokenStore(QString directory = {});
    /// Empty if none is stored.
    [[nodiscard]] Result<QString> read(const Profile &profile) const;
    [[nodiscard]] Result<void> write(const Profile &profile, const QString &token) const;
    [[nodiscard]] Result<void> remove(const Profile &profile) const;
    /// The file for this profile: named by a digest of the profile's path, or of its URLs if it has none.
    QString fileOf(const Profile &profile) const;

private:
    QString m_directory;
};

} // namespace muster::client
