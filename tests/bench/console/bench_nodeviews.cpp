#include "models/examples/examples.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;

namespace {

/// CPU time of this thread: what others do on the machine does not count.
double cpuMillis()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// A tenth of the nodes changes from overview to overview.
void change(protocol::Overview &overview, int round)
{
    overview.at = overview.at.addSecs(1);
    for (qsizetype at = round % 10; at < overview.nodes.size(); at += 10) {
        auto &node = overview.nodes[at];
        node.age = Millis(100 + (round * 37 + at) % 900);
        const bool suspect = (round / 10 + at / 10) % 7 == 0;
        node.liveness = suspect ? protocol::Liveness::Suspect : protocol::Liveness::Alive;
        node.seenBy = suspect ? 1 : node.peers;
    }
}

void measure(MainWindow &window, const QString &name, protocol::Overview overview, int pictures)
{
    std::vector<double> times;
    for (int round = 0; round < pictures; ++round) {
        change(overview, round);
        const double before = cpuMillis();
        window.showOverview(overview, models::examples::live());
        QCoreApplication::processEvents(); // lays out and paints
        times.push_back(cpuMillis() - before);
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1, size_t(share * double(times.size())))];
    };
    QTextStream(stdout) << u"%1  p50 %2 ms  p99 %3 ms  longest %4 ms\n"_s.arg(name, -14)
                               .arg(at(0.5), 0, 'f', 1)
                               .arg(at(0.99), 0, 'f', 1)
                               .arg(times.back(), 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int nodes = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000;
    const int pictures = argc > 2 ? QByteArray(argv[2]).toInt() : 100;
    QTemporaryDir folder;
    MainWindow window(std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
        shell::ProfileList(folder.filePath(u"profiles"_s)));
    window.resize(1280, 900);
    window.show();
    const protocol::Overview overview = models::examples::crowd(nodes);
    const double before = cpuMillis();
    window.showOverview(overview, models::examples::live());
    QCoreApplication::processEvents();
    QTextStream(stdout) << u"%1 nodes, CPU time of the window's thread; first overview %2 ms\n"_s.arg(nodes)
                               .arg(cpuMillis() - before, 0, 'f', 0);
    measure(window, u"overview"_s, overview, pictures);
    window.showPage(u"nodes"_s);
    using views::NodeView;
    for (const auto &[view, name] : {std::pair(NodeView::Grid, u"grid"_s),
             std::pair(NodeView::Table, u"table"_s), std::pair(NodeView::Cards, u"cards"_s)}) {
        window.findChild<views::NodesPage *>()->showAs(view);
        measure(window, name, overview, pictures);
    }
    window.showPage(u"topology"_s);
    measure(window, u"topology"_s, overview, pictures);
    window.showPage(u"reachability"_s);
    measure(window, u"reachability"_s, overview, pictures);
    window.showPage(u"events"_s);
    measure(window, u"events"_s, overview, pictures);
    return 0;
}
