#pragma once
#include "auth/turnqueue.h"
#include "base/rankedmutex.h"
#include "base/result.h"

#include <QFuture>
#include <QString>
#include <QThreadPool>

#include <atomic>

namespace muster::auth {

/// Argon2id through libsodium with its interactive limits (64 MiB, 2 passes), on its own threads: at most
/// `threads` hashes at once, so memory is bounded, and never on a thread that serves sockets. At most
/// `waitingMax` wait, and requesters take turns; if there are more, the requester with the most waiting jobs
/// is refused with Unavailable, which the API answers as 429. Thread: any.
class PasswordHasher {
public:
    struct Options {
        int threads = 2;
        int waitingMax = 256; ///< some seconds of work
    };
    PasswordHasher() : PasswordHasher(Options{}) { }
    explicit PasswordHasher(const Options &options);
    /// Waits for the running hashes; the waiting ones are refused with Unavailable.
    ~PasswordHasher();
    Q_DISABLE_COPY_MOVE(PasswordHasher)
    /// Does what the destructor does, but leaves an object that refuses jobs.
    void close();

    /// The hash in the usual text form ("$argon2id$v=19$…"), salt included. InvalidArgument: the password is
    /// empty or longer than 1,024 bytes.
    [[nodiscard]] QFuture<Result<QString>> hash(
        const QString &password, const TurnQueue::Asker &asker = {{}, true});
    /// Whether `password` belongs to `hash`. An empty `hash` stands for a user that does not exist: the same
    /// work is done and the answer is no, so that timing does not reveal who exists.
    [[nodiscard]] QFuture<Result<bool>> verify(
        const QString &password, const QString &hash, const TurnQueue::Asker &asker = {});
    int waiting() const;
    /// Whether the hash is weaker than today's would be (less memory, fewer passes, another function), and
    /// should be replaced once its password is known. One that is stronger stays.
    static bool needsRehash(const QString &hash);

private:
    template <typename T, typename Work>
    QFuture<Result<T>> start(const TurnQueue::Asker &asker, Work work);
    void runNext();

    const Options m_options;
    mutable RankedMutex m_mutex{LockRank::PasswordHasher}; ///< guards everything below
    TurnQueue m_waiting;
    int m_running = 0;
    std::atomic<bool> m_stopping{false};
    QThreadPool m_pool; ///< its tasks each take one waiting job; destroyed before what they use
};

} // namespace muster::auth
