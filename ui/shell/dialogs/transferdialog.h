#pragma once
#include "protocol/admin/leadertransfer.h"
#include "shell/dialogs/actiondialog.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QComboBox;

namespace muster::shell {

/// Transfers leadership, or clears the leader preference: asks the cluster, and follows the overviews until
/// the new leader is effective or does not come. Object name, beside those of an action: transferWho. Thread:
/// GUI.
class TransferDialog final : public ActionDialog {
    Q_OBJECT
public:
    enum class Purpose { Transfer, Clear };
    /// How long a new leader may take before the dialog says that it has not come.
    static constexpr Millis patience{45'000};

    /// `to` is offered first; empty: the first of the candidates.
    TransferDialog(ActionTarget target, Purpose purpose, const std::optional<NodeId> &to = {},
        QWidget *parent = nullptr);
    /// The newest one: shows whether the change has happened.
    void setOverview(const protocol::Overview &overview);
    /// The nodes that may be asked: alive, and not the leader.
    static QList<NodeId> candidates(const protocol::Overview &overview);

protected:
    QString whatHappens() const override;
    QStringList commands() const override;
    bool canRun() const override;
    void run(client::Transport &api) override;

private:
    void offerCandidates(const std::optional<NodeId> &to);
    std::optional<NodeId> chosen() const;
    void answered(const Result<protocol::LeaderTransfer> &answer);
    void follow();
    void end(models::Mark mark, const QString &text);

    const Purpose m_purpose;
    QComboBox *m_who = nullptr; // null: there is nothing to choose
    std::optional<NodeId> m_wanted; ///< once the cluster has accepted the request
    QElapsedTimer m_accepted; ///< since then
    QTimer m_deadline;
};

} // namespace muster::shell
