#pragma once
#include "base/result.h"

#include <QProcess>

#include <memory>

namespace muster::bench {

/// The WebSocket front alone in a process of its own, which publishes events on demand: as fast as it can,
/// and each to everybody. Ended by its process id.
class Publisher {
public:
    /// Of a `posted` event with a short message.
    static constexpr int eventBytes = 1'000;

    Publisher() = default;
    ~Publisher();
    Publisher(const Publisher &) = delete;
    Publisher &operator=(const Publisher &) = delete;

    [[nodiscard]] Result<void> start();
    quint16 port() const { return m_port; }
    /// Any token is a session here.
    bool publish(int events);
    double cpuNanos() const;

private:
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// What the process does; argument of the program that makes it do so.
inline constexpr char publisherArgument[] = "--publisher";
int runPublisher(int argc, char **argv);

} // namespace muster::bench
