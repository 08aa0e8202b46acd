#pragma once
#include "keys/rotation.h"
#include "musterctl/session.h"
#include "protocol/admin/gossipkeys.h"

namespace muster::ctl {

using NodeKeys = QList<protocol::NodeGossipKeys>;

/// Replaces the gossip key of a running cluster: looks at all nodes, lets keys::nextRotationStep() decide,
/// does it, and looks again until nothing is left to do. Holds no state that a crash could lose but the new
/// key until all nodes have it; it is never written down here. Thread: main.
class KeyRotation {
public:
    /// Both borrowed. Nodes whose id is in `without` are left behind, with their old key.
    KeyRotation(Session &session, const Context &context, QStringList without);

    struct Outcome {
        bool done = false;
        bool finishedEarlierOne = false; ///< no new key was made: the rest of a rotation was carried out
        QString fingerprint; ///< of the key in use at the end
        QStringList steps; ///< sentences
        QString why; ///< if it is not done
        NodeKeys nodes; ///< as they were seen last
    };
    /// The error is that nobody could be asked at all.
    [[nodiscard]] Result<Outcome> run();

private:
    Result<void> look(Outcome &outcome);
    Result<void> carryOut(const keys::RotationStep &step, Outcome &outcome);
    void tell(const keys::RotationStep &step, Outcome &outcome) const;
    QString nameOf(const Outcome &outcome, const QString &node) const;
    Result<void> begin();

    Session &m_session;
    const Context &m_context;
    const QStringList m_without;
    QByteArray m_newKey; ///< empty: none was made
};

} // namespace muster::ctl
