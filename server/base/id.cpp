#include "base/id.h"

#include <QRandomGenerator>

#include <array>

namespace muster {

namespace {
constexpr char idAlphabet[] = "ybndrfg8ejkmcpqxot1uwisza345h769";
constexpr qsizetype idLength = 26;
} // namespace

QString newId()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const auto *bytes = reinterpret_cast<const uchar *>(words.data());
    QString id;
    id.reserve(idLength);
    quint32 bits = 0;
    int available = 0;
    for (int i = 0; i < 16; ++i) {
        bits = (bits << 8) | bytes[i];
        available += 8;
        while (available >= 5) {
            id.append(QLatin1Char(idAlphabet[(bits >> (available - 5)) & 31]));
            available -= 5;
        }
    }
    id.append(QLatin1Char(idAlphabet[(bits << (5 - available)) & 31]));
    return id;
}

bool isId(QStringView text)
{
    return text.size() == idLength && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    });
}

} // namespace muster
