#pragma once
#include <QElapsedTimer>
#include <QObject>

namespace muster::shell {

class MainWindow;

/// Logs in the category muster.start, which is off unless somebody measures, when the window has drawn its
/// first frame and takes input, and when it has drawn its first overview. Thread: GUI.
class StartMarks final : public QObject {
    Q_OBJECT
public:
    explicit StartMarks(MainWindow *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say(const char *what) const;

    QElapsedTimer m_sinceMade;
    bool m_drawn = false;
    bool m_hasOverview = false;
    bool m_overviewDrawn = false;
};

} // namespace muster::shell
