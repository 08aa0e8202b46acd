#pragma once
#include <QByteArray>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace muster::auth {

/// Bounded work that waits, taken in turns: each asker one, whatever each has waiting, so that a flood from
/// one makes the others wait for one piece of it, not for all. Trusted askers and others take turns too, and
/// no number of others keeps a trusted one out. Thread: any one; the owner locks.
class TurnQueue {
public:
    /// Does the work, or tells whoever waits that it will not be done.
    using Job = std::function<void(bool isDone)>;
    struct Asker {
        QByteArray name; ///< such as a network
        bool isTrusted = false;
    };

    /// The job that has no place among `sizeMax`: none; when it is full the newest of the asker that has most
    /// waiting, of the others first; or the given one, where nobody has more than its asker would have.
    [[nodiscard]] std::optional<Job> push(const Asker &asker, Job job, int sizeMax);
    /// Empty if nothing waits.
    [[nodiscard]] std::optional<Job> takeNext();
    int size() const { return m_trusted.size + m_others.size; }

private:
    /// The askers of one kind: whose turn it is stands in front.
    struct Lane {
        std::map<QByteArray, std::deque<Job>> jobs;
        std::deque<QByteArray> turns;
        int size = 0;

        void push(const QByteArray &name, Job job);
        Job takeNext();
        Job takeNewestOf(const QByteArray &name);
        /// Who has most waiting, and how much: empty and 0 when nobody waits.
        std::pair<QByteArray, size_t> greediest() const;
    };

    Lane m_trusted;
    Lane m_others;
    bool m_isOthersTurn = false;
};

} // namespace muster::auth
