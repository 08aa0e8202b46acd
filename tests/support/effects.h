#pragma once
#include "service/run/effects.h"

#include <QMutex>
#include <QMutexLocker>
#include <QStringList>

namespace muster::test {

/// Notes what a use case brings about, in order. Thread: any.
class Notebook final : public hub::Publisher, public auth::SessionEnds, public service::AuditSink {
public:
    void publish(const protocol::SocketEvent &event, const hub::Audience &, QByteArray) override
    {
        note(QStringLiteral("event ") + event.event);
    }
    bool reaches(const hub::Audience &) const override { return true; }
    void closeSession(const SessionId &session) override
    {
        note(QStringLiteral("close ") + session.toString());
    }
    void closeUser(const UserId &user) override { note(QStringLiteral("close user ") + user.toString()); }
    void ended(const SessionId &session, const QByteArray &tokenHash) override
    {
        note(QStringLiteral("ended ") + session.toString() + QLatin1Char(' ')
            + QString::fromLatin1(tokenHash));
    }
    void changed(const UserId &user) override { note(QStringLiteral("changed ") + user.toString()); }
    void add(const service::AuditLine &line) override { note(QStringLiteral("audit ") + line.outcome); }

    QStringList lines() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_lines;
    }

private:
    void note(const QString &line)
    {
        const QMutexLocker lock(&m_mutex);
        m_lines.append(line);
    }

    mutable QMutex m_mutex;
    QStringList m_lines;
};

} // namespace muster::test
