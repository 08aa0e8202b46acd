#include "auth/passwordhasher.h"

#include "base/then.h"

#include <QPromise>
#include <QRegularExpression>

#include <sodium.h>

#include <array>
#include <memory>

namespace muster::auth {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype passwordBytesMax = 1024;
constexpr auto operations = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

/// Verified against when there is no such user: a hash that no password has, with today's limits.
const QByteArray &decoy()
{
    static const QByteArray hash = [] {
        std::array<char, crypto_pwhash_STRBYTES> text{};
        std::array<char, 32> password{};
        randombytes_buf(password.data(), password.size());
        if (crypto_pwhash_str(text.data(), password.data(), password.size(), operations, memory) != 0)
            return QByteArray();
        return QByteArray(text.data());
    }();
    return hash;
}

Result<QString> makeHash(const QByteArray &password)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.constData(), quint64(password.size()), operations, memory)
        != 0)
        return fail(ErrorCode::Unavailable, u"There is not enough memory to hash a password."_s);
    return QString::fromLatin1(text.data());
}

Result<bool> compare(const QByteArray &password, const QByteArray &hash)
{
    const QByteArray &against = hash.isEmpty() ? decoy() : hash;
    const bool same =
        crypto_pwhash_str_verify(against.constData(), password.constData(), quint64(password.size())) == 0;
    return same && !hash.isEmpty();
}

/// The password as bytes that are wiped afterward.
std::shared_ptr<QByteArray> secretBytes(const QString &password)
{
    return {new QByteArray(password.toUtf8()), [](QByteArray *bytes) {
                sodium_memzero(bytes->data(), size_t(bytes->size()));
                delete bytes;
            }};
}

} // namespace

PasswordHasher::PasswordHasher(const Options &options) : m_options(options)
{
    if (sodium_init() < 0)
        qFatal("libsodium has no source of random numbers");
    m_pool.setMaxThreadCount(options.threads);
    m_pool.setObjectName(u"passwords"_s);
}

PasswordHasher::~PasswordHasher()
{
    close();
}

void PasswordHasher::close()
{
    m_stopping = true;
    m_pool.waitForDone();
}

template <typename T, typename Work>
QFuture<Result<T>> PasswordHasher::start(const TurnQueue::Asker &asker, Work work)
{
    if (m_stopping)
        return ready<Result<T>>(fail(ErrorCode::Unavailable, u"The server is stopping."_s));
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto job = [this, promise, work = std::move(work)](bool isDone) {
        const auto refused = [](const QString &why) {
            return Result<T>(fail(ErrorCode::Unavailable, why));
        };
        Result<T> result = m_stopping ? refused(u"The server is stopping."_s)
            : !isDone                 ? refused(u"Too many passwords are being checked; try again soon."_s)
            : promise->isCanceled()   ? refused(u"Nobody waits for the answer."_s)
                                      : work();
        if (isDone) {
            const std::lock_guard lock(m_mutex);
            --m_running; // before the answer, so that its receiver may submit again immediately
        }
        assertNoLockHeld("a hasher's answer");
        promise->addResult(std::move(result));
        promise->finish();
    };
    std::optional<TurnQueue::Job> out;
    {
        const std::lock_guard lock(m_mutex);
        out = m_waiting.push(asker, job, m_options.threads + m_options.waitingMax - m_running);
    }
    // As many tasks as waiting jobs: a displaced job leaves its task to the one that took its place.
    if (out)
        (*out)(false);
    else
        m_pool.start([this] { runNext(); });
    return future;
}

int PasswordHasher::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

void PasswordHasher::runNext()
{
    std::optional<TurnQueue::Job> job;
    {
        const std::lock_guard lock(m_mutex);
        job = m_waiting.takeNext();
        m_running += job ? 1 : 0;
    }
    if (job)
        (*job)(true);
}

QFuture<Result<QString>> PasswordHasher::hash(const QString &password, const TurnQueue::Asker &asker)
{
    const auto bytes = secretBytes(password);
    if (bytes->isEmpty() || bytes->size() > passwordBytesMax)
        return ready<Result<QString>>(
            fail(ErrorCode::InvalidArgument, u"password: 1 to %1 bytes."_s.arg(passwordBytesMax)));
    return start<QString>(asker, [bytes] { return makeHash(*bytes); });
}

QFuture<Result<bool>> PasswordHasher::verify(
    const QString &password, const QString &hash, const TurnQueue::Asker &asker)
{
    const auto bytes = secretBytes(password);
    if (bytes->size() > passwordBytesMax)
        return ready<Result<bool>>(
            fail(ErrorCode::InvalidArgument, u"password: at most %1 bytes."_s.arg(passwordBytesMax)));
    return start<bool>(asker, [bytes, hash = hash.toLatin1()] { return compare(*bytes, hash); });
}

bool PasswordHasher::needsRehash(const QString &hash)
{
    // libsodium's own check distinguishes neither weaker from stronger, nor Argon2i from Argon2id.
    const QRegularExpression form(u"^\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),"_s);
    const QRegularExpressionMatch limits = form.match(hash);
    return !limits.hasMatch() || limits.capturedView(1).toULongLong() * 1024 < memory
        || limits.capturedView(2).toULongLong() < operations;
}

} // namespace muster::auth
