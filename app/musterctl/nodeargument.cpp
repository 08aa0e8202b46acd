#include "musterctl/nodeargument.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Result<NodeId> findNode(const protocol::Overview &overview, const QString &text)
{
    QStringList matches;
    QStringList all;
    std::optional<NodeId> found;
    for (const protocol::NodeOverview &node : overview.nodes) {
        const QString label = u"%1 (%2)"_s.arg(node.name, node.id.toString());
        all.append(label);
        if (node.id.toString() == text)
            return node.id;
        const bool named = node.name == text;
        if (text.isEmpty() || !(named || node.id.toString().startsWith(text)))
            continue;
        matches.append(label);
        found = node.id;
    }
    if (matches.size() == 1)
        return *found;
    if (matches.isEmpty())
        return fail(
            ErrorCode::InvalidArgument, u"no node \"%1\" here; there are %2"_s.arg(text, all.join(u", "_s)));
    return fail(ErrorCode::InvalidArgument,
        u"\"%1\" could be %2; give the whole id"_s.arg(text, matches.join(u" or "_s)));
}

} // namespace muster::ctl
