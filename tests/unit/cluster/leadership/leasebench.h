#pragma once
#include "cluster/leadership/lease.h"

#include <QTest>

/// What the tests of the lease share.
namespace muster::test {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace muster;
using namespace muster::cluster;
using protocol::LeaseReason;

inline const NodeId a(u"a"_s);
inline const NodeId b(u"b"_s);
inline const NodeId c(u"c"_s);
inline const DatabaseIdentity here{u"system"_s, u"1"_s};

inline TimePoint at(Millis ms)
{
    return TimePoint(1'000'000ms + ms);
}

inline LeaseRow row(quint64 term, const NodeId &holder, quint64 renewal, const NodeId &preferred = {})
{
    return {term, holder, renewal, preferred, 0, 1, here};
}

inline LeaseSight sight(const std::optional<LeaseRow> &row)
{
    return {here, here, row};
}

/// What an answer shows: a row of the database at home, or all of it.
struct Shown {
    Shown(const LeaseRow &row) : sight(test::sight(row)) { }
    Shown(const std::optional<LeaseRow> &row) : sight(test::sight(row)) { }
    Shown(std::nullopt_t) : sight(test::sight(std::nullopt)) { }
    Shown(LeaseSight shown) : sight(std::move(shown)) { }
    LeaseSight sight;
};

/// One keeper, whose commands the test answers.
struct Bench {
    explicit Bench(const NodeId &self, std::set<NodeId> candidates = {a, b, c}) : keeper(self)
    {
        keeper.setCandidates(std::move(candidates), at(0ms));
        drain();
    }

    void drain()
    {
        auto output = keeper.takeOutput();
        for (auto &event : output.events)
            events.push_back(std::move(event));
        for (auto &command : output.commands)
            commands.push_back(std::move(command));
    }
    void tick(Millis now) { keeper.tick(at(now)), drain(); }
    /// Answers the newest command, which must be a read.
    void read(Millis now, const Shown &seen)
    {
        QVERIFY(is<LeaseKeeper::Read>());
        keeper.observed(commands.back().id, seen.sight, at(now)), drain();
    }
    void done(Millis now, const Shown &seen)
    {
        keeper.succeeded(commands.back().id, seen.sight, at(now)), drain();
    }
    void refuse(Millis now, const Shown &seen)
    {
        keeper.refused(commands.back().id, seen.sight, at(now)), drain();
    }
    void fail(Millis now) { keeper.failed(commands.back().id, at(now)), drain(); }
    /// Reads the same row every 250 ms.
    void watch(Millis from, Millis until, const Shown &seen)
    {
        for (Millis now = from; now <= until; now += 250ms) {
            tick(now);
            if (is<LeaseKeeper::Read>())
                read(now, seen);
        }
    }
    template <typename Statement>
    bool is() const
    {
        return !commands.empty() && std::holds_alternative<Statement>(commands.back().statement);
    }
    template <typename Statement>
    const Statement &as() const
    {
        return std::get<Statement>(commands.back().statement);
    }
    template <typename Event>
    const Event *last() const
    {
        return events.empty() ? nullptr : std::get_if<Event>(&events.back());
    }

    LeaseKeeper keeper;
    std::vector<LeaseKeeper::Command> commands;
    std::vector<LeaseKeeper::Event> events;
};

/// A keeper that took the lease with a statement sent at 0 and answered at 100 ms.
inline Bench holder(const NodeId &self = a, std::set<NodeId> candidates = {a, b, c})
{
    Bench bench(self, std::move(candidates));
    bench.read(0ms, row(4, {}, 9));
    for (Millis now = 250ms; !bench.is<LeaseKeeper::TryAcquire>() && now < 10s; now += 250ms) {
        bench.tick(now);
        bench.read(now, row(4, {}, 9));
    }
    bench.done(100ms, row(5, self, 10));
    return bench;
}

} // namespace muster::test
