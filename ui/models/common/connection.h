#pragma once
#include <QString>

namespace muster::models {

/// How the console stands to the cluster that it shows; what the strip's last cell says.
struct Connection {
    enum class State {
        Idle, ///< no cluster chosen
        Connecting, ///< no picture yet
        Live,
        Stale, ///< the last picture is shown, with its age; another node is being tried
        NotLoggedIn, ///< nobody has tried yet, or has logged out: the operator's turn
        AuthFailed, ///< the log-in was refused: nothing is tried again without the operator
        TrustFailed, ///< the certificate is not trusted: nothing is tried again without the operator
    };
    State state = State::Idle;
    QString node; ///< name or address of the node that answers, or last answered
    QString trying; ///< what is being tried now; empty if nothing is
    QString reason; ///< why contact was lost or refused, in words
    qint64 ageMillis = 0; ///< since the cluster was last heard
    bool operator==(const Connection &) const = default;
};

} // namespace muster::models
