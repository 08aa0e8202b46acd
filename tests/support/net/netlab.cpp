#include "support/net/netlab.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace muster::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int toolMillis = 10'000;
constexpr int keeperMillis = 5'000;

/// Empty optional: enter() was not called yet.
std::optional<QString> entered;

QString errnoText()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool writeFile(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

/// Debian keeps the tools where a user's PATH may not look.
QString tool(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QString makeOwnNetwork()
{
    for (const QString &name : {u"ip"_s, u"nft"_s})
        if (tool(name).isEmpty())
            return u"no network lab: there is no program \"%1\""_s.arg(name);
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (user == 0) {
        if (::unshare(CLONE_NEWNET) != 0)
            return u"no network lab: root may not make network namespaces here: %1"_s.arg(errnoText());
    } else {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
            return u"no network lab: not root, and no user namespaces: %1"_s.arg(errnoText());
        // Inside, this user is root; outside, its files stay its own.
        if (!writeFile("/proc/self/setgroups", "deny")
            || !writeFile("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1")
            || !writeFile("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return u"no network lab: the user namespace cannot be set up: %1"_s.arg(errnoText());
    }
    if (!writeFile("/proc/sys/net/ipv4/ip_forward", "1"))
        return u"no network lab: forwarding cannot be switched on: %1"_s.arg(errnoText());
    return {};
}

} // namespace

QString NetLab::enter()
{
    if (!entered)
        entered = makeOwnNetwork();
    return *entered;
}

const QString &NetLab::unavailable()
{
    static const QString notEntered = u"no network lab: NetLab::enter() was not called first"_s;
    return entered ? *entered : notEntered;
}

NetLab::NetLab(int hosts) : m_hosts(hosts)
{
    Q_ASSERT(hosts > 0 && hosts <= hostsMax);
}

NetLab::~NetLab()
{
    for (auto &[number, host] : m_byNumber) {
        if (host.descriptor >= 0)
            ::close(host.descriptor);
        host.keeper->closeWriteChannel(); // it reads until then
        if (!host.keeper->waitForFinished(keeperMillis))
            host.keeper->kill();
        host.keeper->waitForFinished(keeperMillis);
    }
    if (m_byNumber.empty())
        return;
    // A host's end of the cable goes with its namespace, which the kernel takes apart later; the next lab of
    // this process would find the names in use. Failure is the ordinary case of one that is gone already.
    QString links;
    for (const auto &[number, host] : m_byNumber)
        links += u"link del host%1\n"_s.arg(number);
    run(u"ip"_s, {u"-force"_s, u"-batch"_s, u"-"_s}, links);
    run(u"nft"_s, {u"delete"_s, u"table"_s, u"ip"_s, u"lab"_s}, {});
}

QString NetLab::address(int host)
{
    return u"10.77.%1.1"_s.arg(host);
}

QString NetLab::routerAddress(int host)
{
    return u"10.77.%1.254"_s.arg(host);
}

bool NetLab::start()
{
    if (!unavailable().isEmpty()) {
        m_problem = unavailable();
        return false;
    }
    if (!run(u"ip"_s, {u"link"_s, u"set"_s, u"lo"_s, u"up"_s}, {}))
        return false;
    for (int host = 1; host <= m_hosts; ++host)
        if (!makeHost(host))
            return false;
    return makeFirewall();
}

bool NetLab::makeHost(int number)
{
    Host &host = m_byNumber[number];
    host.keeper = std::make_unique<QProcess>();
    host.keeper->setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::unshare(CLONE_NEWNET) != 0)
            ::_exit(126);
    });
    host.keeper->start(u"sh"_s, {u"-c"_s, u"echo ready; exec cat"_s});
    if (!host.keeper->waitForReadyRead(keeperMillis)) {
        m_problem = u"host %1 of the lab was not made (exit code %2)"_s.arg(number).arg(
            host.keeper->state() == QProcess::NotRunning ? host.keeper->exitCode() : -1);
        return false;
    }
    const qint64 pid = host.keeper->processId();
    host.descriptor = ::open(qPrintable(u"/proc/%1/ns/net"_s.arg(pid)), O_RDONLY | O_CLOEXEC);
    if (host.descriptor < 0) {
        m_problem = u"the network of host %1 cannot be opened: %2"_s.arg(number).arg(errnoText());
        return false;
    }
    const QString cable = u"link add host%1 type veth peer name eth0 netns %2\n"
                          "addr add %3/24 dev host%1\n"
                          "link set host%1 up\n"_s.arg(number)
                              .arg(pid)
                              .arg(routerAddress(number));
    const QString inside = u"link set lo up\n"
                           "addr add %1/24 dev eth0\n"
                           "link set eth0 up\n"
                           "route add default via %2\n"_s.arg(address(number), routerAddress(number));
    const QStringList batch{u"-batch"_s, u"-"_s};
    return run(u"ip"_s, batch, cable) && run(u"ip"_s, batch, inside, number);
}

