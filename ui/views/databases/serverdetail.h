#pragma once
#include "models/databases/databasemodels.h"
#include "views/common/look.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace muster::views {

class StatusLabel;

/// Below the table of servers: what is known of the selected one beside who writes where, or the settings
/// that should change. Object names: serverTitle, serverAdvice, serverFacts, writerTable, adviceTable,
/// adviceWhy, adviceCopy, serverDetailServer, serverDetailSettings. Thread: GUI.
class ServerDetail final : public QFrame {
    Q_OBJECT
public:
    explicit ServerDetail(
        models::WriterModel *writers, models::AdviceModel *advice, QWidget *parent = nullptr);

    /// Null: none is selected.
    void setServer(const protocol::DatabaseServer *server, bool isStale);
    /// Instead of the advice: why there is none. Empty: there is nothing to say beyond its rows.
    void setAdviceNote(models::Mark mark, const QString &note);
    void save(Look &look) const;
    void restore(const Look &look);

signals:
    /// A sentence for the status bar.
    void copied(const QString &what);

private:
    QWidget *makeServer();
    QWidget *makeSettings();
    QWidget *makeChoice();
    void showFacts(const QList<std::pair<QString, QString>> &facts);
    void showPage(int page);
    void refreshWhy();

    models::WriterModel *m_writers;
    models::AdviceModel *m_advice;
    StatusLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<std::pair<QLabel *, QLabel *>> m_labels; // of the grid's rows; those beyond the facts are hidden
    QTableView *m_writerTable = nullptr;
    QTableView *m_adviceTable = nullptr;
    StatusLabel *m_note = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_copy = nullptr;
    QStackedWidget *m_pages = nullptr;
    QList<QToolButton *> m_buttons; // in the order of the pages
};

} // namespace muster::views
