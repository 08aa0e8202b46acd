#include "models/overview/outage.h"

#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using State = Connection::State;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Outage)
};

constexpr qsizetype namesShown = 6;

QString namesOf(const QList<DeadAddress> &addresses, PortAnswer answer)
{
    QStringList names;
    for (const DeadAddress &address : addresses) {
        if (address.answer == answer)
            names += address.name;
    }
    const int more = int(names.size() - namesShown);
    names = names.mid(0, namesShown);
    if (more > 0)
        names += Text::tr("%n more", nullptr, more);
    return names.join(u", "_s);
}

/// What those addresses said and what to do about it.
QString paragraph(PortAnswer answer, const QString &names, const QString &said)
{
    switch (answer) {
    case PortAnswer::Refused:
        return Text::tr("Port refused, so no process runs there: %1. Start the service there.").arg(names);
    case PortAnswer::Silent:
        return Text::tr("Port open, but silent, so the process hangs: %1. Kill it first: while it lives, a "
                        "new one cannot start.")
            .arg(names);
    case PortAnswer::Nothing:
        return Text::tr("No answer at all: %1. The host or the network is down, or a firewall is in "
                        "between. Check whether this computer has a network.")
            .arg(names);
    case PortAnswer::NoName:
        return Text::tr("Name without an address: %1. Check the name service and the spelling.").arg(names);
    case PortAnswer::Spoke:
        return Text::tr("Something answers that is of no use: %1. %2", "addresses, sentence")
            .arg(names, said);
    }
    Q_UNREACHABLE();
}

} // namespace

bool isOutage(const Connection &connection)
{
    return !connection.nobody.isEmpty()
        && (connection.state == State::Stale || connection.state == State::Connecting);
}

Outage outageOf(const Connection &connection)
{
    if (!isOutage(connection))
        return {};
    QStringList paragraphs;
    for (const PortAnswer answer : std::array{PortAnswer::Refused, PortAnswer::Silent, PortAnswer::Nothing,
             PortAnswer::NoName, PortAnswer::Spoke}) {
        const QString names = namesOf(connection.nobody, answer);
        QString said;
        for (const DeadAddress &address : connection.nobody)
            said = said.isEmpty() && address.answer == answer ? address.said : said;
        if (!names.isEmpty())
            paragraphs += paragraph(answer, names, said);
    }
    return {connection.state == State::Stale
            ? Text::tr("No node answers for %1", "a duration").arg(durationText(connection.age))
            : Text::tr("No node answers"),
        paragraphs.join(u'\n')};
}

} // namespace muster::models
