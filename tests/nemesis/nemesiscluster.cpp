#include "nemesis/nemesiscluster.h"
#include "client/accounts/sessionapi.h"
#include "client/admin/clusterapi.h"
#include "client/system/systemapi.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis toolMax = 30s;
constexpr Millis startMax = 90s;
constexpr Millis stopMax = 15s;
constexpr Millis answerMax = 3s;
constexpr qint64 logChunk = 4 * 1024 * 1024;

QString program(const QString &name)
{
    // Another build can be put to the test, or one that a rebuild does not replace in the middle of a long
    // run.
    return qEnvironmentVariable("MUSTER_BIN_DIR", QStringLiteral(MUSTER_BINARY_DIR "/bin")) + u'/' + name;
}

} // namespace

NemesisCluster::NemesisCluster(int nodes)
    : m_size(nodes), m_lab(nodes), m_username(u"admin"_s), m_password(u"a long password of the nemesis 1"_s)
{
}

NemesisCluster::~NemesisCluster()
{
    for (auto &[number, node] : m_nodes) {
        if (!node.process || node.process->state() == QProcess::NotRunning)
            continue;
        ::kill(pid_t(node.process->processId()), SIGCONT);
        node.process->terminate();
    }
    for (auto &[number, node] : m_nodes) {
        if (node.process && !node.process->waitForFinished(int(stopMax.count())))
            node.process->kill();
        if (node.process)
            node.process->waitForFinished(int(stopMax.count()));
    }
}

QUrl NemesisCluster::url(int node) const
{
    return QUrl(u"https://%1:8065"_s.arg(test::NetLab::address(node)));
}

QString NemesisCluster::nodeFile(int node, const QString &name) const
{
    return file(u"cluster/nodes/node-%1/%2"_s.arg(node).arg(name));
}

bool NemesisCluster::start()
{
    if (!m_lab.start()) {
        m_problem = m_lab.problem();
        return false;
    }
    if (!writeConfigurations())
        return false;
    m_trust.caFile = file(u"cluster/ca/cluster-ca.pem"_s);
    for (int node = 1; node <= m_size; ++node) {
        m_nodes[node].client = std::make_unique<client::Transport>(
            url(node), client::TransportOptions{answerMax, 1 << 24, m_trust});
        if (!startNode(node)) {
            m_problem =
                u"node %1 could not be started: %2"_s.arg(node).arg(m_nodes[node].process->errorString());
            return false;
        }
    }
    if (!makeAdministrator())
        return false;
    // The first look makes the numbers known by which agreed() reads logs and overviews.
    if (!waitFor([this] { return learnNumbers() && agreed(); }, startMax)) {
        m_problem = u"the cluster did not agree within %1 s: %2; %3"_s.arg(startMax / 1s)
                        .arg(m_disagreement, m_crashes.join(u"; "_s));
        return false;
    }
    return true;
}

bool NemesisCluster::writeConfigurations()
{
    QStringList arguments{u"init"_s, u"--dir"_s, file(u"cluster"_s), u"--cluster-name"_s, u"nemesis"_s,
        u"--database"_s, file(u"muster.db"_s)};
    for (int node = 1; node <= m_size; ++node)
        arguments += {u"--node"_s, u"node-%1=%2"_s.arg(node).arg(test::NetLab::address(node))};
    QProcess init;
    init.start(program(u"musterctl"_s), arguments);
    if (!init.waitForFinished(int(toolMax.count())) || init.exitCode() != 0) {
        m_problem = u"musterctl init failed: %1"_s.arg(QString::fromUtf8(init.readAllStandardError()));
        return false;
    }
    for (int node = 1; node <= m_size; ++node) {
        QFile config(nodeFile(node, u"config.json"_s));
        QJsonObject root = config.open(QIODevice::ReadOnly)
            ? QJsonDocument::fromJson(config.readAll()).object()
            : QJsonObject();
        config.close();
        root[u"LogSettings"_s] = QJsonObject{{u"EnableConsole"_s, false}, {u"EnableFile"_s, true},
            {u"FileLevel"_s, u"DEBUG"_s}, {u"FileLocation"_s, nodeFile(node, u"."_s)}};
        if (!config.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || config.write(QJsonDocument(root).toJson()) < 0) {
            m_problem = config.errorString();
            return false;
        }
    }
    return true;
}

