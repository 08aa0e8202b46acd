#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

/// The cluster's own certificate authority and the certificates of its nodes: EC P-256, SHA-256, X.509 v3.
/// Thread: any; values.
namespace muster::keys {

/// A matching pair of PEM texts.
struct Identity {
    QByteArray certificate;
    QByteArray privateKey; ///< PKCS #8, not encrypted: the file's permissions protect it
};

inline constexpr int caDays = 3'652; ///< ten years
inline constexpr int nodeDaysDefault = 825; ///< as long as common clients accept (Apple, CA/B forum of 2018)
inline constexpr int nodeDaysMax = 3'650;

/// Self-signed; may sign nodes but no further authority (RFC 5280 §4.2.1.9). `now` is the start of its
/// validity, minus an hour for clocks that are slow. InvalidArgument: a name that is empty or over 64
/// characters.
[[nodiscard]] Result<Identity> makeClusterCa(const QString &clusterName, const QDateTime &now);

struct NodeSubject {
    QString name; ///< also a DNS name of the certificate
    QStringList dnsNames;
    QStringList addresses; ///< IPv4 or IPv6, textual
};

/// A certificate for TLS server and client with a random serial. It expires no later than the authority's.
/// InvalidArgument: names, addresses or days that make no sense; Corrupt: `ca` is not an authority, or its
/// key does not match.
[[nodiscard]] Result<Identity> issueNodeCertificate(
    const Identity &ca, const NodeSubject &subject, int days, const QDateTime &now);

/// Whether the first certificate of the chain is that of the private key, both in PEM. InvalidArgument: it is
/// not, or one of them cannot be read or has a password.
[[nodiscard]] Result<void> checkPair(const Identity &pair);

} // namespace muster::keys
