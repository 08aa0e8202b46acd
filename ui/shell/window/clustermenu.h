#pragma once
#include "shell/actions/actionlist.h"

#include <QObject>

namespace muster::shell {

class ClusterDialogs;
class ClusterSession;
class PreferenceKeeper;

/// The menu Cluster: open, edit and remove clusters, log in and out, and the console's own settings. Thread:
/// GUI.
class ClusterMenu final : public QObject {
    Q_OBJECT
public:
    struct Deps {
        ActionList *actions = nullptr;
        ClusterSession *session = nullptr;
        ClusterDialogs *dialogs = nullptr;
        PreferenceKeeper *preferences = nullptr;
        QWidget *window = nullptr; ///< parent of dialogs
    };
    /// All are borrowed; `menu` is the parent.
    ClusterMenu(QMenu *menu, const Deps &deps);
    /// What can be done now.
    void refresh();

signals:
    void quitRequested();
    void resetRequested();

private:
    void buildOpen();
    void buildOwn();
    void askSettings();

    QMenu *m_menu;
    const Deps m_deps;
};

} // namespace muster::shell
