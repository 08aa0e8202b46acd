#include "shell/mainwindow.h"

#include "models/hostsentences.h"
#include "models/sentences.h"
#include "shell/connectdialog.h"
#include "shell/rail.h"
#include "shell/reloaddialog.h"
#include "shell/transferdialog.h"
#include "views/configpage.h"
#include "views/emptystate.h"
#include "views/eventspage.h"
#include "views/leaderpage.h"
#include "views/nodespage.h"
#include "views/overviewpage.h"
#include "views/reachabilitypage.h"
#include "views/statuslabel.h"
#include "views/verdictstrip.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(std::unique_ptr<QSettings> settings, ProfileList profiles, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_list(std::move(profiles))
    , m_nodes(new models::NodeModel(this))
    , m_events(new models::EventModel(this))
    , m_feed(new Feed(this))
{
    setObjectName(u"mainWindow"_s);
    buildPages();
    buildMenus();
    connectPages();
    connectFeed();
    reloadProfileList();
    restoreLook();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_rail = new Rail(this);
    m_rail->setPages(
        {tr("Overview"), tr("Nodes"), tr("Config"), tr("Leader"), tr("Reachability"), tr("Events")});
    m_strip = new views::VerdictStrip(this);
    m_overviewPage = new views::OverviewPage(m_nodes, m_events, this);
    m_nodesPage = new views::NodesPage(m_nodes, this);
    m_configPage = new views::ConfigPage(this);
    m_leaderPage = new views::LeaderPage(this);
    m_reachabilityPage = new views::ReachabilityPage(this);
    m_eventsPage = new views::EventsPage(m_events, this);
    m_placeholder = new views::EmptyState(this);
    m_placeholder->setObjectName(u"placeholder"_s);
    m_stack = new QStackedWidget(this);
    m_stack->setObjectName(u"pages"_s);
    for (QWidget *page : {static_cast<QWidget *>(m_overviewPage), static_cast<QWidget *>(m_nodesPage),
             static_cast<QWidget *>(m_configPage), static_cast<QWidget *>(m_leaderPage),
             static_cast<QWidget *>(m_reachabilityPage), static_cast<QWidget *>(m_eventsPage),
             static_cast<QWidget *>(m_placeholder)})
        m_stack->addWidget(page);
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
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(10, 0, 10, 3);
}

void MainWindow::connectPages()
{
    const auto one = [this](const NodeId &node) {
        askReload({node});
    };
    const auto show = [this](const NodeId &node) {
        showPage(NodesTab);
        const protocol::NodeOverview *shown = m_picture ? m_picture->node(node) : nullptr;
        m_nodesPage->showHost(shown && models::isHostTrouble(*shown));
        m_nodesPage->select(node);
        m_nodesPage->setFocus();
    };
    const auto config = [this] {
        showPage(ConfigTab);
    };
    connect(m_overviewPage, &views::OverviewPage::reloadRequested, this, one);
    connect(m_overviewPage, &views::OverviewPage::nodeRequested, this, show);
    connect(m_overviewPage, &views::OverviewPage::configRequested, this, config);
    connect(m_nodesPage, &views::NodesPage::reloadRequested, this, one);
    connect(m_nodesPage, &views::NodesPage::configRequested, this, config);
    connect(m_configPage, &views::ConfigPage::reloadRequested, this, &MainWindow::askReload);
    connect(m_configPage, &views::ConfigPage::copied, this,
        [this](const QString &what) { statusBar()->showMessage(what, 4000); });
    connect(m_nodesPage, &views::NodesPage::copied, this,
        [this](const QString &what) { statusBar()->showMessage(what, 4000); });
    connect(m_leaderPage, &views::LeaderPage::transferRequested, this, [this] { askTransfer(false); });
    connect(m_leaderPage, &views::LeaderPage::clearRequested, this, [this] { askTransfer(true); });
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
    connect(m_feed, &Feed::overviewChanged, this,
        [this](const protocol::Overview &overview) { showPicture(overview, m_feed->connection()); });
    connect(m_feed, &Feed::connectionChanged, this, [this](const models::Connection &connection) {
        m_connection = connection;
        refresh();
    });
    connect(m_feed, &Feed::credentialsWanted, this, &MainWindow::askLogin);
    connect(m_feed, &Feed::trustWanted, this, &MainWindow::showTrust);
}

void MainWindow::reloadProfileList()
{
    const auto loaded = m_list.load();
    if (!loaded.problems.isEmpty())
        statusBar()->showMessage(loaded.problems.first());
    QList<client::Profile> profiles = loaded.profiles;
    const bool known = !m_profile
        || std::any_of(profiles.cbegin(), profiles.cend(),
            [&](const auto &profile) { return profile.path == m_profile->path; });
    if (!known)
        profiles.prepend(*m_profile); // opened from elsewhere, by --profile
    showProfiles(profiles, m_profile ? m_profile->path : QString());
}

void MainWindow::showProfiles(const QList<client::Profile> &profiles, const QString &openPath)
{
    m_profiles = profiles;
    m_rail->setProfiles(profiles, openPath);
    m_editAction->setEnabled(m_profile.has_value());
    m_removeAction->setEnabled(m_profile.has_value());
}

