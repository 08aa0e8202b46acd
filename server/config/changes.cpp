#include "config/changes.h"

#include "config/hash.h"
#include "config/secrets.h"

#include <QSet>

namespace muster::config {

namespace {

QJsonValue valueIn(const std::map<QString, Leaf> &leaves, const QString &id)
{
    const auto found = leaves.find(id);
    return found == leaves.end() ? QJsonValue(QJsonValue::Undefined) : found->second.value;
}

} // namespace

QList<Change> compare(const Document &before, const Document &after)
{
    const std::map<QString, Leaf> olds = before.leavesWithDefaults();
    const std::map<QString, Leaf> news = after.leavesWithDefaults();
    std::map<QString, Leaf> all = olds;
    all.insert(news.begin(), news.end());
    QList<Change> changes;
    for (const auto &[id, leaf] : all) {
        const QJsonValue old = valueIn(olds, id);
        const QJsonValue now = valueIn(news, id);
        if (canonicalJson(old) == canonicalJson(now))
            continue;
        changes.append({.key = id,
            .keyClass = classOf(id),
            .effect = effectOf(id),
            .secret = isSecret(id),
            .hashed = isHashed(id),
            .before = displayText(id, old),
            .after = displayText(id, now)});
    }
    return changes;
}

QStringList ReloadOutcome::pendingKeys() const
{
    QStringList keys;
    for (const Change &change : pending)
        keys.append(change.key);
    return keys;
}

ReloadOutcome effectiveAfterReload(const Document &running, const Document &disk, KeyClass upTo)
{
    ReloadOutcome outcome{.running = disk, .applied = {}, .pending = {}};
    for (const Change &change : compare(running, disk)) {
        if (change.effect <= upTo) {
            outcome.applied.append(change);
        } else {
            outcome.pending.append(change);
            outcome.running.set(change.key, running.present(change.key));
        }
    }
    return outcome;
}

} // namespace muster::config
