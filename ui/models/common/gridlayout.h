#pragma once
#include <QList>
#include <QPoint>
#include <QRect>

namespace muster::models {

/// Where the cells of the heat grid lie: groups below each other, each a caption and rows of square cells.
/// Plain arithmetic, so that a thousand cells cost nothing to lay out. Thread: any.
class GridLayout {
public:
    /// How the arrow keys move, and Page up and down.
    enum class Step { Left, Right, Up, Down, PageUp, PageDown, First, Last };
    static constexpr int cellMin = 20;
    static constexpr int cellMax = 44;

    /// `groups`: how many cells each has, none of them 0. `size`: the space available; if it is too low for
    /// all cells at their minimum size, height() is more. `caption`: height of a group's caption, 0: no
    /// captions.
    GridLayout(QList<int> groups, QSize size, int caption);
    GridLayout() : GridLayout({}, {}, 0) { }

    int cell() const { return m_cell; } ///< edge of a cell, with the gap to the next
    int columns() const { return m_columns; }
    int height() const { return m_height; }
    int count() const { return m_count; }
    QRect rectOf(int at) const; ///< of one cell, without the gap; null if there is none
    int at(QPoint point) const; ///< -1 where there is no cell
    QRect captionOf(int group) const;
    int groupOf(int at) const;
    /// The cell that a key leads to; the same cell if there is none in that direction.
    int moved(int from, Step step, int pageHeight) const;
    /// The first and last cell that are at least partly between these heights, or {0, -1}.
    std::pair<int, int> between(int top, int bottom) const;

private:
    struct Group {
        int first = 0;
        int count = 0;
        int top = 0; ///< of its caption
    };
    int rowsOf(int count) const { return (count + m_columns - 1) / m_columns; }
    int heightFor(int cell, int columns) const;
    int nearest(int group, int row, int column) const;

    QList<Group> m_groups;
    int m_caption = 0;
    int m_cell = cellMin;
    int m_columns = 1;
    int m_height = 0;
    int m_count = 0;
};

} // namespace muster::models
