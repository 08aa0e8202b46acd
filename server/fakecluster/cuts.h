#pragma once
#include <set>
#include <utility>
#include <vector>

namespace muster::fakecluster {

/// The ways between simulated nodes on which nothing arrives. Pure. Thread: one.
/// Always true: nobody is cut off from itself; each direction stands for itself.
class Cuts {
public:
    /// Nothing that any of the first sends reaches any of the second.
    void cut(const std::vector<int> &senders, const std::vector<int> &receivers)
    {
        for (const int from : senders) {
            for (const int to : receivers) {
                if (from != to)
                    m_cuts.insert({from, to});
            }
        }
    }
    /// Both directions between them.
    void heal(const std::vector<int> &ones, const std::vector<int> &others)
    {
        for (const int one : ones) {
            for (const int other : others) {
                m_cuts.erase({one, other});
                m_cuts.erase({other, one});
            }
        }
    }
    void healAll() { m_cuts.clear(); }

    bool has(int from, int to) const { return m_cuts.contains({from, to}); }
    /// Sender and receiver of each.
    const std::set<std::pair<int, int>> &all() const { return m_cuts; }

private:
    std::set<std::pair<int, int>> m_cuts;
};

} // namespace muster::fakecluster
