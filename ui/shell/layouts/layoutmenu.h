#pragma once
#include "shell/layouts/layoutsdialog.h"
#include "shell/layouts/layoutstore.h"

#include <QObject>

#include <optional>

class QMenu;
class QSettings;

namespace muster::shell {

class ActionList;
class WindowLook;

/// The menu View > Layouts: saves the look of the window under a name, applies one, restores the previous
/// look, and ticks the one that the window has. Its entries are actions like all others, so palette and
/// keyboard shortcuts list them. Thread: GUI.
class LayoutMenu final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `menu` is the parent.
    LayoutMenu(QMenu *menu, ActionList *actions, QSettings *settings, WindowLook *window);
    LayoutStore *store() { return &m_store; }
    /// The dialog that manages all layouts; the caller opens it.
    LayoutsDialog *makeDialog();
    /// Updates the entries and the tick to the current settings and window. Menu and palette call it before
    /// they are shown.
    void refresh();
    /// Another cluster has its own look: there is nothing to restore.
    void forget();
    void apply(const QString &name);
    void back();
    /// The layout that the window has now: the one applied last if nothing was changed since, or else the
    /// first one that is the same; empty: none.
    QString current() const;

signals:
    /// A sentence for the status bar.
    void said(const QString &sentence);

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
    WindowLook *m_window;
    LayoutStore m_store;
    QList<Layout> m_shown; // in the order of the menu
    std::optional<views::Look> m_before;
    QString m_applied; // last
    views::Look m_appliedLook; // the look that resulted
};

} // namespace muster::shell
