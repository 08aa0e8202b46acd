#include "node/view/hosts.h"

#include "base/aside.h"
#include "base/clocks.h"
#include "base/whendone.h"
#include "cluster/node/timings.h"
#include "log/log.h"

#include <QPromise>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto component = "host"_L1;
constexpr Millis readEvery = 3min; // limits change by hand, time daemons within minutes

cluster::HostFacts toFacts(const host::HostReport &report)
{
    cluster::HostFacts facts;
    for (const host::LimitCheck &check : report.limits)
        facts.limits.push_back(
            {check.id, check.actual, check.recommended, check.state, check.fix, host::limitSentence(check)});
    const host::TimeSync &time = report.time;
    facts.clock = {{}, time.synchronized, time.daemon, time.detail, time.fix};
    return facts;
}

} // namespace

Hosts::Hosts(NodeDriver &driver, host::ReadFrom from, QObject *parent)
    : QObject(parent), m_driver(driver), m_from(std::move(from))
{
    m_tick.setInterval(cluster::timings::clocksEvery);
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &Hosts::tick);
    connect(&driver, &NodeDriver::stepped, this, &Hosts::take);
}

void Hosts::start(bool warn)
{
    m_warn = warn;
    m_tick.start();
    tick();
}

void Hosts::tick()
{
    const Clocks now = clocksNow();
    m_driver.step(cluster::input::Clocks{{now.wall, now.steady, now.sinceBoot}});
    if (now.steady >= m_readNextAt && !m_reading) {
        m_readNextAt = now.steady + readEvery;
        readHost();
    }
}

void Hosts::take(const cluster::NodeOutput &output)
{
    for (const cluster::ReceivedReport &received : output.hostReports) {
        if (const auto report = host::decodeReport(received.bytes))
            m_driver.step(cluster::input::PeerHost{received.from, toFacts(*report)});
        else
            log::warn(component, u"a host report was not understood: %1"_s.arg(report.error().detail),
                {{u"from"_s, received.from.toString()}});
    }
}

void Hosts::readHost()
{
    auto promise = std::make_shared<QPromise<host::HostReport>>();
    promise->start();
    whenDone(promise->future(), this, [this](const host::HostReport &report) { takeOwn(report); });
    m_reading = aside::start([promise, from = m_from] {
        promise->addResult(host::checkHost(from));
        promise->finish();
    });
}

void Hosts::takeOwn(const host::HostReport &report)
{
    m_reading = false;
    if (m_own == report)
        return;
    m_own = report;
    logReport(report);
    m_driver.step(cluster::input::OwnHost{toFacts(report), host::encodeReport(report)});
}

void Hosts::logReport(const host::HostReport &report) const
{
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

} // namespace muster::node
