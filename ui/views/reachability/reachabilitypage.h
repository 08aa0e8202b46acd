#pragma once
#include "models/reachability/sightmodel.h"
#include "views/common/page.h"

class QLabel;
class QTableView;

namespace muster::views {

class StatusLabel;

/// The reachability matrix (row: who sees, column: who is seen), what it means in sentences, and the current
/// cell in full. Object names: sightSummary1 … sightSummary3, sightMore, sightTable, sightDetail, sightEmpty.
/// Thread: GUI.
class ReachabilityPage final : public LazyPage {
    Q_OBJECT
public:
    explicit ReachabilityPage(QWidget *parent = nullptr);

protected:
    void fill(const protocol::Overview &overview) override;

private:
    void buildTable();
    void showSummary(const protocol::Overview &overview);
    void fitCells();
    void showDetail();

    models::SightModel *m_model;
    QList<StatusLabel *> m_lines;
    QLabel *m_more = nullptr;
    QLabel *m_howToRead = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace muster::views
