#include "views/logs/logexport.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace muster::views {

using namespace Qt::Literals::StringLiterals;
using models::LogModel;

namespace {
constexpr int sliceMillis = 8;
}

QByteArray exportedLine(const QModelIndex &index)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(index.data(LogModel::AtRole).toLongLong(), Qt::UTC);
    return at.toString(Qt::ISODateWithMs).toLatin1() + ' '
        + index.data(LogModel::NodeNameRole).toString().toUtf8() + ' '
        + index.data(LogModel::TextRole).toByteArray();
}

LogExport::LogExport(const LogModel *model, const QString &file, QObject *parent)
    : QObject(parent), m_model(model), m_name(file), m_file(file, {.mode = ownerOnly})
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogExport::slice);
}

void LogExport::start()
{
    if (const auto opened = m_file.open(); !opened) {
        emit finished(causeOf(opened.error()), 0);
        return;
    }
    m_lines.reserve(size_t(m_model->rowCount()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_lines.push_back(m_model->lineId(row));
    m_timer.start();
}

QString LogExport::causeOf(const Error &error) const
{
    return QString(error.detail).remove(m_name + u" cannot be written: "_s);
}

Result<void> LogExport::writeSome()
{
    QElapsedTimer timer;
    timer.start();
    for (; m_next < m_lines.size() && timer.elapsed() < sliceMillis; ++m_next) {
        const int row = m_model->rowOf(m_lines[m_next]);
        if (row < 0)
            continue; // gone meanwhile: too old, or excluded by another filter
        if (auto written = m_file.write(exportedLine(m_model->index(row)) + '\n'); !written)
            return written;
        ++m_written;
    }
    return {};
}

void LogExport::slice()
{
    auto written = writeSome();
    if (written && m_next < m_lines.size())
        return;
    m_timer.stop();
    if (written)
        written = m_file.commit();
    emit finished(written ? QString() : causeOf(written.error()), m_written);
}

} // namespace muster::views
