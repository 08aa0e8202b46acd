#pragma once
#include "keys/gossipkeyring.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Replacing the gossip key of a running cluster: the next step is a pure function of what all nodes report,
/// so that a rotation that was interrupted anywhere is resumed by asking again. Thread: any.
namespace muster::keys {

/// One node's ring by fingerprints, as just reported.
struct RingView {
    struct Key {
        QString fingerprint;
        std::optional<QDateTime> installedAt; ///< by that node's clock
    };
    QString node; ///< id
    QString name;
    std::optional<QList<Key>> keys; ///< the primary first; empty: the node did not report it
    QString problem; ///< why it did not report
};

struct RotationStep {
    enum class Kind {
        Begin, ///< no rotation is under way: create a new key, and ask again with it
        Install, ///< the new key, on `nodes`
        Use, ///< `fingerprint`, on `nodes`
        Remove, ///< `fingerprint`, on `nodes`
        Done,
        Blocked, ///< `why`, because of `nodes`; what has been done so far remains
    };
    Kind kind = Kind::Done;
    QString fingerprint;
    QStringList nodes; ///< ids
    QString why; ///< a sentence
    /// Use and Remove without a fresh key: they complete a rotation whose key is already on all nodes, rather
    /// than clean up after a failed one.
    bool finishes = false;
};

/// `fresh` is the key that this rotation created, if any. Without it:
/// - a key that all nodes have and that is newer than the one in use is used, and the others are removed:
///   this completes a rotation whose key is already on all nodes;
/// - keys that only some nodes have are removed first: they are from a rotation that did not reach all; its
/// key is lost.
/// Every node has to report its ring before anything is done: one that cannot be asked would be cut off.
RotationStep nextRotationStep(const QList<RingView> &rings, const std::optional<QString> &fresh);

/// Whether each of the nodes that reported has the key that each other one uses.
bool understandEachOther(const QList<RingView> &rings);

/// One rotation from start to end, driven by a caller that can reach the nodes: read all rings, call next(),
/// carry that out, read again, until Done or Blocked. A crash could only lose the new key, and only until all
/// nodes have it; it is never written down here.
class Rotation {
public:
    /// Never Begin: the new key is created here. Unavailable: none can be created.
    [[nodiscard]] Result<RotationStep> next(const QList<RingView> &rings);
    /// The key that Install sends to the nodes; empty before the first Install.
    const QByteArray &newKey() const { return m_newKey; }
    /// No new key was created: an earlier rotation was completed.
    bool finishedEarlierOne() const { return m_finishedEarlierOne; }

private:
    int m_steps = 0;
    QByteArray m_newKey;
    bool m_finishedEarlierOne = false;
};

} // namespace muster::keys
