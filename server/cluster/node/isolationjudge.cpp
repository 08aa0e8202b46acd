#include "cluster/node/isolationjudge.h"

#include "cluster/node/timings.h"

namespace muster::cluster {

IsolationJudge::IsolationJudge(NodeId self, Random random) : m_self(std::move(self)), m_random(random)
{
    m_sides.mine = {m_self};
}

void IsolationJudge::update(Sides sides, TimePoint now)
{
    if (m_stopped)
        return;
    m_sides = std::move(sides);
    m_sides.mine.insert(m_self);
    m_witness.setLost(m_sides.lost, now);
    if (!m_witness.watching()) {
        m_nextBeatAt.reset();
        if (m_rowWritten && !m_asking)
            forget();
    } else if (!m_asking && !m_nextBeatAt) {
        beat();
    }
    judge(now);
}

void IsolationJudge::tick(TimePoint now)
{
    if (m_nextBeatAt && now >= *m_nextBeatAt)
        beat();
}

void IsolationJudge::beat()
{
    m_nextBeatAt.reset();
    m_asking = true;
    m_rowWritten = true;
    m_output.beat = WitnessRow{m_random.next(), *m_sides.mine.begin()};
}

void IsolationJudge::answered(const std::optional<WitnessRows> &rows, TimePoint now)
{
    m_asking = false;
    m_answered = rows.has_value();
    if (m_stopped)
        return;
    if (rows) {
        m_rows = *rows;
        m_witness.rowsRead(m_rows, now);
    }
    judge(now);
    if (m_witness.watching())
        m_nextBeatAt = now + m_witness.interval(now);
}

void IsolationJudge::judge(TimePoint now)
{
    Isolation judged;
    if (m_witness.watching()) {
        if (!m_answered)
            return; // the database does not answer: change nothing
        judged = judgeIsolation(m_sides.mine, m_witness.living(now), m_sides.holder);
    }
    if (m_isolation.withdrawn() && !judged.withdrawn()) {
        if (!m_mayReturnAt)
            m_mayReturnAt = now + timings::returnAfter;
        if (now < *m_mayReturnAt)
            return;
    }
    m_mayReturnAt.reset();
    if (judged == m_isolation)
        return;
    m_isolation = std::move(judged);
    m_output.changed = true;
}

void IsolationJudge::forget()
{
    // Rows of nodes that left for good would stay forever: a node that misses nobody deletes them for all. A
    // node that misses a peer writes its row again within seconds.
    m_output.forget = {m_self};
    for (const auto &[node, row] : m_rows)
        if (node != m_self)
            m_output.forget.push_back(node);
    m_rows.clear();
    m_rowWritten = false;
}

void IsolationJudge::forgotten(bool done)
{
    m_rowWritten = m_rowWritten || !done; // once more with the next update()
}

void IsolationJudge::stop()
{
    m_stopped = true;
    m_nextBeatAt.reset();
    if (m_rowWritten)
        forget();
}

} // namespace muster::cluster
