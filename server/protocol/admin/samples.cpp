#include "protocol/admin/samples.h"

#include "protocol/vocabulary/duration.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype textMax = 1'024;
constexpr Millis everyMax = 24h;
constexpr std::chrono::seconds keptMax = 366 * 24h;
constexpr int coresMax = 65'536;
constexpr double numberMax = 1e15; // beyond it doubles are no longer exact, and charts meaningless

struct Series {
    QLatin1StringView name;
    std::optional<double> NodeSample::*value;
    bool isPeak = false;
};
constexpr std::array series{Series{"cpu_percent"_L1, &NodeSample::cpuPercent},
    Series{"resident_bytes"_L1, &NodeSample::residentBytes},
    Series{"connections"_L1, &NodeSample::connections}, Series{"websockets"_L1, &NodeSample::webSockets},
    Series{"requests_per_second"_L1, &NodeSample::requestsPerSecond},
    Series{"latency_ms"_L1, &NodeSample::latencyMillis},
    Series{"latency99_ms"_L1, &NodeSample::latency99Millis},
    Series{"clock_offset_ms"_L1, &NodeSample::clockOffsetMillis},
    Series{"round_trip_ms"_L1, &NodeSample::roundTripMillis},
    Series{"cpu_percent_peak"_L1, &NodeSample::cpuPercentPeak, true},
    Series{"connections_peak"_L1, &NodeSample::connectionsPeak, true},
    Series{"websockets_peak"_L1, &NodeSample::webSocketsPeak, true},
    Series{"requests_per_second_peak"_L1, &NodeSample::requestsPerSecondPeak, true}};

QString text(const QJsonValue &value)
{
    QString text = value.toString().left(textMax);
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return text;
}

} // namespace

QJsonObject toJson(const NodeSamples &samples)
{
    QJsonObject lists;
    QJsonArray times;
    for (const NodeSample &sample : samples.samples)
        times.append(epochMillis(sample.at));
    lists[u"at"] = times;
    for (const auto &[name, value, isPeak] : series) {
        if (isPeak && std::ranges::none_of(samples.samples, &std::optional<double>::has_value, value))
            continue;
        QJsonArray list;
        for (const NodeSample &sample : samples.samples) {
            const auto &measured = sample.*value;
            list.append(measured ? QJsonValue(*measured) : QJsonValue());
        }
        lists[name] = list;
    }
    return {{u"node"_s, samples.node.toString()}, {u"name"_s, samples.name},
        {u"cores"_s, samples.cores ? QJsonValue(*samples.cores) : QJsonValue()},
        {u"every_ms"_s, millisToJson(samples.every)}, {u"kept_s"_s, qint64(samples.kept.count())},
        {u"at"_s, samples.at.toUTC().toString(Qt::ISODateWithMs)}, {u"series"_s, lists}};
}

Result<NodeSamples> samplesFromJson(const QJsonObject &json)
{
    const QJsonObject lists = json[u"series"].toObject();
    if (!lists[u"at"].isArray())
        return fail(ErrorCode::Corrupt, u"the answer holds no samples"_s);
    const QJsonArray times = lists[u"at"].toArray();
    if (times.size() > samplesMax)
        return fail(ErrorCode::TooLarge, u"the answer holds %1 samples"_s.arg(times.size()));
    NodeSamples result;
    result.node = NodeId(text(json[u"node"]));
    result.name = text(json[u"name"]);
    result.every = std::clamp(millisFromJson(json[u"every_ms"]), Millis(0), everyMax);
    result.kept = std::clamp(std::chrono::seconds(json[u"kept_s"].toInteger()), 0s, keptMax);
    result.at = QDateTime::fromString(json[u"at"].toString().left(textMax), Qt::ISODateWithMs);
    if (const int cores = json[u"cores"].toInt(); cores > 0 && cores <= coresMax)
        result.cores = cores;
    result.samples.reserve(times.size());
    qint64 before = -1;
    for (const QJsonValue &time : times) {
        const double at = time.toDouble(-1);
        if (at < 0 || at > numberMax || qint64(at) <= before)
            return fail(ErrorCode::Corrupt, u"the times of the samples do not rise"_s);
        before = qint64(at);
        result.samples.emplaceBack().at = fromEpochMillis(before);
    }
    for (const auto &[name, value, isPeak] : series) {
        const QJsonArray list = lists[name].toArray();
        if (list.size() > times.size())
            return fail(ErrorCode::Corrupt, u"there are more values of %1 than times"_s.arg(name));
        for (qsizetype at = 0; at < list.size(); ++at) {
            if (list[at].isDouble() && std::abs(list[at].toDouble()) <= numberMax)
                result.samples[at].*value = list[at].toDouble();
        }
    }
    return result;
}

} // namespace muster::protocol
