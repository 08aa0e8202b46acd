#pragma once
#include "base/time.h"

#include <QList>
#include <QString>

namespace muster::models {

/// What an address said when it was tried last; each asks for another remedy.
enum class PortAnswer {
    Nothing, ///< host or network down, or a firewall in between
    NoName, ///< the host name has no address
    Refused, ///< the host answers, and no process listens
    Silent, ///< a process took the connection and said nothing
    Spoke, ///< something that is no overview: see `said`
};

/// One address that was of no use.
struct DeadAddress {
    QString name; ///< of the node, with its address
    PortAnswer answer = PortAnswer::Nothing;
    QString said = {}; ///< Spoke: why that does not help, as a sentence
    bool operator==(const DeadAddress &) const = default;
};

/// How the console is connected to the cluster that it shows; shown in the strip's last cell.
struct Connection {
    enum class State {
        Idle, ///< no cluster chosen
        Connecting, ///< no overview yet
        Live,
        Stale, ///< the last overview is shown with its age; another node is being tried
        NotLoggedIn, ///< never logged in, or logged out: the operator has to log in
        AuthFailed, ///< the log-in was refused: not retried without the operator
        TrustFailed, ///< the certificate is not trusted: not retried without the operator
    };
    State state = State::Idle;
    QString node; ///< name or address of the node that answers, or last answered
    QString trying; ///< what is being tried now; empty if nothing is
    QString reason; ///< why contact was lost or refused, as a sentence
    Millis age{0}; ///< since the cluster was last heard from
    /// Connecting, Stale: every known address, once each was tried and none answers; else empty.
    QList<DeadAddress> nobody = {};
    bool operator==(const Connection &) const = default;
};

} // namespace muster::models
