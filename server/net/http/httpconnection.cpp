#include "net/http/httpconnection.h"

#include "net/http/ioworker.h"
#include "net/http/pendingreply.h"
#include "net/socket/handshake.h"
#include "protocol/http/apierror.h"

#include <utility>
#include <vector>

namespace muster::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long, and how much, a refused peer may keep sending once it was sent the answer, so that it reads that
/// before the final reset.
constexpr Millis lingerTime{2'000};
constexpr qint64 lingerBytesMax = 4LL * 1024 * 1024;
/// Answers up to this size are sent even when memory is short.
constexpr qint64 smallAnswerBytes = 16 * 1024;

} // namespace

HttpConnection::HttpConnection(
    quint64 id, std::unique_ptr<Wire> wire, ConnectionQuota::Place place, IoWorker &worker)
    : QObject(&worker)
    , m_id(id)
    , m_wire(std::move(wire))
    , m_worker(worker)
    , m_place(std::move(place))
    , m_peerAddress(m_place.address().toString())
    , m_parser(worker.context().options.limits)
    , m_writes(worker.context().options.limits)
    , m_held(worker.context().memory)
{
}

void HttpConnection::start()
{
    connect(m_wire.get(), &Wire::readable, this, &HttpConnection::pump);
    connect(m_wire.get(), &Wire::sent, this, &HttpConnection::taken);
    connect(m_wire.get(), &Wire::closed, this, &HttpConnection::gone);
    m_deadline = steadyNow() + m_worker.context().options.limits.headerTimeout;
    if (m_wire->isReady())
        return;
    m_phase = Phase::Encrypting;
    connect(m_wire.get(), &Wire::ready, this, [this] {
        if (m_phase != Phase::Encrypting)
            return;
        m_phase = Phase::Waiting;
        pump();
    });
}

bool HttpConnection::mayRead() const
{
    return (m_phase == Phase::Waiting || m_phase == Phase::Reading)
        && m_turn < m_worker.context().options.limits.pipelinedMax && peerKeepsUp();
}

bool HttpConnection::peerKeepsUp() const
{
    const FrontContext &context = m_worker.context();
    return pendingBytes() <= (context.memory.isSpent(0) ? 0 : context.options.limits.writeBufferMax);
}

qint64 HttpConnection::pendingBytes() const
{
    return m_out.size() + m_wire->unsent();
}

void HttpConnection::pump()
{
    if (m_pumping)
        return; // the outer call continues
    if (m_phase == Phase::Lingering) {
        skipInput();
        return;
    }
    m_pumping = true;
    m_rescheduled = false;
    m_turn = 0;
    m_turnBegan = steadyNow();
    QByteArray kept = std::exchange(m_unread, {});
    QByteArrayView input = kept;
    bool wantsMore = false;
    while (mayRead() && !wantsMore)
        wantsMore = !parse(input) && !refill(kept, input);
    m_unread = input.toByteArray();
    flush();
    m_pumping = false;
    if (m_upgrade.isAccepted())
        handOver();
    else if (!wantsMore && (m_phase == Phase::Waiting || m_phase == Phase::Reading) && peerKeepsUp())
        reschedule(); // a limit stopped us, not the input; otherwise bytesWritten() calls again
}

TimePoint HttpConnection::turnTime() const
{
    return m_pumping ? m_turnBegan : steadyNow();
}

bool HttpConnection::refill(QByteArray &kept, QByteArrayView &input)
{
    std::vector<char> &scratch = m_worker.scratch();
    const qint64 size = m_wire->read(scratch.data(), qint64(scratch.size()));
    if (size <= 0)
        return false;
    if (input.isEmpty()) {
        input = QByteArrayView(scratch.data(), size); // the usual case: a whole request in one read, no copy
        kept.clear();
    } else {
        kept = input.toByteArray();
        kept.append(scratch.data(), size);
        input = kept;
    }
    return true;
}

