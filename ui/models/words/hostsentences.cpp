#include "models/words/hostsentences.h"

#include "models/common/vocabulary.h"
#include "models/words/sentences.h"
#include "protocol/vocabulary/duration.h"
#include "protocol/vocabulary/limitwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using protocol::millisFromJson;
using protocol::ReasonCode;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Hosts)
};

/// "350 ms" where seconds would hide it, else as durationText().
QString sizeText(Millis duration)
{
    const Millis size = std::chrono::abs(duration);
    return size < 1s ? Text::tr("%1 ms", "milliseconds").arg(QLocale().toString(qint64(size.count())))
                     : durationText(size);
}

QStringList limitNames(const QJsonValue &limits)
{
    QStringList names;
    for (const QJsonValue &limit : limits.toArray()) {
        const QString id = limit.isObject() ? limit.toObject().value("id"_L1).toString() : limit.toString();
        names += limitName(id);
    }
    return names;
}

struct LimitText {
    const char *name = nullptr;
    const char *why = nullptr;
    bool atOnce = true;
};

const LimitText *limitText(const QString &id)
{
    static const QHash<QString, LimitText> texts{
        {u"open-files"_s,
            {QT_TRANSLATE_NOOP("muster::models::Hosts", "Open files"),
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Each connection is an open file: at the limit new clients are turned away."),
                false}},
        {u"processes"_s,
            {QT_TRANSLATE_NOOP("muster::models::Hosts", "Processes"),
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Threads count as processes: at the limit no worker, plugin or database connection can "
                    "be started."),
                false}},
        {u"ip_local_port_range"_s,
            {nullptr,
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Each connection from a proxy, or to a database, takes a local port: at the limit "
                    "connecting fails."),
                true}},
        {u"tcp_fin_timeout"_s,
            {nullptr,
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Seconds that a closed connection keeps its memory and port while the other end is "
                    "silent."),
                true}},
        {u"tcp_tw_reuse"_s,
            {nullptr,
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Lets new outgoing connections use the ports of finished ones instead of waiting a "
                    "minute for them."),
                true}},
        {u"somaxconn"_s,
            {nullptr,
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Connections that wait to be accepted: above it, clients that all reconnect at once are "
                    "refused."),
                false}},
        {u"tcp_max_syn_backlog"_s,
            {nullptr,
                QT_TRANSLATE_NOOP("muster::models::Hosts",
                    "Connections that are being opened: above it, clients that all reconnect at once wait "
                    "for seconds."),
                true}},
    };
    const auto found = texts.constFind(id);
    return found == texts.cend() ? nullptr : &*found;
}

} // namespace

QString skewText(const protocol::ClockOverview &clock)
{
    if (!clock.offset)
        return Text::tr("unknown");
    if (*clock.offset == 0ms)
        return sizeText(0ms);
    return (*clock.offset > 0ms ? u'+' : u'\u2212') + sizeText(*clock.offset);
}

QString skewSentence(const protocol::ClockOverview &clock)
{
    if (!clock.offset)
        return Text::tr("not measured");
    const QString size = sizeText(*clock.offset);
    const QString error = sizeText(clock.error);
    if (std::chrono::abs(*clock.offset) <= clock.error)
        return Text::tr("the cluster's time (± %1)", "this clock shows").arg(error);
    return *clock.offset > 0ms ? Text::tr("%1 ahead of the cluster's time (± %2)").arg(size, error)
                               : Text::tr("%1 behind the cluster's time (± %2)").arg(size, error);
}

QString timeDaemonText(const protocol::ClockOverview &clock)
{
    const bool none = clock.daemon == "none"_L1;
    const bool hidden = clock.daemon.isEmpty();
    if (!clock.synchronized)
        return hidden || none ? Text::tr("unknown")
                              : Text::tr("%1, unknown whether it synchronizes the clock").arg(clock.daemon);
    if (*clock.synchronized)
        return hidden ? Text::tr("synchronized, from outside this container")
            : none    ? Text::tr("synchronized, by an unknown daemon")
                      : Text::tr("synchronized by %1").arg(clock.daemon);
    return hidden ? Text::tr("not synchronized: the host of this container must do it")
        : none    ? Text::tr("not synchronized: no time daemon runs")
                  : Text::tr("not synchronized: %1 reaches no time server").arg(clock.daemon);
}

