#include "net/io/mailbox.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <utility>

namespace muster::net {

int Mailbox::eventType()
{
    static const int type = QEvent::registerEventType();
    return type;
}

bool Mailbox::post(Task task)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return false;
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        QCoreApplication::postEvent(m_owner, new QEvent(QEvent::Type(eventType())));
    return true;
}

bool Mailbox::isOwnThread() const
{
    const std::lock_guard lock(m_mutex);
    return m_owner && m_owner->thread() == QThread::currentThread();
}

void Mailbox::run()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const Task &task : tasks) {
        assertNoLockHeld("a task");
        task();
    }
}

void Mailbox::close()
{
    std::vector<Task> dropped; // destroyed without the lock: destroying a task may post
    const std::lock_guard lock(m_mutex);
    m_owner = nullptr;
    dropped.swap(m_tasks);
}

} // namespace muster::net
