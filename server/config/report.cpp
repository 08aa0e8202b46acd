#include "config/report.h"

#include "base/cbor.h"
#include "config/hash.h"
#include "config/secrets.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QMessageAuthenticationCode>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

// Names of the outer map and positions in the list of an entry. New ones are added at the end, never reused.
constexpr QLatin1StringView revisionName("r");
constexpr QLatin1StringView runningHashName("h");
constexpr QLatin1StringView diskHashName("d");
constexpr QLatin1StringView diskProblemName("u");
constexpr QLatin1StringView entriesName("e");
enum EntryPlace : qsizetype { IdPlace, DigestPlace, DisplayPlace, FlagsPlace, DiskPlace };
enum DiskPlaces : qsizetype { DiskDigestPlace, DiskDisplayPlace, DiskPendingPlace };

// Flags of an entry as one number: source in bits 0–3, class 4–7, effect 8–11, then booleans.
constexpr qint64 secretFlag = 1 << 12;
constexpr qint64 hashedFlag = 1 << 13;
constexpr qint64 unknownFlag = 1 << 14;
constexpr qsizetype idMax = 512; ///< two names of 100 characters, each perhaps escaped

qint64 flagsOf(const ReportEntry &entry)
{
    return qint64(entry.source) | qint64(entry.keyClass) << 4 | qint64(entry.effect) << 8
        | (entry.secret ? secretFlag : 0) | (entry.hashed ? hashedFlag : 0)
        | (entry.unknown ? unknownFlag : 0);
}

KeyClass classFrom(qint64 number)
{
    return number >= 0 && number <= qint64(KeyClass::PerNode) ? KeyClass(number) : KeyClass::Hot;
}

void setFlags(ReportEntry &entry, qint64 flags)
{
    const qint64 source = flags & 15;
    entry.source = source <= qint64(Source::Environment) ? Source(source) : Source::File;
    entry.keyClass = classFrom(flags >> 4 & 15);
    entry.effect = classFrom(flags >> 8 & 15);
    if (entry.effect == KeyClass::PerNode)
        entry.effect = KeyClass::Restart;
    entry.secret = flags & secretFlag;
    entry.hashed = flags & hashedFlag;
    entry.unknown = flags & unknownFlag;
}

QCborArray encodeEntry(const QString &id, const ReportEntry &entry)
{
    QCborArray array{id, entry.digest, entry.display, flagsOf(entry)};
    if (entry.disk)
        array.append(QCborArray{entry.disk->digest, entry.disk->display, entry.disk->pending});
    return array;
}

tl::unexpected<Error> corrupt(const QString &what)
{
    return fail(ErrorCode::Corrupt, u"configuration report: "_s + what);
}

bool digestFits(const QCborValue &value)
{
    return value.isByteArray() && value.toByteArray().size() == reportDigestSize;
}

bool displayFits(const QCborValue &value)
{
    return value.isString() && value.toString().size() <= displayMax;
}

/// A peer's entry; empty if it is not valid.
std::optional<ReportEntry> decodeEntry(const QCborArray &array)
{
    const QCborValue flags = array.at(FlagsPlace);
    if (!digestFits(array.at(DigestPlace)) || !displayFits(array.at(DisplayPlace)) || !flags.isInteger())
        return std::nullopt;
    ReportEntry entry{
        .digest = array.at(DigestPlace).toByteArray(), .display = array.at(DisplayPlace).toString()};
    setFlags(entry, flags.toInteger());
    if (array.size() <= DiskPlace)
        return entry;
    const QCborArray disk = array.at(DiskPlace).toArray();
    if (!digestFits(disk.at(DiskDigestPlace)) || !displayFits(disk.at(DiskDisplayPlace))
        || !disk.at(DiskPendingPlace).isBool())
        return std::nullopt;
    entry.disk = {.digest = disk.at(DiskDigestPlace).toByteArray(),
        .display = disk.at(DiskDisplayPlace).toString(),
        .pending = disk.at(DiskPendingPlace).toBool()};
    return entry;
}

QJsonValue valueIn(const std::map<QString, Leaf> &leaves, const QString &id)
{
    const auto found = leaves.find(id);
    return found == leaves.end() ? QJsonValue(QJsonValue::Undefined) : found->second.value;
}

} // namespace

