#pragma once
#include "base/id.h"

#include <QObject>
#include <QPoint>

namespace muster::shell {

/// Where pages, menus and the palette send the operator; the window connects to it and goes there. So a page
/// need not know another one, nor the window. Thread: GUI.
class Navigator final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    enum class Part {
        Node,
        Host,
        Trouble, ///< whichever of the two has a problem
    };
    Q_ENUM(Part)

signals:
    /// By its id.
    void pageWanted(const QString &page);
    void nodeWanted(const muster::NodeId &node, muster::shell::Navigator::Part part);
    void logsWanted(const muster::NodeId &node);
    /// The menu of actions for one node, at that position.
    void nodeMenuWanted(const muster::NodeId &node, const QPoint &globalAt);
    /// A sentence for the status bar.
    void said(const QString &sentence);
};

} // namespace muster::shell
