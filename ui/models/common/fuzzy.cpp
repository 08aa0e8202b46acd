#include "models/common/fuzzy.h"

#include <array>

namespace muster::models {

namespace {

constexpr qsizetype lengthMax = 200;
constexpr int impossible = -1'000'000;
constexpr int perLetter = 4;
constexpr int atWordStart = 6;
constexpr int together = 8; // more than a word for each letter

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (text[at].isUpper() && before.isLower());
}

} // namespace

std::optional<int> fuzzyScore(QStringView query, QStringView text)
{
    text = text.left(lengthMax);
    QString wanted;
    for (const QChar c : query.left(lengthMax)) {
        if (!c.isSpace())
            wanted += c.toCaseFolded();
    }
    if (wanted.isEmpty())
        return 0;
    // Best score with the letters so far, if the last of them is matched at each place (apart) or anywhere
    // before it (best).
    std::array<int, lengthMax> apart;
    apart.fill(impossible);
    bool first = true;
    for (const QChar c : std::as_const(wanted)) {
        int best = first ? 0 : impossible; // of the letters before, ending before this place
        int previous = impossible; // apart[at - 1] of the letter before
        for (qsizetype at = 0; at < text.size(); ++at) {
            int score = impossible;
            if (text[at].toCaseFolded() == c) {
                const int loose = best + (startsWord(text, at) ? atWordStart : 0);
                score = std::max(loose, previous + together);
            }
            previous = apart[size_t(at)];
            best = first ? 0 : std::max(best, previous);
            apart[size_t(at)] = score < impossible / 2 ? impossible : score + perLetter;
        }
        first = false;
    }
    const int found = *std::max_element(apart.begin(), apart.begin() + text.size());
    if (text.isEmpty() || found < 0)
        return std::nullopt;
    return found - int(text.size()) / 8;
}

} // namespace muster::models
