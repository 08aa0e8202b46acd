#include "nemesis/judge.h"

#include <algorithm>
#include <optional>

namespace muster::nemesis {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Entry::Kind;

std::vector<Claim> claimsOf(const std::vector<Entry> &entries)
{
    std::vector<Claim> claims;
    std::map<int, size_t> open; // a node's newest claim, while it was not given up
    for (const Entry &entry : entries) {
        const auto mine = open.find(entry.node);
        switch (entry.kind) {
        case Kind::Renewed:
            if (mine != open.end() && claims[mine->second].term == entry.term) {
                Claim &claim = claims[mine->second];
                claim.until = std::max(claim.until, entry.until);
                break;
            }
            [[fallthrough]]; // a renewal by a node that never said that it leads is a claim, too
        case Kind::Gained:
            open[entry.node] = claims.size();
            claims.push_back({entry.node, entry.term, entry.at, entry.until});
            break;
        case Kind::Lost:
            if (mine != open.end()) {
                Claim &claim = claims[mine->second];
                claim.until = std::min(claim.until, entry.at);
                open.erase(mine);
            }
            break;
        case Kind::WorkDone:
        case Kind::WriteRefused:
        case Kind::MemberState:
        case Kind::TermSeen:
            break;
        }
    }
    std::erase_if(claims, [](const Claim &claim) { return claim.until <= claim.from; });
    std::stable_sort(
        claims.begin(), claims.end(), [](const Claim &a, const Claim &b) { return a.from < b.from; });
    return claims;
}

class Judge {
public:
    explicit Judge(const Run &run) : m_run(run) { m_result.claims = claimsOf(run.entries); }

    Judgement judge()
    {
        checkClaims();
        checkTerms();
        checkWork();
        checkDeaths();
        checkDetection();
        std::stable_sort(m_result.violations.begin(), m_result.violations.end(),
            [](const Violation &a, const Violation &b) { return a.at < b.at; });
        return std::move(m_result);
    }

private:
    void violated(const QString &invariant, TimePoint at, const QString &text)
    {
        m_result.violations.push_back({invariant, at, text});
    }

    void checkClaims()
    {
        const Claim *last = nullptr; // of all before, the one that reaches furthest
        for (const Claim &claim : m_result.claims) {
            if (last && claim.from < last->until && claim.node != last->node)
                violated(u"one leader"_s, claim.from,
                    u"node %1 leads in term %2 while node %3 may rely on term %4 for another %5 ms"_s
                        .arg(claim.node)
                        .arg(claim.term)
                        .arg(last->node)
                        .arg(last->term)
                        .arg((last->until - claim.from).count()));
            if (last && claim.from - last->until > m_result.longestLeaderless) {
                m_result.longestLeaderless = claim.from - last->until;
                m_result.leaderlessAt = last->until;
            }
            if (!last || claim.until > last->until)
                last = &claim;
        }
    }

    void checkTerms()
    {
        std::vector<const Entry *> gains;
        std::map<int, quint64> shown;
        for (const Entry &entry : m_run.entries) {
            if (entry.kind == Kind::Gained)
                gains.push_back(&entry);
            if (entry.kind != Kind::TermSeen)
                continue;
            quint64 &before = shown[entry.node];
            if (entry.term < before)
                violated(u"terms never fall"_s, entry.at,
                    u"node %1 shows term %2 after it showed %3"_s.arg(entry.node)
                        .arg(entry.term)
                        .arg(before));
            before = std::max(before, entry.term);
        }
        std::stable_sort(
            gains.begin(), gains.end(), [](const Entry *a, const Entry *b) { return a->at < b->at; });
        const Entry *highest = nullptr;
        for (const Entry *gain : gains) {
            const bool goesOn = highest && gain->term == highest->term && gain->node == highest->node;
            if (highest && gain->term <= highest->term && !goesOn)
                violated(u"terms never fall"_s, gain->at,
                    u"node %1 leads in term %2 after node %3 did in term %4"_s.arg(gain->node)
                        .arg(gain->term)
                        .arg(highest->node)
                        .arg(highest->term));
            m_result.elections += !goesOn;
            if (!highest || gain->term > highest->term)
                highest = gain;
        }
    }

