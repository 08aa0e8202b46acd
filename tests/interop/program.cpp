#include "interop/program.h"

#include "support/process/realcluster.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <csignal>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int startMillis = 20'000;
constexpr int answerMillis = 10'000;
constexpr int endMillis = 10'000;
const QString goProgram = QStringLiteral(MUSTER_BINARY_DIR "/bin/gomember");
} // namespace

Program::Program(QString name, QString workingDirectory)
    : m_name(std::move(name)), m_directory(std::move(workingDirectory))
{
}

Program::~Program()
{
    if (!isRunning())
        return;
    signal(SIGCONT);
    m_process->terminate();
    if (!m_process->waitForFinished(endMillis)) {
        m_process->kill();
        m_process->waitForFinished(endMillis);
    }
}

bool Program::start(const QString &program, const QStringList &arguments)
{
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_directory);
    m_process->setStandardErrorFile(QDir(m_directory).filePath(m_name + u".err"_s), QIODevice::Append);
    m_process->start(program, arguments);
    return m_process->waitForStarted(startMillis);
}

bool Program::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

void Program::signal(int number)
{
    if (isRunning())
        ::kill(pid_t(m_process->processId()), number);
}

qint64 Program::kill()
{
    const qint64 at = QDateTime::currentMSecsSinceEpoch();
    signal(SIGKILL);
    m_process->waitForFinished(endMillis);
    return at;
}

bool Program::terminate(int timeoutMillis)
{
    signal(SIGTERM);
    return m_process->waitForFinished(timeoutMillis);
}

void Program::write(const QByteArray &command)
{
    m_process->write(command + '\n');
    m_process->waitForBytesWritten(answerMillis);
}

const QByteArrayList &Program::lines()
{
    if (m_process) {
        m_process->waitForReadyRead(0);
        m_rest += m_process->readAllStandardOutput();
    }
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        m_lines.append(m_rest.left(end));
        m_rest.remove(0, end + 1);
    }
    return m_lines;
}

QByteArray Program::errors()
{
    QFile file(QDir(m_directory).filePath(m_name + u".err"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

GoMember::GoMember(const QString &name, const QString &directory, Options options)
    : Program(name, directory)
    , m_options(std::move(options))
    , m_log(QDir(directory).filePath(name + u".log"_s))
{
}

QString GoMember::missing()
{
    return QFile::exists(goProgram)
        ? QString()
        : u"gomember is not built: golang-go or golang-github-hashicorp-memberlist-dev is not installed"_s;
}

bool GoMember::start()
{
    QStringList arguments{u"-name"_s, name(), u"-bind"_s, m_options.address.section(u':', 0, 0), u"-port"_s,
        m_options.address.section(u':', 1), u"-delegate"_s, m_options.delegate, u"-protocol"_s,
        QString::number(m_options.protocol), u"-compress=%1"_s.arg(m_options.compress ? u"true" : u"false"),
        u"-log"_s, m_log};
    if (!m_options.join.isEmpty())
        arguments += {u"-join"_s, m_options.join.join(u',')};
    if (!m_options.key.isEmpty())
        arguments += {u"-key"_s, QString::fromLatin1(m_options.key.toBase64())};
    return Program::start(goProgram, arguments)
        && waitFor([this] { return toldAt(u"ready"_s, name()) > 0 || !isRunning(); }, startMillis) >= 0
        && isRunning();
}

QJsonObject GoMember::ask(const QByteArray &command, const QString &event)
{
    const qsizetype before = lines().size();
    write(command);
    QJsonObject answer;
    waitFor(
        [&] {
            for (qsizetype i = before; i < lines().size() && answer.isEmpty(); ++i) {
                const QJsonObject line = QJsonDocument::fromJson(lines()[i]).object();
                if (line[u"event"].toString() == event)
                    answer = line;
            }
            return !answer.isEmpty() || !isRunning();
        },
        answerMillis);
    return answer;
}

QStringList GoMember::members()
{
    QStringList names;
    for (const QJsonValue &member : ask("members", u"members"_s)[u"members"].toArray())
        names.append(member[u"name"].toString());
    return names;
}

bool GoMember::leave()
{
    const QJsonObject answer = ask("leave", u"left"_s);
    return !answer.isEmpty() && answer[u"detail"].toString().isEmpty();
}

qint64 GoMember::toldAt(const QString &event, const QString &member)
{
    qint64 at = 0;
    for (const QByteArray &text : lines()) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        if (line[u"event"].toString() == event && line[u"name"].toString() == member)
            at = line[u"at_ms"].toInteger();
    }
    return at;
}

int GoMember::count(const QString &event, const QString &member)
{
    int found = 0;
    for (const QByteArray &text : lines()) {
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        found += int(line[u"event"].toString() == event && line[u"name"].toString() == member);
    }
    return found;
}

QByteArray GoMember::log() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SerfAgent::SerfAgent(const QString &name, const QString &directory, Options options)
    : Program(name, directory), m_options(std::move(options))
{
}

QString SerfAgent::missing()
{
    return QStandardPaths::findExecutable(u"serf"_s).isEmpty() ? u"serf is not installed"_s : QString();
}

bool SerfAgent::start()
{
    QStringList arguments{u"agent"_s, u"-node"_s, name(), u"-bind"_s, m_options.address, u"-rpc-addr"_s,
        m_options.address.section(u':', 0, 0) + u":7373"_s, u"-log-level=debug"_s, u"-tag"_s, u"site=test"_s};
    for (const QString &seed : m_options.join)
        arguments += {u"-join"_s, seed};
    if (!m_options.key.isEmpty())
        arguments += {u"-encrypt"_s, QString::fromLatin1(m_options.key.toBase64())};
    return Program::start(u"serf"_s, arguments)
        && waitFor([this] { return statusOf(name()) == u"alive" || !isRunning(); }, startMillis) >= 0
        && isRunning();
}

QByteArray SerfAgent::command(const QStringList &arguments) const
{
    QProcess process;
    process.start(u"serf"_s,
        arguments.mid(0, 1)
            + QStringList{u"-rpc-addr="_s + m_options.address.section(u':', 0, 0) + u":7373"_s}
            + arguments.mid(1));
    if (!process.waitForFinished(answerMillis)) {
        process.kill();
        process.waitForFinished(endMillis);
        return {};
    }
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QString SerfAgent::statusOf(const QString &member) const
{
    const QJsonObject answer = QJsonDocument::fromJson(command({u"members"_s, u"-format=json"_s})).object();
    for (const QJsonValue &row : answer[u"members"].toArray())
        if (row[u"name"].toString() == member)
            return row[u"status"].toString();
    return {};
}

QStringList SerfAgent::alive() const
{
    QStringList names;
    const QJsonObject answer = QJsonDocument::fromJson(command({u"members"_s, u"-format=json"_s})).object();
    for (const QJsonValue &row : answer[u"members"].toArray())
        if (row[u"status"].toString() == u"alive")
            names.append(row[u"name"].toString());
    return names;
}

bool SerfAgent::join(const QString &address) const
{
    return !command({u"join"_s, address}).isEmpty();
}

bool SerfAgent::leave() const
{
    return !command({u"leave"_s}).isEmpty();
}

} // namespace muster::test