bool NetLab::makeFirewall()
{
    return run(u"nft"_s, {u"-f"_s, u"-"_s},
        u"table ip lab {\n"
        "counter taken { }\n"
        "chain between { type filter hook forward priority 0; policy accept; }\n"
        "}\n"_s);
}

void NetLab::place(QProcess &process, int host) const
{
    const int descriptor = m_byNumber.at(host).descriptor;
    process.setChildProcessModifier([descriptor] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::setns(descriptor, CLONE_NEWNET) != 0)
            ::_exit(126);
    });
}

bool NetLab::cut(int from, int to, Cut how)
{
    Q_ASSERT(from >= 1 && from <= m_hosts && to >= 1 && to <= m_hosts && from != to);
    m_cuts[{from, to}] = how;
    return applyRules();
}

bool NetLab::cutBoth(int one, int other, Cut how)
{
    m_cuts[{one, other}] = how;
    return cut(other, one, how);
}

bool NetLab::cutAll(const std::vector<std::pair<int, int>> &directions, Cut how)
{
    for (const auto &direction : directions)
        m_cuts[direction] = how;
    return applyRules();
}

bool NetLab::isolate(int host, Cut how)
{
    for (int other = 1; other <= m_hosts; ++other)
        if (other != host)
            m_cuts[{host, other}] = m_cuts[{other, host}] = how;
    return applyRules();
}

bool NetLab::partition(const std::vector<std::set<int>> &groups, Cut how)
{
    const auto together = [&groups](int a, int b) {
        return std::any_of(groups.begin(), groups.end(),
            [a, b](const std::set<int> &group) { return group.contains(a) && group.contains(b); });
    };
    for (int from = 1; from <= m_hosts; ++from)
        for (int to = 1; to <= m_hosts; ++to)
            if (from != to && !together(from, to))
                m_cuts[{from, to}] = how;
    return applyRules();
}

bool NetLab::mend(int from, int to)
{
    m_cuts.erase({from, to});
    return applyRules();
}

bool NetLab::heal()
{
    m_cuts.clear();
    m_lossPercent = 0;
    return applyRules();
}

bool NetLab::setLoss(int percent, Protocol protocol)
{
    Q_ASSERT(percent >= 0 && percent <= 100);
    m_lossPercent = percent;
    m_lossProtocol = protocol;
    return applyRules();
}

/// Replaces all rules in one transaction, so that no packet meets a partial set.
QString NetLab::rules() const
{
    QString text = u"flush chain ip lab between\n"_s;
    const auto add = [&text](const QString &rule) {
        text += u"add rule ip lab between %1\n"_s.arg(rule);
    };
    for (const auto &[pair, how] : m_cuts) {
        const QString which = u"ip saddr %1 ip daddr %2"_s.arg(address(pair.first), address(pair.second));
        if (how == Cut::Refused) {
            add(which + u" meta l4proto tcp counter name taken reject with tcp reset"_s);
            add(which + u" counter name taken reject with icmp type port-unreachable"_s);
        } else {
            add(which + u" counter name taken drop"_s);
        }
    }
    if (m_lossPercent > 0) {
        const QString which = m_lossProtocol == Protocol::Udp ? u"meta l4proto udp "_s
            : m_lossProtocol == Protocol::Tcp                 ? u"meta l4proto tcp "_s
                                                              : QString();
        const QString share =
            m_lossPercent < 100 ? u"numgen random mod 100 < %1 "_s.arg(m_lossPercent) : QString();
        add(which + share + u"counter name taken drop"_s);
    }
    return text;
}

bool NetLab::applyRules()
{
    return run(u"nft"_s, {u"-f"_s, u"-"_s}, rules());
}

qint64 NetLab::droppedPackets()
{
    QByteArray text;
    if (!run(u"nft"_s, {u"list"_s, u"counter"_s, u"ip"_s, u"lab"_s, u"taken"_s}, {}, 0, &text))
        return -1;
    static const QRegularExpression packets(u"packets (\\d+)"_s);
    const auto match = packets.match(QString::fromLatin1(text));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

bool NetLab::run(
    const QString &program, const QStringList &arguments, const QString &input, int host, QByteArray *output)
{
    QProcess process;
    if (host > 0)
        place(process, host);
    process.start(tool(program), arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(toolMillis);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        if (output)
            *output = process.readAllStandardOutput();
        return true;
    }
    if (!ended) {
        process.kill();
        process.waitForFinished(keeperMillis);
    }
    m_problem = u"%1 %2 %3: %4"_s.arg(program, arguments.join(u' '),
        ended ? u"failed"_s : u"did not end within %1 ms"_s.arg(toolMillis),
        QString::fromLocal8Bit(process.readAllStandardError()).trimmed());
    return false;
}

} // namespace muster::test
