#include "hub/catchup.h"

#include <QCryptographicHash>

namespace muster::hub {

namespace {
constexpr qsizetype idSize = 26;
} // namespace

bool CatchUp::startsOver(TimePoint now, Millis againAfter) const
{
    return m_startsOver && (m_told == 0 || now - m_toldAt >= againAfter);
}

void CatchUp::told(TimePoint now)
{
    m_startsOver = false;
    m_toldAt = now;
    ++m_told;
}

QString CatchUp::announcedId(const ConnectionId &id) const
{
    if (m_told == 0)
        return id.toString();
    const QByteArray name = id.toUtf8() + '/' + QByteArray::number(m_told);
    return QString::fromLatin1(
        QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(idSize));
}

} // namespace muster::hub
