#pragma once
#include "models/common/mark.h"
#include "models/leader/termmodel.h"
#include "views/common/look.h"
#include "views/common/page.h"

#include <optional>

class QLabel;
class QLayout;
class QPushButton;
class QTableView;

namespace muster::views {

class StatusLabel;

/// Who leads, with which term, since when and why, the leader preference, and who led before. Object names:
/// leaderTitle, leaderText, leaderPreference, leaderTransfer, leaderClear, termTable. Thread: GUI.
class LeaderPage final : public Page {
    Q_OBJECT
public:
    explicit LeaderPage(QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    void setBlocked(const QString &why) override;
    void save(Look &look) const override;
    void restore(const Look &look) override;

signals:
    void transferRequested();
    void clearRequested();

private:
    QLayout *makeActions(QWidget *card);
    void setPreference(const protocol::Overview &overview);
    void refreshActions();
    void showLeader();
    void say(models::Mark mark, const QString &title, const QString &text);

    models::TermModel *m_model;
    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    StatusLabel *m_preference = nullptr;
    QPushButton *m_transfer = nullptr;
    QPushButton *m_clear = nullptr;
    QTableView *m_terms = nullptr;
    QString m_blocked;
    std::optional<protocol::Overview> m_overview;
    bool m_stale = false;
    bool m_hasOthers = false; // live nodes that could lead instead
};

} // namespace muster::views
