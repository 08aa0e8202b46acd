#include "shell/window/mainwindow.h"

#include "client/profile/equivalentcommand.h"
#include "shell/clusters/clusterdialogs.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/dialogs/preferences.h"
#include "shell/feed/noticelist.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/layouts/windowlook.h"
#include "shell/pages/navigator.h"
#include "shell/pages/pagestack.h"
#include "shell/window/changemenu.h"
#include "shell/window/clustermenu.h"
#include "shell/window/helpmenu.h"
#include "shell/window/nodemenu.h"
#include "shell/window/placeholderpresenter.h"
#include "shell/window/rail.h"
#include "shell/window/statusline.h"
#include "shell/window/viewmenu.h"
#include "views/common/emptystate.h"
#include "views/overview/outagebanner.h"
#include "views/overview/verdictstrip.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPointer>
#include <QShortcut>
#include <QStatusBar>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As the menu key does, which many keyboards do not have.
void askForMenu()
{
    QWidget *widget = QApplication::focusWidget();
    if (!widget)
        return;
    const QPoint at = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<QSettings> settings, ProfileList profiles, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(std::move(settings))
    , m_session(new ClusterSession(m_settings.get(), std::move(profiles), this))
    , m_notices(new NoticeList(this))
    , m_navigator(new Navigator(this))
    , m_dialogs(new ClusterDialogs(m_session, this))
    , m_changes(new ClusterActions(m_session, this))
    , m_rail(new Rail(this))
    , m_strip(new views::VerdictStrip(this))
    , m_outage(new views::OutageBanner(this))
{
    setObjectName(u"mainWindow"_s);
    // The parent of a widget is costly to change once it has hundreds of children.
    auto *center = new QWidget(this);
    setCentralWidget(center);
    auto *placeholder = new views::EmptyState(center);
    placeholder->setObjectName(u"placeholder"_s);
    m_placeholder = new PlaceholderPresenter(m_session, placeholder, this);
    m_pages = new PageStack(allPages(),
        {.session = m_session,
            .models = new OverviewModels(this),
            .actions = m_changes,
            .navigator = m_navigator},
        placeholder, center);
    m_rail->setPages(m_pages->entries());
    m_status = new StatusLine(statusBar(), m_session, m_notices);
    m_nodeMenu = new NodeMenu(m_session, m_changes, m_navigator, this);
    m_look = new WindowLook(this, m_pages, m_settings.get(), m_session);
    m_preferences = new PreferenceKeeper(m_settings.get(), this);
    arrange();
    buildMenus();
    connectSession();
    connectParts();
    m_notices->setKnocking(m_preferences->now().notify);
    m_session->reloadProfiles();
    m_preferences->carryOut();
    m_look->restore();
    refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins(12, 12, 12, 6);
    right->setSpacing(12);
    right->addWidget(m_strip);
    right->addWidget(m_outage);
    right->addWidget(m_pages, 1);
    auto *across = new QHBoxLayout(centralWidget());
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_rail);
    across->addLayout(right, 1);
}

void MainWindow::buildMenus()
{
    m_clusterMenu = new ClusterMenu(menuBar()->addMenu(tr("&Cluster")),
        {.actions = &m_actions,
            .session = m_session,
            .dialogs = m_dialogs,
            .preferences = m_preferences,
            .window = this});
    m_viewMenu = new ViewMenu(menuBar()->addMenu(tr("&View")),
        {.actions = &m_actions,
            .session = m_session,
            .pages = m_pages,
            .preferences = m_preferences,
            .look = m_look,
            .settings = m_settings.get()});
    m_changeMenu = new ChangeMenu(menuBar()->addMenu(tr("Cha&nge")), &m_actions, m_session, m_changes);
    new HelpMenu(menuBar()->addMenu(tr("&Help")), &m_actions, m_pages, this);
    auto *menuKey = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), this);
    connect(menuKey, &QShortcut::activated, this, &askForMenu);
    connect(m_clusterMenu, &ClusterMenu::quitRequested, this, &QWidget::close);
    connect(m_clusterMenu, &ClusterMenu::resetRequested, this, [this] {
        m_look->reset();
        m_status->say(tr("Columns, sorting and filters are reset."));
    });
    connect(m_viewMenu, &ViewMenu::paletteRequested, this, &MainWindow::showPalette);
    connect(m_viewMenu, &ViewMenu::noticesRequested, this, &MainWindow::showNotices);
    connect(m_viewMenu, &ViewMenu::clearFilterRequested, this, &MainWindow::clearFilter);
    connect(m_viewMenu->layouts(), &LayoutMenu::said, m_status, &StatusLine::say);
    connect(m_changeMenu, &ChangeMenu::copyRequested, this,
        [this] { copy({m_session->commandLine(m_pages->current().command)}); });
    connect(m_nodeMenu, &NodeMenu::copyRequested, this, &MainWindow::copy);
}

