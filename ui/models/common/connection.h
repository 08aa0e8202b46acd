#pragma once
#include "base/time.h"

#include <QString>

namespace muster::models {

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
    bool operator==(const Connection &) const = default;
};

} // namespace muster::models
