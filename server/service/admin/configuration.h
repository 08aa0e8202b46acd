#pragma once
#include "config/document.h"
#include "config/environment.h"
#include "config/requestrules.h"
#include "protocol/admin/reload.h"
#include "service/run/usecase.h"

#include <QFuture>
#include <QMap>

#include <functional>
#include <memory>

namespace muster::service {

/// The configuration at one moment. Immutable, shared between threads.
struct ConfigSnapshot {
    config::Document running; ///< what the process uses, overrides included
    config::Document file; ///< what the file said when it was last read, without overrides
    config::EnvironmentOverrides overrides;
    QByteArray versionId; ///< value of the header X-Version-Id
    config::RequestRules rules; ///< those of `running`
    QStringList trustedProxyHeaders; ///< see auth::clientAddress()
    QMap<QString, QString> clientFull; ///< for sessions
    QMap<QString, QString> clientShort; ///< for anyone

    /// What an administrator sees and sends back: the configuration as it is to be, so that a value that
    /// waits for a restart is not undone by saving another one. Secrets are masked.
    config::Document configured() const;
};

using protocol::ConfigOutcome;

/// What a save did, and between which two files, without overrides.
struct SaveOutcome {
    ConfigOutcome outcome;
    config::Document before;
    config::Document after;
};

/// The configuration of this process. server/node implements it; a test gives its own.
class ConfigService {
public:
    /// Makes the next file out of the current state; called with nobody else saving or reloading meanwhile.
    using Change = std::function<Result<config::Document>(const ConfigSnapshot &)>;

    virtual ~ConfigService() = default;
    /// Thread: any; never waits.
    virtual std::shared_ptr<const ConfigSnapshot> snapshot() const = 0;
    /// Reads the file again and takes over what can change while the process runs. InvalidArgument names
    /// every problem; then nothing was changed. Thread: any.
    virtual QFuture<Result<ConfigOutcome>> reload() = 0;
    /// Asks `change` for the next file, validates it, writes it atomically and takes over what can change
    /// now. Two saves never work from the same state. Thread: any.
    virtual QFuture<Result<SaveOutcome>> save(Change change) = 0;
};

/// Use cases of the file, for Runner::perform(). All are audited with the keys that they changed. Clients are
/// told by who subscribed to the keys: a reload by signal changes them too. `config` is borrowed until the
/// future has finished. Errors: those of ConfigService. Thread: any.

/// Keys that each node has for itself, such as its address.
enum class OwnKeys {
    Change,
    Keep, ///< the change came from another node's configuration: here they stay
};

/// Makes `whole` the configuration, as PUT /config does: masks stand for the secrets that are there.
[[nodiscard]] QFuture<Result<Outcome<SaveOutcome>>> replaceConfig(
    const Actor &actor, ConfigService &config, const QJsonObject &whole, OwnKeys ownKeys);
/// Changes what `change` states, as PUT /config/patch does.
[[nodiscard]] QFuture<Result<Outcome<SaveOutcome>>> patchConfig(
    const Actor &actor, ConfigService &config, const QJsonObject &change, OwnKeys ownKeys);
/// Takes the file over as it is now.
[[nodiscard]] QFuture<Result<Outcome<ConfigOutcome>>> reloadConfig(const Actor &actor, ConfigService &config);

} // namespace muster::service
