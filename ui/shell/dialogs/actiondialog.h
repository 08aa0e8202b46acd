#pragma once
#include "base/time.h"
#include "models/common/mark.h"
#include "protocol/overview/overview.h"
#include "views/common/fittingdialog.h"

#include <functional>
#include <memory>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace muster::client {
class Transport;
}
namespace muster::views {
class StatusLabel;
}

namespace muster::shell {

/// The cluster that an action dialog is about.
struct ActionTarget {
    protocol::Overview overview;
    QString profileFile; ///< for the command line; may be empty
    bool production = false; ///< needs a separate confirmation
    /// Null: there is no live connection, or the role does not allow it.
    std::function<std::unique_ptr<client::Transport>(Millis timeout)> makeApi;
};

/// Before, while and after something changes the cluster: the choices, what will happen, the equivalent
/// command, the confirmation on a production cluster; then the progress, and the outcome. An action provides
/// its texts and does its part; closing the dialog does not stop what was sent. Object
/// names start with the action's: transferDialog, transferWhat, transferCommand, transferSure, transferRun,
/// transferClose, transferOutcome. Thread: GUI.
class ActionDialog : public views::FittingDialog {
    Q_OBJECT
public:
    ~ActionDialog() override;
    /// Whole lines that do the same in a shell.
    QStringList commandLines() const;

protected:
    struct Texts {
        QString name; ///< "transfer"; not translated
        QString title;
        QString run; ///< the button that does it
        QString waiting; ///< what the progress bar waits for, for screen readers
        Millis timeout{10'000}; ///< for the answer
    };
    ActionDialog(Texts texts, ActionTarget target, QWidget *parent);

    /// What the operator chooses; it can no longer be changed once the action runs.
    void addChoice(QWidget *choice, int stretch = 0);
    /// Reads all texts again: at the end of the constructor, and whenever something was chosen.
    void refresh();

    virtual QString whatHappens() const = 0;
    /// The words after "musterctl", one entry for each line.
    virtual QStringList commands() const = 0;
    virtual bool canRun() const { return true; }
    /// Confirmed, and there is a connection. It ends in finish().
    virtual void run(client::Transport &api) = 0;

    /// One of several answers; the outcome is shown below them.
    void addLine(models::Mark mark, const QString &text);
    /// The progress, until finish().
    void setProgress(const QString &text);
    void finish(models::Mark mark, const QString &text);
    bool isFinished() const { return m_isFinished; }

    const protocol::Overview &overview() const { return m_target.overview; }
    void setTargetOverview(const protocol::Overview &overview) { m_target.overview = overview; }

private:
    void build();
    void start();

    const Texts m_texts;
    ActionTarget m_target;
    std::unique_ptr<client::Transport> m_api;
    bool m_isStarted = false;
    bool m_isFinished = false;
    QList<QWidget *> m_choices;
    QHBoxLayout *m_choice = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_command = nullptr;
    QCheckBox *m_sure = nullptr;
    QProgressBar *m_progress = nullptr;
    QVBoxLayout *m_lines = nullptr;
    views::StatusLabel *m_outcome = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace muster::shell
