// The console's figures beside the specification's, as a table and as JSON. Exit code 1 if one that must hold
// does not.
#include "bench/console/history.h"
#include "bench/console/logview.h"
#include "bench/console/network.h"
#include "bench/console/probe.h"
#include "bench/console/programs.h"
#include "shell/clusters/clustersession.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace muster;
using namespace muster::bench::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int settleMillis = 1'500;

void runLoopFor(int millis)
{
    QEventLoop loop;
    QTimer::singleShot(millis, &loop, &QEventLoop::quit);
    loop.exec();
}

/// The real window on muster-sim, page by page.
class Live {
public:
    Live(const ProbedApplication &app, const QString &profile)
        : m_window(std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat),
            shell::ProfileList(m_folder.filePath(u"profiles"_s)))
    {
        m_window.resize(1920, 1080);
        m_window.show();
        m_window.session()->open(*client::readProfile(profile));
        QObject::connect(m_window.session()->feed(), &shell::Feed::overviewChanged, &m_window,
            [this, &app](const protocol::Overview &overview) {
                m_waiting = Waiting{overview.at.toMSecsSinceEpoch(), app.frames().size()};
            });
    }
    bool waitUntilLive(int millis)
    {
        QElapsedTimer clock;
        clock.start();
        while (m_window.session()->connection().state != models::Connection::State::Live
            && clock.elapsed() < millis)
            runLoopFor(50);
        return m_window.session()->connection().state == models::Connection::State::Live;
    }
    /// `only`: the name of one page; empty: all.
    std::vector<Figure> measure(ProbedApplication &app, int seconds, const QString &only);
    int pictures() const { return int(m_pictures); }

private:
    void page(ProbedApplication &app, const QString &name, int seconds, std::vector<Figure> &figures);

    QTemporaryDir m_folder;
    shell::MainWindow m_window;
    /// The newest overview until the repaint after its arrival. One that another replaces before that is not
    /// counted: mostly it had nothing new to show on the page.
    struct Waiting {
        qint64 taken = 0; ///< at the node
        std::size_t frames = 0; ///< repaints before it came
    };
    std::optional<Waiting> m_waiting;
    std::vector<double> m_toPixel;
    std::size_t m_pictures = 0;
};

void Live::page(ProbedApplication &app, const QString &name, int seconds, std::vector<Figure> &figures)
{
    runLoopFor(settleMillis);
    Knocker knocker;
    app.reset();
    m_waiting.reset();
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < seconds * 1000LL) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!m_waiting || app.frames().size() <= m_waiting->frames)
            continue;
        m_toPixel.push_back(double(app.lastFrameAt() - std::exchange(m_waiting, {})->taken));
        ++m_pictures;
    }
    const std::vector<double> waits = knocker.take();
    const auto add = [&](const QString &id, const QString &what, double value, double must, double aims) {
        figures.push_back({id + u'-' + name, name + u": "_s + what, u"ms"_s, value, must, aims});
    };
    add(u"stall"_s, u"longest stall"_s, percentile(waits, 100), 50, 16);
    add(u"stall-p99"_s, u"stall, p99"_s, percentile(waits, 99), 16, 8);
    add(u"event-cpu"_s, u"longest event, processor time"_s, app.longestEventCpu(), 50, 16);
    add(u"frame-p99"_s, u"repaint, p99"_s, percentile(app.frames(), 99), 16, 8);
    add(u"frame-cpu-p99"_s, u"repaint, p99, processor time"_s, percentile(app.frameCpu(), 99), 16, 8);
}

std::vector<Figure> Live::measure(ProbedApplication &app, int seconds, const QString &only)
{
    std::vector<Figure> figures;
    for (const shell::PageEntry &entry : m_window.pages()->entries()) {
        const QString name = entry.id;
        if (!only.isEmpty() && name != only)
            continue;
        m_window.showPage(name);
        if (name != "nodes"_L1) {
            page(app, name, seconds, figures);
            continue;
        }
        for (const auto &[view, viewName] :
            {std::pair(views::NodeView::Cards, u"cards"_s), std::pair(views::NodeView::Table, u"table"_s),
                std::pair(views::NodeView::Grid, u"grid"_s)}) {
            m_window.findChild<views::NodesPage *>()->showAs(view);
            page(app, name + u' ' + viewName, seconds, figures);
        }
    }
    if (m_toPixel.empty()) {
        std::fprintf(stderr, "bench: no overview was drawn\n");
        return {};
    }
    figures.push_back({u"to-pixel-p50"_s, u"overview taken at the node until it is drawn, median"_s, u"ms"_s,
        percentile(m_toPixel, 50), {}, {}});
    figures.push_back({u"to-pixel-p99"_s, u"overview taken at the node until it is drawn, p99"_s, u"ms"_s,
        percentile(m_toPixel, 99), 100, 50});
    return figures;
}

/// Empty: it did not become ready, which was reported.
std::unique_ptr<SimProcess> startSim(int nodes, int churnPercent)
{
    auto sim = std::make_unique<SimProcess>(nodes, churnPercent);
    if (sim->start())
        return sim;
    std::fprintf(stderr, "bench: muster-sim did not become ready\n");
    return nullptr;
}

