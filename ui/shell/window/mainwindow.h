#pragma once
#include "models/events/eventmodel.h"
#include "models/logs/logmodel.h"
#include "models/nodes/nodemodel.h"
#include "shell/actions/actionlist.h"
#include "shell/actions/palette.h"
#include "shell/clusters/profilelist.h"
#include "shell/dialogs/settingsdialog.h"
#include "shell/feed/feed.h"
#include "views/common/look.h"
#include "views/common/theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

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

class HelpWindow;
class LayoutMenu;
class LogFeed;
class NoticeList;
class Rail;
class SecretStore;
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

    /// Where log-ins may be kept; none by default. Before the first openProfile().
    void setSecretStore(std::unique_ptr<SecretStore> secrets);
    /// The most that this console may do to any cluster; a profile may lower it for its own.
    void setCeiling(client::Ceiling ceiling);
    client::Ceiling ceiling() const;
    /// Connects with what the profile's files, the token store of musterctl, the keyring or, failing these,
    /// the operator gives.
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
        QString command; ///< what tells the same in a shell, behind "musterctl"
    };
    /// In the order of Page.
    const QList<PageEntry> &pages() const { return m_pages; }
    const ActionList &actions() const { return m_actions; }
    /// What can be done with one node: of its context menu and of the palette.
    QList<PaletteItem> nodeItems(const NodeId &node);
    QList<PaletteItem> paletteItems();
    LayoutMenu *layouts() const { return m_layouts; }
    NoticeList *notices() const { return m_notices; }
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
    void addPage(const QString &name, const QString &title, const QString &command, QWidget *page);
    void arrange();
    void buildMenus();
    void askForMenu();
    void buildClusterMenu();
    void buildViewMenu();
    void buildChangeMenu();
    void buildHelpMenu();
    void addAppearances(QMenu *menu);
    void addLayouts(QMenu *menu);
    ActionList::Commands says(const QString &words) const;
    void connectPages();
    void connectFeed();
    void reloadProfileList();
    void refresh();
    void refreshActions();
    void refreshObserver();
    void refreshTitle();
    void refreshNotices();
    void refreshPlaceholder();
    void refreshTrust();
    bool isStop() const;
    void actOnPlaceholder();
    void editProfile(const client::Profile &profile);
    void removeProfile();
    void showState(models::Connection::State state, const QString &reason);
    void takeSecret(client::Credentials known, const Result<QString> &secret);
    void connectWith(const client::Credentials &credentials);
    void keepSecret(const QString &token);
    void forgetSecret(const client::Profile &profile);
    void logOut();
    void askLogin(const QString &reason);
    void askReload(const QList<NodeId> &nodes);
    void askTransfer(bool clear, const std::optional<NodeId> &to = {});
    void askLevel();
    void connectLogs();
    void refreshLogs(bool live);
    QString whyBlocked(client::Ceiling needs) const;
    void goToPage(Page page);
    void showNode(const NodeId &node, bool host);
    void showNodeMenu(const NodeId &node, const QPoint &globalAt);
    void showPalette();
    void showNotices();
    void showHelp();
    void showKeys();
    void copyCommands(const QStringList &lines);
    void focusFilter();
    void clearFilter();
    void restoreLook();
    void saveLook();
    QString pagesGroup() const;
    views::Look look() const;
    void setLook(const views::Look &look);
    void savePages();
    void restorePages();
    void resetPages();
    void setAppearance(views::Appearance appearance);
    void askSettings();
    void applyPreferences(const Preferences &preferences);
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
    QPointer<HelpWindow> m_help;
    ActionList m_actions;
    QList<QAction *> m_appearances;
    LayoutMenu *m_layouts = nullptr;
    views::Look m_made; // the pages as this version makes them: what "reset" goes back to
    QLabel *m_badge = nullptr;
    QToolButton *m_noticesButton = nullptr;
    NoticeList *m_notices = nullptr;
    Preferences m_preferences;
    std::unique_ptr<SecretStore> m_secrets; // null: nothing is ever kept
    QString m_keyringProblem; // why it could not be used last
    client::Credentials m_kept; // what the keyring has, or shall have once the log-in was good
    bool m_remember = false;
    quint64 m_opening = 0; // answers about a cluster that was open before are ignored
    client::Ceiling m_ceiling = client::Ceiling::Admin;
    QList<PageEntry> m_pages;
    Page m_page = OverviewTab;
};

} // namespace muster::shell
