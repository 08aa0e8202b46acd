#pragma once
#include "models/termmodel.h"
#include "views/page.h"

class QLabel;
class QLayout;
class QPushButton;
class QTableView;

namespace muster::views {

class StatusLabel;

/// Who leads, with which term, since when and why, whom an operator asked to lead, and who led before. Object
/// names: leaderTitle, leaderText, leaderPreference, leaderTransfer, leaderClear, termTable. Thread: GUI.
class LeaderPage final : public Page {
    Q_OBJECT
public:
    explicit LeaderPage(QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview);
    /// False while there is no live connection: the buttons say why.
    void setActionsEnabled(bool enabled);

signals:
    void transferRequested();
    void clearRequested();

private:
    QLayout *makeActions(QWidget *card);
    void setPreference(const protocol::Overview &overview);
    void refreshActions();

    models::TermModel *m_model;
    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    StatusLabel *m_preference = nullptr;
    QPushButton *m_transfer = nullptr;
    QPushButton *m_clear = nullptr;
    QTableView *m_terms = nullptr;
    bool m_enabled = true;
    bool m_hasOthers = false; // living nodes that could lead instead
};

} // namespace muster::views
