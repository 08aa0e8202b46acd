// muster_test: USES muster_scenario muster_sim PATHS
#include "cluster/membership/membertable.h"
#include "sim/simcluster.h"
#include "support/scenario.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using sim::SimCluster;
using test::Command;

namespace {

QString stateName(MemberState state)
{
    switch (state) {
    case MemberState::Alive:
        return u"alive"_s;
    case MemberState::Suspect:
        return u"suspect"_s;
    case MemberState::Dead:
        return u"dead"_s;
    case MemberState::Left:
        return u"left"_s;
    }
    return {};
}

QString shown(const MemberName &name, quint32 incarnation)
{
    return u"%1@%2"_s.arg(QString::fromUtf8(name)).arg(incarnation);
}

/// "suspect b@1 by a": the form in which scenarios show and tell messages.
QString shown(const Message &message)
{
    const auto text = [](const QByteArray &bytes) {
        return QString::fromUtf8(bytes);
    };
    if (const auto *alive = std::get_if<Alive>(&message))
        return u"alive "_s + shown(alive->node, alive->incarnation);
    if (const auto *suspect = std::get_if<Suspect>(&message))
        return u"suspect %1 by %2"_s.arg(shown(suspect->node, suspect->incarnation), text(suspect->from));
    if (const auto *dead = std::get_if<Dead>(&message))
        return u"dead %1 by %2"_s.arg(shown(dead->node, dead->incarnation), text(dead->from));
    if (const auto *ping = std::get_if<Ping>(&message))
        return u"ping "_s + text(ping->node);
    if (const auto *indirect = std::get_if<IndirectPing>(&message))
        return u"indirect-ping "_s + text(indirect->node);
    return std::holds_alternative<Ack>(message) ? u"ack"_s
        : std::holds_alternative<Nack>(message) ? u"nack"_s
                                                : u"user-data"_s;
}

Endpoint endpointOf(const QString &ip)
{
    Endpoint endpoint{{}, 8074};
    for (const QString &part : ip.split(u'.'))
        endpoint.ip.append(char(part.toInt()));
    return endpoint;
}

/// Commands to a simulated cluster, and what its members do as text. All times count from the cluster's
/// start.
class Story {
public:
    QString carryOut(const Command &command)
    {
        m_lines.clear();
        if (command.name() == "cluster"_L1)
            begin(command);
        else if (!m_cluster)
            command.misuse(u"a scenario begins with 'cluster'"_s);
        else if (!toNetwork(command) && !toMember(command) && !toLookAt(command))
            command.misuse(u"unknown command '%1'"_s.arg(command.name()));
        if (m_cluster && !m_cluster->violation().isEmpty())
            m_lines.append(u"violated: "_s + m_cluster->violation());
        return m_lines.join(u'\n');
    }

private:
    void begin(const Command &command)
    {
        m_cluster = std::make_unique<SimCluster>(command.number(u"nodes"_s, 3),
            quint64(command.number(u"seed"_s, 1)), MembershipOptions::lan(), command.number(u"seeds"_s, 0));
        m_cluster->setLatency(1ms, 1ms);
        m_began = m_cluster->now();
        m_cluster->watchNodes(
            [this](const MemberName &by, const MembershipOutput &output) { noteOutput(by, output); });
        m_cluster->watchPackets(
            [this](const MemberName &from, const Packet &packet) { notePacket(from, packet); });
        if (command.has(u"settled"_s)) { // how it began is not the story
            m_cluster->run(command.time(u"settled"_s, 0ms));
            m_lines.clear();
        }
    }
    bool toNetwork(const Command &command)
    {
        const QString &name = command.name();
        if (name == "cut"_L1) // one direction
            m_cluster->cut(member(command, 0), member(command, 1));
        else if (name == "split-off"_L1)
            m_cluster->partition(side(command));
        else if (name == "heal"_L1)
            m_cluster->heal();
        else
            return false;
        return true;
    }
    bool toMember(const Command &command)
    {
        const QString &name = command.name();
        if (name == "kill"_L1) // the host lives and refuses
            m_cluster->kill(member(command, 0));
        else if (name == "silence"_L1) // the host is gone
            m_cluster->vanish(member(command, 0));
        else if (name == "stop"_L1) // SIGSTOP
            m_cluster->pause(member(command, 0));
        else if (name == "continue"_L1)
            m_cluster->resume(member(command, 0));
        else if (name == "restart"_L1)
            m_cluster->restart(member(command, 0),
                command.has(u"forgets"_s) ? SimCluster::Incarnation::Lost : SimCluster::Incarnation::Kept);
        else if (name == "leave"_L1)
            m_cluster->leave(member(command, 0));
        else if (name == "tell"_L1)
            tell(command);
        else
            return false;
        return true;
    }
    bool toLookAt(const Command &command)
    {
        if (command.name() == "run"_L1)
            run(command);
        else if (command.name() == "members"_L1)
            listMembers();
        else
            return false;
        return true;
    }
    void run(const Command &command)
    {
        m_showing = command.option(u"show"_s).split(u',', Qt::SkipEmptyParts);
        m_cluster->run(command.time(0));
        m_showing.clear();
    }
    /// Hands a packet to a member, as if it came from the address `from`, and shows all that it answers at
    /// once.
    void tell(const Command &command)
    {
        const MemberName to = member(command, 0);
        const Endpoint from = endpointOf(command.option(u"from"_s, u"10.0.0.99"_s));
        std::vector<Message> parts;
        for (const QString &line : command.input()) {
            if (const auto message = messageOf(line))
                parts.push_back(*message);
            else
                command.misuse(u"'%1' is no message"_s.arg(line));
        }
        m_showing = QStringList{u"alive"_s, u"suspect"_s, u"dead"_s, u"ack"_s, u"nack"_s};
        m_cluster->after(to, 0ms,
            [this, to, from, parts] { m_cluster->core(to).receivePacket(from, parts, m_cluster->now()); });
        m_cluster->run(0ms);
        m_showing.clear();
    }
    /// "alive b@5 at 10.0.0.9", "suspect b@1 by c", "dead b@1 by b"
    static std::optional<Message> messageOf(const QString &line)
    {
        const QStringList words = line.split(u' ');
        const QStringList whom = words.value(1).split(u'@');
        if (words.size() != 4 || whom.size() != 2)
            return {};
        const quint32 incarnation = whom[1].toUInt();
        const MemberName name = whom[0].toUtf8();
        if (words[0] == "alive"_L1 && words[2] == "at"_L1)
            return Alive{incarnation, name, endpointOf(words[3]), "MU1-" + name, defaultVersions};
        if (words[0] == "suspect"_L1 && words[2] == "by"_L1)
            return Suspect{incarnation, name, words[3].toUtf8()};
        if (words[0] == "dead"_L1 && words[2] == "by"_L1)
            return Dead{incarnation, name, words[3].toUtf8()};
        return {};
    }
    void listMembers()
    {
        for (const MemberName &by : m_cluster->names()) {
            if (!m_cluster->isRunning(by))
                continue;
            QStringList list;
            for (const auto &[name, member] : m_cluster->core(by).members())
                list.append(shown(name, member.incarnation) + u' ' + stateName(member.state));
            m_lines.append(u"%1 lists %2"_s.arg(QString::fromUtf8(by), list.join(u", "_s)));
        }
    }

