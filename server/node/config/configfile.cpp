#include "node/config/configfile.h"

#include "base/build.h"
#include "base/durablefile.h"
#include "base/time.h"
#include "config/changes.h"
#include "config/clientconfig.h"
#include "config/hash.h"
#include "config/validation.h"
#include "log/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QPromise>

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "config"_L1;
constexpr qint64 fileBytesMax = 4 * 1024 * 1024;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    QByteArray bytes = file.read(fileBytesMax + 1);
    if (bytes.size() > fileBytesMax)
        return fail(ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(path).arg(fileBytesMax));
    return bytes;
}

QStringList messages(const QList<config::Problem> &problems, config::Problem::Severity severity)
{
    QStringList texts;
    for (const config::Problem &problem : problems)
        if (problem.severity == severity)
            texts.append(problem.message);
    return texts;
}

QStringList keysOf(const QList<config::Change> &changes)
{
    QStringList keys;
    for (const config::Change &change : changes)
        keys.append(change.key);
    return keys;
}

bool matches(const QString &pattern, const QString &key)
{
    return pattern.endsWith(u'*') ? key.startsWith(QStringView(pattern).chopped(1)) : key == pattern;
}

/// Runs `work` on the thread of `context` and returns its result from there.
template <typename T, typename Work>
QFuture<Result<T>> onThreadOf(QObject *context, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(context, [promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace

ConfigFile::ConfigFile(QString path, config::EnvironmentOverrides overrides)
    : m_path(std::move(path)), m_overrides(std::move(overrides))
{
    // Peers know reports by their revision: this process must not reuse one of the previous process.
    m_report.revision = quint32(wallMillis() / 1000);
    m_settle.setSingleShot(true);
    m_settle.setInterval(100ms);
    connect(&m_settle, &QTimer::timeout, this, &ConfigFile::lookAtDisk);
    m_poll.setInterval(5s);
    connect(&m_poll, &QTimer::timeout, this, &ConfigFile::lookAtDisk);
}

Result<void> ConfigFile::restore(
    const QString &path, const config::EnvironmentOverrides::Variables &environment)
{
    const ConfigFile file(QFileInfo(path).absoluteFilePath(), config::EnvironmentOverrides(environment));
    return restoreInterrupted(file.m_path, file.keepsakes()).map([](const QString &restored) {
        if (!restored.isEmpty())
            log::warn(component, restored);
    });
}

Result<std::unique_ptr<ConfigFile>> ConfigFile::open(
    const QString &path, const config::EnvironmentOverrides::Variables &environment)
{
    std::unique_ptr<ConfigFile> self(
        new ConfigFile(QFileInfo(path).absoluteFilePath(), config::EnvironmentOverrides(environment)));
    const auto read = self->readValid(&self->m_diskBytes);
    if (!read)
        return failed(read);
    self->m_running = self->m_overrides.apply(*read);
    self->m_read = self->m_disk = *read;
    self->publish();
    self->refreshReport();
    self->watch();
    return self;
}

void ConfigFile::logWarnings() const
{
    for (const QString &warning :
        messages(config::validate(m_running) + m_overrides.problems(), config::Problem::Severity::Warning))
        log::warn(component, warning);
}

/// As far as it is known: a file that was half written may not tell.
QString ConfigFile::keepsakes() const
{
    const auto file = readFile(m_path).and_then(
        [this](const QByteArray &bytes) { return config::parseDocument(bytes, m_path); });
    const config::Document known = m_overrides.apply(file.value_or(m_read));
    return QDir(QFileInfo(m_path).absolutePath()).filePath(known.text(u"MusterSettings.DataDirectory"));
}

Result<config::Document> ConfigFile::readValid(QByteArray *bytes) const
{
    const auto text = readFile(m_path);
    if (!text)
        return failed(text);
    if (bytes)
        *bytes = *text;
    return config::parseDocument(*text, m_path)
        .and_then([this](const config::Document &file) -> Result<config::Document> {
            if (const auto valid = validated(file); !valid)
                return failed(valid);
            return file;
        });
}

Result<void> ConfigFile::validated(const config::Document &file) const
{
    const QStringList errors = messages(
        config::validate(m_overrides.apply(file)) + m_overrides.problems(), config::Problem::Severity::Error);
    if (!errors.isEmpty())
        return fail(ErrorCode::InvalidArgument, errors.join(u'\n'));
    return {};
}

std::shared_ptr<const api::ConfigSnapshot> ConfigFile::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

QFuture<Result<api::ConfigOutcome>> ConfigFile::reload()
{
    return onThreadOf<api::ConfigOutcome>(this, [this] { return reloadNow(); });
}

QFuture<Result<api::SaveOutcome>> ConfigFile::save(Change change)
{
    return onThreadOf<api::SaveOutcome>(this, [this, change = std::move(change)] { return saveNow(change); });
}

void ConfigFile::setClusterKey(const QByteArray &key)
{
    m_clusterKey = key;
    refreshReport();
    emit changed();
}

void ConfigFile::subscribe(
    const QStringList &patterns, QObject *context, std::function<void(const QStringList &)> changed)
{
    connect(this, &ConfigFile::runningChanged, context,
        [patterns, changed = std::move(changed)](const QStringList &keys) {
            QStringList theirs;
            for (const QString &key : keys)
                if (std::any_of(patterns.begin(), patterns.end(),
                        [&key](const QString &pattern) { return matches(pattern, key); }))
                    theirs.append(key);
            if (!theirs.isEmpty())
                changed(theirs);
        });
}

Result<std::function<void()>> ConfigFile::prepare(const config::Document &file) const
{
    if (!m_preparation)
        return [] {
        };
    return m_preparation(config::effectiveAfterReload(m_running, m_overrides.apply(file)).running);
}

Result<api::ConfigOutcome> ConfigFile::reloadNow()
{
    QByteArray bytes;
    const auto file = readValid(&bytes);
    const auto prepared = file.and_then([this](const config::Document &valid) { return prepare(valid); });
    if (!prepared) {
        log::error(component, u"the configuration was not reloaded: %1"_s.arg(prepared.error().detail));
        lookAtDisk();
        return failed(prepared);
    }
    tookFromDisk(bytes, *file);
    const api::ConfigOutcome outcome = take(*file);
    (*prepared)();
    emit reloaded();
    return outcome;
}

Result<api::SaveOutcome> ConfigFile::saveNow(const Change &change)
{
    const auto onDisk = readValid(nullptr);
    if (!onDisk)
        return fail(ErrorCode::Conflict,
            u"The configuration file cannot be used as it is, and is not overwritten: %1. Mend it first."_s
                .arg(onDisk.error().detail));
    if (!(*onDisk == m_read))
        return fail(ErrorCode::Conflict,
            u"%1 was edited on disk since it was read. Reload the configuration first, then change it again."_s
                .arg(m_path));
    const config::Document before = m_read;
    const auto next = change(*snapshot());
    if (!next)
        return failed(next);
    if (const auto valid = validated(*next); !valid)
        return failed(valid);
    const auto prepared = prepare(*next);
    if (!prepared)
        return failed(prepared);
    const QByteArray bytes = next->toJson();
    if (const auto written = replaceFile(m_path, bytes, {.keepsakes = keepsakes()}); !written) {
        log::error(component, u"the configuration was not saved: %1"_s.arg(written.error().detail));
        lookAtDisk();
        // Not for this node to retry, nor for a balancer to try elsewhere.
        return fail(ErrorCode::Internal, written.error().detail);
    }
    tookFromDisk(bytes, *next);
    api::SaveOutcome outcome{take(*next), before, *next};
    (*prepared)();
    return outcome;
}

config::Document ConfigFile::afterRecycling() const
{
    return config::effectiveAfterReload(m_running, m_overrides.apply(m_read), config::KeyClass::PoolRecycle)
        .running;
}

Result<api::ConfigOutcome> ConfigFile::takeRecycled(const config::Document &expected)
{
    if (!(afterRecycling() == expected))
        return fail(ErrorCode::Conflict,
            u"The configuration was reloaded meanwhile, and names another database; recycle again."_s);
    return take(m_read, config::KeyClass::PoolRecycle);
}

void ConfigFile::tookFromDisk(const QByteArray &bytes, const config::Document &file)
{
    m_diskBytes = bytes;
    m_disk = file;
    m_diskProblem.clear();
    m_diskReadable = true;
}

api::ConfigOutcome ConfigFile::take(config::Document file, config::KeyClass upTo)
{
    config::ReloadOutcome outcome = config::effectiveAfterReload(m_running, m_overrides.apply(file), upTo);
    m_running = std::move(outcome.running);
    m_read = std::move(file);
    m_pending = outcome.pendingKeys();
    const QStringList applied = keysOf(outcome.applied);
    log::info(component, u"configuration reloaded"_s,
        {{u"changed"_s, QJsonArray::fromStringList(applied)},
            {u"pending"_s, QJsonArray::fromStringList(m_pending)}});
    publish();
    refreshReport();
    watch();
    emit changed();
    if (!applied.isEmpty())
        emit runningChanged(applied);
    return {applied, m_pending};
}

void ConfigFile::watch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    // The folder too: editors replace the file, which removes the watch on it.
    if (!m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (m_poll.isActive())
        return;
    m_poll.start();
    const auto later = [this] {
        m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
}

void ConfigFile::lookAtDisk()
{
    watch();
    const auto bytes = readFile(m_path);
    const QByteArray now = bytes ? *bytes : QByteArray();
    if (now == m_diskBytes && bytes.has_value() == m_diskReadable)
        return;
    m_diskBytes = now;
    m_diskReadable = bytes.has_value();
    const auto file =
        bytes ? readValid(nullptr) : Result<config::Document>(tl::make_unexpected(bytes.error()));
    m_diskProblem = file ? QString() : file.error().detail;
    if (file)
        m_disk = *file;
    else
        log::warn(component, u"the configuration on disk cannot be used as it is: %1"_s.arg(m_diskProblem));
    refreshReport();
    emit changed();
}

void ConfigFile::publish()
{
    auto snapshot = std::make_shared<api::ConfigSnapshot>();
    snapshot->running = m_running;
    snapshot->rules = config::requestRules(m_running);
    snapshot->file = m_read;
    snapshot->overrides = m_overrides;
    const config::ClientFacts facts{build().version, build().version, {}, {}, {}};
    snapshot->clientFull = config::clientConfig(m_running, facts, true);
    snapshot->clientShort = config::clientConfig(m_running, facts, false);
    snapshot->versionId = facts.version.toUtf8() + '.' + facts.buildNumber.toUtf8() + '.'
        + config::clientConfigHash(snapshot->clientFull) + ".false";
    snapshot->trustedProxyHeaders = m_running.list(u"ServiceSettings.TrustedProxyIPHeader");
    const std::lock_guard lock(m_mutex);
    m_snapshot = std::move(snapshot);
}

void ConfigFile::refreshReport()
{
    // Of a file that cannot be used no key is known, so the last one that was read stands for it.
    const config::Document &disk = m_diskProblem.isEmpty() ? m_disk : m_read;
    config::Report report = config::makeReport({m_report.revision + 1, m_running, m_overrides.apply(disk),
        m_overrides, QSet<QString>(m_pending.begin(), m_pending.end()), m_clusterKey});
    if (!m_diskProblem.isEmpty()) {
        report.diskHash =
            QCryptographicHash::hash(m_diskBytes, QCryptographicHash::Sha256).left(config::hashSize);
        report.diskProblem = QString(m_diskProblem).replace(u"\n"_s, u"; "_s).left(config::problemMax);
    }
    m_report = std::move(report);
}

} // namespace muster::node
