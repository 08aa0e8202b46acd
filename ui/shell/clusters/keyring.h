#pragma once
#include "base/time.h"
#include "shell/clusters/secretstore.h"

namespace muster::shell {

/// The desktop's keyring (libsecret, KWallet) through QtKeychain, without its fallback to plain storage. A
/// keyring may ask the operator to unlock it, so an answer may take as long as `patience`. Thread: GUI.
class Keyring final : public SecretStore {
public:
    explicit Keyring(Millis patience = std::chrono::seconds(60));
    [[nodiscard]] QFuture<Result<QString>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;

private:
    const Millis m_patience;
};

} // namespace muster::shell
