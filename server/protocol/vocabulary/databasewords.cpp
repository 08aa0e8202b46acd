#include "protocol/vocabulary/databasewords.h"

#include <QtGlobal>

namespace muster::protocol {

const char *english(DatabaseRole role)
{
    switch (role) {
    case DatabaseRole::Primary:
        return QT_TRANSLATE_NOOP("Vocabulary", "Primary");
    case DatabaseRole::Replica:
        return QT_TRANSLATE_NOOP("Vocabulary", "Replica");
    case DatabaseRole::Search:
        return QT_TRANSLATE_NOOP("Vocabulary", "Search replica");
    }
    Q_UNREACHABLE();
}

const char *english(DatabaseState state)
{
    switch (state) {
    case DatabaseState::Ok:
        return QT_TRANSLATE_NOOP("Vocabulary", "OK");
    case DatabaseState::Unreachable:
        return QT_TRANSLATE_NOOP("Vocabulary", "Unreachable");
    case DatabaseState::Unwritable:
        return QT_TRANSLATE_NOOP("Vocabulary", "Writes are held up");
    case DatabaseState::ReadOnly:
        return QT_TRANSLATE_NOOP("Vocabulary", "Read-only");
    case DatabaseState::NoReplica:
        return QT_TRANSLATE_NOOP("Vocabulary", "Not a replica");
    case DatabaseState::OtherSystem:
        return QT_TRANSLATE_NOOP("Vocabulary", "Other data");
    case DatabaseState::Paused:
        return QT_TRANSLATE_NOOP("Vocabulary", "Replay paused");
    case DatabaseState::Detached:
        return QT_TRANSLATE_NOOP("Vocabulary", "Receives nothing");
    case DatabaseState::Lagging:
        return QT_TRANSLATE_NOOP("Vocabulary", "Far behind");
    }
    Q_UNREACHABLE();
}

const char *englishAdvice(DatabaseState state)
{
    switch (state) {
    case DatabaseState::Ok:
        return QT_TRANSLATE_NOOP("Vocabulary", "It answers and does what it should.");
    case DatabaseState::Unreachable:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It does not answer in time. Look whether the server runs, and whether this node may reach it.");
    case DatabaseState::Unwritable:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It answers, but another program's transaction holds up every write. End that program.");
    case DatabaseState::ReadOnly:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It takes no writes: default_transaction_read_only is on there, or it is a standby. Lead the "
            "nodes "
            "to the primary, or let this one write.");
    case DatabaseState::NoReplica:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It is named as a replica, but takes writes by itself: somebody promoted it. Nothing may write "
            "to it "
            "while the primary is in use.");
    case DatabaseState::OtherSystem:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It is a standby of another database than the primary. Correct SqlSettings.DataSourceReplicas.");
    case DatabaseState::Paused:
        return QT_TRANSLATE_NOOP(
            "Vocabulary", "It goes on receiving, but shows old data. pg_wal_replay_resume() lets it go on.");
    case DatabaseState::Detached:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "Nothing streams to it although the primary answers. Its log says why; look at "
            "primary_conninfo.");
    case DatabaseState::Lagging:
        return QT_TRANSLATE_NOOP("Vocabulary",
            "It cannot keep up with the primary. Look at its disk and for long queries that hold up its "
            "replay.");
    }
    Q_UNREACHABLE();
}

const char *english(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::Unreachable:
        return QT_TRANSLATE_NOOP("Vocabulary", "It does not answer.");
    case Obstacle::NoStandby:
        return QT_TRANSLATE_NOOP("Vocabulary", "It is no standby: it takes writes by itself.");
    case Obstacle::OtherSystem:
        return QT_TRANSLATE_NOOP("Vocabulary", "It holds the data of another system.");
    case Obstacle::OtherTimeline:
        return QT_TRANSLATE_NOOP("Vocabulary", "It is on another timeline than the primary.");
    case Obstacle::ReplayPaused:
        return QT_TRANSLATE_NOOP("Vocabulary", "Its replay is paused.");
    case Obstacle::Detached:
        return QT_TRANSLATE_NOOP("Vocabulary", "It receives nothing from the primary.");
    case Obstacle::StreamsFromAnother:
        return QT_TRANSLATE_NOOP("Vocabulary", "It streams from another replica.");
    case Obstacle::Lags:
        return QT_TRANSLATE_NOOP("Vocabulary", "It is too far behind the primary.");
    case Obstacle::PositionUnknown:
        return QT_TRANSLATE_NOOP("Vocabulary", "It has not been compared with the primary yet.");
    }
    Q_UNREACHABLE();
}

} // namespace muster::protocol
