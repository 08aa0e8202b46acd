#pragma once
#include "base/time.h"
#include "hub/socket.h"
#include "net/http/memorybudget.h"
#include "net/http/pendingupgrade.h"
#include "net/http/requestparser.h"
#include "net/http/responsewriter.h"
#include "net/http/writewatch.h"
#include "net/io/connectionquota.h"
#include "net/io/wire.h"
#include "protocol/http/http.h"

#include <QObject>

#include <memory>

namespace muster::net {

class IoWorker;

/// One HTTP connection: reads requests one after the other, passes them to the handler, writes the answers in
/// the same order. While a request is being answered nothing more is read, so a pipelining client is bounded
/// by one read and the kernel's buffers. Thread: its I/O thread. Owner: the IoWorker.
class HttpConnection final : public QObject {
public:
    HttpConnection(quint64 id, std::unique_ptr<Wire> wire, ConnectionQuota::Place place, IoWorker &worker);

    /// Starts to read; call once.
    void start();
    /// True if the answer was accepted synchronously: only from within handle().
    bool answerAtOnce(quint64 request, http::Response &response);
    void answer(quint64 request, http::Response response);
    void upgrade(quint64 request, std::shared_ptr<hub::SocketListener> listener);
    /// Enforces the deadlines.
    void tick(TimePoint now);
    /// Closes now if idle, otherwise after the running request.
    void stopSoon();
    /// Reads and answers what it can.
    void pump();

private:
    enum class Phase { Encrypting, Waiting, Reading, Answering, Deciding, Lingering, Gone };

    /// Deadlines do not need a clock reading each: within a turn it is the start of the turn.
    TimePoint turnTime() const;
    bool mayRead() const;
    bool peerKeepsUp() const;
    void account();
    bool parse(QByteArrayView &input);
    bool refill(QByteArray &kept, QByteArrayView &input);
    void headArrived(bool bodyFollowsLater);
    void beginRequest();
    void handOver();
    void refuse(int status, const QString &id, const QString &message);
    void write(http::Response response);
    void flush();
    void taken();
    void written();
    void linger();
    void shutDownIfWritten();
    void skipInput();
    void gone();
    qint64 pendingBytes() const;
    void reschedule();

    const quint64 m_id;
    std::unique_ptr<Wire> m_wire; ///< null after the upgrade
    IoWorker &m_worker; ///< owns this
    ConnectionQuota::Place m_place;
    const QString m_peerAddress;
    RequestParser m_parser;
    Phase m_phase = Phase::Waiting;
    quint64 m_request = 0; ///< number of the current request; answers to others are ignored
    ResponseForm m_form;
    QByteArray m_unread; ///< read from the socket, not parsed: at most one read and one request head
    QByteArray m_out; ///< answers of this turn, sent with one write
    TimePoint m_deadline; ///< of the current phase
    TimePoint m_bodyDeadline;
    WriteWatch m_writes;
    MemoryBudget::Share m_held;
    qint64 m_bodyInWork = 0; ///< of the request that is being answered
    bool m_pumping = false;
    bool m_rescheduled = false;
    bool m_wasShutDown = false;
    qint64 m_skipped = 0; ///< bytes read while lingering
    bool m_stopping = false;
    TimePoint m_turnBegan;
    int m_turn = 0; ///< requests begun in this turn of the event loop
    PendingUpgrade m_upgrade;
};

} // namespace muster::net
