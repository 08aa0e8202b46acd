#pragma once
#include <QStringList>

namespace muster::messaging {

/// Who is meant by a message, before it is known who is in the channel.
struct Mentions {
    QStringList usernames; ///< in lower case, each once, at most 20
    bool everybody = false; ///< @channel, @all or @here
};

/// Reads "@name" wherever a word begins; dots, dashes and underscores at the end belong to the sentence.
Mentions mentionsIn(const QString &message);

} // namespace muster::messaging
