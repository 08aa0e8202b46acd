#pragma once
#include <QString>

namespace muster {

/// Which database answered, so that a copy, a restored file or a promoted replica is not mistaken for the one
/// a lease was granted in (design decision 4). A value; thread: any.
struct DatabaseIdentity {
    QString system; ///< created and copied with the database: PostgreSQL's system identifier, an id row
    QString timeline; ///< changed by copying, restoring and promoting: PostgreSQL's timeline, a file's inode
    bool isKnown() const { return !system.isEmpty() && !timeline.isEmpty(); }
    QString text() const { return system + u'/' + timeline; } ///< for logs
    friend bool operator==(const DatabaseIdentity &, const DatabaseIdentity &) = default;
};

} // namespace muster
