#pragma once
#include "base/rankedmutex.h"

#include <QRandomGenerator>
#include <QString>

namespace muster::api {

/// Whether this node serves, and if not, why: the answer to a balancer's check and to every caller. Thread:
/// any.
class Readiness {
public:
    /// Random; tells this process from others while none of them serves (header X-Muster-Process).
    const QByteArray process = QByteArray::number(QRandomGenerator::system()->generate64(), 16);

    /// One sentence for people; empty: the node serves.
    void setNotReady(const QString &why)
    {
        const std::lock_guard lock(m_mutex);
        m_why = why;
    }
    QString notReady() const
    {
        const std::lock_guard lock(m_mutex);
        return m_why;
    }

    /// Likewise one sentence: the balancer should send nobody here, but requests are still served.
    void setWithdrawn(const QString &why)
    {
        const std::lock_guard lock(m_mutex);
        m_withdrawn = why;
    }
    QString withdrawn() const
    {
        const std::lock_guard lock(m_mutex);
        return m_withdrawn;
    }

private:
    mutable RankedMutex m_mutex{LockRank::Readiness};
    QString m_why = QStringLiteral("This node is starting.");
    QString m_withdrawn;
};

} // namespace muster::api
