#include "bench/console/history.h"
#include "bench/console/programs.h"
#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodespage.h"

#include <QApplication>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;
using shell::MainWindow;

namespace {

struct Stop {
    QStringView page;
    std::optional<views::NodeView> view = {};
};
/// Everything that shows of an overview.
constexpr std::array stops{Stop{u"overview"}, Stop{u"nodes", views::NodeView::Cards},
    Stop{u"nodes", views::NodeView::Table}, Stop{u"nodes", views::NodeView::Grid}, Stop{u"config"},
    Stop{u"leader"}, Stop{u"reachability"}, Stop{u"topology"}, Stop{u"events"}, Stop{u"logs"}};
constexpr std::size_t picturesPerStop = picturesOfAllPages / stops.size();

} // namespace

int runWindow(const QString &profile)
{
    const auto read = client::readProfile(profile);
    if (!read) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(read.error().detail));
        return 1;
    }
    const QTemporaryDir folder;
    MainWindow window(std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
        shell::ProfileList(folder.filePath(u"profiles"_s)));
    window.resize(1280, 800);
    window.show();
    std::size_t shown = 0;
    // Connected after the window's own: what is reported here has been shown.
    QObject::connect(window.session()->feed(), &shell::Feed::overviewChanged, &window,
        [&](const protocol::Overview &overview) {
            if (shown++ % picturesPerStop == 0) {
                const Stop &stop = stops[shown / picturesPerStop % stops.size()];
                window.showPage(stop.page.toString());
                if (stop.view)
                    window.findChild<views::NodesPage *>()->showAs(*stop.view);
            }
            std::printf("%llu %.2f\n", static_cast<unsigned long long>(overview.revision),
                residentMegabytes(QCoreApplication::applicationPid()));
            std::fflush(stdout);
        });
    window.session()->open(*read);
    return QCoreApplication::exec();
}

} // namespace muster::bench::console
