#include "node/daemon/startup.h"

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis retryAfter = 500ms;
constexpr Millis askAgainAfter = 2s; ///< whether another process still has this one's place

/// A database that may still become available; any other error is permanent.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Unavailable || code == ErrorCode::TimedOut;
}

} // namespace

void Startup::progressed(const store::MigrationProgress &progress)
{
    if (m_state != State::Waiting && m_state != State::Migrating)
        return;
    m_state = State::Migrating;
    m_migration = progress.phase == store::MigrationProgress::Phase::Applying
        ? u"This node migrates the database to schema %1."_s.arg(progress.version)
        : u"This node waits until another one (%1) has migrated the database."_s.arg(progress.owner);
}

Startup::Step Startup::migrated(const Result<void> &result)
{
    if (isOver())
        return {};
    if (result) {
        m_state = State::Joining;
        return next(Action::Agree);
    }
    if (!mayPass(result.error().code))
        return giveUp(result.error());
    m_state = State::Waiting;
    m_migration.clear();
    return {Action::Migrate, retryAfter, u"the database is not there yet: %1"_s.arg(result.error().detail)};
}

Startup::Step Startup::agreed(const Result<void> &result)
{
    if (isOver())
        return {};
    if (result)
        return next(Action::StartParts);
    if (result.error().code == ErrorCode::Conflict) {
        m_refusal = result.error().detail;
        return {Action::Agree, askAgainAfter, m_refusal};
    }
    m_refusal.clear();
    // It has just answered, so whatever the error is, it may answer again.
    return {Action::Agree, retryAfter,
        u"the database went away during the start: %1"_s.arg(result.error().detail)};
}

Startup::Step Startup::started(const Result<void> &result)
{
    if (isOver())
        return {};
    if (!result)
        return giveUp(result.error());
    m_state = State::Serving;
    return {};
}

Startup::Step Startup::giveUp(const Error &error)
{
    m_state = State::Failed;
    return {Action::GiveUp, Millis(0), error.detail};
}

QString Startup::notReady() const
{
    switch (m_state) {
    case State::Waiting:
        return u"This node waits for its database."_s;
    case State::Migrating:
        return m_migration;
    case State::Joining:
        return m_refusal.isEmpty() ? u"This node joins its cluster."_s
                                   : u"This node does not serve: %1."_s.arg(m_refusal);
    case State::Serving:
        return {};
    case State::Stopping:
        return u"This node is stopping."_s;
    case State::Failed:
        return u"This node could not start."_s;
    }
    Q_UNREACHABLE();
}

} // namespace muster::node
