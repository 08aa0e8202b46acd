#include "musterctl/commands/history.h"

#include "musterctl/exitcode.h"
#include "musterctl/nodeargument.h"
#include "musterctl/picture.h"
#include "musterctl/session.h"
#include "musterctl/table.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <vector>

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::NodeSample;
using protocol::NodeSamples;

namespace {

constexpr int minutesMax = 60; ///< nodes keep an hour
constexpr double megabyte = 1e6;

struct Quantity {
    QString name;
    std::optional<double> NodeSample::*value;
    double unit; ///< what one of the shown is
    int digits;
};

const std::vector<Quantity> &quantities()
{
    static const std::vector<Quantity> all{{u"CPU, % of one core"_s, &NodeSample::cpuPercent, 1, 1},
        {u"memory, MB"_s, &NodeSample::residentBytes, megabyte, 1},
        {u"connections"_s, &NodeSample::connections, 1, 0}, {u"WebSockets"_s, &NodeSample::webSockets, 1, 0},
        {u"requests a second"_s, &NodeSample::requestsPerSecond, 1, 1},
        {u"answer, median, ms"_s, &NodeSample::latencyMillis, 1, 2},
        {u"answer, 99 %, ms"_s, &NodeSample::latency99Millis, 1, 2},
        {u"clock ahead, ms"_s, &NodeSample::clockOffsetMillis, 1, 0},
        {u"round trip to peers, ms"_s, &NodeSample::roundTripMillis, 1, 2}};
    return all;
}

/// Now, least, median, 99th percentile, most; a quantity that was never measured has none of them.
QList<Table::Cell> rowOf(const Quantity &quantity, const QList<NodeSample> &samples)
{
    std::vector<double> values;
    for (const NodeSample &sample : samples)
        if (const auto &value = sample.*quantity.value)
            values.push_back(*value / quantity.unit);
    QList<Table::Cell> row{{quantity.name}};
    const auto add = [&](std::optional<double> value) {
        row.append(value ? Table::Cell{QString::number(*value, 'f', quantity.digits)}
                         : Table::Cell{u"-"_s, Terminal::Colour::Grey});
    };
    const auto &now = samples.last().*quantity.value;
    add(now ? std::optional(*now / quantity.unit) : std::nullopt);
    std::sort(values.begin(), values.end());
    for (const double share : {0.0, 0.5, 0.99, 1.0})
        add(values.empty() ? std::nullopt
                           : std::optional(values[size_t(std::lround(share * double(values.size() - 1)))]));
    return row;
}

void print(const Context &context, const NodeSamples &told)
{
    const qint64 span = told.samples.last().at - told.samples.first().at;
    context.terminal.line(u"%1: %2 looks in %3 min, one each %4 s"_s.arg(plainText(told.name),
        QString::number(told.samples.size()), QString::number(double(span) / 60'000, 'f', 1),
        QString::number(told.everyMillis / 1'000)));
    Table table({QString(), u"now"_s, u"least"_s, u"median"_s, u"99 %"_s, u"most"_s});
    for (const Quantity &quantity : quantities())
        table.add(rowOf(quantity, told.samples));
    for (const QString &line : table.lines(context.terminal, 2))
        context.terminal.line(line);
}

} // namespace

QString HistoryCommand::name() const
{
    return u"history"_s;
}

QString HistoryCommand::summary() const
{
    return u"What a node measured of itself: CPU, memory, connections, answers, clock"_s;
}

QString HistoryCommand::description() const
{
    return u"A node keeps what it measured in the last hour, until it restarts. Shown are the newest value, "
           u"the "
           u"least, the\nmedian, the 99th percentile and the most; --json prints every look.\n"
           u"Exit code: 0 told, 2 it has measured nothing yet, or does not answer."_s;
}

void HistoryCommand::describe(QCommandLineParser &parser) const
{
    parser.addOption({u"minutes"_s, u"How far back, 1 to 60. Default: 60."_s, u"N"_s, u"60"_s});
}

int HistoryCommand::run(Context &context, const QCommandLineParser &parser, const QStringList &words)
{
    if (words.isEmpty())
        return reportFailure(context,
            {ErrorCode::InvalidArgument, u"say which node: musterctl history NODE ('status' lists them)"_s});
    bool isNumber = false;
    const int minutes = parser.value(u"minutes"_s).toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > minutesMax)
        return reportFailure(context, {ErrorCode::InvalidArgument, u"--minutes: a number from 1 to 60"_s});
    Session session(context);
    const Result<protocol::Overview> overview = session.overview();
    if (!overview)
        return reportFailure(context, overview.error());
    const Result<NodeId> node = findNode(*overview, words.first());
    if (!node)
        return reportFailure(context, node.error());
    const Result<NodeSamples> told =
        session.ask<NodeSamples>([&](client::ApiClient &api) { return api.samples(*node, minutes * 60); });
    if (!told
        && told.error().code == ErrorCode::Unavailable) { // a node answered: not the one that was asked for
        context.terminal.note(u"musterctl: "_s + plainText(told.error().detail));
        return ExitUnknown;
    }
    if (!told)
        return reportFailure(context, told.error());
    if (context.json)
        context.terminal.line(
            QString::fromUtf8(QJsonDocument(protocol::toJson(*told)).toJson(QJsonDocument::Compact)));
    if (told->samples.isEmpty()) {
        context.terminal.note(u"musterctl: %1 has measured nothing yet"_s.arg(plainText(told->name)));
        return ExitUnknown;
    }
    if (!context.json)
        print(context, *told);
    return ExitGreen;
}

} // namespace muster::ctl
