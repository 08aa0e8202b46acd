#include "shell/window/mainwindow.h"

#include "models/words/hostsentences.h"
#include "models/words/sentences.h"
#include "shell/clusters/secretstore.h"
#include "shell/dialogs/transferdialog.h"
#include "shell/feed/historyloader.h"
#include "shell/feed/noticelist.h"
#include "shell/window/rail.h"
#include "views/common/emptystate.h"
#include "views/common/statuslabel.h"
#include "views/config/configpage.h"
#include "views/events/eventspage.h"
#include "views/leader/leaderpage.h"
#include "views/logs/logspage.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"
#include "views/overview/overviewpage.h"
#include "views/overview/verdictstrip.h"
#include "views/reachability/reachabilitypage.h"
#include "views/topology/topologypage.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page that is not seen is filled when it is turned to, if the picture has more nodes than this; with
/// fewer, all pages together take less than a frame.
constexpr qsizetype fillAllUpTo = 100;

/// The pages. Their texts wrap, yet none may ask the others for a new layout at each picture: a page takes
/// the height that there is.
class PageStack final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

MainWindow::MainWindow(std::unique_ptr<QSettings> settings, ProfileList profiles, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_list(std::move(profiles))
    , m_nodes(new models::NodeModel(this))
    , m_events(new models::EventModel(this))
    , m_logs(new models::LogModel(this))
    , m_feed(new Feed(this))
    , m_notices(new NoticeList(this))
{
    setObjectName(u"mainWindow"_s);
    buildPages();
    buildMenus();
    connectPages();
    connectFeed();
    connectLogs();
    reloadProfileList();
    restoreLook();
    refreshTitle();
    refreshNotices();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::setSecretStore(std::unique_ptr<SecretStore> secrets)
{
    m_secrets = std::move(secrets);
}

void MainWindow::buildPages()
{
    m_rail = new Rail(this);
    m_strip = new views::VerdictStrip(this);
    m_overviewPage = new views::OverviewPage(m_nodes, m_events, this);
    m_nodesPage = new views::NodesPage(m_nodes, this);
    m_configPage = new views::ConfigPage(this);
    m_leaderPage = new views::LeaderPage(this);
    m_reachabilityPage = new views::ReachabilityPage(this);
    m_topologyPage = new views::TopologyPage(this);
    m_eventsPage = new views::EventsPage(m_events, this);
    m_logsPage = new views::LogsPage(m_logs, this);
    m_placeholder = new views::EmptyState(this);
    m_placeholder->setObjectName(u"placeholder"_s);
    m_stack = new PageStack(this);
    m_stack->setObjectName(u"pages"_s);
    // In the order of Page; the names are those of pictures and settings and are not translated.
    addPage(u"overview"_s, tr("&Overview"), u"status"_s, m_overviewPage);
    addPage(u"nodes"_s, tr("&Nodes"), u"status"_s, m_nodesPage);
    addPage(u"config"_s, tr("&Config"), u"diff-config"_s, m_configPage);
    addPage(u"leader"_s, tr("&Leader"), u"leader"_s, m_leaderPage);
    addPage(u"reachability"_s, tr("&Reachability"), u"reachability"_s, m_reachabilityPage);
    addPage(u"topology"_s, tr("&Topology"), u"status"_s, m_topologyPage);
    addPage(u"events"_s, tr("&Events"), u"events"_s, m_eventsPage);
    addPage(u"logs"_s, tr("Lo&gs"), u"logs"_s, m_logsPage);
    Q_ASSERT(m_pages.size() == PageCount);
    m_stack->addWidget(m_placeholder);
    QStringList titles;
    for (const PageEntry &page : std::as_const(m_pages))
        titles += QString(page.title).remove(u'&');
    m_rail->setPages(titles);
    arrange();
}

void MainWindow::addPage(const QString &name, const QString &title, const QString &command, QWidget *page)
{
    m_pages += PageEntry{name, title, command};
    m_stack->addWidget(page);
}

void MainWindow::arrange()
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins(12, 12, 12, 6);
    right->setSpacing(12);
    right->addWidget(m_strip);
    right->addWidget(m_stack, 1);
    auto *centre = new QWidget(this);
    auto *across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
    setCentralWidget(centre);
    m_observer = views::mutedLabel({}, this);
    m_observer->setObjectName(u"observer"_s);
    statusBar()->addWidget(m_observer);
    m_badge = new QLabel(this);
    m_badge->setObjectName(u"badge"_s);
    m_badge->setTextFormat(Qt::PlainText);
    m_badge->setFont(views::scaledFont(this, 1.0, true));
    statusBar()->addPermanentWidget(m_badge);
    m_noticesButton = new QToolButton(this);
    m_noticesButton->setObjectName(u"noticesButton"_s);
    m_noticesButton->setFocusPolicy(Qt::StrongFocus);
    m_noticesButton->setAutoRaise(true);
    connect(m_noticesButton, &QToolButton::clicked, this, &MainWindow::showNotices);
    statusBar()->addPermanentWidget(m_noticesButton);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(10, 0, 10, 3);
}

void MainWindow::connectPages()
{
    const auto one = [this](const NodeId &node) {
        askReload({node});
    };
    const auto show = [this](const NodeId &node) {
        const protocol::NodeOverview *shown = m_picture ? m_picture->node(node) : nullptr;
        showNode(node, shown && models::isHostTrouble(*shown));
    };
    const auto config = [this] {
        showPage(ConfigTab);
    };
    connect(m_overviewPage, &views::OverviewPage::reloadRequested, this, one);
    connect(m_overviewPage, &views::OverviewPage::nodeRequested, this, show);
    connect(m_overviewPage, &views::OverviewPage::configRequested, this, config);
    connect(m_topologyPage, &views::TopologyPage::nodeRequested, this, show);
    connect(m_nodesPage, &views::NodesPage::reloadRequested, this, one);
    connect(m_nodesPage, &views::NodesPage::configRequested, this, config);
    connect(m_configPage, &views::ConfigPage::reloadRequested, this, &MainWindow::askReload);
    connect(m_configPage, &views::ConfigPage::copied, this,
        [this](const QString &what) { statusBar()->showMessage(what, 4000); });
    connect(m_nodesPage, &views::NodesPage::copied, this,
        [this](const QString &what) { statusBar()->showMessage(what, 4000); });
    connect(m_nodesPage, &views::NodesPage::menuRequested, this, &MainWindow::showNodeMenu);
    connect(m_leaderPage, &views::LeaderPage::transferRequested, this, [this] { askTransfer(false); });
    connect(m_leaderPage, &views::LeaderPage::clearRequested, this, [this] { askTransfer(true); });
    new HistoryLoader(m_feed, m_nodesPage->detail()->history(), this);
    connect(m_placeholder, &views::EmptyState::actionRequested, this, &MainWindow::actOnPlaceholder);
    connect(m_rail, &Rail::pageChosen, this, [this](int page) {
        if (page >= 0 && page < PageCount)
            showPage(Page(page));
    });
    connect(m_rail, &Rail::profileChosen, this, [this](int row) {
        if (row >= 0 && row < m_profiles.size())
            openProfile(m_profiles[row]);
    });
    connect(m_rail, &Rail::addRequested, this, [this] { editProfile({}); });
}

void MainWindow::connectFeed()
{
    connect(m_feed, &Feed::overviewChanged, this, [this](const protocol::Overview &overview) {
        showPicture(overview, m_feed->connection());
        m_notices->observe(m_picture, m_connection);
    });
    connect(m_feed, &Feed::connectionChanged, this, [this](const models::Connection &connection) {
        m_connection = connection;
        m_notices->observe(m_picture, m_connection);
        refresh();
    });
    connect(m_feed, &Feed::credentialsWanted, this, &MainWindow::askLogin);
    connect(m_feed, &Feed::trustWanted, this, &MainWindow::showTrust);
    connect(m_feed, &Feed::loggedIn, this, &MainWindow::keepSecret);
    connect(m_notices, &NoticeList::changed, this, &MainWindow::refreshNotices);
    connect(m_notices, &NoticeList::activated, this, [this] {
        raise();
        activateWindow();
        showNotices();
    });
}

void MainWindow::showPicture(
    const std::optional<protocol::Overview> &overview, const models::Connection &connection)
{
    m_picture = overview;
    m_connection = connection;
    const protocol::Overview shown = overview.value_or(protocol::Overview{});
    const bool all = shown.nodes.size() <= fillAllUpTo;
    if (all || m_page == OverviewTab || m_page == NodesTab)
        m_nodes->setOverview(shown);
    else
        m_nodes->note(shown);
    if (all || m_page == OverviewTab || m_page == EventsTab)
        m_events->setOverview(shown);
    const auto fill = [&](Page page, auto *view) {
        if (all || page == m_page)
            view->setOverview(shown);
    };
    fill(OverviewTab, m_overviewPage);
    fill(NodesTab, m_nodesPage);
    fill(ConfigTab, m_configPage);
    fill(LeaderTab, m_leaderPage);
    fill(ReachabilityTab, m_reachabilityPage);
    fill(TopologyTab, m_topologyPage);
    fill(EventsTab, m_eventsPage);
    fill(LogsTab, m_logsPage);
    if (m_transfer && overview)
        m_transfer->setOverview(*overview);
    refresh();
}

void MainWindow::showPage(Page page)
{
    const bool waited = page != m_page && m_picture && m_picture->nodes.size() > fillAllUpTo;
    m_page = page;
    m_rail->setPage(page);
    if (waited)
        showPicture(m_picture, m_connection);
    else
        refresh();
}

void MainWindow::refresh()
{
    const bool live = m_connection.state == models::Connection::State::Live;
    const models::Strip strip = models::stripFor(m_picture, m_connection);
    m_strip->setStrip(strip);
    m_rail->setVerdict(strip.verdict.mark);
    m_nodes->setStale(m_picture && !live);
    m_overviewPage->setStale(!live);
    const QString blocked = whyBlocked(client::Ceiling::Operator);
    m_overviewPage->setBlocked(blocked);
    m_nodesPage->setBlocked(blocked);
    m_configPage->setBlocked(blocked);
    m_leaderPage->setBlocked(blocked);
    refreshLogs(live);
    refreshActions();
    refreshObserver();
    refreshPlaceholder();
    const bool stopped = m_connection.state == models::Connection::State::TrustFailed;
    m_strip->setVisible(!isStop()); // that one has the whole page
    m_stack->setCurrentIndex(m_picture && !stopped ? int(m_page) : int(PageCount));
}

void MainWindow::refreshObserver()
{
    if (!m_picture) {
        m_observer->clear();
        return;
    }
    const QString observer = models::nodeName(*m_picture, m_picture->observer);
    m_observer->setText(m_preferences.utc
            ? tr("Cluster %1, as %2 sees it. Times are UTC.").arg(m_picture->clusterName, observer)
            : tr("Cluster %1, as %2 sees it. Times are local.").arg(m_picture->clusterName, observer));
}

void MainWindow::refreshNotices()
{
    m_noticesButton->setText(m_notices->unread() == 0 ? tr("No new notices")
                                                      : tr("%n new notice(s)", nullptr, m_notices->unread()));
    m_noticesButton->setAccessibleName(m_noticesButton->text());
}

void MainWindow::refreshTitle()
{
    QStringList parts;
    QStringList badges;
    if (m_profile)
        parts += m_profile->name;
    if (m_profile && m_profile->production)
        badges += tr("PRODUCTION");
    if (ceiling() != client::Ceiling::Admin)
        badges += ceilingTitle(ceiling());
    parts += badges;
    parts += u"Muster"_s;
    setWindowTitle(parts.join(u" – "_s));
    m_badge->setText(badges.join(u" · "_s));
    m_badge->setVisible(!badges.isEmpty());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    m_feed->close();
    QMainWindow::closeEvent(event);
}

} // namespace muster::shell
