#pragma once
#include "views/common/look.h"

#include <QObject>

class QMainWindow;
class QSettings;

namespace muster::shell {

class ClusterSession;
class PageStack;

/// How the window looks, and how that is restored: its place on the screen for the console, its pages for
/// each cluster, both for a named layout. Thread: GUI.
class WindowLook final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `window` is the parent.
    WindowLook(QMainWindow *window, PageStack *pages, QSettings *settings, ClusterSession *session);
    /// Key of the window's size and position. It is ignored when looks are compared: a window manager may
    /// give another one than requested.
    static QString geometryKey();

    /// Restores how it was when the console was closed; call it before the window is shown.
    void restore();
    void save();
    /// Resets the pages to their defaults, for every cluster.
    void reset();

    /// Everything that a layout keeps.
    views::Look look() const;
    /// What has no key is unchanged.
    void setLook(const views::Look &chosen);
    /// Title of the page that it shows.
    QString pageTitle(const views::Look &look) const;
    /// Parent of dialogs.
    QWidget *window() const;

signals:
    /// The pages now look as kept for another cluster, or have their defaults.
    void pagesRestored();

private:
    QString group() const;
    void savePages();
    void restorePages();

    QMainWindow *m_window;
    PageStack *m_pages;
    QSettings *m_settings;
    ClusterSession *m_session;
    views::Look m_made; // the defaults of the pages in this version
};

} // namespace muster::shell
