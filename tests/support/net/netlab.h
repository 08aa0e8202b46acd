#pragma once
#include <QProcess>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace muster::test {

/// A network of hosts for real processes, made of Linux network namespaces: the test's own process sits in
/// the middle as the router and reaches every host by its address, and between any two hosts it can cut, lose
/// and refuse packets. Needs no name, no file and no clean-up on the machine: the namespaces have no name and
/// end with their last process, and every process that the lab starts is killed by the kernel when the test
/// dies, however it dies.
///
/// A test first calls enter(), before anything starts a thread (MUSTER_NETLAB_MAIN does), and skips with its
/// answer if there can be no lab. Needs root, or a kernel that lets users make user namespaces; `ip` and
/// `nft`. Hosts are numbered from 1. Thread: main, where the processes must be started too.
class NetLab {
public:
    /// What becomes of a packet that a cut forbids.
    enum class Cut {
        Silent, ///< it vanishes, as with a pulled cable or a dead host
        Refused, ///< its sender learns it: reset for TCP, "port unreachable" for the rest
    };
    enum class Protocol { Any, Udp, Tcp };

    /// Moves this process into a network of its own. Empty: done, or done before; else why it cannot be.
    static QString enter();
    /// Why enter() failed; empty if it succeeded.
    static const QString &unavailable();

    static constexpr int hostsMax = 100;
    explicit NetLab(int hosts);
    ~NetLab();
    NetLab(const NetLab &) = delete;
    NetLab &operator=(const NetLab &) = delete;

    /// Makes the hosts. False: problem() says why.
    [[nodiscard]] bool start();
    /// Why the newest call that answered false did so.
    const QString &problem() const { return m_problem; }
    int size() const { return m_hosts; }

    /// Of a host, as all hosts and the test itself reach it.
    static QString address(int host);
    /// The test's own address, as `host` sees it.
    static QString routerAddress(int host);
    /// Makes `process`, not yet started, start in `host`: its processId() is the program's own. It dies with
    /// the test.
    void place(QProcess &process, int host) const;

    /// Packets from one host to another are dropped from now on. Calls add up until heal().
    bool cut(int from, int to, Cut how = Cut::Silent);
    bool cutBoth(int one, int other, Cut how = Cut::Silent);
    /// Several at the same moment: {from, to}.
    bool cutAll(const std::vector<std::pair<int, int>> &directions, Cut how = Cut::Silent);
    /// Both ways between `host` and all others; the test itself still reaches it.
    bool isolate(int host, Cut how = Cut::Silent);
    /// Only hosts of the same group reach each other. A host that is in no group is alone.
    bool partition(const std::vector<std::set<int>> &groups, Cut how = Cut::Silent);
    /// Ends the cut of one direction.
    bool mend(int from, int to);
    /// Ends all cuts and all loss.
    bool heal();
    /// Drops so many of 100 packets between any two hosts at random, whatever was set before.
    bool setLoss(int percent, Protocol protocol = Protocol::Udp);
    bool isCut(int from, int to) const { return m_cuts.contains({from, to}); }
    bool hasCuts() const { return !m_cuts.empty(); }

    /// Packets that cuts or loss have taken since start(); -1 if that cannot be read.
    qint64 droppedPackets();

private:
    struct Host {
        std::unique_ptr<QProcess> keeper; ///< holds the namespace open and does nothing else
        int descriptor = -1; ///< of the namespace
    };

    bool makeHost(int host);
    bool makeFirewall();
    bool applyRules();
    QString rules() const;
    /// Runs a tool with `input`, with a deadline; in a host, or (0) in the test's own network.
    bool run(const QString &program, const QStringList &arguments, const QString &input, int host = 0,
        QByteArray *output = nullptr);

    const int m_hosts;
    QString m_problem;
    std::map<int, Host> m_byNumber;
    std::map<std::pair<int, int>, Cut> m_cuts;
    int m_lossPercent = 0;
    Protocol m_lossProtocol = Protocol::Udp;
};

} // namespace muster::test

/// main() of a QTest program that uses the lab.
#define MUSTER_NETLAB_MAIN(TestClass)                                                                        \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        muster::test::NetLab::enter();                                                                       \
        QCoreApplication application(argc, argv);                                                            \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
