#include "bench/console/logview.h"

#include "bench/console/programs.h"
#include "models/logs/logmodel.h"
#include "views/logs/logview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 300'000;
constexpr WallTime epoch = fromEpochMillis(1'700'000'000'000);

/// Processor time of this thread: what a stall would be on a machine that nobody else uses.
double cpuMillis()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
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

/// Lines of the numbers from `first` on; those below 0 are older than all others.
QList<models::LogLine> batch(int first, int count)
{
    static const QList<QByteArray> messages{"a request was answered", "an acknowledgement came late",
        "a statement took long", "the lease was renewed", "a socket was closed by its peer"};
    QList<models::LogLine> lines;
    lines.reserve(count);
    for (int number = first; number < first + count; ++number) {
        const int at = std::abs(number);
        const auto level = log::Level(at % 50 == 0 ? 2 : at % 997 == 0 ? 3 : at % 3 == 0 ? 0 : 1);
        lines.append({epoch + Millis(number), quint16(at % 5), level,
            "{\"component\":\"http\",\"level\":\"" + QByteArray(log::levelName(level).data())
                + "\",\"msg\":\"" + messages[at % messages.size()] + "\",\"peer\":\"10.0.0."
                + QByteArray::number(at % 250) + "\",\"request_id\":\""
                + QByteArray::number(::qHash(at), 36).rightJustified(26, 'x')
                + "\",\"timestamp\":" + QByteArray::number(epochMillis(epoch) + number) + '}'});
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
        const double before = residentMegabytes(QCoreApplication::applicationPid());
        append();
        const double after = residentMegabytes(QCoreApplication::applicationPid());
        add(u"memory"_s, u"memory of a million lines"_s, u"MB"_s, (after - before) * 1e6 / m_lines, 250, 120);
        search(u"text"_s, u"a text"_s, {{}, {}, u"10.0.0.77"_s, false});
        search(u"rare"_s, u"a text that is nowhere"_s, {{}, {}, u"Nowhere"_s, false});
        search(u"expression"_s, u"an expression"_s, {{}, {}, u"10\\.0\\.0\\.(77|78)\".*x"_s, true});
        search(u"level"_s, u"warnings and worse"_s,
            {log::LevelSet::of({log::Level::Warn, log::Level::Error}), {}, {}, false});
        search(u"clear"_s, u"the filter is cleared"_s, {});
        scroll();
        late();
        return m_figures;
    }

private:
    void add(
        const QString &id, const QString &what, const QString &unit, double value, double must, double aims)
    {
        m_figures.push_back({u"log-"_s + id, u"log view: "_s + what, unit, value, must, aims});
    }
    void addStall(const QString &id, const QString &what, const Spent &spent)
    {
        add(id + u"-stall"_s, what + u", longest stall"_s, u"ms"_s, spent.longestWall, 50, 16);
        add(id + u"-cpu"_s, what + u", the same, processor time"_s, u"ms"_s, spent.longestCpu, 50, 16);
    }
    void append()
    {
        constexpr int perBatch = 1'000;
        Spent spent;
        for (int first = 0; first < m_lines; first += perBatch) {
            const QList<models::LogLine> lines = batch(first, perBatch);
            spent.piece([&] {
                m_model.add(lines);
                QApplication::processEvents();
            });
        }
        add(u"append"_s, u"a line appended and followed (20,000 a second)"_s, u"us"_s,
            spent.wall * 1e3 / m_lines, 50, 10);
        addStall(u"append"_s, u"append"_s, spent);
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
        add(u"search-"_s + id, u"search in a million: %1, %2 found"_s.arg(what).arg(m_model.rowCount()),
            u"ms"_s, spent.wall * 1e6 / m_lines, 1'000, 200);
        addStall(u"search-"_s + id, u"search: "_s + what, spent);
    }
    void scroll()
    {
        Spent spent;
        std::vector<double> times;
        quint32 random = 1;
        for (int at = 0; at < 300; ++at) {
            random = random * 1'664'525 + 1'013'904'223;
            const double before = spent.cpu;
            spent.piece([&] {
                m_view.verticalScrollBar()->setValue(
                    int(random % quint32(m_view.verticalScrollBar()->maximum())));
                m_view.viewport()->repaint();
            });
            times.push_back(spent.cpu - before);
        }
        add(u"jump"_s, u"a jump to a place and its painting, p99, processor time"_s, u"ms"_s,
            percentile(times, 99), 16, 8);
        addStall(u"jump"_s, u"jump"_s, spent);
    }
    void late()
    {
        // Another node's lines that came late, between five thousand others.
        QList<models::LogLine> lines = batch(m_lines - 5'000, 1'000);
        for (qsizetype at = 0; at < lines.size(); ++at)
            lines[at].at = epoch + Millis(m_lines - 5'000 + at * 5);
        const QList<models::LogLine> before = batch(-1'000, 1'000);
        Spent spent;
        spent.piece([&] {
            m_model.add(lines);
            QApplication::processEvents();
        });
        addStall(u"late"_s, u"1,000 lines that came late"_s, spent);
        Spent older;
        older.piece([&] {
            m_model.add(before, true);
            QApplication::processEvents();
        });
        addStall(u"older"_s, u"1,000 lines before all others"_s, older);
    }

    const int m_lines;
    models::LogModel m_model;
    views::LogView m_view;
    std::vector<Figure> m_figures;
};

} // namespace

std::vector<Figure> logViewFigures(int lines)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--log-view"_s, QString::number(lines)});
    if (!child.waitForFinished(patience) || child.exitCode() != 0)
        return {};
    std::vector<Figure> figures;
    for (const QJsonValue &figure : QJsonDocument::fromJson(child.readAllStandardOutput()).array())
        figures.push_back(figureFromJson(figure.toObject()));
    return figures;
}

int runLogView(int lines)
{
    QJsonArray figures;
    for (const Figure &figure : Bench(lines).run())
        figures.append(toJson(figure));
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace muster::bench::console
