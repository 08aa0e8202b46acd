// Figures of the console's log view beside the specification's, as a table and as JSON: a million lines are
// appended, filtered and scrolled in the real view. Exit code 1 if one that must hold does not.
#include "models/logmodel.h"
#include "views/logview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace muster;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Figure {
    QString id; ///< stable, for the JSON
    QString what;
    QString unit;
    double value = 0; ///< less is better
    double must = 0;
    double aims = 0;
    bool holds() const { return value <= must; }
};

void print(const Figure &figure)
{
    std::printf("%-78s %9s %-6s must %-7s aims %-6s %s\n", qPrintable(figure.what),
        qPrintable(QString::number(figure.value, 'g', 4)), qPrintable(figure.unit),
        qPrintable(QString::number(figure.must)), qPrintable(QString::number(figure.aims)),
        figure.holds() ? "" : "MISSED");
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// CPU time of this process: what a stall would be on a machine that nobody else uses.
double cpuMillis()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3
        + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

/// Time spent, and the longest piece of it in which no event could be handled.
struct Spent {
    double wall = 0;
    double cpu = 0;
    double longestWall = 0;
    double longestCpu = 0;

    template <typename Work>
    void piece(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMillis();
        work();
        const double took = cpuMillis() - before;
        const double passed = double(timer.nsecsElapsed()) / 1e6;
        wall += passed;
        cpu += took;
        longestWall = std::max(longestWall, passed);
        longestCpu = std::max(longestCpu, took);
    }
};

QList<models::LogLine> batch(int first, int count)
{
    static const QList<QByteArray> messages{"a request was answered", "an acknowledgement came late",
        "a statement took long", "the lease was renewed", "a socket was closed by its peer"};
    QList<models::LogLine> lines;
    lines.reserve(count);
    for (int at = first; at < first + count; ++at) {
        const auto level = log::Level(at % 50 == 0 ? 2 : at % 997 == 0 ? 3 : at % 3 == 0 ? 0 : 1);
        lines.append({1'700'000'000'000 + at, quint16(at % 5), level,
            "{\"component\":\"http\",\"level\":\"" + QByteArray(log::levelName(level).data())
                + "\",\"msg\":\"" + messages[at % messages.size()] + "\",\"peer\":\"10.0.0."
                + QByteArray::number(at % 250) + "\",\"request_id\":\""
                + QByteArray::number(qHash(at), 36).rightJustified(26, 'x')
                + "\",\"timestamp\":" + QByteArray::number(1'700'000'000'000 + at) + '}'});
    }
    return lines;
}

class Bench {
public:
    explicit Bench(int lines) : m_lines(lines)
    {
        for (int node = 0; node < 5; ++node)
            m_model.nodeNumber(NodeId(u"node%1"_s.arg(node)), u"node-%1"_s.arg(node + 1));
        m_view.setModel(&m_model);
        m_view.resize(1'100, 700);
        m_view.show();
        QApplication::processEvents();
    }
    std::vector<Figure> run()
    {
        const double before = residentMegabytes();
        append();
        add({u"memory"_s, u"resident memory for 1,000,000 lines"_s, u"MB"_s,
            (residentMegabytes() - before) * 1e6 / m_lines, 250, 120});
        std::printf("%38.1f bytes of a line's text and %.1f in all\n", m_textBytes / m_lines,
            double(m_model.bytes()) / m_lines);
        search(u"search-text"_s, u"search of a text in 1,000,000 lines"_s, {{}, {}, u"10.0.0.77"_s, false});
        search(u"search-rare"_s, u"search of a text that is nowhere"_s, {{}, {}, u"Nowhere"_s, false});
        search(u"search-expression"_s, u"search of a regular expression in 1,000,000 lines"_s,
            {{}, {}, u"10\\.0\\.0\\.(77|78)\".*late"_s, true});
        search(u"search-level"_s, u"warnings and worse of 1,000,000 lines"_s,
            {log::LevelSet::of({log::Level::Warn, log::Level::Error}), {}, {}, false});
        search(u"search-clear"_s, u"the filter is cleared"_s, {});
        scroll();
        late();
        return m_figures;
    }

private:
    void add(const Figure &figure)
    {
        print(figure);
        m_figures.push_back(figure);
    }
    void append()
    {
        constexpr int perBatch = 1'000;
        Spent spent;
        for (int first = 0; first < m_lines; first += perBatch) {
            const QList<models::LogLine> lines = batch(first, perBatch);
            for (const auto &line : lines)
                m_textBytes += double(line.text.size());
            spent.piece([&] {
                m_model.add(lines);
                QApplication::processEvents();
            });
        }
        add({u"append"_s, u"a line appended and followed, of 1,000,000 in batches of 1,000"_s, u"us"_s,
            spent.wall * 1e3 / m_lines, 50, 10});
        add({u"append-stall"_s, u"longest stall while appending"_s, u"ms"_s, spent.longestWall, 50, 16});
    }
    void search(const QString &id, const QString &what, const models::LogFilter &filter)
    {
        Spent spent;
        spent.piece([&] {
            const auto set = m_model.setFilter(filter);
            Q_ASSERT(set);
        });
        while (m_model.isFiltering())
            spent.piece([] { QApplication::processEvents(); });
        spent.piece([] { QApplication::processEvents(); });
        add({id, what + u", %1 found"_s.arg(m_model.rowCount()), u"s"_s, spent.wall / 1e3 * 1e6 / m_lines, 1,
            0.2});
        add({id + u"-stall"_s, u"longest stall meanwhile"_s, u"ms"_s, spent.longestWall, 50, 16});
        std::printf("%38.1f ms of CPU, longest piece %.1f ms\n", spent.cpu, spent.longestCpu);
    }
    void scroll()
    {
        Spent spent;
        std::vector<double> times;
        quint32 random = 1;
        for (int at = 0; at < 300; ++at) {
            random = random * 1'664'525 + 1'013'904'223;
            const double before = spent.wall;
            spent.piece([&] {
                m_view.verticalScrollBar()->setValue(
                    int(random % quint32(m_view.verticalScrollBar()->maximum())));
                m_view.viewport()->repaint();
            });
            times.push_back(spent.wall - before);
        }
        std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
        add({u"scroll"_s, u"jump to a place in 1,000,000 lines and paint it, median of 300"_s, u"ms"_s,
            times[times.size() / 2], 16, 8});
        add({u"scroll-stall"_s, u"the longest of them"_s, u"ms"_s, spent.longestWall, 50, 16});
    }
    void late()
    {
        // Another node's lines that came late, between a hundred others.
        QList<models::LogLine> lines = batch(m_lines - 5'000, 1'000);
        for (qsizetype at = 0; at < lines.size(); ++at)
            lines[at].at = 1'700'000'000'000 + m_lines - 5'000 + at * 5;
        Spent spent;
        spent.piece([&] {
            m_model.add(lines);
            QApplication::processEvents();
        });
        add({u"late-stall"_s, u"1,000 lines that came late, between 5,000 others"_s, u"ms"_s,
            spent.longestWall, 50, 16});
        Spent older;
        const QList<models::LogLine> before = batch(-1'000, 1'000);
        older.piece([&] {
            m_model.add(before, true);
            QApplication::processEvents();
        });
        add({u"older-stall"_s, u"1,000 older lines before all others"_s, u"ms"_s, older.longestWall, 50, 16});
    }

    const int m_lines;
    double m_textBytes = 0;
    models::LogModel m_model;
    views::LogView m_view;
    std::vector<Figure> m_figures;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Figures of the console's log view."_s);
    parser.addHelpOption();
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"lines"_s, u"How many lines; times and memory are told for a million."_s, u"n"_s, u"1000000"_s}});
    parser.process(app);
    Bench bench(std::max(10'000, parser.value(u"lines"_s).toInt()));
    const std::vector<Figure> figures = bench.run();
    if (const QString file = parser.value(u"json"_s); !file.isEmpty()) {
        QJsonArray array;
        for (const Figure &figure : figures)
            array.append(QJsonObject{{u"id"_s, figure.id}, {u"what"_s, figure.what}, {u"unit"_s, figure.unit},
                {u"value"_s, figure.value}, {u"must"_s, figure.must}, {u"aims"_s, figure.aims},
                {u"holds"_s, figure.holds()}});
        const QJsonObject document{{u"figures"_s, array},
            {u"measured_on"_s,
                QJsonObject{{u"system"_s, QSysInfo::prettyProductName()},
                    {u"kernel"_s, QSysInfo::kernelVersion()},
                    {u"processors"_s, QThread::idealThreadCount()}}}};
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(document).toJson()) < 0) {
            std::fprintf(stderr, "bench: %s cannot be written\n", qPrintable(file));
            return 74;
        }
    }
    const auto missed =
        std::count_if(figures.begin(), figures.end(), [](const Figure &figure) { return !figure.holds(); });
    std::printf("%d figures, %d missed\n", int(figures.size()), int(missed));
    return missed == 0 ? 0 : 1;
}
