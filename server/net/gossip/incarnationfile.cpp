#include "net/gossip/incarnationfile.h"

#include "base/durablefile.h"
#include "log/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 block = 16;
constexpr qint64 year2025 = 1'735'689'600; // seconds since 1970
constexpr qint64 fileBytesMax = 64;

} // namespace

IncarnationFile::IncarnationFile(const QString &directory)
    : m_path(directory.isEmpty() ? QString() : QDir(directory).filePath(u"gossip-incarnation"_s))
{
}

quint32 IncarnationFile::first() const
{
    if (m_path.isEmpty() || !QFile::exists(m_path))
        return 1;
    QFile file(m_path);
    bool ok = file.open(QIODevice::ReadOnly);
    const quint32 reserved = ok ? file.read(fileBytesMax).trimmed().toUInt(&ok) : 0;
    if (ok && reserved < std::numeric_limits<quint32>::max() - block)
        return reserved + 1;
    log::warn("gossip"_L1, u"incarnation file unreadable; using the wall clock"_s, {{u"file"_s, m_path}});
    return quint32(QDateTime::currentSecsSinceEpoch() - year2025);
}

Result<void> IncarnationFile::reserve(quint32 incarnation)
{
    if (m_path.isEmpty() || incarnation <= m_reserved)
        return {};
    const quint32 reserved = incarnation + std::min(block, std::numeric_limits<quint32>::max() - incarnation);
    return replaceFile(m_path, QByteArray::number(reserved) + '\n').map([&] { m_reserved = reserved; });
}

} // namespace muster::net
