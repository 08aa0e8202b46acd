#include "node/samples/samplehistory.h"

#include <algorithm>

namespace muster::node {

using namespace std::chrono_literals;

namespace {

constexpr std::array steps{1min, 2min, 5min, 10min, 15min, 30min, 60min};

qint32 dayOf(const Minute &minute)
{
    return minute.number / minutesOfDay;
}

} // namespace

bool SampleHistory::add(const protocol::NodeSample &look, TimePoint now)
{
    if (!m_last || std::chrono::abs((look.at - m_last->wall) - (now - m_last->now)) > leapMin)
        m_evenSince = now;
    m_last = Look{look.at, now};
    const qint32 number = Minute::numberAt(look.at);
    const bool isOver = !m_begun.isEmpty() && number != m_begunNumber;
    if (isOver)
        endMinute();
    m_begunNumber = number;
    m_begun.add(look);
    return isOver;
}

void SampleHistory::endMinute()
{
    const SampleSum ended = std::exchange(m_begun, {});
    if (!ended.isEmpty() && m_begunNumber >= 0 && m_begunNumber / minutesOfDay <= dayMax)
        put(Minute::of(m_begunNumber, ended.sample({})));
}

void SampleHistory::put(const Minute &minute)
{
    const auto at = std::ranges::lower_bound(m_minutes, minute.number, {}, &Minute::number);
    if (at != m_minutes.end() && at->number == minute.number) {
        SampleSum both;
        both.add(at->sample());
        both.add(minute.sample());
        *at = Minute::of(minute.number, both.sample({}));
    } else {
        m_minutes.insert(at, minute);
    }
    m_changed.insert(dayOf(minute));
}

void SampleHistory::restore(const std::vector<Minute> &minutes)
{
    m_minutes.insert(m_minutes.end(), minutes.begin(), minutes.end());
    std::ranges::sort(m_minutes, {}, &Minute::number);
}

void SampleHistory::forget(WallTime wall, TimePoint now)
{
    if (!m_evenSince || now - *m_evenSince < evenFor)
        return;
    // Whole days, so that the oldest file is not written anew each minute.
    const qint32 first = Minute::numberAt(wall - protocol::minutesKept) / minutesOfDay * minutesOfDay;
    const auto drop = [this](auto begin, auto end) {
        for (auto minute = begin; minute != end; ++minute)
            m_changed.insert(dayOf(*minute));
        m_minutes.erase(begin, end);
    };
    drop(m_minutes.begin(), std::ranges::lower_bound(m_minutes, first, {}, &Minute::number));
    drop(std::ranges::upper_bound(m_minutes, Minute::numberAt(wall), {}, &Minute::number), m_minutes.end());
}

QList<protocol::NodeSample> SampleHistory::since(
    WallTime from, WallTime wall, std::chrono::minutes step) const
{
    QList<protocol::NodeSample> all;
    const auto minutesOfStep = qint32(step.count());
    const auto begin = std::ranges::lower_bound(m_minutes, Minute::numberAt(from), {}, &Minute::number);
    const auto end = std::ranges::upper_bound(m_minutes, Minute::numberAt(wall), {}, &Minute::number);
    SampleSum sum;
    qint32 summed = 0; // number of the step
    const auto finish = [&] {
        if (!sum.isEmpty())
            all.append(std::exchange(sum, {}).sample(WallTime(std::chrono::minutes(summed * minutesOfStep))));
    };
    const auto add = [&](qint32 number, const protocol::NodeSample &sample) {
        if (number / minutesOfStep != summed)
            finish();
        summed = number / minutesOfStep;
        sum.add(sample);
    };
    bool isBegunIn =
        m_begun.isEmpty() || m_begunNumber < Minute::numberAt(from) || m_begunNumber > Minute::numberAt(wall);
    for (auto minute = begin; minute < end; ++minute) {
        if (!isBegunIn && m_begunNumber < minute->number) {
            add(m_begunNumber, m_begun.sample({}));
            isBegunIn = true;
        }
        add(minute->number, minute->sample());
    }
    if (!isBegunIn)
        add(m_begunNumber, m_begun.sample({}));
    finish();
    return all;
}

std::chrono::minutes SampleHistory::stepFor(std::chrono::seconds span)
{
    for (const std::chrono::minutes step : steps)
        if (span / step + 2 <= protocol::samplesMax)
            return step;
    return steps.back();
}

std::span<const Minute> SampleHistory::minutesOf(qint32 day) const
{
    const auto begin = std::ranges::lower_bound(m_minutes, day * minutesOfDay, {}, &Minute::number);
    const auto end = std::ranges::lower_bound(m_minutes, (day + 1) * minutesOfDay, {}, &Minute::number);
    return {begin, end};
}

} // namespace muster::node