bool HttpConnection::parse(QByteArrayView &input)
{
    if (input.isEmpty())
        return false;
    const HttpLimits &limits = m_worker.context().options.limits;
    if (m_phase == Phase::Waiting) {
        m_phase = Phase::Reading;
        m_deadline = turnTime() + limits.headerTimeout;
    }
    const RequestParser::State before = m_parser.state();
    const qsizetype taken = m_parser.feed(input);
    input = input.sliced(taken);
    switch (m_parser.state()) {
    case RequestParser::State::Failed:
        refuse(m_parser.failure().status, m_parser.failure().id, m_parser.failure().message);
        return false;
    case RequestParser::State::Complete:
        beginRequest();
        return true;
    case RequestParser::State::Head:
        return false;
    case RequestParser::State::Body:
        if (before == RequestParser::State::Head)
            headArrived(input.isEmpty());
        else if (taken > 0)
            m_deadline = std::min(m_bodyDeadline, turnTime() + limits.bodyIdleTimeout);
        account();
        if (m_held.bytes() > 0 && m_worker.context().memory.isSpent(0)) {
            refuse(503, u"api.http.memory.app_error"_s, u"The server is short of memory. Try again later."_s);
            return false;
        }
        return taken > 0 && !input.isEmpty();
    }
    return false;
}

void HttpConnection::headArrived(bool bodyFollowsLater)
{
    const HttpLimits &limits = m_worker.context().options.limits;
    m_bodyDeadline = turnTime() + limits.bodyTimeout;
    m_deadline = turnTime() + limits.bodyIdleTimeout;
    if (m_parser.expectsContinue() && bodyFollowsLater)
        m_out += "HTTP/1.1 100 Continue\r\n\r\n";
}

void HttpConnection::beginRequest()
{
    ++m_turn;
    m_phase = Phase::Answering;
    m_deadline = turnTime() + m_worker.context().options.limits.answerTimeout;
    m_form = {m_worker.newRequestId(), m_parser.isHttp11(), m_parser.keepAlive() && !m_stopping,
        m_parser.isHeadMethod()};
    const bool wantsWebSocket = m_parser.wantsWebSocket();
    http::Request request = m_parser.takeRequest();
    m_bodyInWork = request.body.size();
    account();
    request.peerAddress = m_peerAddress;
    request.requestId = QString::fromLatin1(m_form.requestId);
    request.secure = m_worker.context().options.tls.has_value();
    FrontContext &context = m_worker.context();
    context.requestsBegun.fetch_add(1, std::memory_order_relaxed);
    const auto reply = std::make_shared<PendingReply>(m_worker.mailbox(), &m_worker, m_id, ++m_request);
    const bool isForSockets = context.acceptor && context.acceptor->claims(request.path);
    if (isForSockets && !wantsWebSocket)
        return reply->answer(notUpgraded(request));
    if (isForSockets) {
        m_phase = Phase::Deciding;
        m_upgrade.begin(request, reply, m_worker.mailbox(), context);
        return;
    }
    context.handler->handle(
        request, [reply](http::Response response) { reply->answer(std::move(response)); });
}

bool HttpConnection::answerAtOnce(quint64 request, http::Response &response)
{
    if (!m_pumping)
        return false;
    answer(request, std::move(response));
    return true;
}

void HttpConnection::answer(quint64 request, http::Response response)
{
    if (request != m_request || (m_phase != Phase::Answering && m_phase != Phase::Deciding))
        return;
    m_upgrade.forget();
    m_form.keepAlive = m_form.keepAlive && !m_stopping;
    m_bodyInWork = 0;
    write(std::move(response));
    if (!m_form.keepAlive) {
        linger();
        return;
    }
    m_phase = Phase::Waiting;
    m_parser.reset();
    m_deadline = turnTime() + m_worker.context().options.limits.idleTimeout;
    pump(); // returns at once within handle()
}

void HttpConnection::upgrade(quint64 request, std::shared_ptr<hub::SocketListener> listener)
{
    if (request != m_request || m_phase != Phase::Deciding || m_upgrade.isAccepted()) {
        listener->closed(1006);
        return;
    }
    m_upgrade.accept(std::move(listener));
    if (!m_pumping)
        handOver();
}

void HttpConnection::handOver()
{
    const std::shared_ptr<hub::SocketListener> listener = m_upgrade.takeListener();
    if (!m_unread.isEmpty() || m_wire->hasInput()) {
        // A client waits for the 101 (RFC 6455 §4.1): earlier data may be an attack on a proxy's cache.
        listener->closed(1006);
        refuse(400, u"api.websocket.early_data.app_error"_s, u"Data came before the upgrade was answered."_s);
        return;
    }
    m_phase = Phase::Gone;
    disconnect(m_wire.get(), nullptr, this, nullptr);
    m_wire->write(std::exchange(m_out, {}) + m_upgrade.takeAnswer());
    m_worker.adoptWebSocket(std::move(m_wire), std::move(m_place), m_upgrade.takeSink(), listener);
    m_worker.remove(m_id);
}

