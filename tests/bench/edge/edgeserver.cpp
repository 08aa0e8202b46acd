#include "bench/edge/edgeserver.h"

#include "auth/passwordhasher.h"
#include "base/time.h"
#include "bench/edge/httpload.h"
#include "bench/support/figure.h"
#include "store/accounts/sessionrepository.h"
#include "store/accounts/userrepository.h"
#include "store/schema/migrator.h"
#include "store/sql/sqlpool.h"
#include "support/net/freeports.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <csignal>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int startMillis = 30'000;
constexpr int stopMillis = 15'000;

QJsonObject configuration(
    const QTemporaryDir &dir, const QString &driver, const QString &source, quint16 port)
{
    const QJsonObject service{
        {u"SiteURL"_s, u"http://chat.example.org"_s}, {u"ListenAddress"_s, u"127.0.0.1:%1"_s.arg(port)}};
    const QJsonObject sql{{u"DriverName"_s, driver}, {u"DataSource"_s, source}};
    const QJsonObject cluster{{u"Enable"_s, false}, {u"ReadOnlyConfig"_s, false}};
    const QJsonObject log{{u"EnableConsole"_s, false}, {u"EnableFile"_s, true}, {u"FileLevel"_s, u"INFO"_s},
        {u"FileLocation"_s, dir.filePath(u"logs"_s)}};
    const QJsonObject muster{{u"DataDirectory"_s, dir.filePath(u"data"_s)}, {u"WarnOfHosts"_s, false},
        {u"MaxConnectionsPerAddress"_s, 20'000}};
    return {{u"ServiceSettings"_s, service}, {u"SqlSettings"_s, sql}, {u"ClusterSettings"_s, cluster},
        {u"LogSettings"_s, log}, {u"MusterSettings"_s, muster},
        {u"TeamSettings"_s, QJsonObject{{u"MaxUsersPerTeam"_s, 20'000}}}};
}

store::Account userNamed(const QString &name, const QString &hash)
{
    store::Account user;
    user.username = name;
    user.email = name + u"@example.org"_s;
    user.passwordHash = hash;
    return user;
}

} // namespace

EdgeServer::EdgeServer() : m_driver(u"sqlite3"_s), m_source(m_dir.filePath(u"muster.db"_s)) { }

void EdgeServer::useDatabase(const QString &driver, const QString &source)
{
    m_driver = driver;
    m_source = source;
}

EdgeServer::~EdgeServer()
{
    stop();
}

Result<void> EdgeServer::prepare(int users)
{
    const auto source = store::parseDataSource(m_driver, m_source, m_dir.path());
    if (!source)
        return tl::make_unexpected(source.error());
    store::SqlPool pool(*source, {});
    auth::PasswordHasher hasher;
    const Result<QString> hash = hasher.hash(QString(password)).result();
    if (!hash)
        return tl::make_unexpected(hash.error());
    store::MigrateOptions options;
    options.self = NodeId(newId());
    options.deadline = steadyNow() + 30s;
    const auto migrated =
        pool.writer()
            ->run(30s, [options](store::Connection &c) { return store::migrate(c, options); })
            .result();
    if (!migrated)
        return tl::make_unexpected(migrated.error());
    for (int i = 0; i < users; ++i) {
        m_userTokens.append(newId().toLatin1());
        m_adminTokens.append(newId().toLatin1());
    }
    const auto fill = [this, users, hash](store::Connection &connection) -> Result<void> {
        const WallTime now = wallNow();
        store::UserRepository accounts(connection);
        store::SessionRepository sessions(connection);
        const auto session = [&](const store::Account &user, const QByteArray &token) {
            store::Session row;
            row.userId = user.id;
            row.roles = user.roles;
            row.expiresAt = now + std::chrono::hours(24);
            row.props = {{u"csrf"_s, newId()}};
            return sessions.create(row, QString::fromLatin1(token), now).map([](const store::Session &) {});
        };
        const auto admin = accounts.create(userNamed(u"admin"_s, *hash), now);
        if (!admin)
            return tl::make_unexpected(admin.error());
        for (int i = 0; i < users; ++i) {
            const auto made =
                accounts.create(userNamed(u"user%1"_s.arg(i), *hash), now)
                    .and_then([&](const store::Account &user) { return session(user, m_userTokens[i]); })
                    .and_then([&] { return session(*admin, m_adminTokens[i]); });
            if (!made)
                return made;
        }
        return {};
    };
    return pool.writer()->write(60s, fill).result();
}

Result<double> EdgeServer::start(const QString &preload)
{
    m_port = test::freePort();
    QFile config(file(u"config.json"_s));
    if (!config.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || config.write(QJsonDocument(configuration(m_dir, m_driver, m_source, m_port)).toJson()) < 0)
        return fail(ErrorCode::Internal, config.errorString());
    config.close();
    m_process = std::make_unique<QProcess>();
    if (!preload.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, preload);
        environment.insert(u"MUSTER_STATEMENTS"_s, file(u"statements"_s));
        m_process->setProcessEnvironment(environment);
    }
    m_process->setStandardErrorFile(file(u"stderr.txt"_s));
    QElapsedTimer timer;
    timer.start();
    m_process->start(
        QStringLiteral(MUSTER_BINARY_DIR "/bin/musterd"), {u"--config"_s, file(u"config.json"_s)});
    if (!m_process->waitForStarted())
        return fail(ErrorCode::Internal, m_process->errorString());
    for (QDeadlineTimer deadline(startMillis); !deadline.hasExpired();) {
        if (askOnce(m_port, "GET /api/v4/system/ping HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")
            == 200)
            return double(timer.nsecsElapsed()) / 1e6;
        if (::kill(pid_t(pid()), 0) != 0)
            break;
        QThread::usleep(500);
    }
    QFile errors(file(u"stderr.txt"_s));
    const bool readable = errors.open(QIODevice::ReadOnly);
    return fail(ErrorCode::Unavailable,
        u"musterd did not get ready: %1"_s.arg(readable ? QString::fromUtf8(errors.readAll()) : QString()));
}

void EdgeServer::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(stopMillis)) {
        m_process->kill();
        m_process->waitForFinished(stopMillis);
    }
}

double EdgeServer::cpuNanos() const
{
    return cpuNanosOf(pid());
}

double EdgeServer::residentMegabytes() const
{
    QFile status(u"/proc/%1/status"_s.arg(pid()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

QByteArray EdgeServer::nodeId() const
{
    QFile id(file(u"data/node-id"_s));
    return id.open(QIODevice::ReadOnly) ? id.readAll().trimmed() : QByteArray();
}

} // namespace muster::bench
