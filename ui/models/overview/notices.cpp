#include "models/overview/notices.h"

#include "models/overview/outage.h"
#include "models/overview/strip.h"
#include "models/words/sentences.h"

#include <QCoreApplication>

namespace muster::models {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(muster::models::Notice)
};

constexpr Millis perSubject = 60s;
constexpr size_t knocksPerMinute = 5;

} // namespace

QList<Notice> NoticePolicy::observe(const std::optional<protocol::Overview> &overview,
    const Connection &connection, TimePoint now, const QDateTime &wall)
{
    QList<Notice> notices;
    m_subjects.clear();
    compareContact(connection, wall, notices);
    if (overview && connection.state == Connection::State::Live) {
        compareVerdict(*overview, notices);
        compareNodes(*overview, notices);
    }
    for (qsizetype at = 0; at < notices.size(); ++at) {
        const bool good = notices[at].mark == Mark::Ok;
        notices[at].knocks = mayKnock(m_subjects[at] + (good ? u"+"_s : u"-"_s), now);
    }
    return notices;
}

void NoticePolicy::reset()
{
    m_verdict.reset();
    m_down.clear();
    m_contact.reset();
    m_outage = false;
}

void NoticePolicy::compareContact(const Connection &connection, const QDateTime &wall, QList<Notice> &notices)
{
    using State = Connection::State;
    if (connection.state == State::Idle || connection.state == State::Connecting)
        return; // in between: neither lost nor restored
    const bool live = connection.state == State::Live;
    if (m_contact && *m_contact != live) {
        notices += Notice{.at = wall,
            .mark = live ? Mark::Ok : Mark::Unknown,
            .text = live ? Text::tr("Reconnected to the cluster.")
                         : Text::tr("The console has lost contact with the cluster."),
            .knocks = false};
        m_subjects += u"contact"_s;
    }
    m_contact = live;
    const bool outage = isOutage(connection);
    if (outage && !m_outage) {
        notices += Notice{.at = wall,
            .mark = Mark::Down,
            .text = Text::tr("No node of the cluster answers."),
            .knocks = false};
        m_subjects += u"outage"_s;
    }
    m_outage = outage;
}

void NoticePolicy::compareVerdict(const protocol::Overview &overview, QList<Notice> &notices)
{
    Connection live;
    live.state = Connection::State::Live;
    const Strip strip = stripFor(overview, live);
    const Mark mark = strip.verdict.mark;
    if (m_verdict && *m_verdict != mark) {
        notices += Notice{.at = overview.at,
            .mark = mark,
            .text = Text::tr("%1: %2", "verdict, why").arg(strip.verdict.word, strip.verdict.sentence),
            .knocks = false};
        m_subjects += u"verdict"_s;
    }
    m_verdict = mark;
}

void NoticePolicy::compareNodes(const protocol::Overview &overview, QList<Notice> &notices)
{
    QHash<NodeId, bool> down;
    for (const auto &node : overview.nodes) {
        const bool isDown = node.liveness == protocol::Liveness::Down;
        down.insert(node.id, isDown);
        const auto before = m_down.constFind(node.id);
        if (before == m_down.cend() || *before == isDown)
            continue;
        const QString name = nodeName(node);
        notices += Notice{.at = overview.at,
            .mark = isDown ? Mark::Down : Mark::Ok,
            .text = isDown ? Text::tr("%1 is down.").arg(name) : Text::tr("%1 is back.").arg(name),
            .knocks = false};
        m_subjects += node.id.toString();
    }
    m_down = std::move(down);
}

bool NoticePolicy::mayKnock(const QString &subject, TimePoint now)
{
    for (auto it = m_lastKnock.begin(); it != m_lastKnock.end();)
        it = now - *it >= perSubject ? m_lastKnock.erase(it) : std::next(it);
    while (!m_knocks.empty() && now - m_knocks.front() >= perSubject)
        m_knocks.pop_front();
    if (m_lastKnock.contains(subject) || m_knocks.size() >= knocksPerMinute)
        return false;
    m_lastKnock.insert(subject, now);
    m_knocks.push_back(now);
    return true;
}

} // namespace muster::models
