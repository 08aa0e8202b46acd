#include "shell/feed/logfeed.h"

namespace muster::shell {

LogFeed::LogFeed(models::LogModel *model, QObject *parent)
    : QObject(parent), m_model(model), m_worker(new LogWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LogWorker::linesRead, this, &LogFeed::take);
    connect(m_worker, &LogWorker::readingChanged, this, &LogFeed::readingChanged);
    m_thread.setObjectName(QStringLiteral("logs"));
    m_thread.start();
}

LogFeed::~LogFeed()
{
    m_thread.quit();
    m_thread.wait(); // the thread itself never blocks
}

void LogFeed::setAccess(const std::optional<LogAccess> &access)
{
    if (access == m_access)
        return;
    m_access = access;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, access] {
        if (access)
            worker->start(*access);
        else
            worker->pause();
    });
}

void LogFeed::forget()
{
    m_access.reset();
    QMetaObject::invokeMethod(m_worker, &LogWorker::forget);
    // What the worker sent earlier arrives before this, and is cleared with the rest.
    QMetaObject::invokeMethod(m_worker, [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_model->clear(); }, Qt::QueuedConnection);
    });
    m_model->clear();
}

void LogFeed::readOlder()
{
    QMetaObject::invokeMethod(m_worker, &LogWorker::readOlder);
}

void LogFeed::readBack(WallTime until)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, until] { worker->readBack(until); });
}

void LogFeed::take(const LogBatch &batch)
{
    QList<quint16> numbers;
    for (const auto &[id, name] : batch.nodes)
        numbers.append(m_model->nodeNumber(id, name));
    QList<models::LogLine> lines = batch.lines;
    for (models::LogLine &line : lines)
        line.node = numbers.value(line.node);
    m_model->add(lines, batch.older);
    emit linesAdded();
}

} // namespace muster::shell
