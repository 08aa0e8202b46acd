#include "shell/clusters/keyring.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::shell::Keyring)
};

QString service()
{
    return u"Muster console"_s;
}

Error errorOf(const QKeychain::Job &job)
{
    QString said = job.errorString().left(300).trimmed();
    if (!said.isEmpty() && !said.endsWith(u'.'))
        said += u'.'; // make it a sentence, since others follow it
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, said};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Forbidden, Text::tr("The keyring refused: %1").arg(said)};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unavailable, Text::tr("This system has no keyring.")};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return {ErrorCode::Unavailable, Text::tr("The keyring cannot be used: %1").arg(said)};
}

/// Starts the job, which deletes itself, and returns its answer or, after `patience`, a timeout error.
template <typename T, typename Read>
QFuture<Result<T>> answerOf(QKeychain::Job *job, Millis patience, Read read)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setInsecureFallback(false);
    const auto finish = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return; // the deadline came first
        promise->addResult(std::move(result));
        promise->finish();
    };
    QObject::connect(job, &QKeychain::Job::finished, job, [job, finish, read] {
        finish(job->error() == QKeychain::NoError ? read() : tl::unexpected(errorOf(*job)));
    });
    QTimer::singleShot(patience, job, [finish, patience] {
        finish(fail(ErrorCode::Unavailable,
            Text::tr(
                "The keyring did not answer within %n second(s).", nullptr, int(patience.count() / 1000))));
    });
    job->start();
    return promise->future();
}

} // namespace

Keyring::Keyring(Millis patience) : m_patience(patience) { }

QFuture<Result<QString>> Keyring::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(key);
    return answerOf<QString>(job, m_patience, [job] { return Result<QString>(job->textData()); });
}

QFuture<Result<void>> Keyring::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(key);
    job->setTextData(secret);
    return answerOf<void>(job, m_patience, [] { return Result<void>(); });
}

QFuture<Result<void>> Keyring::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(key);
    return answerOf<void>(job, m_patience, [] { return Result<void>(); });
}

} // namespace muster::shell
