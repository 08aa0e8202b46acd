#include "musterctl/advice.h"

#include "musterctl/print/overviewtext.h"
#include "protocol/overview/nodenames.h"
#include "protocol/vocabulary/english.h"
#include "protocol/vocabulary/portanswer.h"

namespace muster::ctl {

using namespace Qt::Literals::StringLiterals;
using protocol::Overview;
using protocol::Reason;
using protocol::ReasonCode;

namespace {

/// The commands that help with a reason, without the program's name; `%1` is what --node takes for the node.
QStringList commandsFor(ReasonCode code, const Overview &overview, const Reason &reason)
{
    switch (code) {
    case ReasonCode::ConfigMismatch:
        return {u"diff-config"_s,
            overview.configMajority ? u"reload-config --node %1"_s : u"reload-config --all"_s};
    case ReasonCode::ConfigUnknownKey:
        return {u"diff-config"_s, u"reload-config --node %1"_s};
    case ReasonCode::ConfigNotReloaded: // which reload mends it, and whether one does, depends on the others
    case ReasonCode::ConfigUnreadable:
        return {u"diff-config"_s};
    case ReasonCode::ClockSkew:
    case ReasonCode::ClockUnsynchronized:
    case ReasonCode::Limits:
        return {u"host check --node %1"_s};
    case ReasonCode::UnreachableFrom:
    case ReasonCode::CutOff:
    case ReasonCode::AddressDiffers:
        return {u"reachability"_s};
    case ReasonCode::GossipPlaintext:
        return reason.keys.isEmpty() ? QStringList() : QStringList(u"reload-config --all"_s);
    case ReasonCode::GossipKeyDiffers:
        return {u"gossip-key list"_s};
    case ReasonCode::NoLease:
        return {u"leader"_s};
    case ReasonCode::Down:
    case ReasonCode::DuplicateId:
    case ReasonCode::SharedDatabase:
    case ReasonCode::OtherDatabase:
    case ReasonCode::DatabaseLocked:
    case ReasonCode::DatabaseUnreachable:
    case ReasonCode::SchemaMismatch:
    case ReasonCode::VersionMismatch:
    case ReasonCode::Suspect:
    case ReasonCode::Busy:
    case ReasonCode::FactsUnknown:
    case ReasonCode::RestartPending:
    case ReasonCode::Stopping:
    case ReasonCode::Maintenance:
    case ReasonCode::Draining:
    case ReasonCode::Joining:
        return {};
    }
    Q_UNREACHABLE();
}

QString adviceOn(ReasonCode code, const Reason &reason)
{
    if (code == ReasonCode::GossipPlaintext && !reason.keys.isEmpty())
        return QString::fromUtf8(protocol::englishAdviceOnVerification()).arg(reason.keys.join(u", "_s));
    const auto port = protocol::fromName<protocol::PortAnswer>(reason.evidence[u"port"].toString());
    if (code == ReasonCode::Down && port)
        return QString::fromUtf8(protocol::englishAdvice(*port));
    return QString::fromUtf8(protocol::english(code).advice);
}

} // namespace

QStringList advice(const Context &context, const Overview &overview, const Reason &reason)
{
    const auto code = reason.code.known();
    if (!code)
        return {};
    QStringList lines{adviceOn(*code, reason)};
    const QString node = reason.node ? nodeArgument(overview, *reason.node) : u"NODE"_s;
    for (const QString &command : commandsFor(*code, overview, reason))
        lines.append(context.commandPrefix + u' ' + (command.contains(u"%1") ? command.arg(node) : command));
    return lines;
}

} // namespace muster::ctl
