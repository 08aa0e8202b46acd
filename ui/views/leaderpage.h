#pragma once
#include "models/termmodel.h"
#include "views/page.h"

class QLabel;
class QTableView;

namespace muster::views {

class StatusLabel;

/// Who leads, with which term, since when and why, and who led before. Object names: leaderTitle, leaderText,
/// termTable. Thread: GUI.
class LeaderPage final : public Page {
    Q_OBJECT
public:
    explicit LeaderPage(QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview);

private:
    models::TermModel *m_model;
    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QTableView *m_terms = nullptr;
};

} // namespace muster::views
