#pragma once
#include <QByteArray>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace muster::auth {

/// Bounded waiting work, taken in turns: one job per requester, however many each has waiting, so that a
/// flood from one delays the others by one job, not by all. Trusted requesters and others take turns too, and
/// no number of others keeps a trusted one out. Thread: any one; the owner locks.
class TurnQueue {
public:
    /// Does the work, or reports that it will not be done.
    using Job = std::function<void(bool isDone)>;
    struct Asker {
        QByteArray name; ///< such as a network
        bool isTrusted = false;
    };

    /// Returns the job that does not fit into `sizeMax`: none; when full, the newest job of the requester
    /// with the most waiting, untrusted ones first; or the given one, if nobody has more than its requester
    /// would have.
    [[nodiscard]] std::optional<Job> push(const Asker &asker, Job job, int sizeMax);
    /// Empty if nothing waits.
    [[nodiscard]] std::optional<Job> takeNext();
    int size() const { return m_trusted.size + m_others.size; }

private:
    /// The requesters of one kind: the next one in turn is in front.
    struct Lane {
        std::map<QByteArray, std::deque<Job>> jobs;
        std::deque<QByteArray> turns;
        int size = 0;

        void push(const QByteArray &name, Job job);
        Job takeNext();
        Job takeNewestOf(const QByteArray &name);
        /// The requester with the most waiting, and how many: empty and 0 if nobody waits.
        std::pair<QByteArray, size_t> greediest() const;
    };

    Lane m_trusted;
    Lane m_others;
    bool m_isOthersTurn = false;
};

} // namespace muster::auth
