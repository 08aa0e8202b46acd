#pragma once
#include <QDialog>
#include <QTextBrowser>

class QLineEdit;
class QListWidget;

namespace muster::shell {

/// Shows the handbook's pages, which are part of the program, so it needs no network. Images are fitted to
/// the width.
class HelpBrowser final : public QTextBrowser {
    Q_OBJECT
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl &name) override;
};

/// The handbook: its pages, the one that is open, and a search through all of them. Object names: helpWindow,
/// helpSearch, helpPages, helpText. Thread: GUI.
class HelpWindow final : public QDialog {
    Q_OBJECT
public:
    struct Page {
        QString file; ///< "console.md"
        QString title; ///< its first heading
        QString text; ///< markdown, for the search
    };
    /// All built-in pages, the console's first.
    static QList<Page> pages();

    explicit HelpWindow(QWidget *parent = nullptr);
    /// Opens a page at the heading of this text; empty: at its start.
    void open(const QString &file, const QString &heading = {});

private:
    void search(const QString &words);
    void findNext();
    void showFile(const QString &file);

    const QList<Page> m_pages;
    QString m_open;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    HelpBrowser *m_text = nullptr;
};

} // namespace muster::shell
