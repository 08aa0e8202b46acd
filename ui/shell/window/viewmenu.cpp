#include "shell/window/viewmenu.h"

#include "shell/clusters/clustersession.h"
#include "shell/dialogs/preferences.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/pages/pagestack.h"

#include <QActionGroup>
#include <QMenu>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using Scope = ActionList::Scope;

ViewMenu::ViewMenu(QMenu *menu, const Deps &deps) : QObject(menu), m_menu(menu), m_deps(deps)
{
    addPages();
    menu->addSeparator();
    addFinders();
    menu->addSeparator();
    m_layouts = new LayoutMenu(menu->addMenu(tr("La&youts")), deps.actions, deps.settings, deps.look);
    addAppearances(menu->addMenu(tr("&Appearance")));
}

void ViewMenu::addPages()
{
    constexpr int keys = 10; // Ctrl+1 to Ctrl+9, then Ctrl+0; further pages are in the palette
    for (int place = 0; place < m_deps.pages->entries().size(); ++place) {
        const PageEntry &page = m_deps.pages->entries()[place];
        QAction *action = m_deps.actions->add(m_menu, u"page-"_s + page.id, page.title, Scope::Looks,
            [session = m_deps.session, words = page.command] {
                return QStringList{session->commandLine(words)};
            });
        if (place < keys)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + (place + 1) % keys)));
        connect(action, &QAction::triggered, m_deps.pages,
            [pages = m_deps.pages, id = page.id] { pages->goTo(id); });
    }
}

void ViewMenu::addFinders()
{
    QAction *palette = m_deps.actions->add(m_menu, u"palette"_s, tr("Command &palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(palette, &QAction::triggered, this, &ViewMenu::paletteRequested);
    QAction *find = m_deps.actions->add(m_menu, u"filter"_s, tr("&Filter"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_deps.pages, &PageStack::focusFilter);
    QAction *clear = m_deps.actions->add(m_menu, u"clear-filter"_s, tr("Clear the &filter"));
    clear->setShortcut(Qt::Key_Escape);
    connect(clear, &QAction::triggered, this, &ViewMenu::clearFilterRequested);
    QAction *notices = m_deps.actions->add(m_menu, u"notices"_s, tr("No&tices"));
    notices->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(notices, &QAction::triggered, this, &ViewMenu::noticesRequested);
}

void ViewMenu::addAppearances(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const QStringList ids{u"appearance-system"_s, u"appearance-light"_s, u"appearance-dark"_s};
    const QStringList names{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (int at = 0; at < names.size(); ++at) {
        QAction *action = m_deps.actions->add(menu, ids[at], names[at]);
        action->setCheckable(true);
        group->addAction(action);
        m_appearances += action;
        connect(action, &QAction::triggered, m_deps.preferences,
            [keeper = m_deps.preferences, at] { keeper->setAppearance(views::Appearance(at)); });
    }
    connect(m_deps.preferences, &PreferenceKeeper::changed, this, &ViewMenu::showAppearance);
    showAppearance();
}

void ViewMenu::showAppearance()
{
    m_appearances[int(m_deps.preferences->now().appearance)]->setChecked(true);
}

} // namespace muster::shell
