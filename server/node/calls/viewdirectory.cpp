#include "node/calls/viewdirectory.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

QList<protocol::NodeOverview> ViewDirectory::registered() const
{
    QList<protocol::NodeOverview> nodes;
    for (const store::DiscoveryRow &row : m_view.registry()) {
        protocol::NodeOverview node;
        node.id = row.id;
        const QString host = row.hostname.contains(u':') ? u'[' + row.hostname + u']' : row.hostname;
        node.name = node.address = u"%1:%2"_s.arg(host).arg(row.port);
        nodes.append(node);
    }
    return nodes;
}

} // namespace muster::node
