#include "node/metrics/exposition.h"

#include "base/printable.h"

#include <QLocale>

#include <cmath>
#include <limits>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray number(double value)
{
    if (std::isnan(value))
        return "NaN"_ba;
    if (std::isinf(value))
        return value > 0 ? "+Inf"_ba : "-Inf"_ba;
    // Counts as what they are, not as 1e+06.
    if (value == std::trunc(value) && std::abs(value) < 1e15)
        return QByteArray::number(qint64(value));
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(u'\n', u"\\n"_s);
    return text.toUtf8();
}

QByteArray labelValue(const QString &text)
{
    return '"' + escaped(printable(text.left(Exposition::labelMax))).replace('"', "\\\"") + '"';
}

QByteArray word(Exposition::Type type)
{
    switch (type) {
    case Exposition::Type::Counter:
        return "counter"_ba;
    case Exposition::Type::Gauge:
        return "gauge"_ba;
    case Exposition::Type::Histogram:
        return "histogram"_ba;
    case Exposition::Type::Untyped:
        return "untyped"_ba;
    }
    return {};
}

} // namespace

void Exposition::family(QLatin1StringView name, Type type, QStringView help)
{
    m_name = QByteArray(name.data(), name.size());
    m_text += "# HELP " + m_name + ' ' + escaped(help.toString()) + '\n';
    m_text += "# TYPE " + m_name + ' ' + word(type) + '\n';
}

void Exposition::line(QLatin1StringView suffix, Labels labels, double value)
{
    m_text += m_name + QByteArrayView(suffix.data(), suffix.size()).toByteArray();
    char before = '{';
    for (const auto &[name, text] : labels) {
        m_text += before + QByteArray(name.data(), name.size()) + '=' + labelValue(text);
        before = ',';
    }
    m_text += (labels.size() > 0 ? "} " : " ") + number(value) + '\n';
}

void Exposition::sample(double value, Labels labels)
{
    line({}, labels, value);
}

void Exposition::bucket(double limit, double count, const Label &label)
{
    line("_bucket"_L1, {label, {"le"_L1, std::isinf(limit) ? u"+Inf"_s : QString::number(limit, 'g', 4)}},
        count);
}

void Exposition::end(double sum, double count, const Label &label)
{
    bucket(std::numeric_limits<double>::infinity(), count, label);
    line("_sum"_L1, {label}, sum);
    line("_count"_L1, {label}, count);
}

void Exposition::counter(QLatin1StringView name, double value, QStringView help)
{
    family(name, Type::Counter, help);
    sample(value);
}

void Exposition::gauge(QLatin1StringView name, double value, QStringView help, Labels labels)
{
    family(name, Type::Gauge, help);
    sample(value, labels);
}

} // namespace muster::node
