#include "messaging/mentions.h"

#include <QRegularExpression>

namespace muster::messaging {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype usernamesMax = 20;
} // namespace

Mentions mentionsIn(const QString &message)
{
    static const QRegularExpression mention(
        u"(?<![A-Za-z0-9_@.+-])@([A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?)(?![A-Za-z0-9@])"_s);
    Mentions found;
    if (!message.contains(u'@'))
        return found;
    for (auto match = mention.globalMatch(message); match.hasNext();) {
        const QString name = match.next().captured(1).toLower();
        if (name == "channel"_L1 || name == "all"_L1 || name == "here"_L1)
            found.everybody = true;
        else if (found.usernames.size() < usernamesMax && !found.usernames.contains(name))
            found.usernames.append(name);
    }
    return found;
}

} // namespace muster::messaging
