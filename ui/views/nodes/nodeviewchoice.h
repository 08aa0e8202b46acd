#pragma once

namespace muster::views {

/// How the nodes are shown. Automatic: cards for few, a table for more, a grid for many.
enum class NodeView { Automatic, Cards, Table, Grid };
inline constexpr int cardsMax = 24;
inline constexpr int tableMax = 200;
/// Resolves `Automatic` for so many nodes; the others are returned as they are.
constexpr NodeView viewFor(NodeView chosen, int nodes)
{
    if (chosen != NodeView::Automatic)
        return chosen;
    return nodes <= cardsMax ? NodeView::Cards : nodes <= tableMax ? NodeView::Table : NodeView::Grid;
}

} // namespace muster::views
