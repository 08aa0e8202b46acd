// The public face of Membership: every input is framed by begin() and end(), so that a long sleep is noticed
// and the next deadline known whatever comes first.
#include "cluster/membership/membershipcore.h"

#include <algorithm>
#include <utility>

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;

Membership::Membership(MemberName self, Endpoint address, QByteArray meta, quint32 initialIncarnation,
    MembershipOptions options, Random random)
    : m_core(std::make_unique<Core>(std::move(self), options, random))
{
    Q_ASSERT(!m_core->self.isEmpty() && m_core->self.size() <= nameBytesMax);
    Q_ASSERT(meta.size() <= metaBytesMax);
    Member me;
    me.name = m_core->self;
    me.address = std::move(address);
    me.meta = std::move(meta);
    me.versions = options.versions;
    me.incarnation = std::max<quint32>(1, initialIncarnation);
    me.state = MemberState::Alive;
    me.heard = true;
    m_core->members.add(std::move(me), m_core->random);
}

Membership::~Membership() = default;

void Membership::start(TimePoint now)
{
    Core &core = *m_core;
    Q_ASSERT(!core.started);
    core.started = true;
    Member &me = *core.members.find(core.self);
    me.stateSince = now;
    me.lastHeard = now;
    core.nextProbe = now + core.phase(core.options.probeInterval);
    core.nextGossip = now + core.phase(core.options.gossipInterval);
    core.nextPushPull = now + core.options.pushPullInterval // in memberlist too this phase is random
        + Millis(qint64(core.random.below(quint64(core.options.pushPullInterval.count()))));
    core.nextSweep = now;
    core.output.persistIncarnation = me.incarnation;
    core.output.events.push_back({me.name, std::nullopt, me.state, me, u"this node"_s});
    core.queue.push(core.self, core.ownAlive());
    core.end(now);
}

void Membership::join(const std::vector<Endpoint> &seeds, TimePoint now)
{
    Core &core = *m_core;
    core.begin(now);
    for (const Endpoint &seed : seeds) {
        if (sameAddress(seed, core.members.find(core.self)->address))
            continue;
        if (!core.options.improvements.redials)
            core.exchange(seed, true, now);
        else
            core.redialer.add(seed, now, now + core.options.keepDead);
    }
    core.redial(now);
    core.end(now);
}

Result<void> Membership::updateMeta(const QByteArray &meta, TimePoint now)
{
    Core &core = *m_core;
    if (meta.size() > metaBytesMax)
        return fail(ErrorCode::InvalidArgument,
            u"a node's meta has at most %1 bytes, not %2"_s.arg(metaBytesMax).arg(meta.size()));
    core.begin(now);
    Member &me = *core.members.find(core.self);
    if (!core.leaving && me.meta != meta) {
        core.members.setMeta(me, meta);
        core.raiseIncarnation(me.incarnation);
        core.queue.push(core.self, core.ownAlive());
        core.output.events.push_back({me.name, me.state, me.state, me, u"our own meta"_s});
    }
    core.end(now);
    return {};
}

void Membership::leave(TimePoint now)
{
    m_core->begin(now);
    if (!m_core->leaving)
        m_core->leave(now);
    m_core->end(now);
}

bool Membership::leaveFinished() const
{
    return m_core->left;
}

Result<StreamId> Membership::sendUser(const MemberName &to, const QByteArray &body, TimePoint now)
{
    Core &core = *m_core;
    const Member *member = core.members.find(to);
    if (!member || to == core.self)
        return fail(ErrorCode::NotFound, u"no other member is named %1"_s.arg(toText(to)));
    if (!isUp(member->state))
        return fail(ErrorCode::Unavailable, u"%1 is down or has left"_s.arg(toText(to)));
    core.begin(now);
    const StreamId id = core.dial(
        UserData{body}, {Core::DialFor::User, member->address, to, now + core.options.streamTimeout});
    core.end(now);
    if (id == 0)
        return fail(ErrorCode::Unavailable, u"%1 streams are open already"_s.arg(core.options.dialsMax));
    return id;
}

void Membership::receivePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    m_core->begin(now);
    if (m_core->started)
        m_core->handle(from, parts, now);
    m_core->end(now);
}

