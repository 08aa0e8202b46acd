#include "cluster/peers/nodemeta.h"

#include "base/nodename.h"
#include "base/printable.h"
#include "cluster/membership/membershipoptions.h"
#include "cluster/packets/msgpack.h"

#include <algorithm>
#include <array>

namespace muster::cluster {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype clusterNameBytesMax = 64;
constexpr qsizetype nodeNameBytesMax = 255;
constexpr qsizetype endpointBytesMax = 259; // a host name of 253, a colon, a port
constexpr qsizetype versionBytesMax = 32;
constexpr qsizetype featureBytesMax = 64;
constexpr quint32 featuresMax = 32;
constexpr quint32 entriesMax = 64;
constexpr quint32 entries = 17;

QByteArrayView magic()
{
    return {musterMetaMagic, qsizetype(sizeof musterMetaMagic - 1)};
}

/// At most `sizeMax` bytes of UTF-8, never ending inside a character.
QByteArray cut(const QString &text, qsizetype sizeMax)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= sizeMax)
        return bytes;
    while (sizeMax > 0 && (quint8(bytes[sizeMax]) & 0xc0) == 0x80)
        --sizeMax;
    return bytes.left(sizeMax);
}

// One number: 0 is unknown, otherwise the highest of eight bits is set.
constexpr quint8 protectionKnown = 0x80;
constexpr quint8 protectionIncoming = 0x40;
constexpr quint8 protectionOutgoing = 0x20;
constexpr quint8 protectionKeysMask = 0x1f;

quint8 encodeProtection(const std::optional<GossipProtection> &gossip)
{
    if (!gossip)
        return 0;
    return quint8(protectionKnown | (gossip->verifyIncoming ? protectionIncoming : 0)
        | (gossip->verifyOutgoing ? protectionOutgoing : 0)
        | std::clamp(gossip->keys, 0, int(protectionKeysMask)));
}

std::optional<GossipProtection> decodeProtection(quint8 bits)
{
    if (!(bits & protectionKnown))
        return {};
    return GossipProtection{
        bits & protectionKeysMask, (bits & protectionIncoming) != 0, (bits & protectionOutgoing) != 0};
}

QByteArray encodeCut(const NodeMeta &meta, const QByteArray &name, const QList<QByteArray> &features)
{
    const QByteArray endpoint = meta.httpEndpoint.toUtf8();
    packets::MsgpackWriter writer;
    writer.map(entries + (meta.fileUnusable ? 1 : 0));
    if (meta.fileUnusable) {
        writer.raw("u");
        writer.boolean(true);
    }
    writer.raw("c");
    writer.raw(cut(meta.clusterName, clusterNameBytesMax));
    writer.raw("n");
    writer.raw(name);
    writer.raw("e");
    // Half an address is useless.
    writer.raw(endpoint.size() <= endpointBytesMax ? endpoint : QByteArray());
    writer.raw("t");
    writer.boolean(meta.secure);
    writer.raw("v");
    writer.raw(cut(meta.version, versionBytesMax));
    writer.raw("s");
    writer.number(meta.schema);
    writer.raw("h");
    writer.raw(meta.configHash.left(metaHashBytes));
    writer.raw("d");
    writer.raw(meta.diskHash.left(metaHashBytes));
    writer.raw("r");
    writer.number(meta.reportRevision);
    writer.raw("p");
    writer.boolean(meta.restartPending);
    writer.raw("l");
    writer.number(quint64(meta.lifecycle));
    writer.raw("b");
    writer.boolean(meta.databaseReachable);
    writer.raw("m");
    writer.number(meta.leaderTerm);
    writer.raw("x");
    writer.number(meta.epoch);
    writer.raw("a");
    writer.number(quint64(epochMillis(std::max(WallTime(), meta.startedAt))));
    writer.raw("g");
    writer.number(encodeProtection(meta.gossip));
    writer.raw("f");
    writer.array(quint32(features.size()));
    for (const QByteArray &feature : features)
        writer.raw(feature);
    return magic().toByteArray().append(writer.take());
}

bool isHash(const QByteArray &bytes)
{
    return bytes.isEmpty() || bytes.size() == metaHashBytes;
}

/// Which of the texts holds what it may not; empty: none.
QString wrongText(const NodeMeta &meta)
{
    const auto isFine = [](const QString &text, QStringView more) {
        QString host = text;
        host.removeIf([more](QChar c) { return more.contains(c); });
        return host.isEmpty() || isHostText(host);
    };
    if (!isFine(meta.name, {}))
        return u"name"_s;
    if (!isPrintable(meta.clusterName))
        return u"cluster name"_s;
    if (!isFine(meta.version, u"+~"))
        return u"version"_s;
    const qsizetype port = meta.httpEndpoint.lastIndexOf(u':') + 1;
    if (!isFine(meta.httpEndpoint.left(port).chopped(port > 0 ? 1 : 0), u"[]")
        || !isFine(meta.httpEndpoint.sliced(port), {}))
        return u"address"_s;
    const bool features =
        std::ranges::all_of(meta.features, [&](const QString &f) { return isFine(f, u"/"); });
    return features ? QString() : u"list of features"_s;
}

