#pragma once
#include "protocol/admin/reload.h"
#include "shell/dialogs/actiondialog.h"

#include <optional>

namespace muster::shell {

/// Says what reloading the configuration will change, does it, and shows what each node answered. Thread:
/// GUI.
class ReloadDialog final : public ActionDialog {
    Q_OBJECT
public:
    /// `nodes` empty: all.
    ReloadDialog(ActionTarget target, QList<NodeId> nodes, QWidget *parent = nullptr);

protected:
    QString whatHappens() const override;
    QStringList commands() const override;
    /// Off while none of the files that it is about can be used: it would only fail.
    bool canRun() const override;
    void run(client::Transport &api) override;

private:
    bool isAsked(const NodeId &node) const { return m_nodes.isEmpty() || m_nodes.contains(node); }
    QStringList changedKeys() const;
    /// Why files of those asked cannot be used, a line each.
    QStringList unreadableFiles() const;
    void next();
    void answered(const Result<QList<protocol::NodeReload>> &answer);
    void showAnswer(const protocol::NodeReload &node);

    const QList<NodeId> m_nodes;
    client::Transport *m_api = nullptr; // of the dialog, while it runs
    QList<std::optional<NodeId>> m_queue;
    int m_reloaded = 0;
    int m_failures = 0;
};

} // namespace muster::shell
