#pragma once
#include "client/apiclient.h"
#include "shell/dialogs/fittingdialog.h"

#include <functional>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// "Debug for 15 minutes, then back": on which node, what happens, the same as a command, what came of it.
/// Object names: levelDialog, levelNode, levelMinutes, levelWhat, levelCommand, levelSure, levelRun,
/// levelClose, levelOutcome. Thread: GUI.
class LevelDialog final : public FittingDialog {
    Q_OBJECT
public:
    struct Request {
        protocol::Overview overview;
        std::optional<NodeId> node; ///< chosen to begin with; empty: all
        QString profileFile;
        bool production = false;
    };
    using MakeApi = std::function<std::unique_ptr<client::ApiClient>(Millis timeout)>;
    LevelDialog(Request request, MakeApi makeApi, QWidget *parent = nullptr);

    QString commandLine() const;

private:
    void build();
    void refresh();
    void run();
    void answered(const Result<QList<protocol::NodeLogLevels>> &answer);
    void finish(bool good, const QString &text);

    const Request m_request;
    const MakeApi m_makeApi;
    std::unique_ptr<client::ApiClient> m_api;
    QComboBox *m_node = nullptr;
    QComboBox *m_minutes = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_command = nullptr;
    QCheckBox *m_sure = nullptr;
    QProgressBar *m_progress = nullptr;
    views::StatusLabel *m_outcome = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace muster::shell
