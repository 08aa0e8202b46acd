#pragma once
#include <QString>

namespace muster::store {

/// Text that a LIKE … ESCAPE '!' takes as it is.
inline QString likeLiteral(QString text)
{
    return text.replace(u'!', QLatin1StringView("!!"))
        .replace(u'%', QLatin1StringView("!%"))
        .replace(u'_', QLatin1StringView("!_"));
}

} // namespace muster::store
