#include "shell/layouts/layoutmenu.h"

#include "models/common/plaintip.h"
#include "shell/actions/actionlist.h"
#include "shell/layouts/layoutnamedialog.h"
#include "shell/layouts/windowlook.h"

#include <QMenu>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int keysMax = 9; // Ctrl+Alt+1 to Ctrl+Alt+9; the others are in menu and palette

bool isSameLook(views::Look one, views::Look other)
{
    one.remove(WindowLook::geometryKey());
    other.remove(WindowLook::geometryKey());
    return one == other;
}

QString idOf(int place)
{
    return u"layout-%1"_s.arg(place + 1);
}

QKeySequence keysOf(int place)
{
    return place < keysMax ? QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_1 + place)) : QKeySequence();
}

QString menuText(const QString &name, int place, const QFontMetrics &metrics)
{
    constexpr int charactersMax = 40;
    QString text = metrics.elidedText(name, Qt::ElideMiddle, charactersMax * metrics.averageCharWidth());
    text.replace(u'&', u"&&"_s);
    return place < keysMax ? u"&%1  %2"_s.arg(place + 1).arg(text) : text;
}

} // namespace

LayoutMenu::LayoutMenu(QMenu *menu, ActionList *actions, QSettings *settings, WindowLook *window)
    : QObject(menu), m_menu(menu), m_actions(actions), m_window(window), m_store(settings)
{
    menu->setObjectName(u"layoutMenu"_s);
    QAction *save = m_actions->add(menu, u"save-layout"_s, tr("&Save layout as…"));
    connect(save, &QAction::triggered, this, &LayoutMenu::askName);
    QAction *back = m_actions->add(menu, u"layout-before"_s, tr("&Restore previous layout"));
    back->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0));
    connect(back, &QAction::triggered, this, &LayoutMenu::back);
    QAction *manage = m_actions->add(menu, u"layouts"_s, tr("&Manage layouts…"));
    connect(manage, &QAction::triggered, this, [this] { makeDialog()->open(); });
    menu->addSeparator();
    connect(menu, &QMenu::aboutToShow, this, &LayoutMenu::refresh);
    connect(window, &WindowLook::pagesRestored, this, &LayoutMenu::forget);
    refresh();
}

QString LayoutMenu::backKeys() const
{
    return m_actions->action(u"layout-before")->shortcut().toString(QKeySequence::NativeText);
}

void LayoutMenu::refresh()
{
    setEntries(m_store.layouts());
    const QString now = current();
    for (int place = 0; place < m_shown.size(); ++place)
        m_actions->action(idOf(place))->setChecked(m_shown[place].name == now);
    ActionList::block(m_actions->action(u"layout-before"),
        m_before ? QString() : tr("No layout has been applied to this cluster yet."));
    ActionList::block(m_actions->action(u"layouts"),
        m_shown.isEmpty() ? tr("There are no layouts yet. Save one first.") : QString());
}

void LayoutMenu::setEntries(const QList<Layout> &layouts)
{
    for (int place = int(m_shown.size()); place > layouts.size(); --place)
        m_actions->remove(idOf(place - 1));
    for (int place = 0; place < layouts.size(); ++place)
        setEntry(place, layouts[place]);
    m_shown = layouts;
}

void LayoutMenu::setEntry(int place, const Layout &layout)
{
    const QString text = menuText(layout.name, place, m_menu->fontMetrics());
    QAction *action = nullptr;
    if (const ActionList::Entry *entry = m_actions->find(idOf(place))) {
        action = entry->action;
        action->setText(text);
    } else {
        action = m_actions->add(m_menu, idOf(place), text);
        action->setCheckable(true);
        action->setShortcut(keysOf(place));
        connect(action, &QAction::triggered, this, [this, place] { applyPlace(place); });
    }
    ActionList::setTitle(action, tr("Layout: %1").arg(layout.name));
    action->setToolTip(models::plainTip(tr("Shows the page %1.").arg(m_window->pageTitle(layout.look))));
}

bool LayoutMenu::isShown(const QString &name) const
{
    return std::any_of(
        m_shown.cbegin(), m_shown.cend(), [&](const Layout &layout) { return layout.name == name; });
}

QString LayoutMenu::current() const
{
    const views::Look now = m_window->look();
    if (isShown(m_applied) && isSameLook(now, m_appliedLook))
        return m_applied;
    for (const Layout &layout : m_shown) {
        if (isSameLook(now, layout.look))
            return layout.name;
    }
    return {};
}

void LayoutMenu::forget()
{
    m_before.reset();
    m_applied.clear();
    refresh();
}

void LayoutMenu::applyPlace(int place)
{
    if (place < m_shown.size())
        apply(m_shown[place].name);
}

void LayoutMenu::apply(const QString &name)
{
    const auto layout = m_store.find(name);
    if (!layout) {
        refresh();
        emit said(tr("Layout \"%1\" no longer exists.").arg(name));
        return;
    }
    const bool isAgain = m_before && m_applied == layout->name && current() == layout->name;
    const views::Look before = m_window->look();
    m_window->setLook(layout->look);
    if (!isAgain) // applied twice, it still restores the original look
        m_before = before;
    m_applied = layout->name;
    m_appliedLook = m_window->look();
    refresh();
    emit said(tr("Layout \"%1\" is applied. %2 restores the previous one.").arg(layout->name, backKeys()));
}

void LayoutMenu::back()
{
    if (!m_before)
        return;
    const views::Look now = m_window->look();
    m_window->setLook(*m_before);
    m_before = now;
    m_applied.clear();
    refresh();
    emit said(tr("Previous layout restored. %1 undoes this.").arg(backKeys()));
}

void LayoutMenu::askName()
{
    refresh();
    // Whoever applied one and changed it most likely wants to keep the changed look.
    auto *dialog = new LayoutNameDialog(m_store, LayoutNameDialog::Purpose::Save,
        isShown(m_applied) ? m_applied : QString(), m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LayoutNameDialog::named, this, &LayoutMenu::save);
    dialog->open();
}

void LayoutMenu::save(const QString &name, bool replaces)
{
    const views::Look look = m_window->look();
    const auto saved = m_store.save({.name = name, .look = look});
    if (saved || saved.error().code == ErrorCode::Unavailable) {
        m_applied = name;
        m_appliedLook = look;
    }
    refresh();
    if (saved)
        emit said((replaces ? tr("Layout \"%1\" is replaced.") : tr("Layout \"%1\" is saved.")).arg(name));
    else if (saved.error().code == ErrorCode::Unavailable)
        emit said(tr("The settings cannot be written: layout \"%1\" is forgotten when the console is closed.")
                      .arg(name));
    else
        emit said(tr("Layout \"%1\" is not saved: another console has changed the layouts.").arg(name));
}

LayoutsDialog::Row LayoutMenu::describe(const Layout &layout, int place) const
{
    return {
        .page = m_window->pageTitle(layout.look), .keys = keysOf(place).toString(QKeySequence::NativeText)};
}

LayoutsDialog *LayoutMenu::makeDialog()
{
    refresh();
    auto *dialog = new LayoutsDialog(
        &m_store, [this](const Layout &layout, int place) { return describe(layout, place); },
        m_window->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choose(current());
    connect(dialog, &LayoutsDialog::changed, this, &LayoutMenu::refresh);
    connect(dialog, &LayoutsDialog::applyRequested, this, &LayoutMenu::apply);
    return dialog;
}

} // namespace muster::shell
