#pragma once
#include <QtGlobal>

#include <utility>

namespace muster {

/// A small deterministic generator (splitmix64) for the pure rooms: the same seed gives the same run on every
/// machine, which std:: distributions do not promise. Not for secrets. A copy is an independent stream from
/// the same state.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed) { }
    quint64 next();
    /// Uniform in [0, bound); 0 if bound is 0.
    quint64 below(quint64 bound);
    /// True with a probability of `percent`.
    bool chance(int percent) { return int(below(100)) < percent; }
    /// An independent stream, so that draws in one part do not shift another.
    Random fork() { return Random(next()); }
    template <typename Container>
    void shuffle(Container &items)
    {
        for (auto i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[decltype(i)(below(quint64(i)))]);
    }

private:
    quint64 m_state;
};

} // namespace muster
