#include "models/common/gridlayout.h"

#include <algorithm>

namespace muster::models {

namespace {
constexpr int gap = 3; // between cells
constexpr int below = 6; // a group
} // namespace

GridLayout::GridLayout(QList<int> groups, QSize size, int caption) : m_caption(caption)
{
    for (const int count : groups) {
        m_groups.append({m_count, count, 0});
        m_count += count;
    }
    // The largest cells that all fit; if none do, the smallest, and the view scrolls.
    for (m_cell = cellMax; m_cell > cellMin; --m_cell) {
        if (heightFor(m_cell, std::max(1, size.width() / m_cell)) <= size.height())
            break;
    }
    m_columns = std::max(1, size.width() / m_cell);
    for (Group &group : m_groups) {
        group.top = m_height;
        m_height += m_caption + rowsOf(group.count) * m_cell + below;
    }
}

int GridLayout::heightFor(int cell, int columns) const
{
    int height = 0;
    for (const Group &group : m_groups)
        height += m_caption + (group.count + columns - 1) / columns * cell + below;
    return height;
}

int GridLayout::groupOf(int at) const
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        if (at >= m_groups[group].first && at < m_groups[group].first + m_groups[group].count)
            return int(group);
    }
    return -1;
}

QRect GridLayout::rectOf(int at) const
{
    const int index = groupOf(at);
    if (index < 0)
        return {};
    const Group &group = m_groups[index];
    const int place = at - group.first;
    return {place % m_columns * m_cell, group.top + m_caption + place / m_columns * m_cell, m_cell - gap,
        m_cell - gap};
}

QRect GridLayout::captionOf(int group) const
{
    return {0, m_groups[group].top, m_columns * m_cell, m_caption};
}

int GridLayout::at(QPoint point) const
{
    if (point.x() < 0 || point.x() >= m_columns * m_cell)
        return -1;
    for (const Group &group : m_groups) {
        const int y = point.y() - group.top - m_caption;
        if (y < 0 || y >= rowsOf(group.count) * m_cell)
            continue;
        const int place = y / m_cell * m_columns + point.x() / m_cell;
        return place < group.count ? group.first + place : -1;
    }
    return -1;
}

int GridLayout::nearest(int group, int row, int column) const
{
    const Group &there = m_groups[group];
    const int last = rowsOf(there.count) - 1;
    const int place = std::clamp(row, 0, last) * m_columns + column;
    return there.first + std::min(place, there.count - 1);
}

int GridLayout::moved(int from, Step step, int pageHeight) const
{
    if (m_count == 0)
        return -1;
    const int index = groupOf(from);
    if (index < 0 || step == Step::First)
        return 0;
    const Group &group = m_groups[index];
    const int row = (from - group.first) / m_columns;
    const int column = (from - group.first) % m_columns;
    switch (step) {
    case Step::Left:
        return std::max(0, from - 1);
    case Step::Right:
        return std::min(m_count - 1, from + 1);
    case Step::Up:
        return row > 0 ? from - m_columns : index > 0 ? nearest(index - 1, m_count, column) : from;
    case Step::Down:
        return row + 1 < rowsOf(group.count)   ? nearest(index, row + 1, column)
            : index + 1 < int(m_groups.size()) ? nearest(index + 1, 0, column)
                                               : from;
    case Step::PageUp:
    case Step::PageDown: {
        int here = from;
        const Step one = step == Step::PageUp ? Step::Up : Step::Down;
        for (int moves = std::max(1, pageHeight / m_cell - 1); moves > 0; --moves)
            here = moved(here, one, 0);
        return here;
    }
    case Step::Last:
        return m_count - 1;
    case Step::First:
        break;
    }
    return 0;
}

std::pair<int, int> GridLayout::between(int top, int bottom) const
{
    int first = m_count;
    int last = -1;
    for (const Group &group : m_groups) {
        const int start = group.top + m_caption;
        const int rows = rowsOf(group.count);
        const int firstRow = std::clamp((top - start) / m_cell, 0, rows);
        const int endRow = std::clamp((bottom - start) / m_cell + 1, 0, rows);
        if (bottom < start || top >= start + rows * m_cell || firstRow >= endRow)
            continue;
        first = std::min(first, group.first + firstRow * m_columns);
        last = std::max(last, group.first + std::min(group.count, endRow * m_columns) - 1);
    }
    return last < 0 ? std::pair(0, -1) : std::pair(first, last);
}

} // namespace muster::models
