#include "node/daemon/daemon.h"

#include "api/http/readiness.h"
#include "base/whendone.h"
#include "log/log.h"

#include <algorithm>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr auto component = "node"_L1;
} // namespace

Daemon::Daemon(std::unique_ptr<Composition> composition, Millis deadline)
    : m_composition(std::move(composition)), m_deadline(deadline), m_toStop(m_composition->parts().size())
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { carryOut(m_retried); });
}

Daemon::~Daemon()
{
    m_composition->database->cancel();
}

void Daemon::start()
{
    take(m_startup.begin());
}

void Daemon::take(const Startup::Step &step)
{
    showState();
    if (step.after == Millis(0)) {
        if (step.action == Startup::Action::GiveUp)
            emit failed(step.problem);
        else
            carryOut(step.action);
        return;
    }
    if (std::exchange(m_saidProblem, step.problem) != step.problem)
        log::warn(component, step.problem);
    m_retried = step.action;
    m_retry.start(step.after);
}

void Daemon::carryOut(Startup::Action action)
{
    switch (action) {
    case Startup::Action::None:
    case Startup::Action::GiveUp:
        return;
    case Startup::Action::Migrate:
        m_composition->database->migrate(
            [this](const store::MigrationProgress &progress) {
                m_startup.progressed(progress);
                showState();
            },
            [this](const Result<void> &result) { take(m_startup.migrated(result)); });
        return;
    case Startup::Action::Agree:
        m_composition->database->agree(
            [this](const Result<void> &result) { take(m_startup.agreed(result)); });
        return;
    case Startup::Action::StartParts:
        take(m_startup.started(startParts()));
        if (m_startup.state() == Startup::State::Serving)
            log::info(component, u"serving"_s, m_composition->description);
        return;
    }
}

void Daemon::showState()
{
    m_composition->readiness->setNotReady(m_startup.notReady());
}

Result<void> Daemon::startParts()
{
    for (Part *part : m_composition->parts())
        if (auto started = part->start(); !started)
            return started;
    return {};
}

void Daemon::stop()
{
    if (m_startup.state() == Startup::State::Stopping)
        return;
    log::info(component, u"stopping"_s);
    m_retry.stop();
    m_startup.stop();
    showState();
    m_composition->database->cancel();
    m_stopUntil = steadyNow() + m_deadline;
    QTimer::singleShot(m_deadline, this, [this] { end(false); });
    stopNext();
}

void Daemon::stopNext()
{
    while (m_toStop > 0) {
        Part *part = m_composition->parts()[--m_toStop];
        const QFuture<void> future = part->stop(std::max(Millis(0), m_stopUntil - steadyNow()));
        if (!future.isFinished()) {
            whenDone(future, this, [this] { stopNext(); });
            return;
        }
    }
    end(true);
}

void Daemon::end(bool inTime)
{
    if (std::exchange(m_ended, true))
        return;
    if (!inTime)
        log::warn(component, u"some part did not stop in time; exiting anyway"_s);
    log::info(component, u"stopped"_s);
    emit stopped();
}

} // namespace muster::node
