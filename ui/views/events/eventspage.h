#pragma once
#include "models/events/eventmodel.h"
#include "views/common/look.h"
#include "views/common/page.h"

#include <utility>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace muster::views {

class EmptyState;
class TimelineView;

/// What happened, on one axis with who led and who did what, and as a table, newest first: by time, node,
/// severity and text.
/// Object names: timeline, timelineSummary, eventRange, eventTable, eventFilter, eventNode, eventTroubleOnly.
/// Thread: GUI.
class EventsPage final : public Page {
    Q_OBJECT
public:
    explicit EventsPage(models::EventModel *model, QWidget *parent = nullptr); // borrows the window's model
    void setOverview(const protocol::Overview &overview) override;
    void showExample(const models::Example &example) override;
    /// The newest audits, for the time line; `since`: those before are not among them. Empty: all are.
    void setAudits(const QList<protocol::AuditRecord> &audits, std::optional<WallTime> since);
    WallTime lineBegins() const { return m_line.whole.from; }
    bool focusFilter() override;
    bool clearFilter() override;
    void save(Look &look) const override;
    void restore(const Look &look) override;

private:
    QWidget *makeBar();
    void makeTimeline();
    void makeTable();
    void connectTimeline();
    void refreshEmpty();
    void refreshRange();
    void refreshLine();
    void chooseEvent(quint64 sequence);

    models::EventModel *m_model;
    models::EventFilter *m_filter;
    protocol::Overview m_overview;
    QList<protocol::AuditRecord> m_audits;
    std::optional<WallTime> m_auditsSince;
    QList<models::EventMark> m_people; ///< of m_audits
    std::optional<std::pair<QDate, Qt::TimeSpec>> m_peopleAsOf;
    models::Timeline m_line;
    TimelineView *m_timeline = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_range = nullptr;
    QLineEdit *m_text = nullptr;
    QComboBox *m_node = nullptr;
    QCheckBox *m_troubleOnly = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace muster::views
