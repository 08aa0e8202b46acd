#include "models/words/hostsentences.h"
#include "models/words/sentences.h"

#include <QCoreApplication>
#include <QHash>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Events)
};

/// What happens to one node and needs no more than its name: how it begins, and how it ends.
struct Pair {
    const char *began = nullptr;
    const char *ended = nullptr;
};

const QHash<QString, Pair> &plainKinds()
{
    static const QHash<QString, Pair> kinds{
        {u"node-down"_s, {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is down"), nullptr}},
        {u"node-up"_s, {nullptr, QT_TRANSLATE_NOOP("muster::models::Events", "%1 is back")}},
        {u"node-joined"_s, {nullptr, QT_TRANSLATE_NOOP("muster::models::Events", "%1 has joined")}},
        {u"node-left"_s, {QT_TRANSLATE_NOOP("muster::models::Events", "%1 has left"), nullptr}},
        {u"node-forgotten"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is no longer listed"), nullptr}},
        {u"suspect"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 does not answer; it is being checked"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 answers again")}},
        {u"database-unreachable"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 does not reach the database"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 reaches the database again")}},
        {u"facts-unknown"_s,
            {QT_TRANSLATE_NOOP(
                 "muster::models::Events", "%1 has not yet told its version, schema and configuration"),
                QT_TRANSLATE_NOOP(
                    "muster::models::Events", "%1 has told its version, schema and configuration")}},
        {u"config-not-reloaded"_s,
            {QT_TRANSLATE_NOOP(
                 "muster::models::Events", "The configuration file of %1 was edited and is not reloaded"),
                QT_TRANSLATE_NOOP(
                    "muster::models::Events", "%1 runs what its configuration file says again")}},
        {u"restart-pending"_s,
            {QT_TRANSLATE_NOOP(
                 "muster::models::Events", "%1 needs a restart before changed keys take effect"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 no longer needs a restart")}},
        {u"joining"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is starting and not yet ready"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 is no longer starting")}},
        {u"draining"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is being taken out of traffic"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 is no longer being taken out of traffic")}},
        {u"maintenance"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is in maintenance and takes no traffic"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 is no longer in maintenance")}},
        {u"stopping"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 is stopping"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 is no longer stopping")}},
        {u"version-mismatch"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 runs another version than its peers"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 no longer differs in its version")}},
        {u"schema-mismatch"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 works with another schema than its peers"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 no longer differs in its schema")}},
        {u"config-mismatch"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 runs another configuration than its peers"),
                QT_TRANSLATE_NOOP("muster::models::Events", "%1 no longer differs in its configuration")}},
        {u"clock-skew"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "The clock of %1 is wrong"),
                QT_TRANSLATE_NOOP("muster::models::Events", "The clock of %1 is right again")}},
        {u"clock-unsynchronized"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "Nothing keeps the clock of %1 right"),
                QT_TRANSLATE_NOOP("muster::models::Events", "The clock of %1 is kept right again")}},
        {u"limits"_s,
            {QT_TRANSLATE_NOOP("muster::models::Events", "%1 runs under limits that are too low"),
                QT_TRANSLATE_NOOP("muster::models::Events", "The limits of %1 suffice now")}},
    };
    return kinds;
}

