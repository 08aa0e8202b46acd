#include "models/nodes/history.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::NodeSample;
using protocol::NodeSamples;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::History)
};

struct Quantity {
    std::optional<double> NodeSample::*value = nullptr;
    const char *name = ""; ///< of its line, if a chart has several
};

struct Kind {
    QLatin1StringView id;
    const char *title;
    const char *unit;
    double scale; ///< from the sample's unit to the chart's
    double least; ///< the axis reaches at least this value
    bool signs; ///< signed: 0 is in the middle
    std::array<Quantity, 2> quantities;
};

// Texts of this table are translated where they are used.
constexpr std::array kinds{
    Kind{"latency"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Time to answer"), "ms", 1, 1, false,
        {Quantity{&NodeSample::latencyMillis, QT_TRANSLATE_NOOP("muster::models::History", "half within")},
            Quantity{
                &NodeSample::latency99Millis, QT_TRANSLATE_NOOP("muster::models::History", "99 % within")}}},
    Kind{"requests"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Requests a second"), "", 1, 10, false,
        {Quantity{&NodeSample::requestsPerSecond, ""}, Quantity{}}},
    Kind{"sockets"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Open sockets"), "", 1, 10, false,
        {Quantity{&NodeSample::connections, QT_TRANSLATE_NOOP("muster::models::History", "all")},
            Quantity{&NodeSample::webSockets, QT_TRANSLATE_NOOP("muster::models::History", "WebSockets")}}},
    Kind{"cpu"_L1, QT_TRANSLATE_NOOP("muster::models::History", "CPU"), "%", 1, 10, false,
        {Quantity{&NodeSample::cpuPercent, ""}, Quantity{}}},
    Kind{"memory"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Memory"), "MB", 1e-6, 10, false,
        {Quantity{&NodeSample::residentBytes, ""}, Quantity{}}},
    Kind{"skew"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Clock ahead"), "ms", 1, 10, true,
        {Quantity{&NodeSample::clockOffsetMillis, ""}, Quantity{}}},
    Kind{"roundtrip"_L1, QT_TRANSLATE_NOOP("muster::models::History", "Round trip to peers"), "ms", 1, 1,
        false, {Quantity{&NodeSample::roundTripMillis, ""}, Quantity{}}}};

QString translated(const char *text)
{
    return QCoreApplication::translate("muster::models::History", text);
}

QString numberText(double value, const QString &unit)
{
    const double size = std::abs(value);
    const int digits = size < 10 && std::abs(value - std::round(value)) > 0.04 ? 1 : 0;
    const QString number = QLocale().toString(value, 'f', digits);
    return unit.isEmpty() ? number : Text::tr("%1 %2", "a value, its unit").arg(number, unit);
}

QString clockOf(double at, bool seconds)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(at)).toString(seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

ChartLine lineOf(const NodeSamples &samples, const Kind &kind, const Quantity &quantity)
{
    ChartLine line;
    line.name = *quantity.name ? translated(quantity.name) : QString();
    const Millis gap = std::max(Millis(1), samples.every) * 5 / 2;
    WallTime before;
    for (const NodeSample &sample : samples.samples) {
        const auto &value = sample.*quantity.value;
        if (!value)
            continue;
        if (line.pieces.isEmpty() || sample.at - before > gap)
            line.pieces.append(QList<QPointF>());
        line.pieces.last().append({double(epochMillis(sample.at)), *value * kind.scale});
        before = sample.at;
    }
    return line;
}

/// 1, 2 or 5 times a power of ten that is no less.
double roundUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(value, 1e-9))));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * 1.0001)
            return step * power;
    }
    return 10 * power;
}

