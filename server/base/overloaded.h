#pragma once

namespace muster {

/// A visitor for std::visit, made of one lambda per alternative; a missing one does not compile.
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

} // namespace muster
