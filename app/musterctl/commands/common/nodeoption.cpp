#include "musterctl/commands/common/nodeoption.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;

Option nodeOption(const QString &what)
{
    return {.name = u"node"_s,
        .help = what + u": its name, its id, or the beginning of its id."_s,
        .value = u"NODE"_s};
}

QList<Option> nodeOrAll()
{
    Option node = nodeOption(u"The node"_s);
    node.excludes = u"all"_s;
    return {node, {.name = u"all"_s, .help = u"All nodes."_s}};
}

Result<std::optional<NodeId>> chosenNode(const Arguments &arguments, const protocol::Overview &overview)
{
    if (!arguments.has(u"node"_s))
        return std::optional<NodeId>();
    return protocol::findNode(overview, arguments.value(u"node"_s)).map([](const NodeId &node) {
        return std::optional(node);
    });
}

} // namespace muster::ctl
