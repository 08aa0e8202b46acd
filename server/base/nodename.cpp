#include "base/nodename.h"

#include <algorithm>

namespace muster {

namespace {

bool plain(QChar c)
{
    return c.unicode() < 128 && c.isLetterOrNumber();
}

bool inName(QChar c)
{
    return plain(c) || c == u'-' || c == u'_' || c == u'.';
}

} // namespace

bool isNodeName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 63 && plain(name.front()) && plain(name.back())
        && std::ranges::all_of(name, inName);
}

bool isHostText(const QString &text)
{
    return !text.isEmpty() && text.size() <= 255 && text.front() != u'-'
        && std::ranges::all_of(text, [](QChar c) { return inName(c) || c == u':'; });
}

} // namespace muster
