// What the page does with lines: jump to a time, copy to the clipboard, save to a file.
#include "log/logline.h"
#include "models/examples/examples.h"
#include "views/logs/logexport.h"
#include "views/logs/logspage.h"
#include "views/logs/logview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LogModel;

namespace {

constexpr qsizetype copiedMax = 20'000; // lines; more belong in a file

/// "13:05" means today; other times are read as the servers read them.
std::optional<WallTime> timeOf(const QString &text)
{
    for (const QString &form : {u"HH:mm"_s, u"HH:mm:ss"_s, u"HH:mm:ss.zzz"_s})
        if (const QTime time = QTime::fromString(text.trimmed(), form); time.isValid())
            return fromDateTime(QDateTime(QDate::currentDate(), time));
    return log::timeFromText(text);
}

} // namespace

void LogsPage::showExample(const models::Example &example)
{
    Reading reading{
        .any = true, .missing = {}, .gaps = {}, .hasOlder = true, .isReadingOlder = false, .problem = {}};
    m_model->clear();
    if (example.overview && example.overview->nodes.size() >= 3) {
        for (qsizetype at = 0; at < 3; ++at)
            m_model->nodeNumber(example.overview->nodes[at].id, example.overview->nodes[at].name);
        m_model->add(models::examples::logLines());
        for (const auto &node : example.overview->nodes)
            if (node.liveness == protocol::Liveness::Down)
                reading.missing += u"%1: it is down, so it was not asked"_s.arg(node.name);
    }
    setReading(reading);
    if (m_model->rowCount() > 0) // the last visible error
        m_view->setCurrentIndex(m_model->index(m_model->rowCount() - 3));
}

void LogsPage::jump()
{
    const auto at = timeOf(m_time->text());
    if (!at) {
        emit said(tr("\"%1\" is not a time. Enter 13:05, or 2026-11-25 13:05:00.").arg(m_time->text()));
        return;
    }
    m_jumpTo = at;
    const bool known = m_model->oldest() && *m_model->oldest() <= *at;
    if (!known && m_reading.hasOlder)
        emit backRequested(*at);
    else
        jumpIfReached();
}

void LogsPage::jumpIfReached()
{
    if (!m_jumpTo || m_model->rowCount() == 0)
        return;
    const bool reached = m_model->oldest() && *m_model->oldest() <= *m_jumpTo;
    if (!reached && (m_reading.isReadingOlder || m_reading.hasOlder))
        return;
    const int row = std::min(m_model->rowAt(*m_jumpTo), m_model->rowCount() - 1);
    if (!reached)
        emit said(tr("The oldest line that the nodes keep is newer than that."));
    m_jumpTo.reset();
    m_view->setFollowing(false);
    m_view->setCurrentIndex(m_model->index(row));
    m_view->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
    m_view->setFocus();
}

void LogsPage::copySelected()
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows.size() <= copiedMax; ++row)
            rows.append(row);
    if (rows.size() > copiedMax) {
        emit said(tr("More than %n line(s) are too much for the clipboard. Save them to a file.", nullptr,
            int(copiedMax)));
        return;
    }
    std::sort(rows.begin(), rows.end());
    QByteArray text;
    for (const int row : std::as_const(rows))
        text += exportedLine(m_model->index(row)) + '\n';
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
    emit said(tr("%n line(s) copied.", nullptr, int(rows.size())));
}

void LogsPage::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the lines that are shown"), {}, tr("Logs (*.log)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LogsPage::saveTo);
    dialog->open();
}

void LogsPage::saveTo(const QString &file)
{
    if (m_export)
        return;
    m_export = new LogExport(m_model, file, this);
    connect(m_export, &LogExport::finished, this, [this, file](const QString &error, int lines) {
        m_export->deleteLater();
        m_export = nullptr;
        emit said(error.isEmpty() ? tr("%n line(s) saved to %1.", nullptr, lines).arg(file)
                                  : tr("%1 cannot be written: %2").arg(file, error));
        refreshStatus();
    });
    m_export->start();
    refreshStatus();
}

} // namespace muster::views
