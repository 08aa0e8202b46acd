#include "cluster/membership/notes.h"

namespace muster::cluster::membership {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr Millis interval{10'000};
}

void Notes::seldom(Kind kind, const QString &text, TimePoint now)
{
    Limit &limit = m_limits[kind];
    if (limit.next && now < *limit.next) {
        ++limit.suppressed;
        return;
    }
    warn(limit.suppressed > 0 ? u"%1 (and %2 more like it)"_s.arg(text).arg(limit.suppressed) : text);
    limit = {now + interval, 0};
}

} // namespace muster::cluster::membership
