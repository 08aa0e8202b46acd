#include "store/sql/lostcommits.h"

#include "store/sql/connection.h"

#include <utility>

namespace muster::store {

namespace {

constexpr Millis answerWithin{2'000};

void tellAll(const std::set<UnknownCommits *> &all)
{
    for (UnknownCommits *const one : all)
        one->commitUnknown();
}

} // namespace

void LostCommits::add(const QString &session, const std::vector<std::shared_ptr<SqlJob>> &jobs)
{
    Lost lost{session, steadyNow() + commitMax, {}};
    for (const auto &job : jobs)
        if (UnknownCommits *const unknown = job->unknown())
            lost.tell.insert(unknown);
    if (!lost.tell.empty())
        m_lost.push_back(std::move(lost));
}

void LostCommits::settle(Connection &connection)
{
    const TimePoint now = steadyNow();
    if (m_lost.empty() || now < m_lookAt)
        return;
    m_lookAt = now + lookAgainAfter;
    std::set<UnknownCommits *> tell;
    std::erase_if(m_lost, [&](Lost &lost) {
        connection.setDeadline(now + answerWithin);
        const Result<bool> isOver = now >= lost.until ? true : connection.isOver(lost.session);
        if (!isOver || !*isOver)
            return false;
        tell.merge(lost.tell);
        return true;
    });
    tellAll(tell);
}

void LostCommits::giveUp()
{
    std::set<UnknownCommits *> tell;
    for (Lost &lost : std::exchange(m_lost, {}))
        tell.merge(lost.tell);
    tellAll(tell);
}

} // namespace muster::store
