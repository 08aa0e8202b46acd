#pragma once
#include "keys/gossipkeyring.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Replacing the gossip key of a running cluster: what to do next is a pure function of what all nodes say
/// they have, so that a rotation that was cut off anywhere is taken up by looking again. Thread: any.
namespace muster::keys {

/// One node's ring by fingerprints, as it was told a moment ago.
struct RingView {
    struct Key {
        QString fingerprint;
        std::optional<QDateTime> installedAt; ///< by that node's clock
    };
    QString node; ///< id
    QString name;
    std::optional<QList<Key>> keys; ///< the primary first; empty: the node did not tell
    QString problem; ///< why it did not
};

struct RotationStep {
    enum class Kind {
        Begin, ///< nothing is under way: make a new key, and ask again with it
        Install, ///< the new key, on `nodes`
        Use, ///< `fingerprint`, on `nodes`
        Remove, ///< `fingerprint`, on `nodes`
        Done,
        Blocked, ///< `why`, because of `nodes`; what has been done so far holds
    };
    Kind kind = Kind::Done;
    QString fingerprint;
    QStringList nodes; ///< ids
    QString why; ///< a sentence
    /// Use and Remove without a fresh key: the rest of a rotation whose key is out, rather than clearing up
    /// after one that failed.
    bool finishes = false;
};

/// `fresh` is the key that this rotation made, if it made one. Without it:
/// - a key that all nodes have and that is newer than the one in use is brought into use, and the others are
///   removed: the rest of a rotation whose key is out already;
/// - keys that only some nodes have are removed first: a rotation that did not reach all; its key is lost.
/// Every node has to tell its ring before anything is done: one that cannot be asked would be cut off.
RotationStep nextRotationStep(const QList<RingView> &rings, const std::optional<QString> &fresh);

/// One rotation from its beginning to its end, driven by whoever can ask the nodes: look at all rings, ask
/// next(), carry that out, look again, until Done or Blocked. What a crash could lose is the new key alone,
/// until all nodes have it; it is never written down here.
class Rotation {
public:
    /// Never Begin: the new key is made here. Unavailable: none can be made.
    [[nodiscard]] Result<RotationStep> next(const QList<RingView> &rings);
    /// What Install brings to the nodes; empty before the first Install.
    const QByteArray &newKey() const { return m_newKey; }
    /// No new key was made: the rest of an earlier rotation was carried out.
    bool finishedEarlierOne() const { return m_finishedEarlierOne; }

private:
    int m_steps = 0;
    QByteArray m_newKey;
    bool m_finishedEarlierOne = false;
};

} // namespace muster::keys
