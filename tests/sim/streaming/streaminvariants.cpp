#include "sim/streaming/streaminvariants.h"

namespace muster::sim {

using namespace Qt::Literals::StringLiterals;

StreamInvariants::StreamInvariants(size_t nodes, Millis trustFor)
    : m_trustFor(trustFor), m_events(nodes), m_pairs(nodes * nodes)
{
}

void StreamInvariants::published(
    size_t sender, quint64 incarnation, quint64 number, const QByteArray &bytes, Millis now)
{
    m_index[{incarnation, number}] = m_events[sender].size();
    m_events[sender].push_back({incarnation, number, bytes.size(), now});
}

void StreamInvariants::receiverStarted(size_t receiver)
{
    for (size_t sender = 0; sender < m_events.size(); ++sender)
        pair(receiver, sender) = {m_events[sender].size(), {}, false};
}

void StreamInvariants::peerForgotten(size_t receiver, size_t sender)
{
    pair(receiver, sender).flushed = false;
    pair(receiver, sender).last.reset();
}

void StreamInvariants::delivered(
    size_t receiver, size_t sender, const streaming::NodeStreams::Deliver &event, Millis now)
{
    ++m_deliveries;
    const auto wrong = [&](const QString &why) {
        violated(u"%1 got event %2 of %3's process %4 %5"_s.arg(receiver)
                     .arg(event.number)
                     .arg(sender)
                     .arg(event.incarnation)
                     .arg(why),
            now);
    };
    const auto found = m_index.find({event.incarnation, event.number});
    if (found == m_index.end())
        return wrong(u"which it never published"_s);
    const size_t index = found->second;
    const std::vector<Event> &events = m_events[sender];
    if (event.payload != payload(event.incarnation, event.number, events[index].size))
        return wrong(u"with other bytes"_s);
    Pair &state = pair(receiver, sender);
    if (state.last && index <= *state.last)
        return wrong(u"twice or late"_s);
    const bool follows =
        state.last && index == *state.last + 1 && events[*state.last].incarnation == event.incarnation;
    if (!state.flushed && !follows)
        return wrong(u"and missed the one before, without a flush"_s);
    if (index > state.covered)
        return wrong(u"and missed one that came after the flush"_s);
    state.last = index;
    state.flushed = false;
    state.covered = std::max(state.covered, index + 1);
}

void StreamInvariants::flushed(size_t receiver, size_t sender)
{
    ++m_flushes;
    pair(receiver, sender).covered = m_events[sender].size();
    pair(receiver, sender).flushed = true;
}

void StreamInvariants::sure(size_t receiver, size_t sender, Millis now)
{
    if (isCaughtUp(receiver, sender))
        return;
    const Event &first = m_events[sender][pair(receiver, sender).covered];
    if (first.at < now - m_trustFor)
        violated(u"%1 is sure of %2, and lacks event %3 of %4 ms ago"_s.arg(receiver)
                     .arg(sender)
                     .arg(first.number)
                     .arg((now - first.at).count()),
            now);
}

bool StreamInvariants::isCaughtUp(size_t receiver, size_t sender) const
{
    return m_pairs[receiver * m_events.size() + sender].covered == m_events[sender].size();
}

void StreamInvariants::violated(const QString &what, Millis now)
{
    if (m_violation.isEmpty())
        m_violation = u"at %1 ms: %2"_s.arg(now.count()).arg(what);
}

QByteArray StreamInvariants::payload(quint64 incarnation, quint64 number, qsizetype size)
{
    QByteArray bytes(size, char('a' + (incarnation + number) % 26));
    const QByteArray head = QByteArray::number(incarnation) + '/' + QByteArray::number(number) + '/';
    return bytes.replace(0, std::min(size, head.size()), head.left(size));
}

} // namespace muster::sim
