#include "base/tokenhash.h"

#include <QCryptographicHash>

namespace muster {

QByteArray hashToken(const QString &token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace muster
