#pragma once

namespace muster {

/// A visitor for std::visit out of one lambda per alternative; a forgotten one does not compile.
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

} // namespace muster
