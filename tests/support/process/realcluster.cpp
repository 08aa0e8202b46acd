#include "support/process/realcluster.h"

#include "support/net/freeports.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startMillis = 90'000;
constexpr int stopMillis = 30'000;
constexpr int ctlMillis = 20'000;
constexpr int portsOfNode = 10; // as the demo counts; its databases have those of node 0

} // namespace

RealCluster::RealCluster(int nodes) : m_nodes(nodes) { }

RealCluster::~RealCluster()
{
    for (int node = 1; node <= m_nodes; ++node)
        signal(node, SIGCONT);
    if (m_demo && m_demo->state() != QProcess::NotRunning) {
        m_demo->terminate();
        if (!m_demo->waitForFinished(stopMillis))
            m_demo->kill();
        m_demo->waitForFinished(1'000);
    }
    for (auto &[node, process] : m_restarted) {
        process->terminate();
        if (!process->waitForFinished(stopMillis))
            process->kill();
        process->waitForFinished(1'000);
    }
}

QString RealCluster::program(const QString &name)
{
    return QStringLiteral(MUSTER_BINARY_DIR "/bin/") + name;
}

bool RealCluster::start()
{
    m_basePort = freePorts(portsOfNode * (m_nodes + 1));
    if (m_basePort == 0) {
        m_problem = u"no free block of ports"_s;
        return false;
    }
    m_demo = std::make_unique<QProcess>();
    m_demo->start(u"python3"_s,
        {QStringLiteral(MUSTER_SOURCE_DIR "/resources/demo/demo.py"), u"--bin"_s,
            QStringLiteral(MUSTER_BINARY_DIR "/bin"), u"--headless"_s, u"--nodes"_s, QString::number(m_nodes),
            u"--dir"_s, m_dir.filePath(u"."_s), u"--base-port"_s, QString::number(m_basePort), u"--db"_s,
            qEnvironmentVariable("MUSTER_TEST_DATABASE", u"sqlite"_s)});
    QByteArray out;
    const qint64 took = waitFor(
        [&] {
            m_demo->waitForReadyRead(50);
            out += m_demo->readAllStandardOutput();
            return out.contains("demo ready\n") || m_demo->state() == QProcess::NotRunning;
        },
        startMillis);
    if (took >= 0 && out.contains("demo ready\n"))
        return true;
    m_problem = u"the demo did not get ready: %1 %2"_s.arg(
        QString::fromUtf8(out), QString::fromUtf8(m_demo->readAllStandardError()));
    return false;
}

QString RealCluster::configFile(int node) const
{
    return file(u"nodes/%1/config.json"_s.arg(node));
}

QString RealCluster::url(int node) const
{
    return u"http://127.0.0.1:%1"_s.arg(m_basePort + 10 * node);
}

QString RealCluster::metricsUrl(int node) const
{
    return u"http://127.0.0.1:%1/metrics"_s.arg(m_basePort + 10 * node + 3);
}

QByteArray RealCluster::log(int node) const
{
    QFile log(file(u"nodes/%1/musterd.log"_s.arg(node)));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

RealCluster::Output RealCluster::ctl(const QStringList &arguments, int node) const
{
    QStringList all{u"--profile"_s, profile()};
    if (node > 0)
        all += {u"--url"_s, url(node)};
    QProcess process;
    process.start(program(u"musterctl"_s), all + arguments);
    if (!process.waitForFinished(ctlMillis)) {
        process.kill();
        process.waitForFinished(1'000);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject RealCluster::status(int node) const
{
    return QJsonDocument::fromJson(ctl({u"status"_s, u"--json"_s}, node).out).object();
}

QJsonObject RealCluster::row(const QJsonObject &status, const QString &name)
{
    for (const QJsonValue &node : status[u"nodes"].toArray())
        if (node[u"name"].toString() == name)
            return node.toObject();
    return {};
}

QStringList RealCluster::reasonCodes(const QJsonObject &row)
{
    QStringList codes;
    for (const QJsonValue &reason : row[u"reasons"].toArray())
        codes.append(reason[u"code"].toString());
    return codes;
}

int RealCluster::leader(int asked) const
{
    const QJsonObject seen = status(asked);
    for (int node = 1; node <= m_nodes; ++node)
        if (row(seen, name(node))[u"leader"].toBool())
            return node;
    return 0;
}

qint64 RealCluster::pid(int node) const
{
    QFile pid(file(u"nodes/%1/musterd.pid"_s.arg(node)));
    return pid.open(QIODevice::ReadOnly) ? pid.readAll().trimmed().toLongLong() : 0;
}

void RealCluster::signal(int node, int number)
{
    if (const qint64 id = pid(node); id > 1)
        ::kill(pid_t(id), number);
}

bool RealCluster::stop(int node)
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        signal(node, SIGSTOP);
        bool free = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stop-probe"_s);
            database.setDatabaseName(file(u"db/muster.db"_s));
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
            if (database.open()) {
                QSqlQuery query(database);
                free = query.exec(u"BEGIN IMMEDIATE"_s) && query.exec(u"ROLLBACK"_s);
            }
        }
        QSqlDatabase::removeDatabase(u"stop-probe"_s);
        if (free)
            return true;
        signal(node, SIGCONT);
    }
    return false;
}

void RealCluster::kill(int node)
{
    const qint64 id = pid(node);
    signal(node, SIGKILL);
    waitFor([&] { return ::kill(pid_t(id), 0) != 0; }, 5'000);
}

bool RealCluster::startNode(int node, const QString &program, const QMap<QString, QString> &environment)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : environment.asKeyValueRange())
        variables.insert(name, value);
    process->setProcessEnvironment(variables);
    process->setStandardErrorFile(file(u"nodes/%1/stderr.txt"_s.arg(node)), QIODevice::Append);
    process->start(program.isEmpty() ? RealCluster::program(u"musterd"_s) : program,
        {u"--config"_s, configFile(node), u"--pid-file"_s, file(u"nodes/%1/musterd.pid"_s.arg(node))});
    const bool started = process->waitForStarted();
    m_restarted[node] = std::move(process);
    return started;
}

void RealCluster::edit(int node, const QString &key, const QJsonValue &value)
{
    QFile config(configFile(node));
    if (!config.open(QIODevice::ReadOnly))
        return;
    QJsonObject root = QJsonDocument::fromJson(config.readAll()).object();
    config.close();
    const QString section = key.section(u'.', 0, 0);
    QJsonObject values = root[section].toObject();
    values[key.section(u'.', 1)] = value;
    root[section] = values;
    if (config.open(QIODevice::WriteOnly | QIODevice::Truncate))
        config.write(QJsonDocument(root).toJson());
}

qint64 waitFor(const std::function<bool()> &condition, int timeoutMillis)
{
    QElapsedTimer timer;
    timer.start();
    return QTest::qWaitFor(condition, timeoutMillis) ? timer.elapsed() : -1;
}

} // namespace muster::test
