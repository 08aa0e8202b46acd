#include "api/admin/askednodes.h"

#include "protocol/http/routes.h"

namespace muster::api {

using namespace Qt::Literals::StringLiterals;

std::optional<QList<NodeId>> askedNodes(const Call &call, const NodeId &self)
{
    const QString asked = call.request.query.queryItemValue(u"node"_s);
    const QString here = call.request.query.queryItemValue(protocol::routes::hereOnly);
    if (!here.isEmpty() && here != self.toString()) {
        call.fail({u"api.cluster.another_node.app_error"_s, u"This is node %1."_s.arg(self.toString()), 409});
        return std::nullopt;
    }
    if (!here.isEmpty())
        return QList{self};
    if (asked.isEmpty()) {
        call.fail({u"api.context.invalid_url_param.app_error"_s,
            u"Name the node: ?node=<node id> or ?node=all."_s, 400});
        return std::nullopt;
    }
    return asked == u"all" ? QList<NodeId>() : QList{NodeId(asked)};
}

} // namespace muster::api