QLatin1StringView sourceName(Source source)
{
    switch (source) {
    case Source::Default:
        return "default"_L1;
    case Source::File:
        return "file"_L1;
    case Source::Environment:
        return "environment"_L1;
    }
    Q_UNREACHABLE();
}

QByteArray valueDigest(const QByteArray &clusterKey, const QString &id, const QJsonValue &value)
{
    // An absent key is not the same as one whose value is null.
    const QByteArray text = value.isUndefined() ? QByteArray() : canonicalJson(value);
    return QMessageAuthenticationCode::hash(id.toUtf8() + '\0' + text, clusterKey, QCryptographicHash::Sha256)
        .left(reportDigestSize);
}

Report makeReport(const ReportInput &input)
{
    const std::map<QString, Leaf> running = input.running.leavesWithDefaults();
    const std::map<QString, Leaf> disk = input.disk.leavesWithDefaults();
    const QSet<QString> overridden = input.overrides.keys();
    std::map<QString, Leaf> all = running;
    all.insert(disk.begin(), disk.end());
    Report report{.revision = input.revision,
        .runningHash = canonicalHash(input.running),
        .diskHash = canonicalHash(input.disk),
        .entries = {}};
    for (const auto &[id, leaf] : all) {
        const QJsonValue used = valueIn(running, id);
        const QJsonValue stated = valueIn(disk, id);
        ReportEntry entry{.digest = valueDigest(input.clusterKey, id, used),
            .display = displayText(id, used),
            .source = overridden.contains(id) ? Source::Environment
                : input.running.contains(id)  ? Source::File
                                              : Source::Default,
            .keyClass = classOf(id),
            .effect = effectOf(id),
            .secret = isSecret(id),
            .hashed = isHashed(id),
            .unknown = !findKey(id)};
        const QByteArray diskDigest = valueDigest(input.clusterKey, id, stated);
        if (diskDigest != entry.digest)
            entry.disk = {.digest = diskDigest,
                .display = displayText(id, stated),
                .pending = input.pendingKeys.contains(id)};
        report.entries[id] = entry;
    }
    return report;
}

QByteArray encodeReport(const Report &report)
{
    QCborArray entries;
    for (const auto &[id, entry] : report.entries)
        entries.append(encodeEntry(id, entry));
    QCborMap map{{revisionName, qint64(report.revision)}, {runningHashName, report.runningHash},
        {diskHashName, report.diskHash}, {entriesName, entries}};
    if (!report.diskProblem.isEmpty())
        map.insert(diskProblemName, report.diskProblem);
    return map.toCborValue().toCbor();
}

Result<Report> decodeReport(const QByteArray &bytes)
{
    if (bytes.size() > reportBytesMax)
        return fail(ErrorCode::TooLarge,
            u"configuration report: %1 bytes; at most %2 are read"_s.arg(bytes.size()).arg(reportBytesMax));
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(bytes, &error).toMap();
    if (error.error != QCborError::NoError)
        return corrupt(u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    const qint64 revision = integerOf(map.value(revisionName), -1);
    Report report{.revision = quint32(revision),
        .runningHash = map.value(runningHashName).toByteArray(),
        .diskHash = map.value(diskHashName).toByteArray(),
        .diskProblem = map.value(diskProblemName).toString().left(problemMax),
        .entries = {}};
    if (revision < 0 || revision > std::numeric_limits<quint32>::max())
        return corrupt(u"no revision"_s);
    if (report.runningHash.size() != hashSize || report.diskHash.size() != hashSize)
        return corrupt(u"a hash does not have %1 bytes"_s.arg(hashSize));
    if (!map.value(entriesName).isArray())
        return corrupt(u"no entries"_s);
    const QCborArray entries = map.value(entriesName).toArray();
    if (entries.size() > reportEntriesMax)
        return fail(ErrorCode::TooLarge,
            u"configuration report: %1 keys; at most %2 are read"_s.arg(entries.size())
                .arg(reportEntriesMax));
    for (const QCborValue &item : entries) {
        const QString id = item.toArray().at(IdPlace).toString();
        const std::optional<ReportEntry> entry = decodeEntry(item.toArray());
        if (id.isEmpty() || id.size() > idMax || !entry)
            return corrupt(u"entry \"%1\" is malformed"_s.arg(id.left(40)));
        if (!report.entries.try_emplace(id, *entry).second)
            return corrupt(u"key \"%1\" is given twice"_s.arg(id.left(40)));
    }
    return report;
}

} // namespace muster::config
