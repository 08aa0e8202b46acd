#pragma once
#include "base/result.h"
#include "client/profile/profile.h"

#include <QFuture>
#include <QJsonObject>

namespace muster::shell {

/// Where the console keeps credentials: the system's keyring, or nowhere; never a file of its own.
/// Thread: GUI.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// NotFound: nothing is kept under this key. Forbidden: the operator or the keyring refused. Unavailable:
    /// there is no keyring, or it did not answer in time.
    [[nodiscard]] virtual QFuture<Result<QString>> read(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
    /// Succeeds also if nothing was kept.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

/// The name under which a cluster's secrets are kept, which keyring programs show: its profile's file.
QString secretKey(const client::Profile &profile);
/// Serializes what is kept for a cluster, and parses it. Anything that secretText() did not write gives empty
/// credentials: the operator is then asked.
QString secretText(const client::Credentials &credentials);
client::Credentials credentialsFromSecret(const QString &text);

} // namespace muster::shell
