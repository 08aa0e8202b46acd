#include "service/admin/configuration.h"

#include "base/then.h"
#include "config/changes.h"
#include "config/derived.h"
#include "config/keytable.h"
#include "config/secrets.h"

namespace muster::service {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<config::Document> unrestricted(const ConfigSnapshot &now, const config::Document &next)
{
    QStringList changed;
    for (const config::Change &change : config::compare(now.file, next))
        changed.append(change.key);
    if (const QStringList keys = config::restrictedKeys(now.running, changed); !keys.isEmpty())
        return fail(ErrorCode::Forbidden,
            u"ExperimentalSettings.RestrictSystemAdmin keeps administrators from %1; change it in the file."_s
                .arg(keys.join(u", "_s)));
    return next;
}

/// `next` with what this node has for itself as it is now.
config::Document withOwnKeys(const ConfigSnapshot &now, config::Document next)
{
    for (const config::Change &change : config::compare(now.file, next))
        if (config::classOf(change.key) == config::KeyClass::PerNode)
            next.set(change.key, now.file.present(change.key));
    return next;
}

QFuture<Result<Outcome<SaveOutcome>>> save(
    const Actor &actor, ConfigService &config, ConfigService::Change change, OwnKeys ownKeys)
{
    const auto permitted = [change = std::move(change), ownKeys](const ConfigSnapshot &now) {
        return change(now).and_then([&now, ownKeys](const config::Document &next) {
            return unrestricted(now, ownKeys == OwnKeys::Keep ? withOwnKeys(now, next) : next);
        });
    };
    return then(config.save(permitted), [actor](const Result<SaveOutcome> &saved) {
        return saved.map([&actor](const SaveOutcome &done) {
            const QStringList keys = done.outcome.changed + done.outcome.restart;
            return Outcome<SaveOutcome>{done, {{}, {}, AuditLine{actor, u"ok"_s, keys.join(u' ')}}};
        });
    });
}

} // namespace

config::Document ConfigSnapshot::configured() const
{
    return config::maskSecrets(overrides.apply(file));
}

QFuture<Result<Outcome<SaveOutcome>>> replaceConfig(
    const Actor &actor, ConfigService &config, const QJsonObject &whole, OwnKeys ownKeys)
{
    const auto replaced = [whole](const ConfigSnapshot &now) -> Result<config::Document> {
        const config::Document incoming(whole, now.file.fileName());
        const config::Document current = now.overrides.apply(now.file);
        return now.overrides.withoutOverrides(config::restoreMasked(incoming, current), now.file);
    };
    return save(actor, config, replaced, ownKeys);
}

QFuture<Result<Outcome<SaveOutcome>>> patchConfig(
    const Actor &actor, ConfigService &config, const QJsonObject &change, OwnKeys ownKeys)
{
    const auto patched = [change](const ConfigSnapshot &now) -> Result<config::Document> {
        return now.overrides.withoutOverrides(config::patch(now.file, change), now.file);
    };
    return save(actor, config, patched, ownKeys);
}

QFuture<Result<Outcome<ConfigOutcome>>> reloadConfig(const Actor &actor, ConfigService &config)
{
    return then(config.reload(), [actor](const Result<ConfigOutcome> &reloaded) {
        return reloaded.map([&actor](const ConfigOutcome &done) {
            return Outcome<ConfigOutcome>{done, {{}, {}, AuditLine{actor, u"ok"_s, done.changed.join(u' ')}}};
        });
    });
}

} // namespace muster::service
