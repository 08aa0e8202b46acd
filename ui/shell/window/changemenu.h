#pragma once
#include "shell/actions/actionlist.h"

#include <QObject>

namespace muster::shell {

class ClusterActions;
class ClusterSession;

/// The menu Change: what changes the cluster that is open. Thread: GUI.
class ChangeMenu final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `menu` is the parent.
    ChangeMenu(QMenu *menu, ActionList *actions, ClusterSession *session, ClusterActions *changes);
    /// What can be done now.
    void refresh();

signals:
    /// The equivalent command of the page that is shown.
    void copyRequested();

private:
    QAction *add(const QString &id, const QString &text, const QString &words);
    void addReloadNode();

    QMenu *m_menu;
    ActionList *m_actions;
    ClusterSession *m_session;
    ClusterActions *m_changes;
};

} // namespace muster::shell
