#pragma once
#include <QDialog>

namespace muster::views {

/// A dialog as high as its texts need at its width: Qt guesses the height of wrapped labels for another
/// width.
class FittingDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    /// Call it after texts were added or changed.
    void fit();
    void showEvent(QShowEvent *event) override;
};

} // namespace muster::views
