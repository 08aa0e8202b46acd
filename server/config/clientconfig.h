#pragma once
#include "config/document.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace muster::config {

/// What a build knows about itself and the client configuration repeats.
struct ClientFacts {
    QString version; ///< major.minor.patch
    QString buildNumber; ///< as in X-Version-Id; may contain dots
    QString buildDate;
    QString buildHash;
    QString installationId; ///< DiagnosticId; the same on all nodes
};

/// GET /config/client?format=old: all values are strings. `loggedIn` false gives the short form for a client
/// that has no session yet. Contains no secret and nothing that differs between nodes of one configuration.
QMap<QString, QString> clientConfig(const Document &effective, const ClientFacts &facts, bool loggedIn);

/// MD5 of the client configuration in hexadecimal: the third part of X-Version-Id. Browsers refresh when it
/// changes.
QByteArray clientConfigHash(const QMap<QString, QString> &clientConfig);

} // namespace muster::config
