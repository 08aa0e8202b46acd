#pragma once

namespace muster {

/// A visitor for std::visit, made of one lambda per alternative; a missing one does not compile.
template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

// Older clangs, which fuzzing and clang-tidy use, do not deduce it for an aggregate.
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace muster
