#pragma once
#include "models/eventmodel.h"
#include "models/logmodel.h"
#include "models/nodemodel.h"
#include "shell/feed.h"
#include "shell/profilelist.h"
#include "views/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;

namespace muster::views {
class ConfigPage;
class EmptyState;
class EventsPage;
class LeaderPage;
class LogsPage;
class NodesPage;
class OverviewPage;
class ReachabilityPage;
class TopologyPage;
class VerdictStrip;
} // namespace muster::views

namespace muster::shell {

class LogFeed;
class Rail;
class TransferDialog;

/// The window: rail, verdict strip, pages. It shows pictures and asks nodes to act; it decides and stores
/// nothing about the cluster. README.md in this folder names its widgets for tests. Thread: GUI.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum Page {
        OverviewTab,
        NodesTab,
        ConfigTab,
        LeaderTab,
        ReachabilityTab,
        TopologyTab,
        EventsTab,
        LogsTab,
        PageCount
    };

    /// `settings` is where the window keeps how it looks; never null.
    MainWindow(std::unique_ptr<QSettings> settings, ProfileList profiles, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Connects with what the profile's files, the token store or, failing these, the operator gives.
    void openProfile(const client::Profile &profile);
    /// The cluster that was open last time, if it is still known.
    void openLast();
    /// What the feed does with each picture; the offline rendering calls it, too.
    void showPicture(const std::optional<protocol::Overview> &overview, const models::Connection &connection);
    void showPage(Page page);
    /// The certificate that was refused, while the connection says so.
    void showTrust(const std::optional<client::TrustProblem> &problem);
    /// Made for the profile list without touching files: for the offline rendering.
    void showProfiles(const QList<client::Profile> &profiles, const QString &openPath);

    struct PageEntry {
        QString name; ///< "overview": of pictures and settings
        QString title; ///< translated, with its mnemonic
    };
    /// In the order of Page.
    const QList<PageEntry> &pages() const { return m_pages; }
    const std::optional<protocol::Overview> &picture() const { return m_picture; }
    const models::Connection &connection() const { return m_connection; }
    views::NodesPage *nodesPage() const { return m_nodesPage; }
    Feed *feed() const { return m_feed; }
    views::LogsPage *logsPage() const { return m_logsPage; }
    models::LogModel *logs() const { return m_logs; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildPages();
    void addPage(const QString &name, const QString &title, QWidget *page);
    void arrange();
    void buildMenus();
    void buildClusterMenu();
    void buildViewMenu();
    void connectPages();
    void connectFeed();
    void reloadProfileList();
    void refresh();
    void refreshPlaceholder();
    void actOnPlaceholder();
    void editProfile(const client::Profile &profile);
    void removeProfile();
    void askLogin(const QString &reason);
    void askReload(const QList<NodeId> &nodes);
    void askTransfer(bool clear);
    void askLevel();
    void connectLogs();
    void refreshLogs(bool live);
    void focusFilter();
    void clearFilter();
    void restoreLook();
    void saveLook();
    void setAppearance(views::Appearance appearance);
    void showAbout();

    std::unique_ptr<QSettings> m_settings;
    ProfileList m_list;
    QList<client::Profile> m_profiles;
    std::optional<client::Profile> m_profile; // the open one
    std::optional<protocol::Overview> m_picture;
    models::Connection m_connection;
    std::optional<client::TrustProblem> m_trust;
    models::NodeModel *m_nodes;
    models::EventModel *m_events;
    models::LogModel *m_logs;
    Feed *m_feed;
    LogFeed *m_logFeed = nullptr;
    Rail *m_rail = nullptr;
    views::VerdictStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    views::OverviewPage *m_overviewPage = nullptr;
    views::NodesPage *m_nodesPage = nullptr;
    views::ConfigPage *m_configPage = nullptr;
    views::LeaderPage *m_leaderPage = nullptr;
    views::ReachabilityPage *m_reachabilityPage = nullptr;
    views::TopologyPage *m_topologyPage = nullptr;
    views::EventsPage *m_eventsPage = nullptr;
    views::LogsPage *m_logsPage = nullptr;
    views::EmptyState *m_placeholder = nullptr;
    QLabel *m_observer = nullptr;
    QPointer<QWidget> m_login; // the dialog that is open, so that there is one at most
    QPointer<TransferDialog> m_transfer; // follows the pictures while it is open
    QList<QAction *> m_appearances;
    QAction *m_editAction = nullptr;
    QAction *m_removeAction = nullptr;
    QList<PageEntry> m_pages;
    Page m_page = OverviewTab;
};

} // namespace muster::shell
