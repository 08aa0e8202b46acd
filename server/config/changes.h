#pragma once
#include "config/document.h"
#include "config/keytable.h"

#include <QList>
#include <QStringList>

namespace muster::config {

/// A key whose effective value differs between two configurations.
struct Change {
    QString key;
    KeyClass keyClass = KeyClass::Hot;
    KeyClass effect = KeyClass::Hot; ///< what the change needs; never PerNode
    bool secret = false;
    bool hashed = true; ///< counts for the hash
    QString before; ///< canonical JSON, masked if secret, at most 200 characters; empty if the key was absent
    QString after;
    bool operator==(const Change &) const = default;
};

/// The differences between two effective configurations, sorted by key. An absent key equals its default.
QList<Change> compare(const Document &before, const Document &after);

/// What a reload does to a running process.
struct ReloadOutcome {
    Document running; ///< what the process uses from now on; its hash is the running hash
    QList<Change> applied; ///< in effect now
    QList<Change> pending; ///< waiting for recycled connections, a restart or an interruption: see `effect`
    QStringList pendingKeys() const;
};

/// Applies from `disk` what can change while the process runs and keeps the running value of everything else.
/// Both are effective documents. `upTo` is the heaviest effect that happens now: Hot for a reload,
/// PoolRecycle when the database connections are recycled with it.
ReloadOutcome effectiveAfterReload(
    const Document &running, const Document &disk, KeyClass upTo = KeyClass::Hot);

} // namespace muster::config