bool NemesisCluster::makeAdministrator()
{
    bool answered = false;
    const auto ended = [this, &answered] {
        entries(); // notices crashes
        const auto ping = client::SystemApi(*m_nodes[1].client).ping();
        waitFor([&ping] { return ping.isFinished(); }, answerMax + 1s);
        answered = ping.isFinished() && ping.result().has_value();
        return answered || !m_crashes.isEmpty();
    };
    const auto ssl = client::sslConfiguration(m_trust);
    if (!ssl || !waitFor(ended, startMax) || !answered) {
        m_problem = u"node 1 does not answer: %1"_s.arg(m_crashes.join(u"; "_s));
        return false;
    }
    QNetworkRequest request(url(1).resolved(QUrl(u"/api/v4/users"_s)));
    request.setSslConfiguration(*ssl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(int(toolMax.count()));
    QNetworkAccessManager network;
    const QJsonObject body{
        {u"email"_s, u"admin@nemesis.invalid"_s}, {u"username"_s, m_username}, {u"password"_s, m_password}};
    const std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(body).toJson()));
    waitFor([&reply] { return reply->isFinished(); }, toolMax + 1s);
    if (reply->error() != QNetworkReply::NoError) {
        m_problem = u"the first account was not made: %1 %2"_s.arg(
            reply->errorString(), QString::fromUtf8(reply->readAll()));
        return false;
    }
    const auto login = client::SessionApi(*m_nodes[1].client).login(m_username, m_password);
    waitFor([&login] { return login.isFinished(); }, answerMax + 1s);
    if (!login.isFinished() || !login.result()) {
        m_problem = u"the first account cannot log in"_s;
        return false;
    }
    m_token = login.result()->token;
    for (auto &[number, node] : m_nodes)
        node.client->setToken(m_token);
    return true;
}

bool NemesisCluster::learnNumbers()
{
    for (int node = 1; node <= m_size; ++node) {
        const auto asked = client::ClusterApi(*m_nodes[node].client).overview();
        waitFor([&asked] { return asked.isFinished(); }, answerMax + 1s);
        if (!asked.isFinished() || !asked.result())
            return false;
        m_numbers[asked.result()->observer.toString()] = node;
    }
    return int(m_numbers.size()) == m_size;
}

void NemesisCluster::kill(int node)
{
    Node &one = m_nodes[node];
    one.meantToRun = false;
    one.process->kill();
    one.process->waitForFinished(int(stopMax.count()));
}

bool NemesisCluster::startNode(int node)
{
    Node &one = m_nodes[node];
    one.process = std::make_unique<QProcess>();
    m_lab.place(*one.process, node);
    one.process->setWorkingDirectory(nodeFile(node, u"."_s));
    one.process->setStandardErrorFile(nodeFile(node, u"stderr.txt"_s), QIODevice::Append);
    one.process->setStandardOutputFile(QProcess::nullDevice());
    one.process->start(program(u"musterd"_s), {u"--config"_s, nodeFile(node, u"config.json"_s)});
    one.meantToRun = one.process->waitForStarted(int(stopMax.count()));
    return one.meantToRun;
}

void NemesisCluster::stop(int node)
{
    ::kill(pid_t(m_nodes[node].process->processId()), SIGSTOP);
}

void NemesisCluster::resume(int node)
{
    ::kill(pid_t(m_nodes[node].process->processId()), SIGCONT);
}

