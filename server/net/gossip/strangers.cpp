#include "net/gossip/strangers.h"

#include "base/printable.h"
#include "net/gossip/endpoints.h"

#include <algorithm>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A stranger's text ends up in a log line and on a screen.
QString shownText(QString text)
{
    constexpr qsizetype shown = 200;
    if (text.size() > shown)
        text = text.left(shown) + u'…';
    return printable(std::move(text), u'?');
}

QString sentence(const cluster::Endpoint &from, Strangers::Came came, const Error &why)
{
    const QString host = from.port == 0 ? toHostAddress(from).toString() : toText(from);
    const Refusal refusal = refusalOf(why.code);
    const QString what = refusal == Refusal::Unreadable || refusal == Refusal::TooMuch
        ? u"cannot be read: %1"_s.arg(why.detail)
        : why.detail;
    if (refusal == Refusal::RefusesUs)
        return u"%1 does not accept us: %2"_s.arg(host, shownText(why.detail));
    switch (came) {
    case Strangers::Came::AsPacket:
        return u"A packet from %1 %2."_s.arg(host, what);
    case Strangers::Came::AsStream:
        return u"A stream from %1 %2."_s.arg(host, what);
    case Strangers::Came::AsAnswer:
        break;
    }
    return u"The answer of %1 %2."_s.arg(host, what);
}

} // namespace

QLatin1StringView refusalName(Refusal refusal)
{
    switch (refusal) {
    case Refusal::OtherLabel:
        return "other-label"_L1;
    case Refusal::WrongKey:
        return "wrong-key"_L1;
    case Refusal::NotEncrypted:
        return "not-encrypted"_L1;
    case Refusal::NoKeyHere:
        return "no-key-here"_L1;
    case Refusal::RefusesUs:
        return "refuses-us"_L1;
    case Refusal::Unreadable:
        return "unreadable"_L1;
    case Refusal::TooMuch:
        return "too-much"_L1;
    }
    return "unreadable"_L1;
}

Refusal refusalOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Conflict:
        return Refusal::OtherLabel;
    case ErrorCode::Unauthorized:
        return Refusal::WrongKey;
    case ErrorCode::Forbidden:
        return Refusal::NotEncrypted;
    case ErrorCode::Unavailable:
        return Refusal::NoKeyHere;
    case ErrorCode::TooLarge:
        return Refusal::TooMuch;
    case ErrorCode::InvalidArgument:
        return Refusal::RefusesUs;
    default:
        return Refusal::Unreadable;
    }
}

std::optional<Strangers::Line> Strangers::refused(
    const cluster::Endpoint &from, Came came, const Error &why, TimePoint now)
{
    const Refusal refusal = refusalOf(why.code);
    ++m_count;
    const auto it = std::find_if(m_strangers.begin(), m_strangers.end(),
        [&](const Entry &entry) { return entry.refusal == refusal && entry.from == from; });
    if (it != m_strangers.end()) {
        m_strangers.splice(m_strangers.begin(), m_strangers, it);
    } else {
        if (m_strangers.size() == keptMax)
            m_strangers.pop_back();
        m_strangers.emplace_front();
        m_strangers.front().from = from;
        m_strangers.front().refusal = refusal;
        m_strangers.front().firstAt = now;
    }
    Entry &entry = m_strangers.front();
    ++entry.count;
    entry.lastAt = now;
    entry.sentence = sentence(from, came, why);

    if (!m_linesSince || now - *m_linesSince >= linesInterval) {
        m_linesSince = now;
        m_lines = 0;
    }
    if ((entry.loggedAt && now - *entry.loggedAt < sameLineInterval) || m_lines >= linesMax) {
        ++m_unsaid;
        return {};
    }
    entry.loggedAt = now;
    ++m_lines;
    return Line{entry, std::exchange(m_unsaid, 0)};
}

} // namespace muster::net