QString limitName(const QString &id)
{
    const LimitText *text = limitText(id);
    return text && text->name ? Text::tr(text->name) : id;
}

QString limitFaultText(const QString &id)
{
    QString word = inWords(protocol::limitFault(protocol::limitCompare(id)));
    word[0] = word[0].toUpper(); // as the other words of its column
    return word;
}

QString limitValueText(const QString &id, const QString &value)
{
    return inWords(protocol::limitUnit(id, value)).arg(value);
}

QString limitWantedText(const QString &id, const QString &recommended)
{
    return inWords(protocol::limitBound(protocol::limitCompare(id))).arg(limitValueText(id, recommended));
}

QString limitWhy(const QString &id)
{
    const LimitText *text = limitText(id);
    return text ? Text::tr(text->why) : QString();
}

QString limitEffect(const QString &id)
{
    const LimitText *text = limitText(id);
    if (!text)
        return {};
    return text->atOnce ? Text::tr("Takes effect immediately, and after each boot.")
                        : Text::tr("Takes effect at the next start of musterd.");
}

bool isHostTrouble(const protocol::NodeOverview &node)
{
    const auto worst = node.reasons.isEmpty() ? std::nullopt : node.reasons.first().code.known();
    return worst && traitsOf(*worst).aboutHost;
}

QString hostReasonSentence(const protocol::Reason &reason, const QString &name)
{
    const QJsonObject &evidence = reason.evidence;
    if (reason.code == ReasonCode::ClockSkew && evidence.contains("skew_ms"_L1)) {
        const Millis skew = millisFromJson(evidence.value("skew_ms"_L1));
        if (evidence.value("no_majority"_L1).toBool())
            return Text::tr("The clock of %1 differs from its peers by up to %2; no majority.")
                .arg(name, sizeText(millisFromJson(evidence.value("spread_ms"_L1))));
        return skew > 0ms ? Text::tr("The clock of %1 is %2 fast.").arg(name, sizeText(skew))
                          : Text::tr("The clock of %1 is %2 slow.").arg(name, sizeText(skew));
    }
    if (reason.code == ReasonCode::Limits) {
        const QStringList names = limitNames(evidence.value("limits"_L1));
        return names.isEmpty()
            ? QString()
            : Text::tr("%1 runs with limits that are not as recommended: %2.").arg(name, nameList(names));
    }
    return {};
}

QString hostReasonEvidence(const protocol::Reason &reason)
{
    const QJsonObject &evidence = reason.evidence;
    if (reason.code == ReasonCode::ClockSkew && evidence.contains("of"_L1)) {
        return Text::tr(
            "Measured to ± %1; %2 of %n clock(s) agree within %3.", nullptr, evidence.value("of"_L1).toInt())
            .arg(sizeText(millisFromJson(evidence.value("error_ms"_L1))))
            .arg(evidence.value("agreeing"_L1).toInt())
            .arg(sizeText(millisFromJson(evidence.value("limit_ms"_L1))));
    }
    if (reason.code == ReasonCode::ClockUnsynchronized && evidence.contains("daemon"_L1)) {
        protocol::ClockOverview clock;
        clock.synchronized = false;
        clock.daemon = evidence.value("daemon"_L1).toString();
        return timeDaemonText(clock);
    }
    return {};
}

QString clockJumpSentence(const protocol::EventRecord &event, const QString &name)
{
    const Millis stepped = millisFromJson(event.evidence.value("stepped_ms"_L1));
    const Millis suspended = millisFromJson(event.evidence.value("suspended_ms"_L1));
    if (suspended > 0ms)
        return Text::tr("The host of %1 had been suspended for %2.").arg(name, durationText(suspended));
    if (stepped == 0ms)
        return inWords(protocol::english(protocol::EventKind::ClockJumped), name);
    return stepped > 0ms ? Text::tr("The clock of %1 was set forward by %2.").arg(name, sizeText(stepped))
                         : Text::tr("The clock of %1 was set back by %2.").arg(name, sizeText(stepped));
}

} // namespace muster::models
