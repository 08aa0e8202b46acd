#include "api/system/sharedprobe.h"

#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

namespace muster::api {

namespace {
constexpr auto unhealthy = "UNHEALTHY";
} // namespace

struct SharedProbe::State {
    State(Millis fresh, Millis within) : freshFor(fresh), deadline(within) { }

    const Millis freshFor;
    const Millis deadline;
    CallGate asking; ///< before those who wait: they may be gone with the probe
    RankedMutex mutex{LockRank::SharedProbe}; ///< guards everything below
    quint64 looks = 0;
    bool isLooking = false;
    bool isOverdue = false; ///< the look under way
    QByteArray last;
    std::optional<TimePoint> lastAt;
    std::vector<Answer> waiting;

    void ended(const QByteArray &status)
    {
        {
            const std::lock_guard lock(mutex);
            isLooking = false;
            last = status;
            lastAt = steadyNow();
        }
        answerAll(status);
    }
    void answerAll(const QByteArray &status)
    {
        const CallGate::Pass pass(asking);
        std::vector<Answer> all;
        {
            const std::lock_guard lock(mutex);
            all.swap(waiting);
        }
        if (pass)
            for (const Answer &answer : all)
                answer(status);
    }
    void expire(quint64 look)
    {
        {
            const std::lock_guard lock(mutex);
            if (look != looks || !isLooking)
                return;
            isOverdue = true;
        }
        answerAll(unhealthy);
    }
};

SharedProbe::SharedProbe(Millis freshFor, Millis deadline, QObject *parent)
    : QObject(parent), m_state(std::make_shared<State>(freshFor, deadline))
{
}

SharedProbe::~SharedProbe()
{
    m_state->asking.close();
    m_state->answerAll({}); // forgets them
}

void SharedProbe::ask(const Look &look, Answer answer)
{
    QByteArray known;
    quint64 begun = 0;
    {
        const std::lock_guard lock(m_state->mutex);
        State &now = *m_state;
        if (now.isLooking && now.isOverdue) {
            known = unhealthy;
        } else if (!now.isLooking && now.lastAt && steadyNow() - *now.lastAt < now.freshFor) {
            known = now.last;
        } else {
            now.waiting.push_back(std::move(answer));
            if (!std::exchange(now.isLooking, true)) {
                now.isOverdue = false;
                begun = ++now.looks;
            }
        }
    }
    if (!known.isEmpty())
        return answer(known);
    if (begun == 0)
        return;
    QMetaObject::invokeMethod(this, [this, begun] {
        QTimer::singleShot(m_state->deadline, this, [this, begun] { m_state->expire(begun); });
    });
    look([state = m_state](const QByteArray &status) { state->ended(status); });
}

} // namespace muster::api
