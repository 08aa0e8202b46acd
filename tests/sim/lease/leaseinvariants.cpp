#include "sim/lease/leaseinvariants.h"

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;

void LeaseInvariants::effective(const std::vector<NodeId> &leaders, Millis now)
{
    if (leaders.size() > 1)
        violated(
            u"two effective leaders at once: %1 and %2"_s.arg(leaders[0].toString(), leaders[1].toString()),
            now);
}

void LeaseInvariants::leadershipGained(const NodeId &node, quint64 term, Millis now)
{
    const auto [known, isNew] = m_leaderOfTerm.try_emplace(term, node);
    if (!isNew && known->second != node)
        violated(u"term %1 had two leaders"_s.arg(term), now);
}

void LeaseInvariants::writeAccepted(quint64 term, quint64 newest, Millis now)
{
    if (term < newest)
        violated(
            u"a leader-only write under term %1 was made after term %2 began"_s.arg(term).arg(newest), now);
}

bool LeaseInvariants::rowIs(const cluster::LeaseRow &row, Millis now)
{
    if (row == m_row)
        return false;
    if (row.term < m_row.term || row.renewal < m_row.renewal)
        violated(u"the row's term or renewal fell"_s, now);
    m_row = row;
    return true;
}

void LeaseInvariants::violated(const QString &what, Millis now)
{
    if (m_violation.isEmpty())
        m_violation = u"%1 at %2 ms"_s.arg(what).arg(now.count());
}

} // namespace muster::sim
