#include "cluster/packets/label.h"

#include "base/printable.h"
#include "cluster/packets/bodies.h"

namespace muster::cluster::packets {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For logs: a label is text from a stranger.
QString shownLabel(QByteArrayView label)
{
    constexpr qsizetype shown = 64;
    const QString text = printable(QString::fromUtf8(label.first(std::min(shown, label.size()))), u'?');
    return label.size() > shown ? text + u'…' : text;
}

} // namespace

QByteArray labelHeader(const QByteArray &label)
{
    if (label.isEmpty())
        return {};
    Q_ASSERT(label.size() <= labelBytesMax);
    return QByteArray(1, char(MessageType::HasLabel)).append(char(quint8(label.size()))).append(label);
}

Result<QByteArrayView> removeLabel(QByteArrayView packet, const QByteArray &expected)
{
    QByteArrayView label;
    if (!packet.isEmpty() && quint8(packet[0]) == quint8(MessageType::HasLabel)) {
        if (packet.size() < 2)
            return fail(ErrorCode::Corrupt, u"its label header is cut short"_s);
        const qsizetype size = quint8(packet[1]);
        if (size == 0 || packet.size() < 2 + size)
            return fail(ErrorCode::Corrupt, u"its label header is empty or cut short"_s);
        label = packet.sliced(2, size);
        packet = packet.sliced(2 + size);
    }
    if (label != QByteArrayView(expected))
        return fail(ErrorCode::Conflict,
            label.isEmpty() ? u"carries no label"_s : u"carries the label '%1'"_s.arg(shownLabel(label)));
    return packet;
}

} // namespace muster::cluster::packets
