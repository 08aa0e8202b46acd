#include "protocol/vocabulary/english.h"

#include <QtGlobal>

namespace muster::protocol {

namespace {

/// In the form of details and logs: lower case, no period.
QString detail(const char *sentence)
{
    QString text = QString::fromUtf8(sentence);
    if (text.endsWith(u'.'))
        text.chop(1);
    // "UDP does not …" keeps its name.
    return text.at(1).isUpper() ? text : text.replace(0, 1, text.at(0).toLower());
}

} // namespace

const char *english(EventKind kind)
{
    switch (kind) {
    case EventKind::NodeDown:
        return english(ReasonCode::Down).sentence;
    case EventKind::NodeUp:
        return english(ReasonCode::Down).ended;
    case EventKind::NodeJoined:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 has joined.");
    case EventKind::NodeLeft:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 has left.");
    case EventKind::NodeForgotten:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 is no longer listed.");
    case EventKind::LeaderChanged:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 leads now.");
    case EventKind::VerdictChanged:
        return QT_TRANSLATE_NOOP("Vocabulary", "The verdict is now %1.");
    case EventKind::ClockJumped:
        return QT_TRANSLATE_NOOP("Vocabulary", "The clock of %1 jumped.");
    case EventKind::ProcessPaused:
        return QT_TRANSLATE_NOOP("Vocabulary", "The process of %1 stood still.");
    case EventKind::StaleWriteRefused:
        return QT_TRANSLATE_NOOP("Vocabulary", "A write of %1 was refused: it no longer leads.");
    }
    Q_UNREACHABLE();
}

const char *english(EventNature nature)
{
    switch (nature) {
    case EventNature::Problem:
        return QT_TRANSLATE_NOOP("Vocabulary", "Problem");
    case EventNature::Recovery:
        return QT_TRANSLATE_NOOP("Vocabulary", "Recovery");
    case EventNature::Information:
        return QT_TRANSLATE_NOOP("Vocabulary", "Information");
    }
    Q_UNREACHABLE();
}

const char *english(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Green:
        return QT_TRANSLATE_NOOP("Vocabulary", "green");
    case Verdict::Red:
        return QT_TRANSLATE_NOOP("Vocabulary", "red");
    case Verdict::Unknown:
        return QT_TRANSLATE_NOOP("Vocabulary", "unknown");
    }
    Q_UNREACHABLE();
}

const char *english(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QT_TRANSLATE_NOOP("Vocabulary", "alive");
    case Liveness::Suspect:
        return QT_TRANSLATE_NOOP("Vocabulary", "suspect");
    case Liveness::Down:
        return QT_TRANSLATE_NOOP("Vocabulary", "down");
    case Liveness::Left:
        return QT_TRANSLATE_NOOP("Vocabulary", "left");
    }
    Q_UNREACHABLE();
}

const char *english(Lifecycle lifecycle)
{
    switch (lifecycle) {
    case Lifecycle::Joining:
        return QT_TRANSLATE_NOOP("Vocabulary", "joining");
    case Lifecycle::Active:
        return QT_TRANSLATE_NOOP("Vocabulary", "active");
    case Lifecycle::Draining:
        return QT_TRANSLATE_NOOP("Vocabulary", "draining");
    case Lifecycle::Maintenance:
        return QT_TRANSLATE_NOOP("Vocabulary", "maintenance");
    case Lifecycle::Stopping:
        return QT_TRANSLATE_NOOP("Vocabulary", "stopping");
    }
    Q_UNREACHABLE();
}

const char *english(KeyClass keyClass)
{
    switch (keyClass) {
    case KeyClass::Hot:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect on reload");
    case KeyClass::PoolRecycle:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect when database connections are recycled");
    case KeyClass::Restart:
        return QT_TRANSLATE_NOOP("Vocabulary", "takes effect after a restart of the node");
    case KeyClass::Interruption:
        return QT_TRANSLATE_NOOP("Vocabulary", "changing it interrupts the whole service");
    case KeyClass::PerNode:
        return QT_TRANSLATE_NOOP("Vocabulary", "may differ per node");
    }
    Q_UNREACHABLE();
}