QString lineSummary(const ChartLine &line, const QString &title, const QString &unit)
{
    const QString name =
        line.name.isEmpty() ? title : Text::tr("%1, %2", "chart, line").arg(title, line.name);
    QPointF extreme;
    bool any = false;
    for (const auto &piece : line.pieces) {
        for (const QPointF &point : piece) {
            if (!any || std::abs(point.y()) > std::abs(extreme.y()))
                extreme = point;
            any = true;
        }
    }
    if (!any)
        return Text::tr("%1: not measured", "chart").arg(name);
    return Text::tr("%1: now %2, highest %3 at %4", "chart")
        .arg(name, numberText(line.pieces.last().last().y(), unit), numberText(extreme.y(), unit),
            clockOf(extreme.x(), false));
}

} // namespace

bool Chart::empty() const
{
    return std::all_of(
        lines.cbegin(), lines.cend(), [](const ChartLine &line) { return line.pieces.isEmpty(); });
}

QList<Chart> historyCharts(const NodeSamples &samples)
{
    QList<Chart> charts;
    for (const Kind &kind : kinds) {
        Chart chart;
        chart.id = kind.id;
        chart.title = translated(kind.title);
        chart.unit = QString::fromLatin1(kind.unit);
        double reach = kind.least;
        QStringList summaries;
        for (const Quantity &quantity : kind.quantities) {
            if (!quantity.value)
                continue;
            const ChartLine line = lineOf(samples, kind, quantity);
            for (const auto &piece : line.pieces) {
                for (const QPointF &point : piece)
                    reach = std::max(reach, std::abs(point.y()));
            }
            summaries.append(lineSummary(line, chart.title, chart.unit));
            chart.lines.append(line);
        }
        chart.top = roundUp(reach);
        chart.bottom = kind.signs ? -chart.top : 0;
        chart.summary = summaries.join(u"; "_s);
        charts.append(std::move(chart));
    }
    return charts;
}

QString chartValue(const Chart &chart, WallTime at, Millis every)
{
    QStringList values;
    const double asked = double(epochMillis(at));
    const double reach = double(std::max(Millis(1), every).count()) * 1.5;
    double when = asked;
    for (const ChartLine &line : chart.lines) {
        const QPointF *nearest = nullptr;
        for (const auto &piece : line.pieces) {
            for (const QPointF &point : piece) {
                if (!nearest || std::abs(point.x() - asked) < std::abs(nearest->x() - asked))
                    nearest = &point;
            }
        }
        if (!nearest || std::abs(nearest->x() - asked) > reach)
            continue;
        when = nearest->x();
        const QString value = numberText(nearest->y(), chart.unit);
        values.append(
            line.name.isEmpty() ? value : Text::tr("%1 %2", "a line, its value").arg(line.name, value));
    }
    const QString time = clockOf(when, true);
    return values.isEmpty() ? Text::tr("not measured at %1").arg(time)
                            : Text::tr("%1 at %2", "a value, a time").arg(values.join(u", "_s), time);
}

NodeSamples joined(const NodeSamples &known, const NodeSamples &came)
{
    if (known.node != came.node || known.samples.isEmpty() || came.samples.isEmpty())
        return came;
    NodeSamples all = came;
    all.samples.clear();
    const WallTime first = came.samples.first().at;
    const WallTime oldest = came.samples.last().at - came.kept;
    for (const NodeSample &sample : known.samples) {
        if (sample.at < first && sample.at >= oldest)
            all.samples.append(sample);
    }
    all.samples += came.samples;
    // A node that claims to keep a year must not fill our memory.
    if (all.samples.size() > protocol::samplesMax)
        all.samples.remove(0, all.samples.size() - protocol::samplesMax);
    return all;
}

TimeRange historyRange(const NodeSamples &samples)
{
    if (samples.samples.isEmpty())
        return {};
    const WallTime to = samples.samples.last().at;
    const std::chrono::seconds kept = std::max<std::chrono::seconds>(1min, samples.kept);
    // A mostly empty hour shows nothing: only what there is, and at least five minutes.
    const WallTime from = std::min(samples.samples.first().at, to - 5min);
    return {std::max(from, to - kept), to};
}

} // namespace muster::models