/// Reads the value of one key; false if the key is not known.
bool readEntry(packets::MsgpackReader &reader, const QByteArray &key, NodeMeta &meta)
{
    const auto text = [&reader](qsizetype sizeMax) {
        return QString::fromUtf8(reader.bytes(sizeMax));
    };
    switch (key.size() == 1 ? key[0] : '\0') {
    case 'c':
        meta.clusterName = text(clusterNameBytesMax);
        return true;
    case 'n':
        meta.name = text(nodeNameBytesMax);
        return true;
    case 'e':
        meta.httpEndpoint = text(endpointBytesMax);
        return true;
    case 't':
        meta.secure = reader.boolean();
        return true;
    case 'v':
        meta.version = text(versionBytesMax);
        return true;
    case 's':
        meta.schema = reader.unsignedOf<quint32>();
        return true;
    case 'h':
        meta.configHash = reader.bytes(metaHashBytes);
        return true;
    case 'd':
        meta.diskHash = reader.bytes(metaHashBytes);
        return true;
    case 'u':
        meta.fileUnusable = reader.boolean();
        return true;
    case 'r':
        meta.reportRevision = reader.unsignedOf<quint32>();
        return true;
    case 'p':
        meta.restartPending = reader.boolean();
        return true;
    case 'l': {
        const quint8 stage = reader.unsignedOf<quint8>();
        meta.lifecycle = stage <= quint8(Lifecycle::Stopping) ? Lifecycle(stage) : Lifecycle::Joining;
        return true;
    }
    case 'b':
        meta.databaseReachable = reader.boolean();
        return true;
    case 'm':
        meta.leaderTerm = reader.unsignedNumber();
        return true;
    case 'x':
        meta.epoch = reader.unsignedNumber();
        return true;
    case 'a':
        meta.startedAt = fromEpochMillis(reader.number(0, std::numeric_limits<qint64>::max()));
        return true;
    case 'g':
        meta.gossip = decodeProtection(reader.unsignedOf<quint8>());
        return true;
    case 'f':
        meta.features.clear();
        for (quint32 left = reader.array(featuresMax); left > 0 && reader.fine(); --left)
            meta.features.append(text(featureBytesMax));
        return true;
    default:
        return false;
    }
}

} // namespace

QByteArray encodeNodeMeta(const NodeMeta &meta)
{
    QList<QByteArray> features;
    for (const QString &feature : meta.features) {
        const QByteArray bytes = feature.toUtf8();
        // A truncated feature would be a different one.
        if (bytes.size() <= featureBytesMax && features.size() < qsizetype(featuresMax))
            features.append(bytes);
    }
    qsizetype nameBytes = nodeNameBytesMax;
    forever {
        QByteArray bytes = encodeCut(meta, cut(meta.name, nameBytes), features);
        if (bytes.size() <= metaBytesMax)
            return bytes;
        if (nameBytes > 64)
            nameBytes = 64;
        else if (!features.isEmpty())
            features.removeLast();
        else
            --nameBytes; // the rest always fits: 64 + 259 + 32 bytes of text, 2 hashes, numbers
    }
}

Result<NodeMeta> decodeNodeMeta(QByteArrayView bytes)
{
    if (!bytes.startsWith(magic()))
        return fail(ErrorCode::InvalidArgument, u"it is no node of Muster"_s);
    NodeMeta meta;
    packets::MsgpackReader reader(bytes.sliced(magic().size()));
    for (quint32 left = reader.map(entriesMax); left > 0 && reader.fine(); --left) {
        const QByteArray key = reader.bytes(64);
        if (reader.fine() && !readEntry(reader, key, meta))
            reader.skip();
    }
    if (!reader.fine() || !isHash(meta.configHash) || !isHash(meta.diskHash))
        return fail(ErrorCode::Corrupt, u"what it announces cannot be read"_s);
    if (const QString wrong = wrongText(meta); !wrong.isEmpty())
        return fail(
            ErrorCode::Corrupt, u"the %1 that it announces has characters that are not allowed"_s.arg(wrong));
    return meta;
}

protocol::NodeFacts factsOf(const NodeMeta &meta)
{
    protocol::NodeFacts facts;
    facts.name = meta.name;
    facts.address = meta.httpEndpoint;
    facts.lifecycle = meta.lifecycle;
    facts.version = meta.version;
    facts.schema = int(meta.schema);
    facts.configHash = QString::fromLatin1(meta.configHash.toHex());
    facts.diskHash = QString::fromLatin1(meta.diskHash.toHex());
    if (meta.startedAt > WallTime())
        facts.startedAt = toDateTime(meta.startedAt);
    facts.features = meta.features;
    facts.gossip = meta.gossip;
    return facts;
}

} // namespace muster::cluster
