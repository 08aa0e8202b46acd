#pragma once
#include "models/common/mark.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace muster::views {

class StatusLabel;

/// What a page shows when it has nothing to list, or nothing is known: what, why, and what to do.
class EmptyState final : public QFrame {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// `action` empty: no button.
    void show(models::Mark mark, const QString &title, const QString &text, const QString &action = {});

    /// A stop that cannot be missed: the whole page in the color of Mark::Down.
    void setStop(bool stop);

signals:
    void actionRequested();

private:
    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

/// Shows a card with its labels as such a stop, or no longer. Thread: GUI.
void setStopLook(QFrame *card, bool stop);

} // namespace muster::views