void MainWindow::openProfile(const client::Profile &profile)
{
    m_feed->close();
    m_profile = profile;
    m_picture.reset();
    m_nodes->setOverview({});
    m_events->setOverview({});
    reloadProfileList();
    setWindowTitle(profile.production ? tr("%1 – PRODUCTION – Muster").arg(profile.name)
                                      : tr("%1 – Muster").arg(profile.name));
    m_settings->setValue(u"lastProfile"_s, profile.path);
    auto credentials = client::readCredentials(profile);
    if (!credentials) {
        m_connection = {.state = models::Connection::State::AuthFailed,
            .node = {},
            .trying = {},
            .reason = credentials.error().detail};
        refresh();
        return;
    }
    if (credentials->token.isEmpty() && !credentials->canLogin())
        credentials->token = client::TokenStore().read(profile).value_or(QString());
    if (credentials->token.isEmpty() && !credentials->canLogin()) {
        m_connection = {.state = models::Connection::State::AuthFailed,
            .node = {},
            .trying = {},
            .reason = tr("Log in to see this cluster.")};
        refresh();
        askLogin({});
        return;
    }
    m_feed->open(profile, *credentials);
    refresh();
}

void MainWindow::openLast()
{
    const QString path = m_settings->value(u"lastProfile"_s).toString();
    for (const auto &profile : std::as_const(m_profiles)) {
        if (!path.isEmpty() && profile.path == path) {
            openProfile(profile);
            return;
        }
    }
}

void MainWindow::askLogin(const QString &reason)
{
    if (!m_profile || m_login)
        return;
    auto *dialog = new LoginDialog(*m_profile, reason, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_login = dialog;
    connect(dialog, &LoginDialog::credentialsReady, this, [this](const client::Credentials &credentials) {
        m_login = nullptr; // a refusal may ask again before this dialog is gone
        if (m_feed->isOpen())
            m_feed->setCredentials(credentials);
        else if (m_profile)
            m_feed->open(*m_profile, credentials);
    });
    dialog->open();
}

void MainWindow::askReload(const QList<NodeId> &nodes)
{
    if (!m_picture)
        return;
    auto *dialog = new ReloadDialog(
        {.overview = *m_picture,
            .nodes = nodes,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApi(timeout); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askTransfer(bool clear)
{
    if (!m_picture || m_transfer)
        return;
    m_transfer = new TransferDialog(
        {.overview = *m_picture,
            .clear = clear,
            .profileFile = m_profile ? m_profile->path : QString(),
            .production = m_profile && m_profile->production},
        [this](Millis timeout) { return m_feed->makeApi(timeout); }, this);
    m_transfer->setAttribute(Qt::WA_DeleteOnClose);
    m_transfer->open();
}

void MainWindow::editProfile(const client::Profile &profile)
{
    auto *dialog = new ConnectDialog(profile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::profileReady, this, [this, dialog](const client::Profile &ready) {
        auto saved = m_list.save(ready);
        if (!saved) {
            dialog->showProblem(saved.error().detail);
            return;
        }
        dialog->accept();
        openProfile(*saved);
    });
    dialog->open();
}

void MainWindow::removeProfile()
{
    if (!m_profile)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a cluster"),
        tr("Remove %1 from this list? The cluster itself is not touched.").arg(m_profile->name),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    connect(yes, &QPushButton::clicked, this, [this, profile = *m_profile] {
        if (const auto removed = m_list.remove(profile); !removed) {
            statusBar()->showMessage(removed.error().detail, 10'000);
            return;
        }
        m_feed->close();
        m_profile.reset();
        m_picture.reset();
        m_connection = {};
        setWindowTitle(u"Muster"_s);
        reloadProfileList();
        refresh();
    });
    box->open();
}

void MainWindow::showPicture(
    const std::optional<protocol::Overview> &overview, const models::Connection &connection)
{
    m_picture = overview;
    m_connection = connection;
    const protocol::Overview shown = overview.value_or(protocol::Overview{});
    m_nodes->setOverview(shown);
    m_events->setOverview(shown);
    m_overviewPage->setOverview(shown);
    m_nodesPage->setOverview(shown);
    m_configPage->setOverview(shown);
    m_leaderPage->setOverview(shown);
    m_reachabilityPage->setOverview(shown);
    m_eventsPage->setOverview(shown);
    if (m_transfer && overview)
        m_transfer->setOverview(*overview);
    refresh();
}

void MainWindow::showTrust(const std::optional<client::TrustProblem> &problem)
{
    m_trust = problem;
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
    m_nodesPage->setActionsEnabled(live);
    m_configPage->setActionsEnabled(live);
    m_leaderPage->setActionsEnabled(live);
    m_observer->setText(m_picture
            ? tr("Cluster %1, as %2 sees it. Times are local.")
                  .arg(m_picture->clusterName, models::nodeName(*m_picture, m_picture->observer))
            : QString());
    refreshPlaceholder();
    const bool stopped = m_connection.state == models::Connection::State::TrustFailed;
    m_stack->setCurrentIndex(m_picture && !stopped ? int(m_page) : int(PageCount));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    m_feed->close();
    QMainWindow::closeEvent(event);
}

} // namespace muster::shell
