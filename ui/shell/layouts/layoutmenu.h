#pragma once
#include "shell/layouts/layoutsdialog.h"
#include "shell/layouts/layoutstore.h"

#include <QObject>

#include <optional>

class QMenu;
class QSettings;

namespace muster::shell {

class ActionList;

/// The menu View > Layouts: saves the look of the window under a name, applies one, goes back to the look
/// before, and ticks the one that the window has. Its entries are actions like all others, so palette and
/// overview of keys have them. Thread: GUI.
class LayoutMenu final : public QObject {
    Q_OBJECT
public:
    /// What it needs of the window, which must outlive it.
    struct Window {
        QWidget *widget = nullptr; ///< parent of dialogs
        std::function<views::Look()> look; ///< all that a layout keeps
        std::function<void(const views::Look &)> setLook; ///< keys that are missing leave what they are for
        std::function<QString(const views::Look &)> pageTitle;
    };
    /// Key of the window's size and place. It does not count when looks are compared: a window manager may
    /// give another one than was asked for.
    static QString geometryKey();

    LayoutMenu(QMenu *menu, ActionList *actions, QSettings *settings, Window window);
    LayoutStore *store() { return &m_store; }
    /// All layouts, to be managed; the caller opens it.
    LayoutsDialog *makeDialog();
    /// The entries and the tick, as the settings and the window are now. Menu and palette call it before they
    /// are shown.
    void refresh();
    /// Another cluster has its own look: there is nothing to go back to.
    void forget();
    void apply(const QString &name);
    void back();
    /// The layout that the window has now: the one applied last if nothing was changed since, else the first
    /// that is the same; empty: none.
    QString current() const;

signals:
    /// A sentence for the status bar.
    void told(const QString &what);

private:
    void askName();
    void save(const QString &name, bool replaces);
    void applyPlace(int place);
    LayoutsDialog::Row describe(const Layout &layout, int place) const;
    void setEntries(const QList<Layout> &layouts);
    void setEntry(int place, const Layout &layout);
    QString backKeys() const;
    bool isShown(const QString &name) const;

    QMenu *m_menu;
    ActionList *m_actions;
    Window m_window;
    LayoutStore m_store;
    QList<Layout> m_shown; // as they stand in the menu
    std::optional<views::Look> m_before;
    QString m_applied; // last
    views::Look m_appliedLook; // what came of it
};

} // namespace muster::shell
