#pragma once
#include <QtGlobal>

#include <atomic>

namespace muster::net {

/// The bytes that all connections together hold for their peers. Limits on one connection do not bound the
/// cost of ten thousand. Thread: any.
class MemoryBudget {
public:
    explicit MemoryBudget(qint64 bytesMax) : m_bytesMax(bytesMax) { }
    /// Whether `more` additional bytes would be too many.
    bool isSpent(qint64 more) const { return m_held.load(std::memory_order_relaxed) + more > m_bytesMax; }
    qint64 held() const { return m_held.load(std::memory_order_relaxed); }

    /// One connection's share of it; returns it when destroyed. Thread: one. The budget outlives it.
    class Share {
    public:
        explicit Share(MemoryBudget &budget) : m_budget(budget) { }
        ~Share() { set(0); }
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;
        void set(qint64 bytes)
        {
            if (bytes == m_bytes)
                return;
            m_budget.m_held.fetch_add(bytes - m_bytes, std::memory_order_relaxed);
            m_bytes = bytes;
        }
        qint64 bytes() const { return m_bytes; }

    private:
        MemoryBudget &m_budget;
        qint64 m_bytes = 0;
    };

private:
    const qint64 m_bytesMax;
    std::atomic<qint64> m_held{0};
};

} // namespace muster::net
