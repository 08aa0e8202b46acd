#pragma once
#include "views/common/look.h"

#include <QObject>

class QMainWindow;
class QSettings;

namespace muster::shell {

class ClusterSession;
class PageStack;

/// How the window looks, and how it is found again: its place on the screen for the console, its pages for
/// each cluster, both for a named layout. Thread: GUI.
class WindowLook final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `window` is the parent.
    WindowLook(QMainWindow *window, PageStack *pages, QSettings *settings, ClusterSession *session);
    /// Key of the window's size and place. It does not count when looks are compared: a window manager may
    /// give another one than was asked for.
    static QString geometryKey();

    /// As it was when the console was closed; before the window is shown.
    void restore();
    void save();
    /// The pages as they are made, for every cluster.
    void reset();

    /// All that a layout keeps.
    views::Look look() const;
    /// Keys that are missing leave what they are for.
    void setLook(const views::Look &chosen);
    /// Title of the page that it shows.
    QString pageTitle(const views::Look &look) const;
    /// Parent of dialogs.
    QWidget *window() const;

signals:
    /// The pages are as another cluster has them, or as they are made.
    void pagesRestored();

private:
    QString group() const;
    void savePages();
    void restorePages();

    QMainWindow *m_window;
    PageStack *m_pages;
    QSettings *m_settings;
    ClusterSession *m_session;
    views::Look m_made; // the pages as this version makes them
};

} // namespace muster::shell
