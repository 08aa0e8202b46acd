#include "protocol/overview/nodenames.h"

#include "base/printable.h"
#include "base/shellword.h"

#include <algorithm>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

bool hasUniqueName(const Overview &overview, const NodeId &node)
{
    const NodeOverview *found = overview.node(node);
    return found && !found->name.isEmpty()
        && std::count_if(overview.nodes.cbegin(), overview.nodes.cend(),
               [found](const NodeOverview &other) { return other.name == found->name; })
        == 1;
}

QString nodeArgument(const Overview &overview, const NodeId &node)
{
    // What is masked where it is shown could not be pasted.
    const bool byName = hasUniqueName(overview, node) && isPrintable(QStringView(overview.node(node)->name));
    return shellWord(byName ? overview.node(node)->name : node.toString());
}

Result<NodeId> findNode(const Overview &overview, const QString &text)
{
    QStringList matches;
    QStringList all;
    std::optional<NodeId> found;
    for (const NodeOverview &node : overview.nodes) {
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
            ErrorCode::InvalidArgument, u"no node \"%1\"; the nodes are %2"_s.arg(text, all.join(u", "_s)));
    return fail(ErrorCode::InvalidArgument,
        u"\"%1\" could be %2; give the whole id"_s.arg(text, matches.join(u" or "_s)));
}

} // namespace muster::protocol
