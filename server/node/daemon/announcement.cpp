#include "node/daemon/announcement.h"

namespace muster::node {

cluster::NodeMeta Announcement::facts() const
{
    cluster::NodeMeta facts;
    for (const Source &source : m_sources)
        source(facts);
    facts.lifecycle = m_lifecycle;
    return facts;
}

void Announcement::begin(cluster::Lifecycle lifecycle)
{
    m_begun = true;
    change(lifecycle);
}

void Announcement::change(cluster::Lifecycle lifecycle)
{
    m_lifecycle = lifecycle;
    refresh();
}

void Announcement::refresh()
{
    if (!m_begun)
        return;
    cluster::NodeMeta now = facts();
    if (now == m_announced)
        return;
    m_announced = now;
    emit changed(now);
}

} // namespace muster::node
