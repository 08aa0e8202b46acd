#pragma once
#include "shell/actions/actionlist.h"

#include <QObject>

namespace muster::shell {

class ClusterSession;
class LayoutMenu;
class PageStack;
class PreferenceKeeper;
class WindowLook;

/// The menu View: the pages, filter and search, layouts and colors. Thread: GUI.
class ViewMenu final : public QObject {
    Q_OBJECT
public:
    struct Deps {
        ActionList *actions = nullptr;
        ClusterSession *session = nullptr;
        PageStack *pages = nullptr;
        PreferenceKeeper *preferences = nullptr;
        WindowLook *look = nullptr;
        QSettings *settings = nullptr;
    };
    /// All are borrowed; `menu` is the parent.
    ViewMenu(QMenu *menu, const Deps &deps);
    LayoutMenu *layouts() const { return m_layouts; }

signals:
    void paletteRequested();
    void noticesRequested();
    void clearFilterRequested();

private:
    void addPages();
    void addFinders();
    void addAppearances(QMenu *menu);
    void showAppearance();

    QMenu *m_menu;
    const Deps m_deps;
    QList<QAction *> m_appearances; // in the order of views::Appearance
    LayoutMenu *m_layouts = nullptr;
};

} // namespace muster::shell
