#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QMetaType>
#include <QSslConfiguration>
#include <QString>

namespace muster::client {

/// What an https:// node must prove to be: the owner of a certificate signed by one of `caFile` (empty: by
/// the system's authorities), or of exactly the certificate with this fingerprint, whoever signed it and
/// whatever its name is.
struct Trust {
    QString caFile; ///< absolute path of a PEM file
    QByteArray fingerprint; ///< SHA-256 of the certificate in DER, 32 bytes; empty: not pinned
    bool operator==(const Trust &) const = default;
};

/// A node's certificate was refused. What an operator needs to decide whether to pin it.
struct TrustProblem {
    QString host; ///< host:port
    QByteArray fingerprint; ///< of the certificate that was shown, 32 bytes
    QString subject; ///< its common name, or empty
    QString reason; ///< English sentence
    bool changed = false; ///< a fingerprint is pinned and this certificate has another one
    bool operator==(const TrustProblem &) const = default;
};

/// Reads 64 hexadecimal digits; colons and spaces between them are ignored. InvalidArgument otherwise.
[[nodiscard]] Result<QByteArray> fingerprintFromText(QStringView text);
/// Eight groups of eight digits, "a1b2c3d4 …", which people can compare aloud.
QString fingerprintText(const QByteArray &fingerprint);

/// The TLS settings that enforce `trust`. With a pinned fingerprint no authority is accepted, so that every
/// handshake reports errors and the caller compares the certificate there (acceptsPeer). Errors: NotFound or
/// Corrupt for the CA file.
[[nodiscard]] Result<QSslConfiguration> sslConfiguration(const Trust &trust);
/// Whether the certificate that a failing handshake showed is the pinned one, so that its errors do not
/// matter.
bool acceptsPeer(const Trust &trust, const QSslCertificate &leaf);
TrustProblem trustProblem(
    const Trust &trust, const QString &host, const QSslCertificate &leaf, const QList<QSslError> &errors);

} // namespace muster::client

Q_DECLARE_METATYPE(muster::client::TrustProblem)