    MemberName member(const Command &command, int at) const
    {
        const MemberName name = command.word(at).toUtf8();
        const auto &names = m_cluster->names();
        if (std::find(names.begin(), names.end(), name) != names.end())
            return name;
        command.misuse(u"there is no member '%1'"_s.arg(QString::fromUtf8(name)));
        return names.front();
    }
    std::set<MemberName> side(const Command &command) const
    {
        std::set<MemberName> names;
        for (int at = 0; at < command.words().size(); ++at)
            names.insert(member(command, at));
        return names;
    }
    QString addressee(const Endpoint &to) const
    {
        const auto &names = m_cluster->names();
        const size_t host = size_t(quint8(to.ip.back()));
        return host <= names.size() ? QString::fromUtf8(names[host - 1]) : addressText(to);
    }

    void add(const QString &line)
    {
        m_lines.append(u"%1 %2"_s.arg(test::inSeconds(m_cluster->now() - m_began), line));
    }
    void noteOutput(const MemberName &by, const MembershipOutput &output)
    {
        const QString who = QString::fromUtf8(by);
        for (const MemberEvent &event : output.events)
            add(u"%1 sees %2 %3: %4"_s.arg(
                who, shown(event.name, event.member.incarnation), stateName(event.is), event.reason));
        for (const Note &note : output.notes)
            add(u"%1 notes: %2"_s.arg(who, note.text));
    }
    void notePacket(const MemberName &from, const Packet &packet)
    {
        for (const Message &part : packet.parts) {
            const QString text = shown(part);
            if (m_showing.contains(text.section(u' ', 0, 0)))
                add(u"%1 -> %2 %3"_s.arg(QString::fromUtf8(from), addressee(packet.to), text));
        }
    }

    std::unique_ptr<SimCluster> m_cluster;
    TimePoint m_began;
    QStringList m_showing; ///< kinds of messages
    QStringList m_lines; ///< of the command that is carried out
};

} // namespace

class MembershipScenarios final : public QObject {
    Q_OBJECT

private slots:
    void holds_data() { test::addScenarios(QStringLiteral(MUSTER_SOURCE_DIR "/tests/scenarios/membership")); }
    void holds()
    {
        QFETCH(QString, file);
        Story story;
        test::checkScenario(file, [&story](const Command &command) { return story.carryOut(command); });
    }
};

QTEST_GUILESS_MAIN(MembershipScenarios)
#include "tst_membership.moc"
