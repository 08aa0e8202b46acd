#pragma once
#include <QElapsedTimer>
#include <QObject>

namespace muster::shell {

class MainWindow;

/// Says on the logging category muster.start, which is off unless somebody measures, when the window has
/// drawn its first frame and takes input, and when it has drawn its first picture of a cluster. Thread: GUI.
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
    bool m_pictured = false;
    bool m_pictureDrawn = false;
};

} // namespace muster::shell
