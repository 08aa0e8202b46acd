#include "node/samples/samplestore.h"

#include "base/aside.h"
#include "base/durablefile.h"
#include "base/whendone.h"
#include "log/log.h"

#include <QDate>
#include <QDir>
#include <QFile>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto component = "samples"_L1;
constexpr auto suffix = ".samples"_L1;
constexpr auto dateFormat = "yyyyMMdd"_L1;
const QDate epoch(1970, 1, 1);

/// Empty content: the file may go.
struct Change {
    qint32 day = 0;
    QString path;
    QByteArray content;
};

Result<void> carryOut(const Change &change)
{
    if (!change.content.isEmpty())
        return replaceFile(change.path, change.content, {.mode = ownerOnly});
    QFile file(change.path);
    if (file.exists() && !file.remove())
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be removed: %2"_s.arg(change.path, file.errorString()));
    return {};
}

} // namespace

std::optional<qint32> SampleStore::dayOf(const QString &fileName)
{
    if (!fileName.endsWith(suffix))
        return std::nullopt;
    const QDate date = QDate::fromString(fileName.chopped(suffix.size()), QString(dateFormat));
    const qint64 day = date.isValid() ? epoch.daysTo(date) : -1;
    return day >= 0 && day <= dayMax ? std::optional(qint32(day)) : std::nullopt;
}

QString SampleStore::fileName(qint32 day)
{
    return epoch.addDays(day).toString(QString(dateFormat)) + suffix;
}

void SampleStore::read()
{
    const QDir directory(m_directory);
    const QStringList names = directory.entryList({u'*' + suffix}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : names.mid(0, filesMax))
        if (const auto day = dayOf(name))
            readDay(*day, directory.filePath(name));
}

void SampleStore::readDay(qint32 day, const QString &path)
{
    QFile file(path);
    const auto decoded = file.open(QIODevice::ReadOnly)
        ? decodeDay(day, file.read(dayBytesMax + 1))
        : Result<DecodedDay>(fail(ErrorCode::Unavailable, file.errorString()));
    if (!decoded) {
        log::warn(component, u"a file of samples cannot be used"_s,
            {{u"file"_s, path}, {u"error"_s, decoded.error().detail}});
        return;
    }
    if (decoded->dropped > 0) {
        log::warn(component, u"the end of a file of samples is damaged, and dropped"_s,
            {{u"file"_s, path}, {u"bytes"_s, decoded->dropped},
                {u"minutes_read"_s, qint64(decoded->minutes.size())}});
        m_history.markChanged(day);
    }
    m_history.restore(decoded->minutes);
}

void SampleStore::take(const protocol::NodeSample &look, TimePoint now)
{
    if (!m_history.add(look, now))
        return;
    m_history.forget(look.at, now);
    write();
}

QFuture<void> SampleStore::finish()
{
    m_history.endMinute();
    m_finished.emplace();
    m_finished->start();
    const QFuture<void> future = m_finished->future();
    write();
    return future;
}

void SampleStore::write()
{
    if (m_isWriting)
        return;
    const std::set<qint32> days = m_history.takeChanged();
    if (days.empty()) {
        if (m_finished)
            m_finished->finish();
        return;
    }
    std::vector<Change> changes;
    for (const qint32 day : days) {
        const auto minutes = m_history.minutesOf(day);
        changes.push_back({day, m_directory + u'/' + fileName(day),
            minutes.empty() ? QByteArray() : encodeDay(day, minutes)});
    }
    auto promise = std::make_shared<QPromise<Written>>();
    promise->start();
    const QFuture<Written> future = promise->future();
    m_isWriting = aside::start([promise, changes, directory = m_directory] {
        Written written;
        const Result<void> created = createDirectories(directory, 0700);
        for (const Change &change : changes) {
            const Result<void> done = created ? carryOut(change) : created;
            if (done)
                continue;
            written.failed.insert(change.day);
            written.problem = done.error().detail;
        }
        promise->addResult(written);
        promise->finish();
    });
    if (m_isWriting)
        whenDone(future, this, [this](const Written &written) { takeWritten(written); });
    else
        takeWritten({days, u"other work hangs at the disk"_s});
}

void SampleStore::takeWritten(const Written &written)
{
    m_isWriting = false;
    for (const qint32 day : written.failed)
        m_history.markChanged(day);
    const bool isFailing = !written.problem.isEmpty();
    if (isFailing && !m_isFailing)
        log::warn(component, u"samples are not kept on disk"_s, {{u"error"_s, written.problem}});
    else if (m_isFailing && !isFailing)
        log::info(component, u"samples are kept on disk again"_s);
    m_isFailing = isFailing;
    if (m_finished && isFailing)
        m_finished->finish();
    else if (m_finished)
        write(); // what came meanwhile
}

} // namespace muster::node