    void checkWork()
    {
        for (const Entry &entry : m_run.entries) {
            m_result.refusedWrites += entry.kind == Kind::WriteRefused;
            if (entry.kind != Kind::WorkDone)
                continue;
            ++m_result.acceptedWork;
            const auto covers = [&entry](const Claim &claim) {
                return claim.node == entry.node && claim.term == entry.term && claim.from <= entry.began
                    && entry.began < claim.until;
            };
            if (std::none_of(m_result.claims.begin(), m_result.claims.end(), covers))
                violated(u"no lease, no work"_s, entry.began,
                    u"node %1 began leader-only work in term %2 without a lease that held"_s.arg(entry.node)
                        .arg(entry.term));
            for (const Claim &claim : m_result.claims)
                if (claim.term > entry.term && claim.from < entry.began)
                    violated(u"older terms are refused"_s, entry.began,
                        u"work of node %1 under term %2 was accepted although node %3 led in term %4"_s
                            .arg(entry.node)
                            .arg(entry.term)
                            .arg(claim.node)
                            .arg(claim.term));
        }
    }

    void checkDeaths()
    {
        for (const Entry &entry : m_run.entries) {
            if (entry.kind != Kind::MemberState)
                continue;
            m_result.suspicions += entry.is == u"suspect";
            if (entry.is != u"down")
                continue;
            const Disturbance *around = nullptr;
            bool allowed = false;
            for (const Disturbance &disturbance : m_run.disturbances) {
                if (entry.at < disturbance.from || entry.at > disturbance.settled)
                    continue;
                around = &disturbance;
                allowed = allowed || disturbance.mayBeDown.contains({entry.node, entry.about});
            }
            if (allowed)
                continue;
            if (around && isRumour(entry, *around)) {
                ++m_result.rumours;
                continue;
            }
            ++m_result.falseDeaths;
            violated(u"no false death"_s, entry.at,
                u"node %1 takes node %2 for down (%3) %4"_s.arg(entry.node)
                    .arg(entry.about)
                    .arg(entry.reason,
                        around ? u"although nothing was done to them: %1"_s.arg(around->what)
                               : u"in a healthy cluster"_s));
        }
    }

    /// Reported by a node that had a reason to think so, and soon withdrawn.
    bool isRumour(const Entry &death, const Disturbance &around) const
    {
        const bool hasSource = std::any_of(around.mayBeDown.begin(), around.mayBeDown.end(),
            [&death](const auto &pair) { return pair.second == death.about; });
        return hasSource && death.reason.contains(u"declared it down")
            && std::any_of(m_run.entries.begin(), m_run.entries.end(), [&](const Entry &entry) {
                   return entry.kind == Kind::MemberState && entry.node == death.node
                       && entry.about == death.about && entry.is == u"alive" && entry.at >= death.at
                       && entry.at - death.at <= m_run.rumourMax;
               });
    }

    void checkDetection()
    {
        for (const Death &death : m_run.deaths) {
            for (const int observer : death.observers) {
                std::optional<TimePoint> seen;
                for (const Entry &entry : m_run.entries)
                    if (entry.kind == Kind::MemberState && entry.node == observer && entry.about == death.node
                        && entry.is == u"down" && entry.at >= death.at && entry.at <= death.until
                        && (!seen || entry.at < *seen))
                        seen = entry.at;
                if (!seen || *seen - death.at > m_run.detectionMax)
                    violated(u"deaths are seen"_s, death.at,
                        u"node %1 did not see within %2 ms that node %3 was gone"_s.arg(observer)
                            .arg(std::min(m_run.detectionMax, Millis(death.until - death.at)).count())
                            .arg(death.node));
                if (seen)
                    (death.silent ? m_result.detectedSilences : m_result.detectedKills)
                        .push_back(*seen - death.at);
            }
        }
    }

    const Run &m_run;
    Judgement m_result;
};

} // namespace

Judgement judge(const Run &run)
{
    return Judge(run).judge();
}

} // namespace muster::nemesis
