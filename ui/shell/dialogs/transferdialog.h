#pragma once
#include "client/apiclient.h"
#include "protocol/overview/overview.h"
#include "shell/dialogs/fittingdialog.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Hands leadership over, or takes such a wish back: says what it does and how to do it in a shell, asks the
/// cluster when told to, and follows the pictures until the new leader is effective or does not come.
/// Closing it does not stop what was asked. Object names: transferDialog, transferWho, transferWhat,
/// transferCommand, transferSure, transferRun, transferClose, transferOutcome. Thread: GUI.
class TransferDialog final : public FittingDialog {
    Q_OBJECT
public:
    struct Request {
        protocol::Overview overview;
        bool clear = false; ///< take the wish back, rather than choose a leader
        QString profileFile; ///< for the command line; may be empty
        bool production = false;
        std::optional<NodeId> to = {}; ///< offered first; empty: the first of the candidates
    };
    using MakeApi = std::function<std::unique_ptr<client::ApiClient>(Millis timeout)>;
    /// How long a new leader may take before the dialog says that it has not come.
    static constexpr Millis patience{45'000};

    TransferDialog(Request request, MakeApi makeApi, QWidget *parent = nullptr);
    /// The newest picture: tells whether the change has come about.
    void setOverview(const protocol::Overview &overview);
    /// The nodes that may be asked: alive, and not the leader.
    static QList<NodeId> candidates(const protocol::Overview &overview);

private:
    void build();
    void refresh();
    QString commandLine() const;
    QString whatHappens() const;
    std::optional<NodeId> chosen() const;
    void run();
    void answered(const Result<client::LeaderTransfer> &answer);
    void follow();
    void finish(bool good, const QString &text);

    Request m_request;
    MakeApi m_makeApi;
    std::unique_ptr<client::ApiClient> m_api;
    std::optional<NodeId> m_wanted; ///< once the cluster has accepted the wish
    QElapsedTimer m_accepted; ///< since then
    bool m_over = false;
    QTimer m_deadline;
    QComboBox *m_who = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_command = nullptr;
    QCheckBox *m_sure = nullptr;
    QProgressBar *m_progress = nullptr;
    views::StatusLabel *m_outcome = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace muster::shell
