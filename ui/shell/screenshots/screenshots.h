#pragma once
#include "models/examples/examples.h"
#include "shell/screenshots/dialogshots.h"
#include "views/common/look.h"

#include <QObject>
#include <QTimer>

#include <vector>

class QImage;
class QWidget;

namespace muster::shell {

class MainWindow;

/// Renders pages to PNG files `<page>-<state>-<light|dark>-<1x|2x>.png`: every page and state from the
/// built-in examples, or the pages of a live cluster after its first overview. Thread: GUI; continues from
/// the event loop.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// `window` is borrowed and must outlive this. `directory` empty: no files are written, the signals still
    /// report.
    Screenshots(MainWindow *window, QString directory, QObject *parent = nullptr);
    enum Extent {
        Handbook, ///< without duplicates: a page that looks the same in two states is rendered once
        EveryPair, ///< also the pages that a state does not change
        OnlyLight, ///< as Handbook: what text fits does not depend on colors
    };
    /// From examples; needs no network.
    void renderExamples(Extent extent = Handbook);
    /// Waits for the first overview, at most 10 s, then renders every page as "live".
    void renderLive();

signals:
    /// After each screenshot: what does not fit in it, see views::clippedTexts().
    void rendered(const QString &name, const QStringList &clipped);
    /// `error` empty: all files were written.
    void finished(const QString &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPages(const models::Example &example, bool everyPair);
    void addPage(
        const QString &name, const models::Example &example, const QString &page, const views::Look &look);
    void addTrust(bool changed);
    void begin();
    void step();
    bool write(QWidget *target, const QString &name);
    void stop(const QString &error);

    MainWindow *m_window;
    const QString m_directory;
    std::vector<Shot> m_shots;
    size_t m_next = 0;
    int m_phase = 0;
    int m_quiet = 0; ///< rounds since a layout was asked for
    bool m_dark = false;
    bool m_onlyLight = false;
    QWidget *m_target = nullptr;
    QTimer m_timer;
    QTimer m_deadline;
};

/// With at most 256 colors, the most frequent ones exact, the rest nearest: flat pages keep their look at a
/// third of the size.
QImage withFewColors(const QImage &image);

} // namespace muster::shell
