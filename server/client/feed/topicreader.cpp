#include "client/feed/topicreader.h"

#include "protocol/overview/overviewtopic.h"

#include <utility>

namespace muster::client {

namespace {

template <typename Value>
std::optional<Result<TopicValue>> asTopicValue(std::optional<Result<Value>> value)
{
    if (!value)
        return std::nullopt;
    return std::move(*value).map([](Value &&read) { return TopicValue(std::move(read)); });
}

} // namespace

QByteArray TopicReader::followed()
{
    constexpr QLatin1StringView name = protocol::EventsTopic::words.name;
    return {name.data(), name.size()};
}

TopicReader::Read TopicReader::read(const QByteArray &text)
{
    using protocol::OverviewTopic;
    auto [event, overview, needsSnapshot] = m_overview.read(text);
    if (!event)
        return {std::move(event), {}, {}, false};
    if (event->event == OverviewTopic::words.name || event->event == OverviewTopic::words.deltaName)
        return {
            std::move(event), OverviewTopic::words.name, asTopicValue(std::move(overview)), needsSnapshot};
    if (auto events = m_events.read(*event, text.size()); events.isOurs)
        return {std::move(event), protocol::EventsTopic::words.name, asTopicValue(std::move(events.value)),
            events.needsSnapshot};
    return {std::move(event), {}, {}, false};
}

} // namespace muster::client
