#include "musterctl/commands/nodes/history.h"

#include "client/admin/sampleapi.h"
#include "musterctl/cli/arguments.h"
#include "musterctl/print/overviewtext.h"
#include "musterctl/print/table.h"
#include "musterctl/session/exitcode.h"
#include "musterctl/session/session.h"
#include "protocol/overview/nodenames.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::NodeSample;
using protocol::NodeSamples;

namespace {

constexpr int minutesByDefault = 60; ///< of those each look
constexpr int minutesMax = int(protocol::minutesKept.count()) / 60;
constexpr double megabyte = 1e6;

struct Quantity {
    QString name;
    std::optional<double> NodeSample::*value;
    double unit; ///< the size of one displayed unit
    int digits;
    std::optional<double> NodeSample::*peak = nullptr;
};

const std::vector<Quantity> &quantities()
{
    static const std::vector<Quantity> all{
        {u"CPU, % of one core"_s, &NodeSample::cpuPercent, 1, 1, &NodeSample::cpuPercentPeak},
        {u"memory, MB"_s, &NodeSample::residentBytes, megabyte, 1},
        {u"connections"_s, &NodeSample::connections, 1, 0, &NodeSample::connectionsPeak},
        {u"WebSockets"_s, &NodeSample::webSockets, 1, 0, &NodeSample::webSocketsPeak},
        {u"requests per second"_s, &NodeSample::requestsPerSecond, 1, 1, &NodeSample::requestsPerSecondPeak},
        {u"latency, median, ms"_s, &NodeSample::latencyMillis, 1, 2},
        {u"latency, 99 %, ms"_s, &NodeSample::latency99Millis, 1, 2},
        {u"clock offset, ms"_s, &NodeSample::clockOffsetMillis, 1, 0},
        {u"round trip to peers, ms"_s, &NodeSample::roundTripMillis, 1, 2}};
    return all;
}

/// Newest, minimum, median, 99th percentile, maximum; empty for a quantity that was never measured.
QList<Table::Cell> rowOf(const Quantity &quantity, const QList<NodeSample> &samples)
{
    std::vector<double> values;
    double peak = 0;
    for (const NodeSample &sample : samples) {
        if (const auto &value = sample.*quantity.value)
            values.push_back(*value / quantity.unit);
        if (quantity.peak)
            peak = std::max(peak, (sample.*quantity.peak).value_or(0) / quantity.unit);
    }
    QList<Table::Cell> row{{quantity.name}};
    const auto add = [&](std::optional<double> value) {
        row.append(value ? Table::Cell{QString::number(*value, 'f', quantity.digits)}
                         : Table::Cell{u"-"_s, Terminal::Color::Gray});
    };
    const auto &now = samples.last().*quantity.value;
    add(now ? std::optional(*now / quantity.unit) : std::nullopt);
    std::sort(values.begin(), values.end());
    for (const double share : {0.0, 0.5, 0.99})
        add(values.empty() ? std::nullopt
                           : std::optional(values[size_t(std::lround(share * double(values.size() - 1)))]));
    add(values.empty() ? std::nullopt : std::optional(std::max(values.back(), peak)));
    return row;
}

void print(const Context &context, const NodeSamples &measured)
{
    const Millis span = measured.samples.last().at - measured.samples.first().at;
    const QString length = span < 2h ? u"%1 min"_s.arg(double(span.count()) / 60'000, 0, 'f', 1)
                                     : u"%1 h"_s.arg(double(span.count()) / 3'600'000, 0, 'f', 1);
    context.terminal.line(u"%1: %2 samples in %3, one every %4 s"_s.arg(measured.name,
        QString::number(measured.samples.size()), length, QString::number(measured.every / 1s)));
    Table table({QString(), u"now"_s, u"min"_s, u"median"_s, u"99 %"_s, u"max"_s});
    for (const Quantity &quantity : quantities())
        table.add(rowOf(quantity, measured.samples));
    table.print(context.terminal, 2);
}

int run(Context &context, const Arguments &arguments)
{
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const Result<NodeId> node = protocol::findNode(*overview, arguments.operand(u"NODE"_s));
    if (!node)
        return reportFailure(context, node.error());
    const int minutes = arguments.wholeNumber(u"minutes"_s);
    const Result<NodeSamples> measured = session.ask<NodeSamples>(
        [&](client::Transport &api) { return client::SampleApi(api).samples(*node, minutes * 60); });
    // A node answered, but not the one that was requested.
    if (!measured && measured.error().code == ErrorCode::Unavailable) {
        context.terminal.note(u"musterctl: "_s + measured.error().detail);
        return ExitUnknown;
    }
    if (!measured)
        return reportFailure(context, measured.error());
    if (context.json)
        context.terminal.json(protocol::toJson(*measured));
    if (measured->samples.isEmpty()) {
        context.terminal.note(u"musterctl: %1 has measured nothing yet"_s.arg(measured->name));
        return ExitUnknown;
    }
    if (!context.json)
        print(context, *measured);
    return ExitGreen;
}

} // namespace

Command historyCommand()
{
    return {.path = {u"history"_s},
        .section = Section::Inspect,
        .summary = u"Show what a node measured: CPU, memory, connections, latency, clock"_s,
        .description =
            u"A node looks at itself every five seconds, and keeps each look of the last hour until it "
            u"restarts. More than 60 minutes are means of a minute or more, of which it keeps two weeks. "
            u"Shown "
            u"are the newest value, the minimum, the median, the 99th percentile and the maximum, which is "
            u"that of a single look; --json prints every sample."_s,
        .exitCode = u"0 success, 2 no measurements yet, or no answer"_s,
        .options = {{.name = u"minutes"_s,
            .help = u"How far back."_s,
            .value = u"MINUTES"_s,
            .byDefault = QString::number(minutesByDefault),
            .range = NumberRange{1, minutesMax}}},
        .operands = {{.name = u"NODE"_s,
            .help = u"The node: its name, its id, or the beginning of its id."_s}},
        .run = run};
}

} // namespace muster::ctl
