#pragma once
#include <QByteArray>
#include <QFile>

#include <sys/types.h>

namespace muster::test {

/// Memory of a real process as its kernel counts it, in bytes; 0 if unknown.
class ProcessMemory {
public:
    explicit ProcessMemory(pid_t pid) : m_folder(QStringLiteral("/proc/%1/").arg(pid)) { }
    qint64 resident() const { return field("VmRSS:"); }
    /// The most it was since resetPeak().
    qint64 peak() const { return field("VmHWM:"); }
    void resetPeak() const
    {
        QFile file(m_folder + QLatin1StringView("clear_refs"));
        if (file.open(QIODevice::WriteOnly))
            file.write("5"); // proc(5)
    }

private:
    qint64 field(const QByteArray &name) const
    {
        QFile file(m_folder + QLatin1StringView("status"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith(name))
                return line.mid(name.size()).simplified().split(' ').first().toLongLong() * 1024;
        return 0;
    }

    QString m_folder;
};

} // namespace muster::test
