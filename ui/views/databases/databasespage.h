#pragma once
#include "models/databases/databasemodels.h"
#include "views/common/page.h"

#include <optional>

class QFrame;
class QLabel;
class QStackedWidget;
class QTableView;

namespace muster::views {

class EmptyState;
class ServerDetail;
class StatusLabel;

/// The servers of the database: the worst of them in one sentence, each with its state, how far it is behind
/// and whether it could take over, who really writes where, and the settings that should change. Two
/// databases that are written to stop the page. Object names: databaseTitle, databaseText, databaseAnswer,
/// serverTable. Thread: GUI.
class DatabasesPage final : public Page {
    Q_OBJECT
public:
    explicit DatabasesPage(QWidget *parent = nullptr);
    void setOverview(const protocol::Overview &overview) override;
    void setStale(bool stale) override;
    void save(Look &look) const override;
    void restore(const Look &look) override;
    void showExample(const models::Example &example) override;

    /// What a node answered. A failure leaves what was known, and says that it is old.
    void setDatabases(const Result<protocol::Databases> &databases, const QString &problem);
    void setTargets(const QList<protocol::NodeWriteTarget> &targets);
    void setAdvice(const QList<protocol::ServerAdvice> &advice);
    /// Another cluster is open from now on.
    void forget();

private:
    QWidget *makeTop();
    QTableView *makeTable();
    void refresh();
    void refreshAdvice();
    void showSummary();
    void keepRowsInSight();
    bool isOld() const { return m_stale || !m_problem.isEmpty(); }

    models::ServerModel *m_servers;
    models::WriterModel *m_writers;
    models::AdviceModel *m_adviceModel;
    QFrame *m_card = nullptr;
    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    StatusLabel *m_answer = nullptr; // that the node did not answer
    QTableView *m_table = nullptr;
    ServerDetail *m_detail = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    protocol::Overview m_overview;
    std::optional<models::DatabaseFacts> m_facts;
    std::optional<QList<protocol::ServerAdvice>> m_advice;
    QString m_problem; // why the last question was not answered
    bool m_stale = false;
};

} // namespace muster::views