std::vector<Figure> startFigures(int nodes, int churnPercent, int runs)
{
    const auto small = startSim(5, 0);
    const auto large = startSim(nodes, churnPercent);
    if (!small || !large)
        return {};
    std::vector<double> interactive, five, thousand;
    for (int i = 0; i < runs; ++i) {
        if (const auto times = startConsole({}))
            interactive.push_back(times->interactive);
        if (const auto times = startConsole(small->profile()))
            five.push_back(*times->firstPicture);
        if (const auto times = startConsole(large->profile()))
            thousand.push_back(*times->firstPicture);
    }
    if (interactive.empty() || five.empty() || thousand.empty())
        return {};
    return {{u"start"_s, u"start to interactive, no network, median"_s, u"ms"_s, percentile(interactive, 50),
                400, 150},
        {u"start-5"_s, u"start to the first verdict, 5 nodes, median"_s, u"ms"_s, percentile(five, 50), 1'000,
            400},
        {u"start-1000"_s, u"start to the first overview of the large cluster, median"_s, u"ms"_s,
            percentile(thousand, 50), 2'000, 700}};
}

bool write(const QString &file, const std::vector<Figure> &all, const QJsonObject &conditions)
{
    QJsonArray figures;
    for (const Figure &figure : all)
        figures.append(toJson(figure));
    QFile out(file);
    return out.open(QIODevice::WriteOnly)
        && out.write(
               QJsonDocument(QJsonObject{{u"figures"_s, figures}, {u"measured_on"_s, conditions}}).toJson())
        > 0;
}

/// Of the running program, page by page; empty, after an error line: the window did not go live.
std::vector<Figure> pageFigures(
    ProbedApplication &app, int nodes, int churnPercent, int seconds, const QString &only)
{
    const auto sim = startSim(nodes, churnPercent);
    if (!sim)
        return {};
    Live live(app, sim->profile());
    if (!live.waitUntilLive(20'000)) {
        std::fprintf(stderr, "bench: the window did not go live\n");
        return {};
    }
    std::vector<Figure> figures = live.measure(app, seconds, only);
    std::printf("%d overviews were drawn\n", live.pictures());
    return figures;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"json"_s, u"Writes them as JSON too."_s, u"file"_s},
        {u"nodes"_s, u"Nodes of the large cluster."_s, u"n"_s, u"1000"_s},
        {u"churn"_s, u"Percent of them to which something happens each second."_s, u"n"_s, u"10"_s},
        {u"page"_s, u"Watches this page only, \"events\" for instance."_s, u"name"_s},
        {u"seconds"_s, u"How long each page is watched."_s, u"n"_s, u"5"_s},
        {u"pictures"_s, u"How many overviews an hour brings."_s, u"n"_s, u"3600"_s},
        {u"log-lines"_s, u"Lines in the log view; times and memory are reported for a million."_s, u"n"_s,
            u"1000000"_s},
        {u"starts"_s, u"Starts of the real program."_s, u"n"_s, u"5"_s},
        {u"only"_s, u"One group: start, network, pages, memory, log."_s, u"group"_s}});
}

/// What it does as a process that another bench has started; nothing: it is not such a process.
std::optional<int> runAsChild(int argc, char **argv)
{
    if (argc != 3)
        return std::nullopt;
    if (std::strcmp(argv[1], "--window") == 0)
        return runWindow(QString::fromLocal8Bit(argv[2]));
    if (std::strcmp(argv[1], "--log-view") == 0)
        return runLogView(std::atoi(argv[2]));
    return std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ProbedApplication app(argc, argv);
    if (const auto code = runAsChild(argc, argv))
        return *code;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The console's figures beside the specification's."_s);
    parser.addHelpOption();
    addOptions(parser);
    parser.process(app);
    const auto number = [&parser](const QString &option, int least, int most) {
        return std::clamp(parser.value(option).toInt(), least, most);
    };
    const int nodes = number(u"nodes"_s, 1, 10'000);
    const int churn = number(u"churn"_s, 0, 100);

    std::printf("%d nodes, %d percent change each second, platform %s\n", nodes, churn,
        qPrintable(QGuiApplication::platformName()));
    const std::vector<std::pair<QString, std::function<std::vector<Figure>()>>> groups{
        {u"start"_s,
            [&] {
                return startFigures(nodes, churn, number(u"starts"_s, 1, 100));
            }},
        {u"network"_s,
            [&] {
                return networkFigures(nodes, churn, 2 * number(u"seconds"_s, 1, 600));
            }},
        {u"pages"_s,
            [&] {
                return pageFigures(app, nodes, churn, number(u"seconds"_s, 1, 600), parser.value(u"page"_s));
            }},
        {u"memory"_s,
            [&] {
                return memoryFigures(nodes, churn, number(u"pictures"_s, 1, 100'000));
            }},
        {u"log"_s, [&] {
             return logViewFigures(number(u"log-lines"_s, 10'000, 1'000'000));
         }}};
    std::vector<Figure> all;
    bool measured = true;
    for (const auto &[name, group] : groups) {
        if (const QString only = parser.value(u"only"_s); !only.isEmpty() && only != name)
            continue;
        const std::vector<Figure> figures = group();
        measured = measured && !figures.empty();
        std::for_each(figures.begin(), figures.end(), print);
        all.insert(all.end(), figures.begin(), figures.end());
    }

    const QJsonObject conditions{{u"system"_s, QSysInfo::prettyProductName()},
        {u"kernel"_s, QSysInfo::kernelVersion()}, {u"processors"_s, QThread::idealThreadCount()},
        {u"qt"_s, QLatin1StringView(qVersion())}, {u"platform"_s, QGuiApplication::platformName()},
        {u"nodes"_s, nodes}, {u"churn_percent"_s, churn}};
    if (const QString file = parser.value(u"json"_s); !file.isEmpty() && !write(file, all, conditions)) {
        std::fprintf(stderr, "bench: %s cannot be written\n", qPrintable(file));
        return 74;
    }
    const auto missed =
        std::count_if(all.begin(), all.end(), [](const Figure &figure) { return !figure.holds(); });
    std::printf("%d figures, %d missed\n", int(all.size()), int(missed));
    return missed == 0 && measured && !all.empty() ? 0 : 1;
}
