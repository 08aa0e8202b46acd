#pragma once
#include "models/logs/logmodel.h"
#include "protocol/overview/overview.h"
#include "views/common/look.h"
#include "views/common/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace muster::views {

class EmptyState;
class LogExport;
class LogPanes;
class LogView;
class StatusLabel;

/// The logs of all nodes in the order of corrected time: filter, follow, jump to a time, copy, save, and one
/// line with all its fields. Object names: logFilter, logRegex, logFilterProblem, logLevel, logNode,
/// logFollow, logTime, logJump, logOlder, logDebug, logSave, logMissing, logStatus, logView. Thread: GUI.
class LogsPage final : public Page {
    Q_OBJECT
public:
    /// How far the logs are read, as parts of sentences.
    struct Reading {
        bool any = false; ///< at least one node was asked
        QStringList missing; ///< "node-2: it is down"
        QStringList gaps; ///< names of nodes whose lines are missing
        bool hasOlder = false;
        bool isReadingOlder = false;
        QString problem; ///< why no node could be asked
        bool operator==(const Reading &) const = default;
    };

    explicit LogsPage(models::LogModel *model, QWidget *parent = nullptr); // borrows the window's model
    void setOverview(const protocol::Overview &overview) override;
    void setReading(const Reading &reading);
    void showExample(const models::Example &example) override;
    void setStale(bool stale) override;
    void setBlocked(const QString &why) override;
    /// Shows the lines of that node only.
    void showNode(const NodeId &node);
    /// The node whose lines are shown exclusively.
    std::optional<NodeId> shownNode() const;
    bool focusFilter() override;
    bool clearFilter() override;
    void save(Look &look) const override;
    void restore(const Look &look) override;
    LogView *view() const { return m_view; }
    /// Writes the lines that are shown; said() says how it went.
    void saveTo(const QString &file);

signals:
    void olderRequested();
    /// Lines back to that time are wanted.
    void backRequested(muster::WallTime until);
    void debugRequested();
    /// Only one node's lines are shown now, or those of all again.
    void nodeChosen(const std::optional<muster::NodeId> &node);

private:
    QWidget *makeFilterBar();
    QWidget *makeActionBar();
    QWidget *makeBody();
    void connectModel();
    void applyFilter();
    void refreshStatus();
    void jump();
    void jumpIfReached();
    void copySelected();
    void saveAs();

    models::LogModel *m_model;
    QLineEdit *m_text = nullptr;
    QCheckBox *m_regex = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_node = nullptr;
    StatusLabel *m_problem = nullptr;
    QCheckBox *m_follow = nullptr;
    QLineEdit *m_time = nullptr;
    QPushButton *m_older = nullptr;
    QPushButton *m_debug = nullptr;
    QPushButton *m_saveAs = nullptr;
    StatusLabel *m_missing = nullptr;
    QLabel *m_status = nullptr;
    LogView *m_view = nullptr;
    LogPanes *m_panes = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    LogExport *m_export = nullptr;
    protocol::Overview m_overview;
    Reading m_reading;
    bool m_stale = false;
    std::optional<WallTime> m_jumpTo;
    std::optional<quint32> m_current; // the line that was current before the rows were rebuilt
    std::optional<quint32> m_top; // … and the one at the top
};

} // namespace muster::views
