#include "node/view/hosts.h"

#include "base/build.h"
#include "base/overloaded.h"
#include "base/whendone.h"
#include "log/log.h"
#include "protocol/vocabulary/features.h"

#include <QPromise>
#include <QThreadPool>

#include <ctime>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "host"_L1;
constexpr Millis tickEvery = 500ms;
constexpr Millis readEvery = 3min; // limits change by hand, time daemons within minutes

qint64 millisOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000 + time.tv_nsec / 1'000'000;
}

cluster::LimitEvidence toEvidence(const host::LimitCheck &check)
{
    return {check.id, check.actual, check.recommended, QString(host::limitStateName(check.state)), check.fix,
        host::limitSentence(check)};
}

bool speaksHostFacts(const Peers::Seen &seen)
{
    return seen.state == cluster::MemberState::Alive
        && seen.meta.features.contains(protocol::features::hostFacts);
}

} // namespace

Hosts::Hosts(NodeId self, Peers *peers, host::ReadFrom from, QObject *parent)
    : QObject(parent), m_self(std::move(self)), m_peers(peers), m_from(std::move(from)), m_exchange(m_self)
{
    m_tick.setInterval(tickEvery);
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &Hosts::tick);
    if (!m_peers)
        return;
    connect(m_peers, &Peers::told, this, &Hosts::receive);
    connect(m_peers, &Peers::notDelivered, this, [this](const NodeId &to) { m_told.erase(to); });
}

void Hosts::start(bool warn)
{
    m_warn = warn;
    m_tick.start();
    tick();
}

void Hosts::describe(cluster::NodeEvidence &node) const
{
    const auto found = m_reports.find(node.id);
    if (found == m_reports.end())
        return;
    for (const host::LimitCheck &check : found->second.limits)
        node.limits.push_back(toEvidence(check));
    const host::TimeSync &time = found->second.time;
    node.clock.synchronized = time.synchronized;
    node.clock.daemon = time.daemon;
    node.clock.detail = time.detail;
    node.clock.fix = time.fix;
}

std::map<NodeId, cluster::ClockOffset> Hosts::clocks() const
{
    return m_exchange.offsets(steadyNow(), wallMillis());
}

void Hosts::tick()
{
    const TimePoint now = steadyNow();
    const auto jump = m_jumps.look({wallMillis(), now.time_since_epoch().count(), millisOf(CLOCK_BOOTTIME)});
    if (jump) {
        if (jump->suspended > Millis(0))
            m_exchange.forgetSamples();
        emit clockJumped(*jump);
    }
    if (now >= m_readNextAt && !m_reading) {
        m_readNextAt = now + readEvery;
        readHost();
    }
    if (!m_peers)
        return;
    std::set<NodeId> able;
    for (const auto &[id, seen] : m_peers->members())
        if (id != m_self && speaksHostFacts(seen))
            able.insert(id);
    m_exchange.setPeers(able, now);
    std::erase_if(m_reports, [this](const auto &entry) {
        return entry.first != m_self && !m_peers->members().contains(entry.first);
    });
    tellReport();
    for (const auto &probe : m_exchange.due(steadyNow(), wallMillis()))
        m_peers->send(probe.to, probe.message);
}

void Hosts::receive(const cluster::PeerMessage &message)
{
    const TimePoint now = steadyNow();
    const qint64 wall = wallMillis();
    const NodeId &from = message.from;
    const auto others = [](const auto &) { /* Peers' own business */ };
    std::visit(Overloaded{[&](const cluster::ClockProbe &probe) {
                              m_exchange.told(from, probe.offsets, now);
                              m_peers->send(from, cluster::ClockEcho{probe.number, wall, wallMillis()});
                          },
                   [&](const cluster::ClockEcho &echo) { m_exchange.echoed(from, echo, now); },
                   [&](const cluster::HostNotice &notice) {
                       auto report = host::decodeReport(notice.report);
                       if (!report) {
                           log::warn(component,
                               u"a host report was not understood: %1"_s.arg(report.error().detail),
                               {{u"from"_s, from.toString()}});
                           return;
                       }
                       m_reports[from] = std::move(*report);
                       emit changed();
                   },
                   others},
        message.body);
}

void Hosts::readHost()
{
    m_reading = true;
    auto promise = std::make_shared<QPromise<host::HostReport>>();
    promise->start();
    whenDone(promise->future(), this, [this](const host::HostReport &report) { takeOwn(report); });
    QThreadPool::globalInstance()->start([promise, from = m_from] {
        promise->addResult(host::checkHost(from));
        promise->finish();
    });
}

void Hosts::takeOwn(const host::HostReport &report)
{
    m_reading = false;
    const auto known = m_reports.find(m_self);
    if (known != m_reports.end() && known->second == report)
        return;
    m_reports[m_self] = report;
    logReport();
    m_told.clear();
    tellReport();
    emit changed();
}

void Hosts::logReport() const
{
    const host::HostReport &report = m_reports.at(m_self);
    const log::Level level = m_warn ? log::Level::Warn : log::Level::Info;
    for (const host::LimitCheck &check : report.limits)
        if (check.state == host::LimitState::Deviates)
            log::write(level, component, host::limitSentence(check),
                {{u"limit"_s, check.id}, {u"actual"_s, check.actual}, {u"recommended"_s, check.recommended},
                    {u"fix"_s, check.fix}});
    if (report.time.synchronized != true)
        log::write(report.time.synchronized == false ? level : log::Level::Info, component,
            report.time.detail, {{u"daemon"_s, report.time.daemon}, {u"fix"_s, report.time.fix}});
}

void Hosts::tellReport()
{
    const auto own = m_reports.find(m_self);
    if (!m_peers || own == m_reports.end())
        return;
    std::erase_if(m_told, [this](const auto &told) { return !m_peers->members().contains(told.first); });
    for (const auto &[id, seen] : m_peers->members()) {
        if (id == m_self || !speaksHostFacts(seen))
            continue;
        const auto told = m_told.find(id);
        if (told != m_told.end() && told->second == seen.meta.startedAt)
            continue;
        m_told[id] = seen.meta.startedAt;
        m_peers->send(id, cluster::HostNotice{host::encodeReport(own->second)});
    }
}

} // namespace muster::node
