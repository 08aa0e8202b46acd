#include "shell/window/clustermenu.h"

#include "shell/clusters/clusterdialogs.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/settingsdialog.h"

#include <QMenu>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using Scope = ActionList::Scope;

ClusterMenu::ClusterMenu(QMenu *menu, const Deps &deps) : QObject(menu), m_menu(menu), m_deps(deps)
{
    buildOpen();
    menu->addSeparator();
    buildOwn();
}

void ClusterMenu::buildOpen()
{
    ClusterSession *session = m_deps.session;
    ClusterDialogs *dialogs = m_deps.dialogs;
    const auto command = [session](const QString &words) {
        return [session, words] {
            return QStringList{session->commandLine(words)};
        };
    };
    QAction *add = m_deps.actions->add(m_menu, u"add-cluster"_s, tr("&Add a cluster…"));
    add->setShortcut(QKeySequence::New);
    connect(add, &QAction::triggered, dialogs, &ClusterDialogs::add);
    QAction *edit = m_deps.actions->add(m_menu, u"edit-cluster"_s, tr("&Edit the cluster…"));
    connect(edit, &QAction::triggered, dialogs, &ClusterDialogs::editOpen);
    QAction *remove =
        m_deps.actions->add(m_menu, u"remove-cluster"_s, tr("&Remove the cluster from the list…"));
    connect(remove, &QAction::triggered, dialogs, &ClusterDialogs::removeOpen);
    m_menu->addSeparator();
    QAction *reconnect = m_deps.actions->add(m_menu, u"reconnect"_s, tr("Re&connect"));
    reconnect->setShortcut(Qt::Key_F5);
    connect(reconnect, &QAction::triggered, session, &ClusterSession::reconnect);
    QAction *logIn =
        m_deps.actions->add(m_menu, u"log-in"_s, tr("&Log in…"), Scope::Looks, command(u"login"_s));
    connect(logIn, &QAction::triggered, dialogs, [dialogs] { dialogs->askLogin(); });
    QAction *logOut =
        m_deps.actions->add(m_menu, u"log-out"_s, tr("Log &out"), Scope::Looks, command(u"logout"_s));
    connect(logOut, &QAction::triggered, session, &ClusterSession::logOut);
}

void ClusterMenu::buildOwn()
{
    QAction *settings = m_deps.actions->add(m_menu, u"settings"_s, tr("&Settings…"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    connect(settings, &QAction::triggered, this, &ClusterMenu::askSettings);
    QAction *quit = m_deps.actions->add(m_menu, u"quit"_s, tr("&Quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &ClusterMenu::quitRequested);
}

void ClusterMenu::askSettings()
{
    auto *dialog = new SettingsDialog(m_deps.preferences->now(), m_deps.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::chosen, m_deps.preferences, &PreferenceKeeper::set);
    connect(dialog, &SettingsDialog::resetRequested, this, &ClusterMenu::resetRequested);
    dialog->open();
}

void ClusterMenu::refresh()
{
    const QString none = m_deps.session->profile() ? QString() : tr("No cluster is open.");
    for (const QString &id : {u"edit-cluster"_s, u"remove-cluster"_s, u"reconnect"_s, u"log-in"_s})
        ActionList::block(m_deps.actions->action(id), none);
    ActionList::block(m_deps.actions->action(u"log-out"_s),
        m_deps.session->isLive() ? QString() : tr("There is no live connection to the cluster."));
}

} // namespace muster::shell
