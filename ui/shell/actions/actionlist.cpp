#include "shell/actions/actionlist.h"

#include "models/common/plaintip.h"

#include <QCoreApplication>
#include <QMenu>
#include <QRegularExpression>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::shell::ActionList)
};

constexpr const char *whyProperty = "why";
constexpr const char *titleProperty = "title";

} // namespace

QString ActionList::withoutMnemonic(QString text)
{
    // Japanese and Chinese put the letter in parentheses after the word.
    static const QRegularExpression bracketed(u"\\(&.\\)"_s);
    return text.remove(bracketed).remove(u'&');
}

QAction *ActionList::add(QMenu *menu, const QString &id, const QString &text, Scope scope, Commands commands)
{
    Q_ASSERT(!find(id));
    Q_ASSERT((scope == Scope::Console) == !commands);
    QAction *action = menu->addAction(text);
    action->setObjectName(id);
    menu->setToolTipsVisible(true);
    m_entries += Entry{.id = id,
        .section = withoutMnemonic(menu->title()),
        .action = action,
        .scope = scope,
        .needs = client::Ceiling::ReadOnly,
        .commands = std::move(commands)};
    return action;
}

QAction *ActionList::addChange(
    QMenu *menu, const QString &id, const QString &text, client::Ceiling needs, Commands commands)
{
    QAction *action = add(menu, id, text, Scope::Changes, std::move(commands));
    m_entries.last().needs = needs;
    return action;
}

void ActionList::remove(QStringView id)
{
    const Entry *entry = find(id);
    Q_ASSERT(entry);
    QAction *action = entry->action;
    m_entries.removeAt(entry - m_entries.constData());
    action->setVisible(false); // immediately; one that is being triggered completes
    action->setShortcut({});
    action->deleteLater();
}

const ActionList::Entry *ActionList::find(QStringView id) const
{
    const auto found = std::find_if(
        m_entries.cbegin(), m_entries.cend(), [&](const Entry &entry) { return entry.id == id; });
    return found == m_entries.cend() ? nullptr : &*found;
}

QAction *ActionList::action(QStringView id) const
{
    const Entry *entry = find(id);
    Q_ASSERT(entry);
    return entry->action;
}

void ActionList::block(QAction *action, const QString &why)
{
    if (action->property(whyProperty).toString() == why && action->isEnabled() == why.isEmpty())
        return;
    action->setEnabled(why.isEmpty());
    action->setProperty(whyProperty, why);
    action->setToolTip(models::plainTip(why)); // empty: Qt shows the action's text again
}

QString ActionList::blockedBecause(const QAction *action)
{
    return action->isEnabled() ? QString() : action->property(whyProperty).toString();
}

void ActionList::setTitle(QAction *action, const QString &title)
{
    action->setProperty(titleProperty, title);
}

QString ActionList::plainText(const QAction *action)
{
    if (const QString title = action->property(titleProperty).toString(); !title.isEmpty())
        return title;
    return withoutMnemonic(action->text()).remove(u'…').trimmed();
}

QString ceilingProblem(client::Ceiling ceiling, client::Ceiling needs)
{
    if (needs <= ceiling)
        return {};
    return ceiling == client::Ceiling::ReadOnly
        ? Text::tr("This console is read-only here: it changes nothing.")
        : Text::tr("This console has the operator role here: this needs an administrator's console.");
}

QString ceilingTitle(client::Ceiling ceiling)
{
    switch (ceiling) {
    case client::Ceiling::ReadOnly:
        return Text::tr("read-only");
    case client::Ceiling::Operator:
        return Text::tr("operator");
    case client::Ceiling::Admin:
        return Text::tr("admin");
    }
    Q_UNREACHABLE();
}

} // namespace muster::shell
