#pragma once
#include "base/result.h"

#include <QString>

namespace muster::net {

/// Keeps our incarnation across restarts, or peers that remember a higher one would not believe the new
/// process for a while (reference/memberlist-protocol.md §19.2). Incarnations are reserved in blocks, so that
/// most of them cost no write. Thread: any one; writes wait for the disk.
class IncarnationFile {
public:
    /// `directory` empty: nothing is read or kept.
    explicit IncarnationFile(const QString &directory);

    /// The initial incarnation: above all that an earlier process may have used. 1 if there is no file; for a
    /// file that cannot be read or makes no sense, the seconds since 2025, which are certainly above it.
    quint32 first() const;
    /// Makes sure that a later process starts above `incarnation`. Unavailable if the disk refuses: the
    /// incarnation may be used nevertheless, at the price of a slow comeback after a restart.
    [[nodiscard]] Result<void> reserve(quint32 incarnation);

private:
    QString m_path;
    quint32 m_reserved = 0;
};

} // namespace muster::net
