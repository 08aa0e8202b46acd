#include "shell/actions/helpwindow.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize usualSize(960, 680);
constexpr int fileRole = Qt::UserRole + 1;

QString rootFolder()
{
    return u":/docs"_s;
}

QString titleOf(const QString &markdown, const QString &file)
{
    const qsizetype end = markdown.indexOf(u'\n');
    const QString first = markdown.left(end);
    return first.startsWith("# "_L1) ? first.mid(2).trimmed() : file;
}

} // namespace

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImage image;
    if (!image.load(rootFolder() + u'/' + name.path().section(u"docs/"_s, -1)))
        return {};
    const int width = std::max(200, viewport()->width() - 40);
    return image.width() > width ? image.scaledToWidth(width, Qt::SmoothTransformation) : image;
}

QList<HelpWindow::Page> HelpWindow::pages()
{
    QList<Page> found;
    QStringList files = QDir(rootFolder()).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    std::stable_partition(
        files.begin(), files.end(), [](const QString &file) { return file == "console.md"_L1; });
    for (const QString &name : std::as_const(files)) {
        QFile file(rootFolder() + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        found += Page{name, titleOf(text, name), text};
    }
    return found;
}

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_pages(pages())
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help"));
    resize(usualSize);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setPlaceholderText(tr("Search all pages"));
    m_search->setAccessibleName(tr("Search all pages"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"helpPages"_s);
    m_list->setAccessibleName(tr("Pages of the handbook"));
    m_list->setWordWrap(true);
    m_text = new HelpBrowser(this);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("The page"));
    m_text->setOpenLinks(false);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({240, usualSize.width() - 240});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(splitter);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::findNext);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showFile(item->data(fileRole).toString());
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        // Pages of the handbook only; nothing here opens another program or the network.
        const QString file = link.path().section(u'/', -1);
        if (link.scheme().isEmpty() && file.endsWith(".md"_L1))
            open(file);
    });
    search({});
}

void HelpWindow::open(const QString &file, const QString &heading)
{
    m_search->clear();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(fileRole).toString() == file)
            m_list->setCurrentRow(row);
    }
    if (heading.isEmpty())
        return;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || block.text() != heading)
            continue;
        QTextCursor cursor(block);
        m_text->setTextCursor(cursor);
        m_text->verticalScrollBar()->setValue(
            m_text->verticalScrollBar()->value() + m_text->cursorRect().top() - 8);
        return;
    }
}

void HelpWindow::showFile(const QString &file)
{
    for (const Page &page : m_pages) {
        if (page.file != file || m_open == file)
            continue;
        m_open = file;
        m_text->document()->setBaseUrl(QUrl(u"qrc:/docs/"_s));
        m_text->setMarkdown(page.text);
    }
    if (!m_search->text().isEmpty()) {
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(m_search->text());
    }
}

void HelpWindow::search(const QString &words)
{
    m_list->clear();
    for (const Page &page : m_pages) {
        if (!words.isEmpty() && !page.text.contains(words, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(page.title, m_list);
        item->setData(fileRole, page.file);
    }
    if (m_list->count() == 0) {
        m_open.clear();
        m_text->setPlainText(tr("No page has \"%1\".").arg(words));
        return;
    }
    m_list->setCurrentRow(0);
}

void HelpWindow::findNext()
{
    if (m_text->find(m_search->text()))
        return;
    // Continues with the next page that has it; after the last, with the first.
    if (m_list->count() > 1)
        m_list->setCurrentRow((m_list->currentRow() + 1) % m_list->count());
    m_text->moveCursor(QTextCursor::Start);
    m_text->find(m_search->text());
}

} // namespace muster::shell
