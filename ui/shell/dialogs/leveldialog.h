#pragma once
#include "protocol/admin/logs.h"
#include "shell/dialogs/actiondialog.h"

#include <optional>

class QComboBox;

namespace muster::shell {

/// "Debug for 15 minutes, then back". Object names, beside those of an action: levelNode, levelMinutes.
/// Thread: GUI.
class LevelDialog final : public ActionDialog {
    Q_OBJECT
public:
    /// `node`: the initial choice; empty: all.
    LevelDialog(ActionTarget target, const std::optional<NodeId> &node, QWidget *parent = nullptr);

protected:
    QString whatHappens() const override;
    QStringList commands() const override;
    void run(client::Transport &api) override;

private:
    int minutes() const;
    std::optional<NodeId> chosen() const;
    void answered(const Result<QList<protocol::NodeLogLevels>> &answer);

    QComboBox *m_node = nullptr;
    QComboBox *m_minutes = nullptr;
};

} // namespace muster::shell
