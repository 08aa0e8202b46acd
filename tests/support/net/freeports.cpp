#include "freeports.h"

#include <QFile>
#include <QTcpServer>
#include <QUdpSocket>

#include <algorithm>
#include <cstddef>
#include <mutex>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace muster::test {

namespace {

constexpr int lowest = 10'000;

/// Where the ports begin that the kernel gives to whoever asks for none.
int firstOutgoing()
{
    QFile file(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    const int first =
        file.open(QIODevice::ReadOnly) ? file.readAll().simplified().split(' ').value(0).toInt() : 0;
    return first > lowest + portsPerBlock ? first : 32'768;
}

bool isFree(int port)
{
    QTcpServer tcp;
    QUdpSocket udp;
    return tcp.listen(QHostAddress::LocalHost, quint16(port))
        && udp.bind(QHostAddress::LocalHost, quint16(port));
}

/// Held until this process ends; false if another process has it.
bool reserve(int block)
{
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = "muster-test-ports-" + QByteArray::number(block);
    std::copy(name.begin(), name.end(), address.sun_path + 1);
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + std::size_t(name.size()));
    if (fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr *>(&address), size) == 0)
        return true;
    if (fd >= 0)
        ::close(fd);
    return false;
}

struct Block {
    int next = 0;
    int end = 0;

    /// Of the blocks from one that differs between processes on, so that ports in TIME_WAIT are met rarely.
    bool take()
    {
        const int blocks = (firstOutgoing() - lowest) / portsPerBlock;
        for (int i = 0; i < blocks; ++i) {
            const int first = lowest + portsPerBlock * ((int(::getpid()) + i) % blocks);
            if (!reserve(first))
                continue;
            next = first;
            end = first + portsPerBlock;
            return true;
        }
        return false;
    }
    /// The first port of `count` free ones in what is left of this block, or 0.
    int give(int count)
    {
        int first = next;
        for (int port = first; port < end; ++port) {
            if (!isFree(port))
                first = port + 1;
            else if (port + 1 - first == count) {
                next = port + 1;
                return first;
            }
        }
        return 0;
    }
};

} // namespace

quint16 freePorts(int count)
{
    Q_ASSERT(count >= 1 && count <= portsPerBlock);
    static std::mutex mutex;
    static Block block;
    const std::scoped_lock lock(mutex);
    do {
        if (const int first = block.give(count); first > 0)
            return quint16(first);
    } while (block.take());
    return 0;
}

quint16 freePort()
{
    return freePorts(1);
}

} // namespace muster::test
