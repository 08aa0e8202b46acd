#include "base/nodename.h"

#include <algorithm>

namespace muster {

bool isNodeName(const QString &name)
{
    const auto plain = [](QChar c) {
        return c.unicode() < 128 && c.isLetterOrNumber();
    };
    return !name.isEmpty() && name.size() <= 63 && plain(name.front()) && plain(name.back())
        && std::ranges::all_of(
            name, [&](QChar c) { return plain(c) || c == u'-' || c == u'_' || c == u'.'; });
}

} // namespace muster
