#include "protocol/overview/eventhistory.h"

#include "protocol/overview/listdelta.h"
#include "protocol/overview/overviewreader.h"

#include <QJsonDocument>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto same = [](const auto &a, const auto &b) {
    return a == b;
};
constexpr auto asJson = [](qsizetype, const auto &element) -> QJsonValue {
    return toJson(element);
};

tl::unexpected<Error> tooLarge(const OverviewReader &reader)
{
    return fail(ErrorCode::TooLarge, u"the events hold %1"_s.arg(*reader.tooLarge()));
}

} // namespace

EventHistory historyIn(const Overview &overview)
{
    return {overview.events, overview.terms};
}

void setHistory(Overview &overview, const EventHistory &history)
{
    overview.events = history.events;
    overview.terms = history.terms;
}

QJsonObject toJson(const EventHistory &history)
{
    return {{u"events"_s, arrayOf(history.events)}, {u"terms"_s, arrayOf(history.terms)}};
}

Result<EventHistory> historyFromJson(const QJsonObject &json)
{
    OverviewReader reader;
    EventHistory history{reader.list(json[u"events"], most::records, &OverviewReader::event),
        reader.list(json[u"terms"], most::records, &OverviewReader::term)};
    if (reader.tooLarge())
        return tooLarge(reader);
    return history;
}

QJsonObject deltaOf(const EventHistory &before, const EventHistory &next)
{
    return {{u"events"_s,
                listDelta(
                    before.events, next.events, [](const EventRecord &event) { return event.sequence; }, same,
                    asJson)},
        {u"terms"_s,
            listDelta(
                before.terms, next.terms, [](const TermRecord &term) { return term.term; }, same, asJson)}};
}

Result<EventHistory> applyDelta(const EventHistory &before, const QJsonObject &delta)
{
    OverviewReader reader;
    auto events = applyListDelta(delta[u"events"], before.events, most::records,
        [&reader](const QJsonValue &value) { return std::optional(reader.event(value.toObject())); });
    auto terms = applyListDelta(delta[u"terms"], before.terms, most::records,
        [&reader](const QJsonValue &value) { return std::optional(reader.term(value.toObject())); });
    if (reader.tooLarge())
        return tooLarge(reader);
    if (!events || !terms)
        return fail(ErrorCode::Corrupt, u"the delta does not fit the events before"_s);
    return EventHistory{std::move(*events), std::move(*terms)};
}

QByteArray EventsTopic::snapshot(const EventHistory &history)
{
    return QJsonDocument(toJson(history)).toJson(QJsonDocument::Compact);
}

} // namespace muster::protocol
