#pragma once
#include "models/common/mark.h"

#include <QLabel>

namespace muster::views {

/// Glyph, word and colour of one status; screen readers get the word. Wraps. Thread: GUI.
class StatusLabel final : public QLabel {
    Q_OBJECT
public:
    explicit StatusLabel(QWidget *parent = nullptr);
    /// `text` without the glyph.
    void setStatus(models::Mark mark, const QString &text);
    models::Mark mark() const { return m_mark; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
    models::Mark m_mark = models::Mark::Unknown;
    bool m_recolouring = false;
};

/// A caption in the muted colour.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
/// Its text can be selected with the mouse, from when the pointer comes until it has gone and nothing is
/// selected. A label that always allows that lays its text out as a document, at ten times the cost of a
/// text: too much for those that tell something new with each picture.
void letSelectWhilePointedAt(QLabel *label);
/// A section heading.
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);
/// The font of `widget`, larger by `factor` and bold if asked.
QFont scaledFont(const QWidget *widget, double factor, bool bold);

} // namespace muster::views
