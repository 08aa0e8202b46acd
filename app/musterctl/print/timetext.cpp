#include "musterctl/print/timetext.h"

#include <cstdlib>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

QString localTimeText(const QDateTime &at, const QString &format)
{
    const QDateTime local = at.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    const int size = std::abs(minutes);
    return local.toString(format)
        + (minutes == 0 ? u" UTC"_s
                        : u" %1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
                              .arg(size / 60, 2, 10, QChar(u'0'))
                              .arg(size % 60, 2, 10, QChar(u'0')));
}

} // namespace muster::ctl
