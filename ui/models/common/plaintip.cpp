#include "models/common/plaintip.h"

#include <QTextDocument>

#include <algorithm>

namespace muster::models {

namespace {
constexpr qsizetype lineMax = 160;
}

QString plainTip(const QString &text)
{
    // As Qt decides it. What is converted is rich text beyond doubt, with nothing in it but characters; and
    // it is wrapped, which other tips are not.
    const QStringList lines = text.split(u'\n');
    const bool isWide =
        std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) { return line.size() > lineMax; });
    return isWide || Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace muster::models
