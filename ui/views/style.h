#pragma once
#include <QProxyStyle>

namespace muster::views {

/// Fusion, with check boxes whose frame is seen on a dark ground too: Fusion derives it from the window's
/// colour.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
};

} // namespace muster::views
