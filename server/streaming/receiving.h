#pragma once
#include "streaming/frames.h"
#include "streaming/options.h"

#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace muster::streaming {

/// The events of one peer, as this node gets them: in order, none twice, none missed without a flush. It
/// outlives connections. Thread: any one.
///
/// A peer is *sure* while everything that it published more than `trustFor` ago has arrived: it is asked how
/// far it is, and once all that it names has arrived, what was published before the question is known. Only
/// this node's clock counts, so that a stop of either side, a slow connection and a dead one are one case.
class Receiving {
public:
    struct Deliver {
        quint64 incarnation = 0;
        quint64 number = 0;
        QByteArray payload;
    };
    /// Events were lost, or may have been: whatever depends on them is to be forgotten.
    struct Flush {
        quint64 lost = 0; ///< of this process of the peer; 0: only an earlier one may have said more
    };
    struct Sure { };
    struct NotSure { };
    using Output = std::variant<Deliver, Flush, Sure, NotSure>;

    explicit Receiving(const Options &options) : m_options(options) { }

    /// What the next hello says.
    Position seen() const;
    /// A connection to this process of the peer is open; an earlier one is gone.
    void connected(quint64 incarnation);
    void take(const From &from, TimePoint now);
    void take(const Events &events, TimePoint now);
    void take(const Part &part, TimePoint now);
    void take(const Answer &answer, TimePoint now);
    /// The next question, to be sent now.
    Probe probe(TimePoint now);
    /// What is to be requested again, once: ask after each input.
    std::optional<Resend> takeResend();
    void tick(TimePoint now);
    TimePoint nextDeadline() const { return m_sure ? trustedUntil() + Millis(1) : TimePoint::max(); }

    bool isSure(TimePoint now) const { return m_sure && now <= trustedUntil(); }
    TimePoint trustedUntil() const { return m_knownUntil + m_options.trustFor; }
    qsizetype bytesHeld() const { return m_partial.size(); }
    [[nodiscard]] std::vector<Output> takeOutputs() { return std::exchange(m_outputs, {}); }

private:
    struct Asked {
        quint64 token = 0;
        TimePoint at;
    };
    struct Named {
        quint64 newest = 0;
        TimePoint askedAt;
    };

    bool isNext(quint64 number) const { return m_positioned && number == m_delivered + 1; }
    void deliver(const QByteArray &payload);
    void flush(quint64 delivered);
    void lack(TimePoint now);
    void confirm(TimePoint now);
    void dropPartial();

    const Options m_options;
    quint64 m_incarnation = 0; ///< 0: never connected
    bool m_positioned = false; ///< what was delivered is a place in the events of this incarnation
    quint64 m_delivered = 0; ///< all up to here arrived or were flushed
    QByteArray m_partial; ///< of the next event
    std::optional<Resend> m_resend;
    std::optional<TimePoint> m_askedAgainAt; ///< for what lacks now

    quint64 m_token = 0;
    std::deque<Asked> m_asked; ///< not answered
    std::deque<Named> m_named; ///< answered, and not all of it arrived yet
    bool m_sure = false;
    TimePoint m_knownUntil; ///< what was published before is known; meaningful once sure
    std::vector<Output> m_outputs;
};

} // namespace muster::streaming
