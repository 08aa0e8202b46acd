#include "musterctl/print/table.h"

namespace muster::ctl {

QStringList Table::lines(const Terminal &terminal, int indent) const
{
    QList<qsizetype> widths;
    for (const QString &heading : m_headings)
        widths.append(heading.size());
    for (const QList<Cell> &row : m_rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].text.size());
    const auto lineOf = [&](const QList<Cell> &row) {
        QString line(indent, u' ');
        for (qsizetype i = 0; i < row.size(); ++i) {
            const bool last = i + 1 == row.size();
            const QString text = last ? row[i].text : row[i].text.leftJustified(widths[i] + 2);
            line += terminal.paint(row[i].color, text);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        return line;
    };
    QStringList result;
    QList<Cell> head;
    for (const QString &heading : m_headings)
        head.append({heading, Terminal::Color::Gray});
    result.append(lineOf(head));
    for (const QList<Cell> &row : m_rows)
        result.append(lineOf(row));
    return result;
}

void Table::print(const Terminal &terminal, int indent) const
{
    for (const QString &line : lines(terminal, indent))
        terminal.line(line);
}

} // namespace muster::ctl
