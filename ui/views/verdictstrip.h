#pragma once
#include "models/strip.h"

#include <QFrame>
#include <array>

class QLabel;

namespace muster::views {

class StatusLabel;

/// The four cells that are always in sight. Object names of the labels: verdictWord, verdictSentence,
/// verdictMismatch, verdictMismatchSentence, verdictLeader, verdictLeaderSentence, verdictConnection,
/// verdictConnectionSentence. Thread: GUI.
class VerdictStrip final : public QFrame {
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget *parent = nullptr);
    void setStrip(const models::Strip &strip);
    const models::Strip &strip() const { return m_strip; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell {
        QFrame *frame = nullptr;
        StatusLabel *word = nullptr;
        QLabel *sentence = nullptr;
    };
    Cell makeCell(const QString &caption, const QString &name, bool large);
    static void show(const Cell &cell, const models::StripCell &content);

    void fit();

    models::Strip m_strip;
    std::array<Cell, 4> m_cells;
};

} // namespace muster::views
