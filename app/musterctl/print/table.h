#pragma once
#include "musterctl/print/terminal.h"

#include <QList>
#include <QString>

namespace muster::ctl {

/// Columns as wide as their widest cell; the last one is not padded. Cells hold no color codes: the color of
/// a cell is applied after its width is known.
class Table {
public:
    struct Cell {
        QString text;
        Terminal::Color color = Terminal::Color::None;
    };
    explicit Table(QStringList headings) : m_headings(std::move(headings)) { }
    void add(const QList<Cell> &row) { m_rows.append(row); }
    /// One text a line, indented by `indent` spaces.
    Lines lines(const Terminal &terminal, int indent) const;

    void print(const Terminal &terminal, int indent = 0) const;

private:
    QStringList m_headings;
    QList<QList<Cell>> m_rows;
};

} // namespace muster::ctl
