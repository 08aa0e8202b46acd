#pragma once
#include "base/id.h"
#include "shell/actions/palette.h"

#include <QObject>

class QWidget;

namespace muster::shell {

class ClusterActions;
class ClusterSession;
class Navigator;

/// What can be done with one node: for its context menu and for the palette. Thread: GUI.
class NodeMenu final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed; `window` is the parent of this and of menus.
    NodeMenu(ClusterSession *session, ClusterActions *actions, Navigator *navigator, QWidget *window);
    /// Empty: there is no such node.
    QList<PaletteItem> items(const NodeId &node) const;
    QList<PaletteItem> itemsOfAll() const;
    void popUp(const NodeId &node, const QPoint &globalAt);

signals:
    void copyRequested(const QStringList &commandLines);

private:
    ClusterSession *m_session;
    ClusterActions *m_actions;
    Navigator *m_navigator;
    QWidget *m_window;
};

} // namespace muster::shell
