#include "protocol/vocabulary/portanswer.h"

#include <QtGlobal>

namespace muster::protocol {

const char *englishAdvice(PortAnswer answer)
{
    switch (answer) {
    case PortAnswer::Refused:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "Its port refuses connections: the process is gone. Look at its log, then start it; it rejoins "
            "on its own.");
    case PortAnswer::Silent:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "Its port takes connections and nothing answers: the process hangs. End it first, since it still "
            "holds its data directory, then start it.");
    case PortAnswer::Unreachable:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "Its host does not answer at all: check the host, and the network on the way to it.");
    }
    Q_UNREACHABLE();
}

} // namespace muster::protocol
