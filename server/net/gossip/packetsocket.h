#pragma once
#include "base/result.h"
#include "cluster/packets/messages.h"

#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace muster::net {

/// A UDP socket that also reports which of its datagrams were refused: with IP_RECVERR the kernel queues each
/// "port unreachable" together with the address that it was sent to, which QUdpSocket cannot show. Thread:
/// the one of its parent.
class PacketSocket final : public QObject {
    Q_OBJECT
public:
    explicit PacketSocket(QObject *parent = nullptr);
    ~PacketSocket() override;

    /// `port` 0: any. Unavailable: taken, or not an address of ours.
    [[nodiscard]] Result<void> bind(const QHostAddress &address, quint16 port);
    /// Fire and forget: what the kernel does not take immediately is lost, as on the wire.
    void send(const cluster::Endpoint &to, const QByteArray &bytes);
    /// The next waiting datagram; false if there is none. `bytes` keeps its memory from call to call.
    bool receive(QByteArray &bytes, cluster::Endpoint &from);
    /// Where datagrams were refused since the last call, in order.
    std::vector<cluster::Endpoint> takeRefused() { return std::exchange(m_refused, {}); }

signals:
    /// Datagrams or refusals are waiting. Repeated until they are taken.
    void readyRead();

private:
    bool openFor(const QHostAddress &address);
    void readErrors();

    int m_socket = -1;
    int m_family = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<cluster::Endpoint> m_refused;
};

} // namespace muster::net
