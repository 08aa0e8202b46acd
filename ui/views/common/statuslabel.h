#pragma once
#include "models/common/mark.h"

#include <QLabel>

namespace muster::views {

/// Glyph, word and color of one status; screen readers get the word. Wraps. Thread: GUI.
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
    void recolor();
    models::Mark m_mark = models::Mark::Unknown;
    bool m_recoloring = false;
};

/// A caption in the muted color.
QLabel *mutedLabel(const QString &text, QWidget *parent = nullptr);
/// Its text can be selected with the mouse, from when the pointer enters until it has left and nothing is
/// selected. A label that always allows that lays out its text as a document, at ten times the cost of a
/// plain text: too much for those that change with each overview.
void letSelectWhilePointedAt(QLabel *label);
/// A section heading.
QLabel *headingLabel(const QString &text, QWidget *parent = nullptr);
/// The font of `widget`, larger by `factor` and bold if asked.
QFont scaledFont(const QWidget *widget, double factor, bool bold);

} // namespace muster::views