void HttpConnection::refuse(int status, const QString &id, const QString &message)
{
    m_form = {m_worker.newRequestId(), true, false, false};
    ++m_request; // a later answer is ignored
    m_upgrade.forget();
    m_bodyInWork = 0;
    write(protocol::errorResponse({id, message, status}, QString::fromLatin1(m_form.requestId)));
    m_parser.reset(); // the received body is useless; after write(), since the message may be the parser's
    linger();
}

void HttpConnection::account()
{
    const bool hasBody = m_parser.state() == RequestParser::State::Body;
    m_held.set(m_bodyInWork + (hasBody ? m_parser.request().body.size() : 0) + pendingBytes());
}

void HttpConnection::write(http::Response response)
{
    if (response.body.size() > smallAnswerBytes && m_worker.context().memory.isSpent(response.body.size())) {
        m_form.keepAlive = false;
        response = protocol::errorResponse(
            {u"api.http.memory.app_error"_s, u"The server is short of memory. Try again later."_s, 503},
            QString::fromLatin1(m_form.requestId));
    }
    appendResponse(m_out, response, m_form, m_worker.dateNow());
}

void HttpConnection::flush()
{
    if (m_phase == Phase::Gone)
        return;
    if (!m_out.isEmpty()) {
        m_wire->write(m_out);
        m_out.clear();
        m_writes.wrote(m_wire->unsent(), turnTime());
    }
    written();
}

void HttpConnection::taken()
{
    if (m_phase == Phase::Gone)
        return;
    m_writes.taken(m_wire->unsent(), turnTime());
    written();
}

void HttpConnection::written()
{
    if (m_phase == Phase::Gone)
        return;
    account();
    if (m_phase == Phase::Lingering)
        shutDownIfWritten();
    else if (!m_pumping)
        pump(); // a pipelining client that had not read its answers may continue
}

void HttpConnection::linger()
{
    m_phase = Phase::Lingering;
    m_deadline = TimePoint::max();
    if (!m_pumping)
        flush();
}

void HttpConnection::shutDownIfWritten()
{
    if (m_wire->unsent() > 0 || !m_out.isEmpty() || std::exchange(m_wasShutDown, true))
        return;
    m_deadline = turnTime() + lingerTime;
    const bool allRead = m_parser.state() == RequestParser::State::Complete && m_unread.isEmpty();
    if (m_stopping || (allRead && !m_wire->hasInput()))
        m_wire->closeWhenSent();
    else {
        m_wire->shutDownWriting();
        skipInput(); // what came meanwhile was not read
    }
}

void HttpConnection::skipInput()
{
    if (!m_wasShutDown || !m_wire->isOpen())
        return; // a peer that does not take its answer is not read either
    if (m_skipped >= lingerBytesMax || steadyNow() >= m_deadline)
        return m_wire->abort();
    std::vector<char> &scratch = m_worker.scratch();
    m_skipped +=
        m_wire->read(scratch.data(), qint64(scratch.size())); // if there is more, we are notified again
}

void HttpConnection::tick(TimePoint now)
{
    if (m_writes.isOver(now)) {
        m_wire->abort();
        return;
    }
    if (now < m_deadline)
        return;
    switch (m_phase) {
    case Phase::Encrypting:
    case Phase::Lingering:
        m_wire->abort();
        break;
    case Phase::Waiting:
        if (pendingBytes() > 0)
            break; // it has not read all answers yet, which has its own limits
        m_phase = Phase::Lingering;
        m_deadline = now + lingerTime;
        m_wire->closeWhenSent();
        break;
    case Phase::Reading:
        refuse(408, u"api.http.timeout.app_error"_s, u"The request did not arrive in time."_s);
        break;
    case Phase::Answering:
    case Phase::Deciding:
        refuse(503, u"api.http.busy.app_error"_s, u"The server could not answer in time. Try again."_s);
        break;
    case Phase::Gone:
        break;
    }
}

void HttpConnection::stopSoon()
{
    m_stopping = true;
    if (m_phase == Phase::Encrypting)
        m_wire->abort();
    else if (m_phase == Phase::Waiting && pendingBytes() == 0)
        m_wire->closeWhenSent();
    else if (m_phase == Phase::Waiting)
        linger();
}

void HttpConnection::reschedule()
{
    if (std::exchange(m_rescheduled, true))
        return;
    m_worker.pumpLater(m_id);
}

void HttpConnection::gone()
{
    if (std::exchange(m_phase, Phase::Gone) == Phase::Gone)
        return;
    m_upgrade.forget();
    m_worker.remove(m_id);
}

} // namespace muster::net
