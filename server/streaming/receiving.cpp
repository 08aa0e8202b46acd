#include "streaming/receiving.h"

#include <algorithm>
#include <utility>

namespace muster::streaming {

namespace {

/// More questions than this are never of use: each is as good as the ones before.
constexpr size_t openMax = 8;

} // namespace

Position Receiving::seen() const
{
    return m_positioned ? Position{m_incarnation, m_delivered} : Position{};
}

void Receiving::connected(quint64 incarnation)
{
    if (incarnation != m_incarnation) {
        m_incarnation = incarnation;
        m_positioned = false;
        m_delivered = 0;
    }
    dropPartial();
    m_resend.reset();
    m_askedAgainAt.reset();
    m_asked.clear();
    m_named.clear();
}

void Receiving::take(const From &from, TimePoint now)
{
    dropPartial();
    m_askedAgainAt.reset();
    if (!m_positioned || from.number > m_delivered + 1)
        flush(from.number - 1);
    confirm(now);
}

void Receiving::take(const Events &events, TimePoint now)
{
    dropPartial();
    quint64 number = events.first;
    for (const QByteArray &payload : events.payloads) {
        if (isNext(number))
            deliver(payload);
        else if (!m_positioned || number > m_delivered)
            return lack(now);
        ++number;
    }
    confirm(now);
}

void Receiving::take(const Part &part, TimePoint now)
{
    if (m_positioned && part.number <= m_delivered)
        return;
    if (!isNext(part.number) || part.offset != quint64(m_partial.size())) {
        dropPartial();
        return lack(now);
    }
    // A version with other limits: what cannot be held is passed over, and said.
    if (part.total > quint64(m_options.eventBytesMax)) {
        dropPartial();
        flush(part.number);
        return confirm(now);
    }
    m_partial.append(part.bytes);
    if (quint64(m_partial.size()) < part.total)
        return;
    deliver(std::exchange(m_partial, {}));
    confirm(now);
}

void Receiving::take(const Answer &answer, TimePoint now)
{
    if (!m_positioned || answer.sent > m_delivered)
        lack(now);
    const auto asked = std::find_if(
        m_asked.begin(), m_asked.end(), [&](const Asked &one) { return one.token == answer.token; });
    if (asked == m_asked.end())
        return;
    if (m_named.size() == openMax) // the older ones are confirmed earlier
        m_named.pop_back();
    m_named.push_back({answer.newest, asked->at});
    m_asked.erase(m_asked.begin(), asked + 1);
    confirm(now);
}

Probe Receiving::probe(TimePoint now)
{
    if (m_asked.size() == openMax)
        m_asked.pop_front();
    m_asked.push_back({++m_token, now});
    return {m_token};
}

std::optional<Resend> Receiving::takeResend()
{
    return std::exchange(m_resend, std::nullopt);
}

void Receiving::tick(TimePoint now)
{
    if (!m_sure || now <= trustedUntil())
        return;
    m_sure = false;
    m_outputs.emplace_back(NotSure{});
}

void Receiving::deliver(const QByteArray &payload)
{
    m_outputs.emplace_back(Deliver{m_incarnation, ++m_delivered, payload});
    m_askedAgainAt.reset();
}

void Receiving::flush(quint64 delivered)
{
    m_positioned = true;
    m_outputs.emplace_back(Flush{delivered - std::exchange(m_delivered, delivered)});
}

void Receiving::lack(TimePoint now)
{
    if (m_askedAgainAt && now < *m_askedAgainAt + m_options.resendAgainAfter)
        return;
    m_askedAgainAt = now;
    m_resend = Resend{m_positioned ? m_delivered + 1 : 0};
}

void Receiving::confirm(TimePoint now)
{
    if (!m_positioned)
        return;
    while (!m_named.empty() && m_named.front().newest <= m_delivered) {
        m_knownUntil = std::max(m_knownUntil, m_named.front().askedAt);
        m_named.pop_front();
        if (!m_sure && now <= trustedUntil()) {
            m_sure = true;
            m_outputs.emplace_back(Sure{});
        }
    }
}

void Receiving::dropPartial()
{
    m_partial = {};
}

} // namespace muster::streaming
