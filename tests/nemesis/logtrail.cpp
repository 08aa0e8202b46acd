#include "nemesis/logtrail.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Entry::Kind;

std::optional<Kind> kindOf(const QString &event)
{
    static const std::map<QString, Kind> kinds{
        {u"leadership-gained"_s, Kind::Gained},
        {u"leadership-renewed"_s, Kind::Renewed},
        {u"leadership-lost"_s, Kind::Lost},
        {u"leader-work-done"_s, Kind::WorkDone},
        {u"write-refused"_s, Kind::WriteRefused},
        {u"member-state"_s, Kind::MemberState},
    };
    const auto found = kinds.find(event);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::Gained:
        return u"leads"_s;
    case Kind::Renewed:
        return u"renewed"_s;
    case Kind::Lost:
        return u"leads no longer"_s;
    case Kind::WorkDone:
        return u"did leader-only work"_s;
    case Kind::WriteRefused:
        return u"leader-only write refused"_s;
    case Kind::MemberState:
        return u"sees"_s;
    case Kind::TermSeen:
        return u"shows clients"_s;
    }
    Q_UNREACHABLE();
}

TimePoint timeOf(const QJsonValue &millis)
{
    return TimePoint(Millis(millis.toInteger()));
}

} // namespace

std::optional<Entry> readEntry(int node, const QByteArray &line, const Numbers &numbers)
{
    if (!line.contains("\"event\"") || !line.contains("\"steady_ms\""))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto kind = kindOf(json[u"event"].toString());
    if (!kind)
        return {};
    Entry entry;
    entry.kind = *kind;
    entry.node = node;
    entry.at = timeOf(json[u"steady_ms"]);
    entry.term = quint64(json[u"term"].toInteger());
    entry.until = timeOf(json[u"effective_until_ms"]);
    entry.began = timeOf(json[u"began_ms"]);
    entry.reason = json[u"reason"].toString();
    if (*kind == Kind::MemberState) {
        const auto about = numbers.find(json[u"node"].toString());
        if (about == numbers.end())
            return {};
        entry.about = about->second;
        entry.was = json[u"was"].toString();
        entry.is = json[u"is"].toString();
    }
    return entry;
}

QString toText(const Entry &entry, TimePoint zero)
{
    const auto seconds = [zero](TimePoint at) {
        return QString::number(double((at - zero).count()) / 1000, 'f', 3);
    };
    QString text = u"%1  node %2 %3"_s.arg(seconds(entry.at), 9).arg(entry.node).arg(kindText(entry.kind));
    if (entry.kind == Kind::MemberState)
        text += u" node %1 %2 (was %3)"_s.arg(entry.about)
                    .arg(entry.is, entry.was.isEmpty() ? u"unknown"_s : entry.was);
    else
        text += u", term %1"_s.arg(entry.term);
    if (entry.kind == Kind::Gained || entry.kind == Kind::Renewed)
        text += u", until %1"_s.arg(seconds(entry.until));
    if (entry.kind == Kind::WorkDone)
        text += u", begun %1"_s.arg(seconds(entry.began));
    return entry.reason.isEmpty() ? text : text + u": "_s + entry.reason;
}

} // namespace muster::nemesis
