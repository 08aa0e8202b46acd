#pragma once
#include "store/sql/connection.h"

namespace muster::store {

/// An open writing transaction: what a use case gets, so that it neither begins nor ends one itself.
/// Not to be kept beyond the call. Thread: the connection's.
class Transaction {
public:
    explicit Transaction(Connection &connection) : m_connection(connection)
    {
        Q_ASSERT(connection.inTransaction());
    }
    Q_DISABLE_COPY_MOVE(Transaction)
    Connection &connection() const { return m_connection; }

private:
    Connection &m_connection;
};

} // namespace muster::store
