#include "base/random.h"

namespace muster {

quint64 Random::next()
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

quint64 Random::below(quint64 bound)
{
    return bound == 0 ? 0 : next() % bound;
}

} // namespace muster
