#pragma once
#include "hub/socket.h"
#include "net/io/mailbox.h"
#include "protocol/http/http.h"

#include <atomic>
#include <memory>

namespace muster::net {

class IoWorker;

/// The path from a handler back to the waiting connection: takes one answer, on any thread, and finds the
/// connection by number, since it may be gone. Dropped without an answer, it answers 500 itself, so that no
/// client waits for a handler that forgot.
class PendingReply {
public:
    PendingReply(std::shared_ptr<Mailbox> mailbox, IoWorker *worker, quint64 connection, quint64 request)
        : m_mailbox(std::move(mailbox)), m_worker(worker), m_connection(connection), m_request(request)
    {
    }
    ~PendingReply();
    PendingReply(const PendingReply &) = delete;
    PendingReply &operator=(const PendingReply &) = delete;

    void answer(http::Response response);
    void decide(hub::SocketAcceptor::Decision decision);

private:
    std::shared_ptr<Mailbox> m_mailbox;
    IoWorker *m_worker; ///< borrowed; alive as long as the mailbox is open
    quint64 m_connection;
    quint64 m_request;
    std::atomic<bool> m_answered{false};
};

} // namespace muster::net
