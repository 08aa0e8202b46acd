#include "protocol/overview/overviewdecoder.h"

#include "protocol/overview/overviewtopic.h"
#include "protocol/overview/sharing.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Deeper than any node is; QJsonDocument counts from the top of the text.
constexpr int depthMax = 32;
constexpr TopicWords words = OverviewTopic::words;
constexpr std::array<QByteArrayView, 3> nodesPath{"data", "overview", "nodes"};

/// Finds the nodes in the text of an overview without reading it. It is less strict than JSON, since what it
/// finds is read as JSON afterwards, but never takes an end for another one; whatever is unusual on the way
/// to the nodes (a key twice, or with an escape) fails.
class NodeFinder {
public:
    using Range = OverviewDecoder::Range;

    explicit NodeFinder(QByteArrayView text) : m_text(text) { }
    bool find() { return skipSpace() && walkObject(0) && m_nodes; }
    Range nodes() const { return *m_nodes; } ///< with its brackets
    const std::vector<Range> &elements() const { return m_elements; }

private:
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool take(char c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }
    bool skipSpace() ///< false at the end
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }
    bool skipString();
    bool skipValue();
    bool walkObject(size_t level);
    bool walkNodes();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    std::optional<Range> m_nodes;
    std::vector<Range> m_elements;
};

bool NodeFinder::skipString()
{
    if (!take('"'))
        return false;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '\\')
            ++m_at;
        else if (m_text[m_at] == '"')
            return take('"');
    }
    return false;
}

bool NodeFinder::skipValue()
{
    int depth = 0;
    do {
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (c == '"') {
            if (!skipString())
                return false;
            continue;
        }
        if (c == '{' || c == '[') {
            if (++depth > depthMax)
                return false;
        } else if (c == '}' || c == ']') {
            if (--depth < 0)
                return false;
        } else if (m_at >= m_text.size() || (depth == 0 && c == ',')) {
            return false;
        } else if (depth == 0) { // a number or a word
            while (m_at < m_text.size() && !QByteArrayView(",]} \t\r\n").contains(m_text[m_at]))
                ++m_at;
            return true;
        }
        ++m_at;
    } while (depth > 0);
    return true;
}

bool NodeFinder::walkObject(size_t level)
{
    bool isFound = false;
    if (!take('{'))
        return false;
    while (skipSpace() && !isAt('}')) {
        const qsizetype begin = m_at + 1;
        if (!skipString())
            return false;
        const QByteArrayView key = m_text.sliced(begin, m_at - begin - 1);
        if (key.contains('\\') || !skipSpace() || !take(':') || !skipSpace())
            return false;
        if (key != nodesPath[level]) {
            if (!skipValue())
                return false;
        } else {
            if (std::exchange(isFound, true)
                || !(level + 1 < nodesPath.size() ? walkObject(level + 1) : walkNodes()))
                return false;
        }
        if (!skipSpace() || (!isAt('}') && !take(',')))
            return false;
    }
    return take('}');
}

bool NodeFinder::walkNodes()
{
    const qsizetype begin = m_at;
    if (!take('['))
        return false;
    while (skipSpace() && !isAt(']')) {
        const qsizetype element = m_at;
        if (qsizetype(m_elements.size()) == overviewNodesMax || !isAt('{') || !skipValue())
            return false;
        m_elements.push_back({element, m_at - element});
        if (!skipSpace() || (!isAt(']') && (!take(',') || !skipSpace() || isAt(']'))))
            return false;
    }
    if (!take(']'))
        return false;
    m_nodes = Range{begin, m_at - begin};
    return true;
}

/// What changes all the time stands in front of each node.
struct Counts {
    qint64 age = 0; ///< in ms
    qint64 seenBy = 0;
    qint64 peers = 0;
    qsizetype size = 0; ///< of their text
};

std::optional<Counts> countsOf(QByteArrayView element)
{
    constexpr int digitsMax = 9; // what fits an int whatever they are
    Counts counts;
    qsizetype at = 0;
    const auto number = [&](QByteArrayView before, qint64 &into) {
        if (!element.sliced(at).startsWith(before))
            return false;
        at += before.size();
        const qsizetype begin = at;
        for (; at < element.size() && element[at] >= '0' && element[at] <= '9'; ++at)
            into = at - begin < digitsMax ? into * 10 + (element[at] - '0') : into;
        const qsizetype digits = at - begin;
        return digits == 1 || (digits > 1 && digits <= digitsMax && element[begin] != '0');
    };
    if (!number("{\"age_ms\":", counts.age) || !number(",\"seen_by\":", counts.seenBy)
        || !number(",\"peers\":", counts.peers) || at >= element.size() || element[at] != ',')
        return std::nullopt;
    counts.size = at + 1;
    return counts;
}

