#pragma once
#include <QString>

namespace muster {

/// Which database answered, so that a copy, a restored file or a promoted replica is not taken for the one a
/// lease was given in (design decision 4). A value; thread: any.
struct DatabaseIdentity {
    QString system; ///< made with the database and copied with it: PostgreSQL's system identifier, an id row
    QString timeline; ///< what copying, restoring and promoting change: PostgreSQL's timeline, a file's inode
    bool isKnown() const { return !system.isEmpty() && !timeline.isEmpty(); }
    QString text() const { return system + u'/' + timeline; } ///< for logs
    friend bool operator==(const DatabaseIdentity &, const DatabaseIdentity &) = default;
};

} // namespace muster
