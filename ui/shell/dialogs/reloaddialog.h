#pragma once
#include "client/apiclient.h"
#include "protocol/overview/overview.h"
#include "shell/dialogs/fittingdialog.h"

#include <functional>
#include <memory>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// Says what reloading the configuration will change, does it when told to, and shows what each node
/// answered. Closing it does not stop what was sent. Object names: reloadDialog, reloadWhat, reloadCommand,
/// reloadRun, reloadClose, reloadOutcome. Thread: GUI.
class ReloadDialog final : public FittingDialog {
    Q_OBJECT
public:
    struct Request {
        protocol::Overview overview;
        QList<NodeId> nodes; ///< empty: all
        QString profileFile; ///< for the command line; may be empty
        bool production = false;
    };
    using MakeApi = std::function<std::unique_ptr<client::ApiClient>(Millis timeout)>;

    ReloadDialog(Request request, MakeApi makeApi, QWidget *parent = nullptr);
    /// The line that does the same in a shell.
    static QStringList commandLines(const Request &request);

private:
    void build();
    QString whatChanges() const;
    void run();
    void next();
    void answered(const Result<QList<client::NodeReload>> &answer);
    void addLine(bool ok, const QString &text);
    void finish();

    Request m_request;
    MakeApi m_makeApi;
    std::unique_ptr<client::ApiClient> m_api;
    QList<std::optional<NodeId>> m_queue;
    int m_asked = 0;
    int m_failures = 0;
    QVBoxLayout *m_lines = nullptr;
    QProgressBar *m_progress = nullptr;
    views::StatusLabel *m_outcome = nullptr;
    QCheckBox *m_sure = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace muster::shell
