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
class QSplitter;
class QStackedWidget;
class QTableWidget;

namespace muster::views {

class EmptyState;
class LogExport;
class LogView;
class StatusLabel;

/// The logs of all nodes in the order of corrected time: filter, follow, jump to a time, copy, save, and one
/// line with all its fields. Object names: README.md of ui/shell. Thread: GUI.
class LogsPage final : public Page {
    Q_OBJECT
public:
    /// How far the logs are read, in sentences' parts.
    struct Reading {
        bool any = false; ///< somebody was asked, and answered or not
        QStringList missing; ///< "node-2: it is down"
        QStringList gaps; ///< names of nodes of which lines are missing
        bool hasOlder = false;
        bool isReadingOlder = false;
        QString problem; ///< nobody could be asked, and why
        bool operator==(const Reading &) const = default;
    };

    explicit LogsPage(models::LogModel *model, QWidget *parent = nullptr); // borrows the window's model
    void setOverview(const protocol::Overview &overview);
    void setReading(const Reading &reading);
    /// Why no level can be set now; empty if it can. The button says it.
    void setBlocked(const QString &why);
    /// Shows the lines of that node only.
    void showNode(const NodeId &node);
    /// The node whose lines alone are shown.
    std::optional<NodeId> shownNode() const;
    void focusFilter();
    bool clearFilter();
    void save(Look &look) const;
    void restore(const Look &look);
    LogView *view() const { return m_view; }
    /// Writes the lines that are shown; told() says how it went.
    void saveTo(const QString &file);

signals:
    void olderRequested();
    /// Lines back to that time are wanted (ms since the epoch).
    void backRequested(qint64 until);
    void debugRequested();
    /// A sentence for the status bar.
    void told(const QString &what);

private:
    QWidget *makeFilterBar();
    QWidget *makeActionBar();
    QWidget *makeBody();
    void connectModel();
    void applyFilter();
    void refreshStatus();
    void refreshDetail();
    void showPane(bool isWanted);
    void sizePane();
    void jump();
    void jumpIfReached();
    void copySelected();
    void saveAs();
    void configureDetail();

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
    QTableWidget *m_detail = nullptr;
    QLabel *m_detailTime = nullptr;
    QSplitter *m_splitter = nullptr;
    QWidget *m_pane = nullptr; ///< below the lines: the fields of the selected one
    QList<int> m_paneSizes; ///< as the operator left them; empty: not touched
    bool m_isPaneShown = true;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    LogExport *m_export = nullptr;
    protocol::Overview m_overview;
    Reading m_reading;
    std::optional<qint64> m_jumpTo;
    std::optional<quint32> m_current; // the line that was current before the rows were made anew
    std::optional<quint32> m_top; // … and the one at the top
};

} // namespace muster::views