void Membership::packetRefused(const Endpoint &to, TimePoint now)
{
    m_core->begin(now);
    m_core->packetRefused(to, now);
    m_core->end(now);
}

void Membership::streamPushPullReply(StreamId id, const PushPull &table, TimePoint now)
{
    m_core->begin(now);
    if (const auto dialled = m_core->takeDial(id)) {
        m_core->noteStream(*dialled, true, now);
        if (m_core->merge(table, addressText(dialled->to), now)) {
            m_core->redialer.rest(dialled->to, now);
            m_core->pushBack(dialled->to, table, dialled->purpose, now);
            m_core->lookForListing(dialled->to, table, dialled->purpose == Core::DialFor::Join, now);
        }
    }
    m_core->end(now);
}

void Membership::streamPingAck(StreamId id, const Ack &ack, TimePoint now)
{
    m_core->begin(now);
    if (const auto dialled = m_core->takeDial(id)) {
        m_core->noteStream(*dialled, true, now);
        const auto probe = m_core->probes.find(dialled->name);
        if (probe != m_core->probes.end() && probe->second.seqNo == ack.seqNo)
            m_core->answered(dialled->name, now);
    }
    m_core->end(now);
}

void Membership::streamUserSent(StreamId id, TimePoint now)
{
    m_core->begin(now);
    if (const auto dialled = m_core->takeDial(id)) {
        m_core->noteStream(*dialled, true, now);
        if (dialled->purpose == Core::DialFor::User)
            m_core->output.userSent.push_back({id, dialled->name, std::nullopt});
    }
    m_core->end(now);
}

void Membership::streamFailed(StreamId id, StreamFailure failure, TimePoint now)
{
    m_core->begin(now);
    if (const auto dialled = m_core->takeDial(id)) {
        if (failure != StreamFailure::Other) // a stream that was rejected did get there
            m_core->noteStream(*dialled, false, now);
        if (dialled->purpose == Core::DialFor::User)
            m_core->output.userSent.push_back({id, dialled->name, failure});
        const auto probe = m_core->probes.find(dialled->name);
        if (probe != m_core->probes.end() && probe->second.stream == id) {
            probe->second.stream = 0;
            if (failure == StreamFailure::Refused)
                m_core->streamRefused(dialled->name, now);
        } else if (failure == StreamFailure::Refused) {
            m_core->askAt(dialled->to, now);
        }
    }
    m_core->end(now);
}

void Membership::receivePushPull(StreamId id, const PushPull &table, TimePoint now)
{
    Core &core = *m_core;
    core.begin(now);
    // Validated before it is answered: a joiner that is not wanted learns so (§19.7). And merged before it is
    // answered: the answer lists the joiner, and carries our refutation if the table accused us.
    const bool late = core.options.improvements.checksJoin;
    const PushPull before = late ? PushPull() : core.table(table.join);
    if (core.merge(table, u"a peer"_s, now) || !late)
        core.output.replies.push_back({id, late ? core.answerTo(table) : before});
    else
        core.output.replies.push_back({id, StreamRejection{u"this table was not accepted"_s}});
    core.end(now);
}

void Membership::receiveStreamPing(StreamId id, const Ping &ping, TimePoint now)
{
    m_core->begin(now);
    if (ping.node.isEmpty() || ping.node == m_core->self)
        m_core->output.replies.push_back({id, Ack{ping.seqNo, {}}});
    m_core->end(now);
}

void Membership::receiveStreamUser(const Endpoint &from, const QByteArray &body, TimePoint now)
{
    m_core->begin(now);
    if (!m_core->hearSerf(body, now))
        m_core->output.userReceived.push_back({from, {}, body});
    m_core->end(now);
}

void Membership::tick(TimePoint now)
{
    m_core->begin(now);
    m_core->tick(now);
    m_core->end(now);
}

std::optional<TimePoint> Membership::nextDeadline() const
{
    return m_core->wake;
}

Membership::Output Membership::takeOutput()
{
    return std::exchange(m_core->output, {});
}

const std::map<MemberName, Member> &Membership::members() const
{
    return m_core->members.all();
}

const MemberName &Membership::self() const
{
    return m_core->self;
}

int Membership::healthScore() const
{
    return m_core->awareness.score();
}

quint32 Membership::incarnation() const
{
    return m_core->members.find(m_core->self)->incarnation;
}

} // namespace muster::cluster
