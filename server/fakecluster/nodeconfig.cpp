#include "fakecluster/nodeconfig.h"

#include "config/hash.h"
#include "node/membership/peers.h"

namespace muster::fakecluster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t madeMax = 256;

/// Digests are keyed in a real cluster so that short secrets cannot be guessed; nothing here is a secret.
constexpr QByteArrayView reportKey = "simulated";

QByteArray textOf(const Edits &edits)
{
    QByteArray text;
    for (const auto &[key, value] : edits)
        text += key.toUtf8() + '\0' + config::canonicalJson(value) + '\0';
    return text;
}

} // namespace

ConfigLibrary::ConfigLibrary(const QString &clusterName) : m_document(QJsonObject{}, u"config.json"_s)
{
    m_document.set(u"ClusterSettings.Enable", true);
    m_document.set(u"ClusterSettings.ClusterName", clusterName);
    m_document.set(u"ClusterSettings.ReadOnlyConfig", false);
    m_document.set(u"ServiceSettings.SiteURL", u"https://chat.example.org"_s);
    m_document.set(u"TeamSettings.SiteName", u"Example"_s);
    m_base = make({}, {}, {});
}

config::Document ConfigLibrary::documentOf(const Edits &edits) const
{
    config::Document document = m_document;
    for (const auto &[key, value] : edits)
        document.set(key, value);
    return document;
}

NodeConfigPtr ConfigLibrary::make(const Edits &running, const Edits &disk, const QStringList &pending)
{
    const QByteArray key = textOf(running) + '\1' + textOf(disk) + '\1' + pending.join(u'\0').toUtf8();
    if (const auto found = m_made.find(key); found != m_made.end())
        return found->second;
    auto made = std::make_shared<NodeConfig>();
    made->runningEdits = running;
    made->diskEdits = disk;
    made->running = documentOf(running);
    made->disk = documentOf(disk);
    made->pending = pending;
    const config::Report report = config::makeReport({1, made->running, made->disk, {},
        QSet<QString>(pending.begin(), pending.end()), reportKey.toByteArray()});
    made->runningHash = QString::fromLatin1(report.runningHash.toHex());
    made->diskHash = QString::fromLatin1(report.diskHash.toHex());
    cluster::NodeConfig evidence = node::toNodeConfig(report);
    made->evidence = std::move(evidence.keys);
    made->restartPending = std::move(evidence.restartPending);
    if (m_made.size() >= madeMax)
        m_made.clear(); // whoever uses one keeps it
    m_made.emplace(key, made);
    return made;
}

NodeConfigPtr ConfigLibrary::edited(const NodeConfigPtr &config, const Edits &edits)
{
    Edits disk = config->diskEdits;
    for (const auto &[key, value] : edits) {
        // What is as it was in the beginning is no edit.
        if (value == m_document.present(key))
            disk.erase(key);
        else
            disk[key] = value;
    }
    return make(config->runningEdits, disk, config->pending);
}

ConfigChange ConfigLibrary::reloaded(const NodeConfigPtr &config)
{
    const config::ReloadOutcome outcome = config::effectiveAfterReload(config->running, config->disk);
    ConfigChange change;
    change.restart = outcome.pendingKeys();
    for (const config::Change &applied : outcome.applied)
        change.changed.append(applied.key);
    Edits running = config->diskEdits;
    for (const QString &key : change.restart) {
        running.erase(key);
        if (const auto kept = config->runningEdits.find(key); kept != config->runningEdits.end())
            running.insert(*kept);
    }
    change.config = make(running, config->diskEdits, change.restart);
    return change;
}

NodeConfigPtr ConfigLibrary::restarted(const NodeConfigPtr &config)
{
    return make(config->diskEdits, config->diskEdits, {});
}

std::set<QString> touchedKeys(const std::set<NodeConfigPtr> &configs)
{
    std::set<QString> keys;
    for (const NodeConfigPtr &config : configs) {
        for (const Edits *edits : {&config->runningEdits, &config->diskEdits}) {
            for (const auto &[key, value] : *edits)
                keys.insert(key);
        }
    }
    return keys;
}

} // namespace muster::fakecluster
