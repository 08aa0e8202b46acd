#pragma once
#include "cluster/membership/membershipoutput.h"

#include <map>

namespace muster::cluster::membership {

/// What the operator should read in the log. What others can provoke arbitrarily often is written at most
/// once in ten seconds, with the number of suppressed entries.
/// Invariant: of one kind, two entries of seldom() are at least ten seconds apart.
class Notes {
public:
    enum class Kind {
        Invalid, ///< a message that breaks a rule
        Conflict, ///< two members with one name
        Table, ///< a rejected table
        Doubt, ///< many members that do not answer
    };
    explicit Notes(MembershipOutput &output) : m_output(output) { }

    void info(const QString &text) { m_output.notes.push_back({Note::Level::Info, text}); }
    void warn(const QString &text) { m_output.notes.push_back({Note::Level::Warn, text}); }
    void seldom(Kind kind, const QString &text, TimePoint now);

private:
    struct Limit {
        std::optional<TimePoint> next;
        int suppressed = 0;
    };
    MembershipOutput &m_output; ///< the machine's
    std::map<Kind, Limit> m_limits;
};

} // namespace muster::cluster::membership