/// Numbers come as numbers, and from older servers as texts.
QString evidenceText(const protocol::EventRecord &event, QLatin1StringView key)
{
    const QJsonValue value = event.evidence.value(key);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QString evidenceNode(
    const protocol::EventRecord &event, QLatin1StringView key, const protocol::Overview &overview)
{
    const QString id = evidenceText(event, key);
    return id.isEmpty() ? QString() : nodeName(overview, NodeId(id));
}

/// A node that is gone from the picture is still known by the name that it had.
QString nameIn(const protocol::EventRecord &event, const protocol::Overview &overview)
{
    if (!event.node)
        return {};
    const QString told = evidenceText(event, "name"_L1);
    return overview.node(*event.node) || told.isEmpty() ? nodeName(overview, *event.node) : told;
}

QString verdictText(const QString &verdict)
{
    if (verdict == "green"_L1)
        return Text::tr("green", "verdict");
    if (verdict == "red"_L1)
        return Text::tr("red", "verdict");
    return verdict == "unknown"_L1 ? Text::tr("unknown", "verdict") : verdict;
}

QString leaderSentence(
    const protocol::EventRecord &event, const protocol::Overview &overview, const QString &name)
{
    const QString term = evidenceText(event, "term"_L1);
    const QString before = evidenceNode(event, "from"_L1, overview);
    if (term.isEmpty())
        return Text::tr("%1 leads now").arg(name);
    if (before.isEmpty())
        return Text::tr("%1 leads in term %2").arg(name, term);
    return before == name ? Text::tr("%1 leads again, in term %2").arg(name, term)
                          : Text::tr("%1 leads in term %2, after %3").arg(name, term, before);
}

/// With the values that were compared, where the event has them.
QString differsSentence(const protocol::EventRecord &event, const QString &name)
{
    const QString value = evidenceText(event, "value"_L1);
    const QString majority = evidenceText(event, "majority"_L1);
    const bool tie = event.evidence.value("no_majority"_L1).toBool();
    if (event.kind == "config-mismatch"_L1) {
        return tie ? Text::tr("%1 runs another configuration than its peers; none has a majority").arg(name)
            : majority.isEmpty() ? QString()
                                 : Text::tr("%1 runs another configuration than most nodes").arg(name);
    }
    if (value.isEmpty() || (majority.isEmpty() && !tie))
        return {};
    if (event.kind == "schema-mismatch"_L1)
        return tie ? Text::tr("%1 works with schema %2; none has a majority").arg(name, value)
                   : Text::tr("%1 works with schema %2, most nodes with %3").arg(name, value, majority);
    return tie ? Text::tr("%1 runs version %2; none has a majority").arg(name, value)
               : Text::tr("%1 runs version %2, most nodes run %3").arg(name, value, majority);
}

QString clusterSentence(const protocol::EventRecord &event)
{
    if (event.kind == "verdict-changed"_L1) {
        const QString from = verdictText(evidenceText(event, "from"_L1));
        const QString to = verdictText(evidenceText(event, "to"_L1));
        return to.isEmpty()  ? QString()
            : from.isEmpty() ? Text::tr("The verdict is %1 now").arg(to)
                             : Text::tr("The verdict is %1 now, it was %2").arg(to, from);
    }
    if (event.kind == "no-lease"_L1) {
        const QJsonValue since = event.evidence.value("leaderless_ms"_L1);
        return event.good      ? Text::tr("The cluster has a leader again")
            : since.isDouble() ? Text::tr("Nobody has led for %1").arg(durationText(since.toInteger()))
                               : Text::tr("Nobody leads");
    }
    return {};
}

QString nodeSentence(
    const protocol::EventRecord &event, const protocol::Overview &overview, const QString &name)
{
    if (event.kind == "leader-changed"_L1)
        return leaderSentence(event, overview, name);
    if (event.kind == "stale-write-refused"_L1) {
        const QString term = evidenceText(event, "term"_L1);
        const QString current = evidenceText(event, "current_term"_L1);
        const QString holder = evidenceNode(event, "holder"_L1, overview);
        return term.isEmpty() || current.isEmpty()
            ? Text::tr("A write of %1 was refused: it no longer leads").arg(name)
            : holder.isEmpty()
            ? Text::tr("A write of %1 in term %2 was refused: term %3 has begun").arg(name, term, current)
            : Text::tr("A write of %1 in term %2 was refused: %4 leads in term %3")
                  .arg(name, term, current, holder);
    }
    if (const QString sentence = hostEventSentence(event, name); !sentence.isEmpty())
        return sentence;
    if (event.kind.endsWith("-mismatch"_L1) && !event.good) {
        if (const QString sentence = differsSentence(event, name); !sentence.isEmpty())
            return sentence;
    }
    const Pair pair = plainKinds().value(event.kind);
    const char *sentence = event.good ? pair.ended : pair.began;
    return sentence ? Text::tr(sentence).arg(name) : QString();
}

} // namespace

QString eventSentence(const protocol::EventRecord &event, const protocol::Overview &overview)
{
    const QString name = nameIn(event, overview);
    const QString sentence = name.isEmpty() ? clusterSentence(event) : nodeSentence(event, overview, name);
    if (!sentence.isEmpty())
        return sentence;
    return event.detail.isEmpty() ? event.kind : event.detail;
}

} // namespace muster::models
