#pragma once
#include "musterctl/terminal.h"

#include <QList>
#include <QString>

namespace muster::ctl {

/// Columns as wide as their widest cell; the last one is not padded. Cells hold no colour codes: the colour
/// of a cell is applied after its width is known.
class Table {
public:
    struct Cell {
        QString text;
        Terminal::Colour colour = Terminal::Colour::None;
    };
    explicit Table(QStringList headings) : m_headings(std::move(headings)) { }
    void add(const QList<Cell> &row) { m_rows.append(row); }
    /// One string a line, indented by `indent` blanks.
    QStringList lines(const Terminal &terminal, int indent) const;

private:
    QStringList m_headings;
    QList<QList<Cell>> m_rows;
};

} // namespace muster::ctl
