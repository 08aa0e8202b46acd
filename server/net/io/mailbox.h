#pragma once
#include "base/rankedmutex.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace muster::net {

/// Work for one I/O thread from any other. It may outlive the thread: then it does nothing.
/// Thread: any, except the constructor, run() and close(): the I/O thread's.
class Mailbox {
public:
    using Task = std::function<void()>;

    /// `owner` gets a QEvent of type Mailbox::eventType() when there is work, and then calls run().
    explicit Mailbox(QObject *owner) : m_owner(owner) { }
    static int eventType();

    /// Runs the task on the I/O thread soon: never before this returns. False if that thread has ended.
    bool post(Task task);
    bool isOwnThread() const;
    void run();
    /// Drops everything that waits and everything posted later.
    void close();

private:
    mutable RankedMutex m_mutex{LockRank::Mailbox};
    QObject *m_owner; ///< borrowed; null once closed
    std::vector<Task> m_tasks;
};

} // namespace muster::net
