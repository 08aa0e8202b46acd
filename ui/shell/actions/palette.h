#pragma once
#include <QDialog>
#include <QIcon>
#include <QList>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace muster::shell {

/// Something that can be chosen in the command palette.
struct PaletteItem {
    QString text; ///< "Transfer leadership"
    QString section; ///< where else it is found: "Cluster", "Nodes"
    QString keys; ///< its shortcut in readable form; may be empty
    QString why; ///< why it cannot be done now; empty if it can
    QStringList commands; ///< command lines that do the same; empty if it concerns only this window
    std::function<void()> run;
};

/// Finds anything by a few letters, without a mouse: Up and Down choose, Return runs it, Ctrl+C copies the
/// command line, Esc closes. What cannot be done is shown, too, with the reason. Object names: palette,
/// paletteInput, paletteList, paletteHint. Thread: GUI.
class Palette final : public QDialog {
    Q_OBJECT
public:
    explicit Palette(QList<PaletteItem> items, QWidget *parent = nullptr);
    /// Those shown now, best first.
    QList<PaletteItem> shown() const;

signals:
    void copied(const QString &commands);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void describe();
    void choose();
    void copy();
    const PaletteItem *current() const;

    QList<PaletteItem> m_items;
    QList<int> m_shown; // indexes into m_items
    QLineEdit *m_input = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace muster::shell
