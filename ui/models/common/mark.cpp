#include "models/common/mark.h"

#include <QCoreApplication>
#include <QHash>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Mark)
};

bool isMismatch(const QString &code)
{
    return code.endsWith("-mismatch"_L1) || code == "file-store-not-shared"_L1 || code == "clock-skew"_L1;
}

} // namespace

QString glyphOf(Mark mark)
{
    switch (mark) {
    case Mark::Ok:
        return u"●"_s;
    case Mark::Attention:
        return u"▲"_s;
    case Mark::Differs:
        return u"◆"_s;
    case Mark::Down:
        return u"■"_s;
    case Mark::Unknown:
        return u"◌"_s;
    case Mark::Changing:
        return u"◐"_s;
    case Mark::Away:
        return u"▬"_s;
    }
    Q_UNREACHABLE();
}

QString wordOf(Mark mark)
{
    switch (mark) {
    case Mark::Ok:
        return Text::tr("OK");
    case Mark::Attention:
        return Text::tr("Attention");
    case Mark::Differs:
        return Text::tr("Differs");
    case Mark::Down:
        return Text::tr("Down");
    case Mark::Unknown:
        return Text::tr("Unknown");
    case Mark::Changing:
        return Text::tr("Changing");
    case Mark::Away:
        return Text::tr("Away");
    }
    Q_UNREACHABLE();
}

int rankOf(Mark mark)
{
    switch (mark) {
    case Mark::Down:
        return 0;
    case Mark::Differs:
        return 1;
    case Mark::Unknown:
        return 2;
    case Mark::Attention:
        return 3;
    case Mark::Changing:
        return 4;
    case Mark::Away:
        return 5;
    case Mark::Ok:
        return 6;
    }
    Q_UNREACHABLE();
}

Mark markOf(const protocol::Reason &reason)
{
    if (reason.severity == protocol::Severity::Red)
        return isMismatch(reason.code) ? Mark::Differs : Mark::Down;
    if (reason.code == "draining"_L1 || reason.code == "joining"_L1 || reason.code == "stopping"_L1)
        return Mark::Changing;
    if (reason.code == "facts-unknown"_L1)
        return Mark::Unknown;
    if (reason.code == "maintenance"_L1)
        return Mark::Away;
    return Mark::Attention;
}

Mark markOf(const protocol::NodeOverview &node)
{
    if (node.liveness == protocol::Liveness::Down)
        return Mark::Down;
    if (node.liveness == protocol::Liveness::Left)
        return Mark::Away;
    Mark worst = Mark::Ok;
    for (const auto &reason : node.reasons) {
        const Mark mark = markOf(reason);
        if (rankOf(mark) < rankOf(worst))
            worst = mark;
    }
    if (worst == Mark::Ok && node.status == protocol::Verdict::Unknown)
        return Mark::Unknown;
    if (worst == Mark::Ok && node.status == protocol::Verdict::Red)
        return Mark::Down;
    if (worst == Mark::Ok && node.liveness == protocol::Liveness::Suspect)
        return Mark::Attention;
    if (worst == Mark::Ok && !node.lifecycle.isEmpty() && node.lifecycle != "active"_L1)
        return node.lifecycle == "maintenance"_L1 ? Mark::Away : Mark::Changing;
    return worst;
}

Mark markOf(const protocol::Overview &overview)
{
    if (overview.verdict == protocol::Verdict::Unknown)
        return Mark::Unknown;
    Mark worst = Mark::Ok;
    for (const auto &reason : overview.reasons) {
        const Mark mark = markOf(reason);
        if (rankOf(mark) < rankOf(worst))
            worst = mark;
    }
    if (overview.verdict == protocol::Verdict::Red && worst != Mark::Differs)
        return Mark::Down;
    if (overview.verdict == protocol::Verdict::Green && (worst == Mark::Down || worst == Mark::Differs))
        return Mark::Attention;
    return worst;
}

QString codeWord(const QString &code)
{
    static const QHash<QString, const char *> words{
        {u"down"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Down")},
        {u"suspect"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Suspect")},
        {u"version-mismatch"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Version differs")},
        {u"schema-mismatch"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Schema differs")},
        {u"config-mismatch"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Config differs")},
        {u"config-not-reloaded"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Not reloaded")},
        {u"restart-pending"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Restart pending")},
        {u"database-unreachable"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "No database")},
        {u"facts-unknown"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Facts unknown")},
        {u"joining"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Joining")},
        {u"stopping"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Stopping")},
        {u"clock-skew"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Clock skew")},
        {u"clock-unsynchronized"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Clock not kept")},
        {u"unreachable-from"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Hard to reach")},
        {u"cut-off"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Cut off")},
        {u"busy"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Busy")},
        {u"address-differs"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Address differs")},
        {u"gossip-plaintext"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Gossip in clear")},
        {u"file-store-not-shared"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Files not shared")},
        {u"limits"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Host limits")},
        {u"no-lease"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "No leader")},
        {u"draining"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Draining")},
        {u"maintenance"_s, QT_TRANSLATE_NOOP("muster::models::Mark", "Maintenance")},
    };
    const auto word = words.constFind(code);
    return word == words.cend() ? code : QCoreApplication::translate("muster::models::Mark", *word);
}

QString statusWord(const protocol::NodeOverview &node)
{
    if (node.liveness == protocol::Liveness::Down)
        return codeWord(u"down"_s);
    if (node.liveness == protocol::Liveness::Left)
        return Text::tr("Left");
    const protocol::Reason *worst = nullptr;
    for (const auto &reason : node.reasons) {
        if (!worst || rankOf(markOf(reason)) < rankOf(markOf(*worst)))
            worst = &reason;
    }
    if (worst)
        return codeWord(worst->code);
    if (node.liveness == protocol::Liveness::Suspect)
        return codeWord(u"suspect"_s);
    if (node.lifecycle == "joining"_L1)
        return Text::tr("Joining");
    if (node.lifecycle == "stopping"_L1)
        return Text::tr("Stopping");
    if (node.lifecycle == "draining"_L1 || node.lifecycle == "maintenance"_L1)
        return codeWord(node.lifecycle);
    return wordOf(markOf(node));
}

} // namespace muster::models
