#pragma once
#include "base/time.h"
#include "hub/audience.h"

namespace muster::hub {

/// What one connection has to catch up with after events between nodes may have been missed. Thread: the
/// hub's.
class CatchUp {
public:
    /// Its session is to be looked up anew.
    void doubt() { m_isDoubted = true; }
    bool isDoubted() const { return m_isDoubted; }
    void lookedUp() { m_isDoubted = false; }

    /// Its client is to be told to load anew.
    void startOver() { m_startsOver = true; }
    /// Whether it is, and was not told in the time before.
    bool startsOver(TimePoint now, Millis againAfter) const;
    void told(TimePoint now);
    /// What the client knows its connection by: another id each time, which only the client compares.
    QString announcedId(const ConnectionId &id) const;

private:
    bool m_isDoubted = false;
    bool m_startsOver = false;
    int m_told = 0; ///< so many times
    TimePoint m_toldAt;
};

} // namespace muster::hub
