#pragma once
class QTableView;

namespace muster::views {

/// What all tables of the console have in common: whole rows are selected, no grid, columns as wide as their
/// content, the last one takes the rest.
void configureTable(QTableView *table, int markRole, int markColumn);

} // namespace muster::views
