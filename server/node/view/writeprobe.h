#pragma once
#include "base/time.h"
#include "store/sql/sqlpool.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace muster::node {

/// Whether the database takes writes: every second or so it is asked for the lock of a transaction that
/// changes nothing. Reads go on while another program holds that lock, so nothing else notices it. Thread:
/// main.
class WriteProbe final : public QObject {
    Q_OBJECT
public:
    /// `pool` is borrowed and must outlive this object.
    explicit WriteProbe(store::SqlPool &pool);

    void start() { ask(); }
    /// Since the last write that came through was asked for; 0: the last one did.
    Millis unwritableFor() const;

private:
    void ask();

    store::SqlPool &m_pool;
    QTimer m_again;
    bool m_failing = false;
    std::optional<TimePoint> m_workedAt;
};

} // namespace muster::node
