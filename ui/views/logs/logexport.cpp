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
    : QObject(parent), m_model(model), m_file(file)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogExport::slice);
}

void LogExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        emit finished(m_file.errorString(), 0);
        return;
    }
    m_lines.reserve(size_t(m_model->rowCount()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_lines.push_back(m_model->lineId(row));
    m_timer.start();
}

void LogExport::slice()
{
    QElapsedTimer timer;
    timer.start();
    for (; m_next < m_lines.size() && timer.elapsed() < sliceMillis; ++m_next) {
        const int row = m_model->rowOf(m_lines[m_next]);
        if (row < 0)
            continue; // gone meanwhile: too old, or excluded by another filter
        m_file.write(exportedLine(m_model->index(row)) + '\n');
        ++m_written;
    }
    if (m_next < m_lines.size() && m_file.error() == QFileDevice::NoError)
        return;
    m_timer.stop();
    const bool written = m_file.error() == QFileDevice::NoError && m_file.commit();
    emit finished(written ? QString() : m_file.errorString(), m_written);
}

} // namespace muster::views