/// Whether the counts stand in front only: of equal keys the last one counts.
bool mayBeTakenOver(QByteArrayView tail)
{
    return !tail.contains("\\u") && !tail.contains("\"age_ms\"") && !tail.contains("\"seen_by\"")
        && !tail.contains("\"peers\"");
}

} // namespace

void OverviewDecoder::hold(const Overview &overview, qint64 number)
{
    m_newest = overview;
    m_position.hold(number);
}

OverviewDecoder::Read OverviewDecoder::readAll(const QByteArray &text)
{
    Read read{decodeSocketEvent(text), std::nullopt};
    if (read.event && read.event->event == words.deltaName)
        readDelta(read, text.size());
    if (!read.event || read.event->event != words.name)
        return read;
    m_text.clear();
    m_known.clear();
    const QJsonObject data = std::exchange(read.event->data, {});
    read.overview = overviewFromJson(data[words.snapshot].toObject());
    if (!*read.overview) {
        m_position.drop();
        return read;
    }
    Overview &overview = **read.overview;
    m_nodesRead = int(overview.nodes.size());
    shareUnchanged(overview, m_newest);
    hold(overview, data[words.number].toInteger());
    return read;
}

void OverviewDecoder::readDelta(Read &read, qsizetype bytes)
{
    const QJsonObject data = std::exchange(read.event->data, {});
    const TopicPosition::Step step = m_position.step(words, data, bytes);
    if (step == TopicPosition::Step::Ignored)
        return;
    Result<Overview> next = fail(ErrorCode::Corrupt, u"a delta is missing"_s);
    if (step == TopicPosition::Step::Next)
        next = applyDelta(m_newest, data[words.delta].toObject());
    if (!next) {
        read.needsSnapshot = true;
        m_position.drop();
        return;
    }
    m_newest = *next;
    m_text.clear(); // it is no longer that of the newest overview
    m_known.clear();
    read.overview = std::move(next);
}

std::optional<NodeOverview> OverviewDecoder::takenOver(QByteArrayView element, size_t at) const
{
    if (at >= m_known.size() || m_known[at].tailSize == 0)
        return std::nullopt;
    const Known &known = m_known[at];
    const auto counts = countsOf(element);
    if (!counts
        || element.sliced(counts->size) != QByteArrayView(m_text).sliced(known.tailAt, known.tailSize))
        return std::nullopt;
    NodeOverview node = m_newest.nodes[qsizetype(at)];
    node.age = Millis(counts->age);
    node.seenBy = int(counts->seenBy);
    node.peers = int(counts->peers);
    return node;
}

/// Empty if one of them is not a node.
std::optional<QList<NodeOverview>> OverviewDecoder::readNodes(
    const QByteArray &text, const std::vector<Range> &elements)
{
    QList<NodeOverview> nodes;
    std::vector<Known> known;
    m_nodesRead = 0;
    for (const Range &range : elements) {
        const QByteArrayView element = QByteArrayView(text).sliced(range.at, range.size);
        const auto counts = countsOf(element);
        std::optional<NodeOverview> node = takenOver(element, known.size());
        if (!node) {
            const QJsonDocument json = QJsonDocument::fromJson(element.toByteArray());
            node = json.isObject() ? nodeFromJson(json.object()) : std::nullopt;
            if (!node)
                return std::nullopt;
            ++m_nodesRead;
            if (nodes.size() < m_newest.nodes.size())
                shareUnchanged(*node, std::as_const(m_newest).nodes[nodes.size()]);
        }
        const bool isUsual = counts && mayBeTakenOver(element.sliced(counts->size));
        known.push_back(isUsual ? Known{range.at + counts->size, range.size - counts->size} : Known{});
        nodes.append(std::move(*node));
    }
    m_text = text;
    m_known = std::move(known);
    return nodes;
}

OverviewDecoder::Read OverviewDecoder::read(const QByteArray &text)
{
    NodeFinder finder(text);
    if (!finder.find())
        return readAll(text);
    QByteArray rest = text;
    rest.replace(finder.nodes().at, finder.nodes().size, "[]");
    Read read{decodeSocketEvent(rest), std::nullopt};
    if (!read.event || read.event->event != words.name)
        return readAll(text);
    const QJsonObject data = std::exchange(read.event->data, {});
    read.overview = overviewFromJson(data[words.snapshot].toObject());
    if (!*read.overview)
        return readAll(text);
    auto nodes = readNodes(text, finder.elements());
    if (!nodes)
        return readAll(text);
    Overview &overview = **read.overview;
    shareUnchanged(overview, m_newest); // of all but the nodes, which it does not have yet
    overview.nodes = std::move(*nodes);
    hold(overview, data[words.number].toInteger());
    return read;
}

} // namespace muster::protocol
