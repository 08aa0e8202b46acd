#pragma once
#include "models/eventmodel.h"
#include "views/page.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QTableView;

namespace muster::views {

class EmptyState;

/// What happened, newest first, by node, severity and text. Object names: eventTable, eventFilter, eventNode,
/// eventTroubleOnly. Thread: GUI.
class EventsPage final : public Page {
    Q_OBJECT
public:
    explicit EventsPage(models::EventModel *model, QWidget *parent = nullptr); // borrows the window's model
    void setOverview(const protocol::Overview &overview);
    void focusFilter();
    bool clearFilter();
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

private:
    QWidget *makeBar();
    void refreshEmpty();

    models::EventModel *m_model;
    models::EventFilter *m_filter;
    QLineEdit *m_text = nullptr;
    QComboBox *m_node = nullptr;
    QCheckBox *m_troubleOnly = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace muster::views
