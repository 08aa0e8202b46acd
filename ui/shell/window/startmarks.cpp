#include "shell/window/startmarks.h"

#include "shell/clusters/clustersession.h"
#include "shell/window/mainwindow.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>

namespace muster::shell {

Q_LOGGING_CATEGORY(startLog, "muster.start", QtWarningMsg)

StartMarks::StartMarks(MainWindow *window) : QObject(window)
{
    if (!startLog().isDebugEnabled())
        return;
    m_sinceMade.start();
    window->installEventFilter(this);
    connect(window->session()->feed(), &Feed::overviewChanged, this, [this] { m_hasOverview = true; });
}

void StartMarks::say(const char *what) const
{
    qCDebug(startLog, "%s after %lld ms", what, m_sinceMade.elapsed());
}

bool StartMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_drawn) {
        m_drawn = true;
        // Queued after everything that was due: input is handled from now on.
        QTimer::singleShot(0, this, [this] { say("interactive"); });
    }
    if (event->type() == QEvent::UpdateRequest && m_hasOverview && !m_overviewDrawn) {
        m_overviewDrawn = true;
        QTimer::singleShot(0, this, [this] { say("first overview"); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace muster::shell
