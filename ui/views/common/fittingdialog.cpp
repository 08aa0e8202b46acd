#include "views/common/fittingdialog.h"

#include <QLayout>

namespace muster::views {

void FittingDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void FittingDialog::fit()
{
    if (!layout())
        return;
    layout()->invalidate();
    const int needed = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    resize(width(), needed);
}

} // namespace muster::views
