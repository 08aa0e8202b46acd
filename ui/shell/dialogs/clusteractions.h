#pragma once
#include "client/profile/profile.h"
#include "protocol/overview/overview.h"
#include "shell/dialogs/actiondialog.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QWidget;

namespace muster::shell {

class ClusterSession;
class TransferDialog;

/// What the console may change about the cluster that is open: opens the dialog for a change, or says why it
/// cannot be done now. Thread: GUI.
class ClusterActions final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed; `window` is the parent of the dialogs and of this.
    ClusterActions(ClusterSession *session, QWidget *window);

    /// Empty: it can be done.
    QString whyBlocked(client::Ceiling needs = client::Ceiling::Operator) const;
    /// `nodes` empty: all.
    void reload(const QList<NodeId> &nodes);
    /// `to` is offered first.
    void transfer(const std::optional<NodeId> &to = {});
    void clearPreference();
    void setLevel();

    /// The node that is selected on the page Nodes.
    const std::optional<NodeId> &selectedNode() const { return m_selected; }
    void selectNode(const std::optional<NodeId> &node) { m_selected = node; }
    /// The node whose log is shown exclusively: setLevel() offers it first.
    void watchLogOf(const std::optional<NodeId> &node) { m_watched = node; }

signals:
    /// A sentence for the status bar.
    void said(const QString &sentence);

private:
    std::optional<ActionTarget> target();
    void openTransfer(bool clear, const std::optional<NodeId> &to);
    static void open(QDialog *dialog);

    ClusterSession *m_session;
    QWidget *m_window;
    QPointer<TransferDialog> m_transfer; // follows the overviews while it is open
    std::optional<NodeId> m_selected;
    std::optional<NodeId> m_watched;
};

} // namespace muster::shell
