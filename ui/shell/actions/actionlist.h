#pragma once
#include "client/profile/profile.h"

#include <QAction>
#include <QList>
#include <QStringList>

#include <functional>

class QMenu;

namespace muster::shell {

/// Everything that the window can do, in one list that menus, the command palette, the keyboard shortcuts
/// dialog and the tests read. What concerns the cluster has an equivalent command line (spec: GUI and CLI do
/// the same). Thread: GUI.
class ActionList final {
public:
    enum class Scope {
        Console, ///< only this window: no command line
        Looks, ///< at the cluster
        Changes, ///< the cluster
    };
    using Commands = std::function<QStringList()>; ///< whole command lines
    struct Entry {
        QString id; ///< "reload-all": for tests and settings
        QString section; ///< title of its menu, without mnemonic
        QAction *action = nullptr; ///< belongs to its menu
        Scope scope = Scope::Console;
        client::Ceiling needs = client::Ceiling::ReadOnly;
        Commands commands;
    };

    /// Adds it to the menu, too. `commands` for all but Scope::Console.
    QAction *add(QMenu *menu, const QString &id, const QString &text, Scope scope = Scope::Console,
        Commands commands = {});
    /// The same for what changes the cluster.
    QAction *addChange(
        QMenu *menu, const QString &id, const QString &text, client::Ceiling needs, Commands commands);
    /// Takes it from the list and from its menu.
    void remove(QStringView id);
    const QList<Entry> &entries() const { return m_entries; }
    const Entry *find(QStringView id) const;
    QAction *action(QStringView id) const; ///< that exists

    /// Empty: it can be done. Otherwise it is disabled, and tooltip and palette say why.
    static void block(QAction *action, const QString &why);
    static QString blockedBecause(const QAction *action);
    /// The title in the palette and in the keyboard shortcuts, where the menu's words are not enough or are
    /// not ours.
    static void setTitle(QAction *action, const QString &title);
    /// That title, or else the action's text without mnemonic and dots.
    static QString plainText(const QAction *action);
    static QString withoutMnemonic(QString text);

private:
    QList<Entry> m_entries;
};

/// Why an action that needs `needs` is not allowed under `ceiling`; empty if it is.
QString ceilingProblem(client::Ceiling ceiling, client::Ceiling needs);
/// For the title: "read-only"; empty for no limit.
QString ceilingTitle(client::Ceiling ceiling);

} // namespace muster::shell
