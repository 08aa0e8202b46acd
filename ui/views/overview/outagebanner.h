#pragma once
#include "models/overview/outage.h"

#include <QFrame>

class QLabel;

namespace muster::views {

class StatusLabel;

/// Above every page while no node answers: for how long, what each address said, what to do. Hidden
/// otherwise. Object names: outageBanner, outageTitle, outageText, outageRetry. Thread: GUI.
class OutageBanner final : public QFrame {
    Q_OBJECT
public:
    explicit OutageBanner(QWidget *parent = nullptr);
    /// Hides itself if the texts are empty.
    void show(const models::Outage &outage);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void retryRequested();

private:
    void fit();

    StatusLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
};

} // namespace muster::views
