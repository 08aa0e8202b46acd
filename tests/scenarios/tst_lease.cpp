// muster_test: USES muster_scenario sim_leasecluster PATHS
#include "base/overloaded.h"
#include "cluster/leadership/lease.h"
#include "sim/lease/simdatabase.h"
#include "support/scenario.h"

#include <QTest>

#include <functional>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using cluster::LeaseKeeper;
using cluster::LeaseRow;
using sim::SimDatabase;
using test::Command;

namespace {

constexpr Millis oneWay = 5ms; ///< of a statement to the database, and of its answer
constexpr Millis givenUpAfter = 1500ms; ///< by whoever runs the statement
const TimePoint start{1'000s};

QString orNobody(const NodeId &node)
{
    return node.isEmpty() ? u"nobody"_s : node.toString();
}

/// Nodes with a keeper each, one database, and exact times: what the keepers do as text.
class Story {
public:
    QString carryOut(const Command &command)
    {
        m_lines.clear();
        if (!toNode(command) && !toDatabase(command) && !toLookAt(command))
            command.misuse(u"unknown command '%1'"_s.arg(command.name()));
        return m_lines.join(u'\n');
    }

private:
    enum class Link { Good, Cut, AnswersLost };
    struct Node {
        std::unique_ptr<LeaseKeeper> keeper; ///< none: not up
        Millis ahead{0}; ///< of its clock
        Link link = Link::Good;
        bool stopped = false;
        std::optional<TimePoint> ticked; ///< by the story's clock
        int renewals = 0; ///< in this command
    };

    bool toNode(const Command &command)
    {
        const QString &name = command.name();
        if (name == "nodes"_L1) {
            for (const QString &node : command.words())
                m_nodes[NodeId(node)].keeper = std::make_unique<LeaseKeeper>(NodeId(node));
            seeEachOther();
            if (command.has(u"settled"_s)) { // how it began is not the story
                run(command.time(u"settled"_s, 0ms));
                m_lines.clear();
            }
        } else if (name == "candidates"_L1) {
            setCandidates(command);
        } else if (name == "kill"_L1) {
            node(command).keeper.reset();
        } else if (name == "start"_L1) {
            node(command).keeper = std::make_unique<LeaseKeeper>(NodeId(command.word(0)));
            seeEachOther();
        } else if (name == "stop"_L1) {
            node(command).stopped = true;
        } else if (name == "continue"_L1) {
            node(command).stopped = false;
        } else if (name == "leap"_L1) {
            node(command).ahead += command.time(1);
        } else if (name == "resign"_L1) {
            with(NodeId(command.word(0)),
                [this](Node &self) { self.keeper->resign(protocol::LeaseReason::Released, local(self)); });
        } else {
            return false;
        }
        return true;
    }
    bool toDatabase(const Command &command)
    {
        if (command.name() == "database"_L1)
            m_away = command.word(0) == "away"_L1;
        else if (command.name() == "link"_L1)
            node(command).link = linkOf(command);
        else if (command.name() == "prefer"_L1)
            m_database.prefer(NodeId(command.word(0)), m_now);
        else if (command.name() == "fail-over"_L1)
            m_database.failOver(command.time(u"lost"_s, 0ms), false, m_now);
        else if (command.name() == "write"_L1)
            write(command);
        else
            return false;
        return true;
    }
    bool toLookAt(const Command &command)
    {
        if (command.name() == "run"_L1)
            run(command.time(0));
        else if (command.name() == "row"_L1)
            m_lines.append(shown(m_database.row()));
        else if (command.name() == "leaders"_L1)
            listLeaders();
        else
            return false;
        return true;
    }

    static Link linkOf(const Command &command)
    {
        const QString how = command.word(1);
        if (how != "good"_L1 && how != "cut"_L1 && how != "answers-lost"_L1)
            command.misuse(u"a link is good, cut or answers-lost"_s);
        return how == "cut"_L1 ? Link::Cut : how == "answers-lost"_L1 ? Link::AnswersLost : Link::Good;
    }
    /// "candidates a c": as everybody sees it. "candidates b c of=b": as b alone does.
    void setCandidates(const Command &command)
    {
        std::set<NodeId> seen;
        for (const QString &name : command.words())
            seen.insert(NodeId(name));
        for (auto &[id, self] : m_nodes) {
            if (!command.has(u"of"_s) || command.option(u"of"_s) == id.toString())
                with(id, [this, &seen](Node &target) { target.keeper->setCandidates(seen, local(target)); });
        }
    }
    void seeEachOther()
    {
        std::set<NodeId> up;
        for (const auto &[id, self] : m_nodes) {
            if (self.keeper)
                up.insert(id);
        }
        for (const NodeId &id : up)
            with(id, [this, &up](Node &self) { self.keeper->setCandidates(up, local(self)); });
    }
    /// A leader-only write, as the node's own keeper believes that it may make it.
    void write(const Command &command)
    {
        const NodeId id(command.word(0));
        const auto &keeper = node(command).keeper;
        if (!keeper) {
            command.misuse(u"%1 is not up"_s.arg(id.toString()));
            return;
        }
        const SimDatabase::Fence fence{keeper->term(), keeper->epoch(), keeper->newestEpoch(), id};
        m_lines.append(
            u"the database %1 a write of %2 under term %3"_s
                .arg(m_database.fencedWrite(fence, m_database.current()) ? u"makes"_s : u"refuses"_s,
                    id.toString())
                .arg(fence.term));
    }
    void listLeaders()
    {
        for (const auto &[id, self] : m_nodes) {
            if (self.keeper)
                m_lines.append(u"%1 %2, and believes in %3"_s.arg(id.toString(),
                    self.keeper->effective(local(self)) ? u"leads"_s : u"does not lead"_s,
                    orNobody(self.keeper->leader(local(self)).value_or(NodeId()))));
        }
    }
    static QString shown(const std::optional<LeaseRow> &row)
    {
        if (!row)
            return u"no row"_s;
        return u"term %1 epoch %2 of %3, prefers %4"_s.arg(row->term)
            .arg(row->epoch)
            .arg(orNobody(row->holder), orNobody(row->preferred));
    }

    TimePoint local(const Node &node) const { return m_now + node.ahead; }
    Node &node(const Command &command)
    {
        const auto it = m_nodes.find(NodeId(command.word(0)));
        if (it != m_nodes.end())
            return it->second;
        command.misuse(u"there is no node '%1'"_s.arg(command.word(0)));
        return m_nobody;
    }
    /// Calls `act` unless the node is not up; while it is stopped, once it goes on.
    void with(const NodeId &id, const std::function<void(Node &)> &act)
    {
        Node &self = m_nodes[id];
        if (!self.keeper)
            return;
        if (self.stopped) {
            after(1ms, [this, id, act] { with(id, act); });
            return;
        }
        act(self);
        drain(id, self);
    }
    void after(Millis delay, std::function<void()> act) { m_later.emplace(m_now + delay, std::move(act)); }

    /// When the keeper is to be ticked, by the story's clock.
    std::optional<TimePoint> wakeOf(const Node &self) const
    {
        if (!self.keeper || self.stopped || self.keeper->nextDeadline() == TimePoint::max())
            return {};
        const TimePoint wake = std::max(self.keeper->nextDeadline() - self.ahead, m_now);
        return self.ticked == wake ? wake + 1ms : wake;
    }
    void run(Millis span)
    {
        const TimePoint end = m_now + span;
        while (step(end)) { }
        m_now = end;
        for (auto &[id, self] : m_nodes) {
            if (const int renewals = std::exchange(self.renewals, 0))
                m_lines.append(u"renewals of %1: %2"_s.arg(id.toString()).arg(renewals));
        }
    }
    /// What comes next, unless that is after `end`.
    bool step(TimePoint end)
    {
        std::optional<TimePoint> next;
        std::optional<NodeId> ticks;
        if (!m_later.empty())
            next = m_later.begin()->first;
        for (const auto &[id, self] : m_nodes) {
            if (const auto wake = wakeOf(self); wake && (!next || *wake < *next)) {
                next = wake;
                ticks = id;
            }
        }
        if (!next || *next > end)
            return false;
        m_now = *next;
        if (ticks) {
            m_nodes[*ticks].ticked = m_now;
            with(*ticks, [this](Node &self) { self.keeper->tick(local(self)); });
        } else {
            const auto act = std::move(m_later.begin()->second);
            m_later.erase(m_later.begin());
            act();
        }
        return true;
    }

    void drain(const NodeId &id, Node &self)
    {
        const LeaseKeeper::Output output = self.keeper->takeOutput();
        for (const auto &event : output.events)
            note(id, event);
        for (const auto &command : output.commands)
            send(id, command);
    }
    void send(const NodeId &id, const LeaseKeeper::Command &command)
    {
        after(givenUpAfter, [this, id, number = command.id] {
            with(id, [this, number](Node &self) { self.keeper->failed(number, local(self)); });
        });
        after(oneWay, [this, id, command] {
            if (m_away || m_nodes[id].link == Link::Cut)
                return;
            const auto answer = m_database.execute(command.statement, id, m_database.current(), m_now);
            noteStatement(id, command.statement, answer);
            if (m_nodes[id].link == Link::AnswersLost)
                return;
            after(oneWay,
                [this, id, command, answer] { with(id, [&](Node &self) { hear(self, command, answer); }); });
        });
    }
    void hear(Node &self, const LeaseKeeper::Command &command, const SimDatabase::Answer &answer)
    {
        if (std::holds_alternative<LeaseKeeper::Read>(command.statement))
            self.keeper->observed(command.id, answer.sight, local(self));
        else if (answer.done)
            self.keeper->succeeded(command.id, answer.sight, local(self));
        else
            self.keeper->refused(command.id, answer.sight, local(self));
    }

    void add(const QString &line) { m_lines.append(u"%1 %2"_s.arg(test::inSeconds(m_now - start), line)); }
    void noteStatement(
        const NodeId &id, const LeaseKeeper::Statement &statement, const SimDatabase::Answer &answer)
    {
        const QString ending = answer.done ? QString() : u": refused"_s;
        if (const auto *acquire = std::get_if<LeaseKeeper::TryAcquire>(&statement))
            add(u"%1 takes term %2, %3%4"_s.arg(id.toString())
                    .arg(acquire->wanted.term)
                    .arg(name(acquire->reason), ending));
        else if (const auto *release = std::get_if<LeaseKeeper::Release>(&statement))
            add(u"%1 releases term %2, %3%4"_s.arg(id.toString())
                    .arg(release->term)
                    .arg(name(release->reason), ending));
        else if (const auto *renew = std::get_if<LeaseKeeper::Renew>(&statement); renew && !answer.done)
            add(u"%1 renews term %2%3"_s.arg(id.toString()).arg(renew->term).arg(ending));
        else if (renew)
            ++m_nodes[id].renewals;
    }
    void note(const NodeId &id, const LeaseKeeper::Event &event)
    {
        const QString who = id.toString();
        std::visit(
            Overloaded{
                [&](const LeaseKeeper::LeadershipGained &gained) {
                    add(u"%1 leads term %2: %3"_s.arg(who).arg(gained.term).arg(name(gained.reason)));
                },
                [&](const LeaseKeeper::LeadershipLost &lost) {
                    add(u"%1 no longer leads term %2: %3"_s.arg(who).arg(lost.term).arg(name(lost.reason)));
                },
                [&](const LeaseKeeper::RefusedStaleTerm &refused) {
                    add(u"%1 is refused under term %2: the row shows term %3 of %4"_s.arg(who)
                            .arg(refused.ours)
                            .arg(refused.current)
                            .arg(orNobody(refused.holder)));
                },
            },
            event);
    }

    TimePoint m_now = start;
    SimDatabase m_database;
    bool m_away = false;
    std::map<NodeId, Node> m_nodes;
    Node m_nobody; ///< stands for a node that a file misnames
    std::multimap<TimePoint, std::function<void()>> m_later; ///< at equal times in the order of coming
    QStringList m_lines; ///< of the command that is carried out
};

} // namespace

class LeaseScenarios final : public QObject {
    Q_OBJECT

private slots:
    void holds_data() { test::addScenarios(QStringLiteral(MUSTER_SOURCE_DIR "/tests/scenarios/lease")); }
    void holds()
    {
        QFETCH(QString, file);
        Story story;
        test::checkScenario(file, [&story](const Command &command) { return story.carryOut(command); });
    }
};

QTEST_GUILESS_MAIN(LeaseScenarios)
#include "tst_lease.moc"
