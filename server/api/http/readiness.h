#pragma once
#include <QMutex>
#include <QMutexLocker>
#include <QString>

namespace muster::api {

/// Whether this node serves, and if not, why: the answer to a balancer's check and to every caller. Thread:
/// any.
class Readiness {
public:
    /// One sentence for people; empty: the node serves.
    void setNotReady(const QString &why)
    {
        const QMutexLocker lock(&m_mutex);
        m_why = why;
    }
    QString notReady() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_why;
    }

    /// Likewise one sentence: the balancer should send nobody here, but requests are still served.
    void setWithdrawn(const QString &why)
    {
        const QMutexLocker lock(&m_mutex);
        m_withdrawn = why;
    }
    QString withdrawn() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_withdrawn;
    }

private:
    mutable QMutex m_mutex;
    QString m_why = QStringLiteral("This node is starting.");
    QString m_withdrawn;
};

} // namespace muster::api
