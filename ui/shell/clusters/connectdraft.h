#pragma once
#include "client/profile/profile.h"

namespace muster::shell {

/// What the operator has typed about a cluster; pages only bind widgets to it.
struct ConnectDraft {
    QString name;
    QString addresses; ///< separated by spaces, commas or line ends
    QString username;
    QString caFile;
    QString fingerprint;
    bool production = false;
    client::Ceiling ceiling = client::Ceiling::Admin;

    enum class Field { Name, Addresses, CaFile, Fingerprint };
    struct Problem {
        Field field;
        QString sentence; ///< translated: what is wrong and what is allowed
    };
    QList<Problem> problems() const;
    /// Applied to `base`, whose values that the dialog does not show are kept. Call it only without problems.
    client::Profile toProfile(client::Profile base = {}) const;
    static ConnectDraft of(const client::Profile &profile);
};

} // namespace muster::shell
