#include "models/common/mark.h"

#include "models/common/vocabulary.h"

#include <QCoreApplication>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using protocol::Lifecycle;
using protocol::ReasonCode;
using protocol::ReasonKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Mark)
};

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
    const auto code = reason.code.known();
    const ReasonKind kind = code ? traitsOf(*code).kind : ReasonKind::Notice;
    if (reason.severity == protocol::Severity::Red)
        return kind == ReasonKind::Mismatch ? Mark::Differs : Mark::Down;
    switch (kind) {
    case ReasonKind::Transition:
        return Mark::Changing;
    case ReasonKind::Unknown:
        return Mark::Unknown;
    case ReasonKind::Absence:
        return Mark::Away;
    case ReasonKind::Fault:
    case ReasonKind::Mismatch:
    case ReasonKind::Notice:
        return Mark::Attention;
    }
    Q_UNREACHABLE();
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
    if (worst == Mark::Ok && !node.lifecycle.isEmpty() && node.lifecycle != Lifecycle::Active)
        return node.lifecycle == Lifecycle::Maintenance ? Mark::Away : Mark::Changing;
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

QString codeWord(const protocol::Word<ReasonCode> &code)
{
    const auto known = code.known();
    return known ? inWords(protocol::english(*known).shortName) : code.text();
}

QString statusWord(const protocol::NodeOverview &node)
{
    if (node.liveness == protocol::Liveness::Down)
        return codeWord(ReasonCode::Down);
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
        return codeWord(ReasonCode::Suspect);
    const auto lifecycle = node.lifecycle.known();
    if (const auto code = lifecycle ? reasonOf(*lifecycle) : std::nullopt)
        return codeWord(*code);
    return wordOf(markOf(node));
}

} // namespace muster::models
