#include "views/common/theme.h"

#include "views/common/style.h"

#include <QApplication>

#include <array>
#include <cmath>
#include <mutex>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::Mark;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

QString fill(QString sheet, const Theme &theme)
{
    const std::array<std::pair<QLatin1StringView, QColor>, 10> colors{std::pair{"@window"_L1, theme.window},
        {"@surface"_L1, theme.surface}, {"@alternate"_L1, theme.alternate}, {"@text"_L1, theme.text},
        {"@muted"_L1, theme.muted}, {"@border"_L1, theme.border}, {"@accent"_L1, theme.accent},
        {"@onAccent"_L1, theme.onAccent}, {"@stop"_L1, theme.of(Mark::Down)},
        {"@selection"_L1, theme.selection}};
    for (const auto &[name, color] : colors)
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace

QColor Theme::of(Mark mark) const
{
    switch (mark) {
    case Mark::Ok:
        return dark ? QColor(0x5FD6AE) : QColor(0x00664A);
    case Mark::Attention:
        return dark ? QColor(0xF2BC4B) : QColor(0x7A4A00);
    case Mark::Differs:
        return dark ? QColor(0xF0A3CB) : QColor(0x8C2A66);
    case Mark::Down:
        return dark ? QColor(0xFF9B76) : QColor(0xA33100);
    case Mark::Unknown:
        return dark ? QColor(0xB9C0CB) : QColor(0x4B535E);
    case Mark::Changing:
        return dark ? QColor(0x7CC4F5) : QColor(0x00568F);
    case Mark::Away:
        return dark ? QColor(0xD0C7A8) : QColor(0x5C5230);
    }
    Q_UNREACHABLE();
}

QColor Theme::tint(Mark mark) const
{
    const QColor hue = of(mark);
    const double share = dark ? 0.14 : 0.09;
    const auto mix = [&](double a, double b) {
        return float(a * share + b * (1 - share));
    };
    return QColor::fromRgbF(mix(hue.redF(), surface.redF()), mix(hue.greenF(), surface.greenF()),
        mix(hue.blueF(), surface.blueF()));
}

const Theme &lightTheme()
{
    static const Theme theme{.dark = false,
        .window = QColor(0xF3F5F8),
        .surface = QColor(0xFFFFFF),
        .alternate = QColor(0xF8F9FB),
        .text = QColor(0x1B212A),
        .muted = QColor(0x505A67),
        .border = QColor(0xCBD2DB),
        .accent = QColor(0x00568F),
        .onAccent = QColor(0xFFFFFF),
        .selection = QColor(0xDCEBF7)};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{.dark = true,
        .window = QColor(0x15191F),
        .surface = QColor(0x1D232B),
        .alternate = QColor(0x212832),
        .text = QColor(0xEBEFF4),
        .muted = QColor(0xAEB7C3),
        .border = QColor(0x3A4451),
        .accent = QColor(0x7CC4F5),
        .onAccent = QColor(0x0B1A26),
        .selection = QColor(0x243B4E)};
    return theme;
}

const Theme &themeFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette(theme.window);
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.alternate);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::BrightText, theme.of(Mark::Down));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    return palette;
}

QString styleSheetFor(const Theme &theme)
{
    return fill(uR"(
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[stop="true"] { background: @stop; border: 1px solid @stop; border-radius: 8px; }
QFrame[stop="true"] QLabel { color: @surface; background: transparent; border: none; }
QFrame[bar="true"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QWidget#rail { background: @surface; border-right: 1px solid @border; }
QWidget#rail QListView { background: transparent; border: none; outline: none; }
QWidget#rail QListView::item { color: @text; padding: 7px 8px; border-radius: 6px; border: 1px solid transparent; }
QWidget#rail QListView::item:selected { background: @selection; color: @text; }
QWidget#rail QListView::item:selected:focus { border: 1px solid @accent; }
QLabel[muted="true"] { color: @muted; }
QToolButton#noticesButton { background: transparent; color: @muted; border: 1px solid transparent; padding: 2px 8px; }
QToolButton#noticesButton:hover, QToolButton#noticesButton:focus { color: @text; border: 1px solid @accent; }
QTableView, QTreeView, QListView { background: @surface; alternate-background-color: @alternate; color: @text;
  border: 1px solid @border; border-radius: 6px; gridline-color: @border;
  selection-background-color: @selection; selection-color: @text; outline: none; }
muster--views--TopologyView, muster--views--HeatGrid { background: @surface; border: 1px solid @border; border-radius: 6px; }
QTableView:focus, QTreeView:focus, muster--views--TopologyView:focus, muster--views--HeatGrid:focus { border: 1px solid @accent; }
QListView#nodeCards, QListView#overviewCards { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 6px 12px; font-weight: 600; }
QTableView#sightTable QHeaderView::section:horizontal { padding: 6px 0; }
QPushButton, QToolButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 5px 12px; }
QToolButton { padding: 4px 12px 3px 12px; }
QPushButton:hover, QToolButton:hover { border-color: @accent; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:checked, QToolButton:checked { background: @selection; border-color: @accent; font-weight: 600; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[primary="true"]:disabled { background: @window; color: @muted; border-color: @border; }
QLineEdit { background: @surface; border: 1px solid @border; border-radius: 6px;
  padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 1px solid @accent; }

QScrollArea { border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @muted; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::handle:hover { background: @accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QSplitter::handle { background: transparent; }
QMenuBar { background: @surface; color: @text; }
QMenuBar::item:selected, QMenu::item:selected { background: @selection; color: @text; }
QMenu { background: @surface; color: @text; border: 1px solid @border; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: 4px; }
)"_s,
        theme);
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

void applyAppearance(Appearance appearance)
{
    // The platform's palette, before we set our own.
    static const bool systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const bool dark = appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    const Theme &theme = dark ? darkTheme() : lightTheme();
    static std::once_flag styled; // setting the style again would polish every widget again
    std::call_once(styled, [] { QApplication::setStyle(new Style); });
    QApplication::setPalette(paletteFor(theme));
    qApp->setStyleSheet(styleSheetFor(theme));
}

} // namespace muster::views
