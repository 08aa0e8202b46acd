#include "bench/support/figure.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace muster::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(std::optional<double> value)
{
    if (!value)
        return u"-"_s;
    const double size = std::abs(*value);
    return size >= 10'000 && size < 1e9 ? QString::number(qint64(*value)) : QString::number(*value, 'g', 4);
}

QJsonValue number(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

void FigureTable::add(const Figure &figure)
{
    std::printf("%-78s %9s %-6s worst %-7s must %-7s aims %-6s %s %-22s %s\n", qPrintable(figure.what),
        qPrintable(text(figure.value)), qPrintable(figure.unit), qPrintable(text(figure.worst)),
        qPrintable(text(figure.must)), qPrintable(text(figure.aims)), qPrintable(m_peer),
        qPrintable(figure.peer.isEmpty() ? u"-"_s : figure.peer), figure.holds() ? "" : "MISSED");
    std::fflush(stdout);
    m_all.push_back(figure);
}

void FigureTable::add(const std::vector<Figure> &figures)
{
    for (const Figure &figure : figures)
        add(figure);
}

bool FigureTable::write(const QString &fileName) const
{
    if (fileName.isEmpty())
        return true;
    QJsonArray figures;
    for (const Figure &figure : m_all)
        figures.append(QJsonObject{{u"id"_s, figure.id}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit},
            {u"value"_s, figure.value}, {u"worst"_s, number(figure.worst)}, {u"must"_s, number(figure.must)},
            {u"aims"_s, number(figure.aims)}, {m_peer, figure.peer}, {u"holds"_s, figure.holds()}});
    const QJsonObject document{{u"figures"_s, figures},
        {u"measured_on"_s,
            QJsonObject{{u"system"_s, QSysInfo::prettyProductName()},
                {u"kernel"_s, QSysInfo::kernelVersion()}, {u"processors"_s, QThread::idealThreadCount()}}}};
    QFile out(fileName);
    if (out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(document).toJson()) >= 0)
        return true;
    std::fprintf(stderr, "bench: %s cannot be written\n", qPrintable(fileName));
    return false;
}

int FigureTable::close() const
{
    const auto missed =
        std::count_if(m_all.begin(), m_all.end(), [](const Figure &figure) { return !figure.holds(); });
    std::printf("%d figures, %d missed\n", int(m_all.size()), int(missed));
    return int(missed);
}

double percentile(std::vector<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    const auto rank = size_t(std::ceil(double(values.size()) * percent / 100.0));
    return values[std::max<size_t>(rank, 1) - 1];
}

double cpuNanosOf(qint64 pid)
{
    double sum = 0;
    const QDir tasks(u"/proc/%1/task"_s.arg(pid));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task) + u"/schedstat"_s);
        if (file.open(QIODevice::ReadOnly))
            sum += file.readAll().split(' ').value(0).toDouble();
    }
    return sum;
}

} // namespace muster::bench
