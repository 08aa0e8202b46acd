#pragma once
#include "base/result.h"

#include <QProcess>

#include <memory>

namespace muster::bench {

/// A server that does nothing: each of its threads waits on an epoll, and to whatever arrives on a connection
/// it sends one fixed answer. What it costs is the kernel's and the machine's share of a request, so that a
/// slow day can be distinguished from a slow server. A process of its own, ended by closing its input.
class BareLoop {
public:
    BareLoop() = default;
    ~BareLoop();
    BareLoop(const BareLoop &) = delete;
    BareLoop &operator=(const BareLoop &) = delete;

    /// Starts it with as many threads as musterd has for its connections. `answerBytes` is the length of the
    /// whole answer, at least 64.
    [[nodiscard]] Result<void> start(qsizetype answerBytes);
    quint16 port() const { return m_port; }
    double cpuNanos() const;

private:
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// What the process does; argument of the program that makes it do so, followed by the length of the answer.
inline constexpr char bareLoopArgument[] = "--bare-loop";
int runBareLoop(int answerBytes);

} // namespace muster::bench
