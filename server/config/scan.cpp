#include "config/scan.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, json.size());
    const qsizetype line = std::count(json.cbegin(), json.cbegin() + end, '\n') + 1;
    const qsizetype lineStart = end == 0 ? 0 : json.lastIndexOf('\n', end - 1) + 1;
    return u"line %1, column %2"_s.arg(line).arg(end - lineStart + 1);
}

namespace {

constexpr size_t remarksMax = 20;

/// The offset after the string that begins at `start`.
qsizetype stringEnd(const QByteArray &json, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < json.size() && json.at(i) != '"')
        i += json.at(i) == '\\' ? 2 : 1;
    return std::min(i + 1, json.size());
}

/// The one JSON value, or name, in a stretch of bytes.
QJsonValue valueOf(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

class Scanner {
public:
    Scanner(const QByteArray &json, int depthMax) : m_json(json), m_depthMax(depthMax) { }

    Scan run()
    {
        for (qsizetype i = 0; i < m_json.size() && !m_scan.problem; ++i) {
            switch (m_json.at(i)) {
            case '{':
            case '[':
                if (int(m_levels.size()) >= m_depthMax)
                    m_scan.problem = {i, u"the nesting is deeper than %1"_s.arg(m_depthMax)};
                m_levels.push_back({.object = m_json.at(i) == '{', .nameNext = m_json.at(i) == '{'});
                break;
            case '}':
            case ']':
                endValue(i);
                if (!m_levels.empty())
                    m_levels.pop_back();
                break;
            case ',':
                endValue(i);
                if (!m_levels.empty())
                    m_levels.back().nameNext = m_levels.back().object;
                break;
            case '"': {
                const qsizetype start = i;
                i = stringEnd(m_json, start) - 1;
                if (!m_levels.empty() && m_levels.back().nameNext)
                    beginValue(start, i + 1);
                else if (m_json.mid(start + 1, 3) == "\xef\xbb\xbf")
                    remark(start, u"begins with a byte order mark, which is left out; remove it."_s);
                break;
            }
            default:
                break;
            }
        }
        return m_scan;
    }

private:
    struct Value {
        qsizetype from = 0; ///< with the ':' before it
        qsizetype to = 0;
        std::optional<QJsonValue> parsed;
    };
    struct Level {
        bool object = false;
        bool nameNext = false;
        QString name = {}; ///< of the value that is open
        qsizetype nameAt = 0;
        qsizetype valueFrom = 0;
        QHash<QString, Value> values = {};
    };

    void beginValue(qsizetype nameAt, qsizetype end)
    {
        Level &level = m_levels.back();
        level.nameNext = false;
        level.name = valueOf(m_json.mid(nameAt, end - nameAt)).toString();
        level.nameAt = nameAt;
        level.valueFrom = end;
    }
    QByteArray textOf(const Value &value) const
    {
        return m_json.mid(
            m_json.indexOf(':', value.from) + 1, value.to - m_json.indexOf(':', value.from) - 1);
    }
    void endValue(qsizetype end)
    {
        if (m_levels.empty() || m_levels.back().valueFrom == 0)
            return;
        Level &level = m_levels.back();
        const Value value{std::exchange(level.valueFrom, 0), end, {}};
        const auto first = level.values.find(level.name);
        if (first == level.values.end()) {
            level.values.insert(level.name, value);
            return;
        }
        // Kept: a small value may be repeated as often as the file has room for it, behind a large one.
        if (!first->parsed)
            first->parsed = valueOf(textOf(*first));
        if (*first->parsed != valueOf(textOf(value))) {
            m_scan.problem = {level.nameAt,
                u"\"%1\" appears twice in the same object; keep one"_s.arg(level.name.left(200))};
        } else {
            remark(level.nameAt, u"is given twice, with the same value; remove one of them."_s);
        }
    }
    void remark(qsizetype offset, const QString &message)
    {
        QStringList path;
        for (const Level &level : m_levels)
            if (level.object)
                path.append(level.name);
        if (m_scan.remarks.size() < remarksMax)
            m_scan.remarks.push_back({offset, path, message});
    }

    const QByteArray &m_json;
    const int m_depthMax;
    std::vector<Level> m_levels;
    Scan m_scan;
};

} // namespace

Scan scanJson(const QByteArray &json, int depthMax)
{
    return Scanner(json, depthMax).run();
}

} // namespace muster::config
