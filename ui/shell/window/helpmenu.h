#pragma once
#include "shell/actions/actionlist.h"

#include <QObject>
#include <QPointer>

namespace muster::shell {

class HelpWindow;
class PageStack;

/// The menu Help: the handbook at the current page, the keyboard shortcuts, the version. Thread: GUI.
class HelpMenu final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `menu` is the parent of this, `window` that of dialogs.
    HelpMenu(QMenu *menu, ActionList *actions, const PageStack *pages, QWidget *window);

private:
    void showHelp();
    void showKeys();
    void showAbout();

    ActionList *m_actions;
    const PageStack *m_pages;
    QWidget *m_window;
    QPointer<HelpWindow> m_help;
};

} // namespace muster::shell
