#include "bench/console/figure.h"

#include <algorithm>
#include <cstdio>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', *value < 10 ? 1 : 0) : u"-"_s;
}

} // namespace

double percentile(std::vector<double> values, double percent)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const double place = percent / 100 * double(values.size() - 1);
    return values[std::size_t(place + 0.5)];
}

void print(const Figure &figure)
{
    std::printf("%-66s %9s %-3s must %-6s aims %-6s %s\n", qPrintable(figure.what),
        qPrintable(text(figure.value)), qPrintable(figure.unit), qPrintable(text(figure.must)),
        qPrintable(text(figure.aims)), figure.holds() ? "" : "MISSED");
    std::fflush(stdout);
}

QJsonObject toJson(const Figure &figure)
{
    const auto number = [](std::optional<double> value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    return {{u"id"_s, figure.id}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit},
        {u"value"_s, figure.value}, {u"must"_s, number(figure.must)}, {u"aims"_s, number(figure.aims)},
        {u"holds"_s, figure.holds()}};
}

Figure figureFromJson(const QJsonObject &json)
{
    const auto number = [](const QJsonValue &value) {
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    return {json[u"id"].toString(), json[u"what"].toString(), json[u"unit"].toString(),
        json[u"value"].toDouble(), number(json[u"must"]), number(json[u"aims"])};
}

} // namespace muster::bench::console
