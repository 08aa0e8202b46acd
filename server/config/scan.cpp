#include "config/scan.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, json.size());
    const qsizetype line = std::count(json.cbegin(), json.cbegin() + end, '\n') + 1;
    const qsizetype lineStart = end == 0 ? 0 : json.lastIndexOf('\n', end - 1) + 1;
    return u"line %1, column %2"_s.arg(line).arg(end - lineStart + 1);
}

std::optional<ScanProblem> scanJson(const QByteArray &json, int depthMax)
{
    struct Level {
        bool object = false;
        bool nameNext = false;
        QSet<QByteArray> names = {};
    };
    std::vector<Level> levels;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json.at(i)) {
        case '{':
        case '[':
            if (int(levels.size()) >= depthMax)
                return ScanProblem{i, u"the nesting is deeper than %1"_s.arg(depthMax)};
            levels.push_back({.object = json.at(i) == '{', .nameNext = json.at(i) == '{'});
            break;
        case '}':
        case ']':
            if (!levels.empty())
                levels.pop_back();
            break;
        case ',':
            if (!levels.empty())
                levels.back().nameNext = levels.back().object;
            break;
        case '"': {
            const qsizetype start = i++;
            while (i < json.size() && json.at(i) != '"')
                i += json.at(i) == '\\' ? 2 : 1;
            if (levels.empty() || !levels.back().nameNext)
                break;
            levels.back().nameNext = false;
            const QByteArray name = json.mid(start + 1, i - start - 1);
            if (levels.back().names.contains(name))
                return ScanProblem{start,
                    u"\"%1\" appears twice in the same object; keep one"_s.arg(
                        QString::fromUtf8(name.left(200)))};
            levels.back().names.insert(name);
            break;
        }
        default:
            break;
        }
    }
    return std::nullopt;
}

} // namespace muster::config