bool NemesisCluster::isRunning(int node) const
{
    const auto &process = m_nodes.at(node).process;
    return process && process->state() == QProcess::Running;
}

const std::vector<Entry> &NemesisCluster::entries()
{
    for (int node = 1; node <= m_size; ++node)
        readLog(node);
    return m_entries;
}

void NemesisCluster::readLog(int node)
{
    Node &one = m_nodes[node];
    if (one.meantToRun && !isRunning(node)) {
        one.meantToRun = false;
        QFile error(nodeFile(node, u"stderr.txt"_s));
        m_crashes.append(
            u"node %1 ended with %2: %3"_s.arg(node)
                .arg(one.process->exitCode())
                .arg(error.open(QIODevice::ReadOnly) ? QString::fromUtf8(error.readAll().right(2'000))
                                                     : QString()));
    }
    QFile log(nodeFile(node, u"musterd.log"_s));
    if (m_numbers.empty() || !log.open(QIODevice::ReadOnly) || !log.seek(one.logRead))
        return;
    for (;;) {
        const QByteArray more = log.read(logChunk);
        if (more.isEmpty())
            return;
        one.logRead += more.size();
        one.partOfLine += more;
        qsizetype from = 0;
        for (qsizetype end; (end = one.partOfLine.indexOf('\n', from)) >= 0; from = end + 1)
            if (const auto entry = readEntry(node, one.partOfLine.mid(from, end - from), m_numbers))
                m_entries.push_back(*entry);
        one.partOfLine.remove(0, from);
    }
}

bool NemesisCluster::agreed()
{
    std::map<int, QFuture<Result<protocol::Overview>>> asked;
    for (auto &[number, node] : m_nodes)
        asked.emplace(number, client::ClusterApi(*node.client).overview());
    waitFor(
        [&asked] {
            return std::all_of(
                asked.begin(), asked.end(), [](const auto &one) { return one.second.isFinished(); });
        },
        answerMax + 1s);
    NodeId leader;
    quint64 term = 0;
    QStringList complaints;
    for (const auto &[number, future] : asked) {
        const QString what =
            !future.isFinished() ? u"does not answer"_s : complaint(number, future.result(), leader, term);
        if (!what.isEmpty())
            complaints.append(u"node %1 %2"_s.arg(number).arg(what));
    }
    m_disagreement = complaints.join(u"; "_s);
    if (complaints.isEmpty())
        m_leader = m_numbers[leader.toString()];
    return complaints.isEmpty();
}

QString NemesisCluster::complaint(
    int node, const Result<protocol::Overview> &overview, NodeId &leader, quint64 &term)
{
    if (!overview)
        return u"does not answer: %1"_s.arg(overview.error().detail);
    if (overview->term > 0) {
        Entry shown;
        shown.kind = Entry::Kind::TermSeen;
        shown.node = node;
        shown.at = steadyNow();
        shown.term = overview->term;
        m_entries.push_back(shown);
    }
    for (const auto &[id, number] : m_numbers) {
        const protocol::NodeOverview *seen = overview->node(NodeId(id));
        if (!seen)
            return u"does not know node %1"_s.arg(number);
        if (seen->liveness != protocol::Liveness::Alive)
            return u"sees node %1 %2"_s.arg(number).arg(QString(protocol::name(seen->liveness)));
        if (seen->seenBy != m_size - 1)
            return u"knows of %1 that see node %2"_s.arg(seen->seenBy).arg(number);
    }
    if (!overview->leader)
        return u"sees no leader"_s;
    if (leader.isEmpty()) {
        leader = *overview->leader;
        term = overview->term;
    }
    if (*overview->leader != leader || overview->term != term)
        return u"names another leader or term"_s;
    return {};
}

bool NemesisCluster::waitFor(const std::function<bool()> &condition, Millis longest)
{
    return QTest::qWaitFor(condition, int(longest.count()));
}

} // namespace muster::nemesis
