#pragma once
#include "musterctl/session.h"

namespace muster::ctl {

/// Carries out `musterctl leader transfer` and follows it until the new leader is effective, or says why it
/// is not.
class LeaderTransfer {
public:
    struct Wish {
        QString to; ///< a node id or "next"; empty: no preference any more
        Millis patience{0}; ///< how long to wait for the new leader; 0: not at all
    };
    /// Both borrowed.
    LeaderTransfer(Context &context, Session &session) : m_context(context), m_session(session) { }
    /// The exit code: 0 it leads (or nobody waited), 1 it does not and why, 2 could not tell.
    int run(const Wish &wish);

private:
    int follow(const client::LeaderTransfer &asked, Millis patience);
    int finish(const protocol::Overview &overview, bool done, const QString &why);

    Context &m_context;
    Session &m_session;
};

} // namespace muster::ctl