void MainWindow::connectSession()
{
    connect(m_session, &ClusterSession::profilesChanged, this,
        [this](const QString &openPath) { m_rail->setProfiles(m_session->profiles(), openPath); });
    connect(m_session, &ClusterSession::changed, this, [this] {
        m_strip->forgetHeight();
        if (m_session->profile())
            m_notices->reset(m_session->profile()->name);
        refresh();
    });
    connect(m_session, &ClusterSession::overviewChanged, this, [this] {
        m_pages->setOverview(m_session->overview().value_or(protocol::Overview{}));
        refresh();
    });
    connect(m_session, &ClusterSession::stateChanged, this, &MainWindow::refresh);
    connect(m_session, &ClusterSession::said, m_status, &StatusLine::say);
    // After the session's own handler: only what a cluster sent becomes a notice, not what is presented.
    const auto observe = [this] {
        m_notices->observe(m_session->overview(), m_session->connection());
    };
    connect(m_session->feed(), &Feed::overviewChanged, m_notices, observe);
    connect(m_session->feed(), &Feed::connectionChanged, m_notices, observe);
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::pageChosen, m_pages, &PageStack::turnTo);
    connect(m_rail, &Rail::profileChosen, this, [this](int row) {
        if (row >= 0 && row < m_session->profiles().size())
            m_session->choose(m_session->profiles()[row]);
    });
    connect(m_rail, &Rail::addRequested, m_dialogs, &ClusterDialogs::add);
    connect(m_pages, &PageStack::turned, this, [this] { m_rail->setPage(m_pages->current().id); });
    connect(m_placeholder, &PlaceholderPresenter::addRequested, m_dialogs, &ClusterDialogs::add);
    connect(
        m_placeholder, &PlaceholderPresenter::loginRequested, m_dialogs, [this] { m_dialogs->askLogin(); });
    connect(m_outage, &views::OutageBanner::retryRequested, m_session, &ClusterSession::reconnect);
    connect(m_navigator, &Navigator::said, m_status, &StatusLine::say);
    connect(m_changes, &ClusterActions::said, m_status, &StatusLine::say);
    connect(m_status, &StatusLine::noticesRequested, this, &MainWindow::showNotices);
    connect(m_notices, &NoticeList::activated, this, [this] {
        raise();
        activateWindow();
        showNotices();
    });
    connect(m_preferences, &PreferenceKeeper::changed, this, [this](bool times) {
        m_notices->setKnocking(m_preferences->now().notify);
        if (times && m_session->overview())
            m_pages->setOverview(*m_session->overview());
        refresh();
    });
}

void MainWindow::showOverview(
    const std::optional<protocol::Overview> &overview, const models::Connection &connection)
{
    m_session->present(overview, connection);
}

void MainWindow::showPage(const QString &page)
{
    m_pages->turnTo(page);
}

LayoutMenu *MainWindow::layouts() const
{
    return m_viewMenu->layouts();
}

void MainWindow::refresh()
{
    const models::Strip strip = models::stripFor(m_session->overview(), m_session->connection());
    m_strip->setStrip(strip);
    m_strip->setVisible(!m_session->certificateStop()); // the stop takes the whole page
    m_rail->setVerdict(strip.verdict.mark);
    m_pages->setStale(!m_session->isLive());
    m_pages->setBlocked(m_changes->whyBlocked());
    m_placeholder->refresh();
    const bool placeholder = m_placeholder->isNeeded();
    m_outage->show(placeholder ? models::Outage{} : models::outageOf(m_session->connection()));
    const bool opened = m_pages->isPlaceholderShown() && !placeholder;
    m_pages->showPlaceholder(placeholder);
    if (opened && m_rail->isChoosingCluster())
        m_pages->focusCurrent(); // the choice is made: the next key is for what it shows
    m_clusterMenu->refresh();
    m_changeMenu->refresh();
    m_status->refresh(m_preferences->now().utc);
    setWindowTitle(m_status->windowTitle());
}

QList<PaletteItem> MainWindow::paletteItems()
{
    QList<PaletteItem> items;
    m_changeMenu->refresh(); // the selection may be newer than the overview
    m_viewMenu->layouts()->refresh();
    for (const ActionList::Entry &entry : m_actions.entries()) {
        if (entry.id == "palette"_L1)
            continue;
        items += PaletteItem{ActionList::plainText(entry.action), entry.section,
            entry.action->shortcut().toString(QKeySequence::NativeText),
            ActionList::blockedBecause(entry.action), entry.commands ? entry.commands() : QStringList(),
            [action = QPointer(entry.action)] {
                if (action)
                    action->trigger();
            }};
    }
    for (const client::Profile &profile : m_session->profiles()) {
        const bool open = m_session->profile() && m_session->profile()->path == profile.path;
        items += PaletteItem{tr("Open %1").arg(profile.name), tr("Clusters"), {},
            open ? tr("It is open.") : QString(), {client::commandLine(profile.path, u"status"_s)},
            [this, profile] {
                m_session->open(profile);
            }};
    }
    return items + m_nodeMenu->itemsOfAll();
}

void MainWindow::showPalette()
{
    auto *palette = new Palette(paletteItems(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &Palette::copied, this, [this](const QString &lines) { copy({lines}); });
    palette->open();
}

void MainWindow::showNotices()
{
    auto *dialog = new NoticesDialog(m_notices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_notices->markRead();
    dialog->open();
}

void MainWindow::copy(const QStringList &lines)
{
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_status->say(tr("Copied: %1").arg(lines.join(u"; "_s)));
}

void MainWindow::clearFilter()
{
    if (!m_pages->clearFilter())
        statusBar()->clearMessage();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_look->save();
    m_session->close();
    QMainWindow::closeEvent(event);
}

} // namespace muster::shell
