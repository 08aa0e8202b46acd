#pragma once
#include "models/overview/strip.h"

#include <QElapsedTimer>
#include <QFrame>
#include <array>

class QLabel;

namespace muster::views {

class StatusLabel;

/// The five cells that are always visible; screen readers get caption and word as a cell's name, the sentence
/// as its description. Object names of the labels: verdictWord, verdictSentence, and verdictMismatch,
/// verdictMargin, verdictChange, verdictLeader, verdictConnection, each also with "Sentence" appended.
/// Thread: GUI.
class VerdictStrip final : public QFrame {
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget *parent = nullptr);
    void setStrip(const models::Strip &strip);
    const models::Strip &strip() const { return m_strip; }
    /// Another cluster follows: the height is fitted to its texts again.
    void forgetHeight() { m_sinceNeeded.invalidate(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part {
        StatusLabel *word = nullptr;
        QLabel *sentence = nullptr;
    };
    struct Cell {
        QFrame *frame = nullptr;
        QString caption;
        Part first;
        Part second; // of the cell that shows changes and the leader
    };
    Cell makeCell(const QString &caption, const QString &name, double size);
    Part makePart(const Cell &cell, const QString &word, const QString &sentence, double size);
    static QString show(const Part &part, const models::StripCell &content);
    static void setTexts(const Cell &cell, const QString &word, const QString &sentence);

    /// Fits the height to its texts. It grows immediately and shrinks only when it was too high for a while:
    /// what is below must not jump with each overview.
    void fit();

    QElapsedTimer m_sinceNeeded; ///< the current height
    int m_fittedWidth = 0;
    models::Strip m_strip;
    std::array<Cell, 5> m_cells;
};

} // namespace muster::views
