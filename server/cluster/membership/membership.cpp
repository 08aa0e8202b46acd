#include "cluster/membership/membership.h"

#include "cluster/membership/machine.h"

namespace muster::cluster {

using namespace Qt::Literals::StringLiterals;
using membership::Machine;

namespace {
/// One input to the machine.
class Input {
public:
    Input(const std::unique_ptr<Machine> &machine, TimePoint now) : m_machine(*machine), m_now(now)
    {
        m_machine.begin(m_now);
    }
    ~Input() { m_machine.end(m_now); }
    Input(const Input &) = delete;
    Input &operator=(const Input &) = delete;
    Machine *operator->() const { return &m_machine; }

private:
    Machine &m_machine;
    TimePoint m_now;
};
} // namespace

Membership::Membership(MemberName self, Endpoint address, QByteArray meta, quint32 initialIncarnation,
    MembershipOptions options, Random random)
{
    Q_ASSERT(!self.isEmpty() && self.size() <= nameBytesMax);
    Q_ASSERT(meta.size() <= metaBytesMax);
    Member me;
    me.name = std::move(self);
    me.address = std::move(address);
    me.meta = std::move(meta);
    me.versions = options.versions;
    me.incarnation = std::max<quint32>(1, initialIncarnation);
    me.state = MemberState::Alive;
    me.heard = true;
    m_machine = std::make_unique<Machine>(std::move(me), options, random);
}

Membership::~Membership() = default;

void Membership::start(TimePoint now)
{
    Input(m_machine, now)->start(now);
}

void Membership::join(const std::vector<Endpoint> &seeds, TimePoint now)
{
    Input(m_machine, now)->join(seeds, now);
}

Result<void> Membership::updateMeta(const QByteArray &meta, TimePoint now)
{
    if (meta.size() > metaBytesMax)
        return fail(ErrorCode::InvalidArgument,
            u"a node's meta has at most %1 bytes, not %2"_s.arg(metaBytesMax).arg(meta.size()));
    Input(m_machine, now)->setMeta(meta);
    return {};
}

void Membership::leave(TimePoint now)
{
    Input(m_machine, now)->leave(now);
}

bool Membership::leaveFinished() const
{
    return m_machine->leaveFinished();
}

Result<StreamId> Membership::sendUser(const MemberName &to, const QByteArray &body, TimePoint now)
{
    const Member *member = m_machine->shared().members.find(to);
    if (!member || to == self())
        return fail(ErrorCode::NotFound, u"no other member is named %1"_s.arg(membership::toText(to)));
    if (!isUp(member->state))
        return fail(ErrorCode::Unavailable, u"%1 is down or has left"_s.arg(membership::toText(to)));
    const StreamId id = Input(m_machine, now)->dialUser(*member, body, now);
    if (id == 0)
        return fail(ErrorCode::Unavailable,
            u"%1 streams are open already"_s.arg(m_machine->shared().options.dialsMax));
    return id;
}

void Membership::receivePacket(const Endpoint &from, const std::vector<Message> &parts, TimePoint now)
{
    Input(m_machine, now)->receivePacket(from, parts, now);
}

void Membership::packetRefused(const Endpoint &to, TimePoint now)
{
    Input(m_machine, now)->packetRefused(to, now);
}

void Membership::streamPushPullReply(StreamId id, const PushPull &table, TimePoint now)
{
    Input(m_machine, now)->pushPullReplied(id, table, now);
}

void Membership::streamPingAck(StreamId id, const Ack &ack, TimePoint now)
{
    Input(m_machine, now)->pingAcked(id, ack, now);
}

void Membership::streamUserSent(StreamId id, TimePoint now)
{
    Input(m_machine, now)->userSent(id, now);
}

void Membership::streamFailed(StreamId id, StreamFailure failure, TimePoint now)
{
    Input(m_machine, now)->streamFailed(id, failure, now);
}

void Membership::receivePushPull(StreamId id, const PushPull &table, TimePoint now)
{
    Input(m_machine, now)->receivePushPull(id, table, now);
}

void Membership::receiveStreamPing(StreamId id, const Ping &ping, TimePoint now)
{
    Input(m_machine, now)->receiveStreamPing(id, ping);
}

void Membership::receiveStreamUser(const Endpoint &from, const QByteArray &body, TimePoint now)
{
    Input(m_machine, now)->receiveStreamUser(from, body, now);
}

void Membership::tick(TimePoint now)
{
    Input(m_machine, now)->tick(now);
}

std::optional<TimePoint> Membership::nextDeadline() const
{
    return m_machine->nextDeadline();
}

Membership::Output Membership::takeOutput()
{
    return m_machine->takeOutput();
}

const std::map<MemberName, Member> &Membership::members() const
{
    return m_machine->shared().members.all();
}

const MemberName &Membership::self() const
{
    return m_machine->shared().self;
}

int Membership::healthScore() const
{
    return m_machine->shared().awareness.score();
}

quint32 Membership::incarnation() const
{
    return m_machine->shared().me().incarnation;
}

} // namespace muster::cluster