const char *english(ConfigCause cause)
{
    switch (cause) {
    case ConfigCause::EditedNotReloaded:
        return QT_TRANSLATE_NOOP("Vocabulary", "edited on disk, not reloaded");
    case ConfigCause::RestartPending:
        return QT_TRANSLATE_NOOP("Vocabulary", "reloaded, restart pending");
    case ConfigCause::EnvironmentOverride:
        return QT_TRANSLATE_NOOP("Vocabulary", "set by an environment variable");
    case ConfigCause::VersionDefault:
        return QT_TRANSLATE_NOOP("Vocabulary", "default of another version");
    case ConfigCause::PerNodeKey:
        return QT_TRANSLATE_NOOP("Vocabulary", "may differ per node");
    case ConfigCause::ChangedHere:
        return QT_TRANSLATE_NOOP("Vocabulary", "changed on this node only");
    case ConfigCause::UnknownKey:
        return QT_TRANSLATE_NOOP("Vocabulary", "unknown key, has no effect");
    }
    Q_UNREACHABLE();
}

const char *english(LeaseReason reason)
{
    switch (reason) {
    case LeaseReason::NoLeaseYet:
        return QT_TRANSLATE_NOOP("Vocabulary", "first leader of this cluster");
    case LeaseReason::LeaseExpired:
        return QT_TRANSLATE_NOOP("Vocabulary", "the previous leader's lease expired");
    case LeaseReason::Released:
        return QT_TRANSLATE_NOOP("Vocabulary", "the lease was released");
    case LeaseReason::Transfer:
        return QT_TRANSLATE_NOOP("Vocabulary", "transferred by an operator");
    case LeaseReason::LowerIdStable:
        return QT_TRANSLATE_NOOP("Vocabulary", "a node with a lower id had been stable for 30 s");
    case LeaseReason::AnotherDatabase:
        return QT_TRANSLATE_NOOP("Vocabulary", "the database is another one");
    case LeaseReason::NobodyTookOver:
        return QT_TRANSLATE_NOOP("Vocabulary", "nobody took over");
    case LeaseReason::NotRenewed:
        return QT_TRANSLATE_NOOP("Vocabulary", "the lease was not renewed in time");
    case LeaseReason::TakenOver:
        return QT_TRANSLATE_NOOP("Vocabulary", "another node took over");
    }
    Q_UNREACHABLE();
}

const char *english(FindingCode code)
{
    switch (code) {
    case FindingCode::OneWay:
        return QT_TRANSLATE_NOOP("Vocabulary", "%2 cannot hear %1, but %1 hears %2: one-way cut.");
    case FindingCode::NoWay:
        return QT_TRANSLATE_NOOP("Vocabulary", "Nothing gets through between %1 and %2 in either direction.");
    case FindingCode::NoUdp:
        return QT_TRANSLATE_NOOP("Vocabulary", "UDP does not get through between %1 and %2; TCP does.");
    case FindingCode::NoTcp:
        return QT_TRANSLATE_NOOP("Vocabulary", "%1 cannot open TCP connections to %2; UDP gets through.");
    case FindingCode::Lossy:
        return QT_TRANSLATE_NOOP("Vocabulary", "Most packets between %1 and %2 are lost.");
    case FindingCode::Busy:
        return english(ReasonCode::Busy).sentence;
    }
    Q_UNREACHABLE();
}

QString englishDetail(ReasonCode code, const QString &node)
{
    return detail(english(code).sentence).arg(node);
}

QString englishEnd(ReasonCode code, const QString &node)
{
    const QString text = detail(english(code).ended);
    return text.contains(u"%1") ? text.arg(node) : text;
}

QString englishDetail(EventKind kind, const QString &node)
{
    return detail(english(kind)).arg(node);
}

QString englishDetail(FindingCode code, const QString &from, const QString &to)
{
    const QString text = detail(english(code));
    return text.contains(u"%2") ? text.arg(from, to) : text.arg(from);
}

} // namespace muster::protocol
