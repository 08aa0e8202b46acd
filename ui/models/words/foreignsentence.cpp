#include "models/words/foreignsentence.h"

#include "models/words/sentences.h"

#include <QCoreApplication>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype nameMax = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Foreign)
};

QString plain(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.size() > nameMax ? QString(text.left(nameMax - 1) + u'…') : text;
}

} // namespace

QString foreignLine(const protocol::Overview &overview)
{
    const int count = std::max(overview.foreignCount, int(overview.foreign.size()));
    if (count == 0)
        return {};
    QStringList names;
    for (const protocol::ForeignMember &member : overview.foreign)
        names.append(Text::tr("%1 (%2, %3)", "name (serf, alive)")
                         .arg(plain(member.name), plain(member.kind), livenessText(member.state)));
    return Text::tr("%n foreign member(s) in the gossip, not counted: %1.", nullptr, count)
        .arg(nameList(names));
}

QStringList foreignDetails(const protocol::Overview &overview)
{
    QStringList lines;
    for (const protocol::ForeignMember &member : overview.foreign)
        lines.append(Text::tr("%1 (%2) at %3: %4, heard %5", "name (serf) at address: alive, heard 2 s ago")
                         .arg(plain(member.name), plain(member.kind), plain(member.address),
                             livenessText(member.state), agoText(member.age)));
    if (const int more = overview.foreignCount - int(overview.foreign.size()); more > 0)
        lines.append(Text::tr("and %n more", nullptr, more));
    return lines;
}

} // namespace muster::models
