#pragma once
#include "models/common/connection.h"
#include "protocol/overview/overview.h"
#include "shell/actions/actionlist.h"
#include "shell/actions/palette.h"
#include "shell/clusters/profilelist.h"

#include <QMainWindow>
#include <QSettings>

#include <memory>
#include <optional>

namespace muster::views {
class OutageBanner;
class VerdictStrip;
} // namespace muster::views

namespace muster::shell {

class ChangeMenu;
class ClusterActions;
class ClusterDialogs;
class ClusterMenu;
class ClusterSession;
class LayoutMenu;
class Navigator;
class NodeMenu;
class NoticeList;
class PageStack;
class PlaceholderPresenter;
class PreferenceKeeper;
class Rail;
class StatusLine;
class ViewMenu;
class WindowLook;

/// The window: puts rail, verdict strip, pages and menus together, and shows on all of them the state of the
/// session. It decides and stores nothing about the cluster, and knows no page: those are listed in
/// allPages(). Tests find widgets by their object names. Thread: GUI.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `settings` is where the window keeps its look; never null.
    MainWindow(std::unique_ptr<QSettings> settings, ProfileList profiles, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Instead of what a cluster says: for the offline rendering.
    void showOverview(
        const std::optional<protocol::Overview> &overview, const models::Connection &connection);
    /// By its id; pages()->entries() lists them.
    void showPage(const QString &page);

    ClusterSession *session() const { return m_session; }
    PageStack *pages() const { return m_pages; }
    const ActionList &actions() const { return m_actions; }
    LayoutMenu *layouts() const;
    NoticeList *notices() const { return m_notices; }
    QList<PaletteItem> paletteItems();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void buildMenus();
    void connectSession();
    void connectParts();
    void refresh();
    void showPalette();
    void showNotices();
    void copy(const QStringList &lines);
    void clearFilter();

    std::unique_ptr<QSettings> m_settings;
    ClusterSession *m_session;
    NoticeList *m_notices;
    Navigator *m_navigator;
    ClusterDialogs *m_dialogs;
    ClusterActions *m_changes;
    Rail *m_rail;
    views::VerdictStrip *m_strip;
    views::OutageBanner *m_outage;
    PageStack *m_pages = nullptr;
    PlaceholderPresenter *m_placeholder = nullptr;
    PreferenceKeeper *m_preferences = nullptr;
    WindowLook *m_look = nullptr;
    StatusLine *m_status = nullptr;
    NodeMenu *m_nodeMenu = nullptr;
    ActionList m_actions;
    ClusterMenu *m_clusterMenu = nullptr;
    ViewMenu *m_viewMenu = nullptr;
    ChangeMenu *m_changeMenu = nullptr;
};

} // namespace muster::shell
