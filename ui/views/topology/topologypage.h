#pragma once
#include "views/common/page.h"

class QLabel;

namespace muster::views {

class TopologyView;

/// The cluster topology, what is known of the selected part, and what is not known. Object names:
/// topologyView, topologyNotes, topologyDetail. Thread: GUI.
class TopologyPage final : public LazyPage {
    Q_OBJECT
public:
    explicit TopologyPage(QWidget *parent = nullptr);

protected:
    void fill(const protocol::Overview &overview) override;

private:
    void showDetail(int box);

    TopologyView *m_view = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_detail = nullptr;
};

} // namespace muster::views
