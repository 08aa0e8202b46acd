#pragma once
#include "models/audit/auditwanted.h"
#include "views/common/look.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace muster::views {

class StatusLabel;

/// Where the operator says which audits are wanted: text, person, action, outcome, time. Object names:
/// auditFilter, auditPerson, auditAction, auditOutcome, auditRange, auditFrom, auditTo, auditRangeProblem.
/// Thread: GUI.
class AuditBar final : public QWidget {
    Q_OBJECT
public:
    explicit AuditBar(QWidget *parent = nullptr);
    models::AuditWanted wanted() const;
    /// Offers these names, without moving the choice under the operator's hand.
    void offerPeople(const QStringList &names);
    /// Times are entered in the zone that is shown, which may have changed.
    void showZone();
    void focusText();
    void clear();
    void save(Look &look) const;
    void restore(const Look &look);

signals:
    void wantedChanged();
    /// Return in the text: on to what it leaves.
    void accepted();

private:
    QWidget *makeFirstRow();
    QWidget *makeSecondRow();
    QWidget *makeTimes();
    void choosePerson(const QString &name);
    void refreshTimes();

    QLineEdit *m_text = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_action = nullptr;
    QComboBox *m_outcome = nullptr;
    QComboBox *m_range = nullptr;
    QWidget *m_times = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
    StatusLabel *m_problem = nullptr;
};

} // namespace muster::views
