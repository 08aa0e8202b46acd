#pragma once
#include "base/id.h"

#include <QObject>
#include <QPoint>

namespace muster::shell {

/// Where pages, menus and the palette send the operator; whoever can take him there is connected to it. So a
/// page need not know another one, nor the window. Thread: GUI.
class Navigator final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    enum class Part {
        Node,
        Host,
        Trouble, ///< whichever of the two has something wrong
    };
    Q_ENUM(Part)

signals:
    /// By its id.
    void pageWanted(const QString &page);
    void nodeWanted(const muster::NodeId &node, muster::shell::Navigator::Part part);
    void logsWanted(const muster::NodeId &node);
    /// What can be done with one node, as a menu there.
    void nodeMenuWanted(const muster::NodeId &node, const QPoint &globalAt);
    /// A sentence for the status bar.
    void said(const QString &sentence);
};

} // namespace muster::shell
