#include "shell/window/helpmenu.h"

#include "base/build.h"
#include "shell/actions/helpwindow.h"
#include "shell/actions/keysdialog.h"
#include "shell/pages/pagestack.h"

#include <QMenu>
#include <QMessageBox>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

HelpMenu::HelpMenu(QMenu *menu, ActionList *actions, const PageStack *pages, QWidget *window)
    : QObject(menu), m_actions(actions), m_pages(pages), m_window(window)
{
    QAction *help = actions->add(menu, u"help"_s, tr("&Help on this page"));
    help->setShortcut(QKeySequence::HelpContents);
    connect(help, &QAction::triggered, this, &HelpMenu::showHelp);
    QAction *keys = actions->add(menu, u"keys"_s, tr("&Keyboard shortcuts"));
    keys->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F1));
    connect(keys, &QAction::triggered, this, &HelpMenu::showKeys);
    QAction *about = actions->add(menu, u"about"_s, tr("&About Muster"));
    connect(about, &QAction::triggered, this, &HelpMenu::showAbout);
}

void HelpMenu::showHelp()
{
    if (!m_help) {
        m_help = new HelpWindow(m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
    m_help->open(u"console.md"_s, m_pages->current().help);
}

void HelpMenu::showKeys()
{
    auto *dialog = new KeysDialog(*m_actions, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpMenu::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Muster"),
        tr("Muster %1\n\nKeeps a team-messaging cluster up, and shows it.\nFree software under "
           "the GNU General Public License, version 3 or later.")
            .arg(build().version),
        QMessageBox::Close, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace muster::shell
