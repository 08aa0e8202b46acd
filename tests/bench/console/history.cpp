#include "bench/console/history.h"

#include "base/random.h"
#include "bench/console/programs.h"
#include "models/examples.h"
#include "shell/mainwindow.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A node begins or ends to be drained: a change of row, reason, verdict strip and events.
void change(protocol::Overview &overview, protocol::NodeOverview &node)
{
    protocol::EventRecord event;
    event.sequence = overview.events.isEmpty() ? 1 : overview.events.last().sequence + 1;
    event.at = overview.at;
    event.kind = u"draining"_s;
    event.node = node.id;
    event.good = node.lifecycle == u"draining";
    node.lifecycle = event.good ? u"active"_s : u"draining"_s;
    node.reasons.clear();
    overview.reasons.removeIf([&node](const protocol::Reason &reason) { return reason.node == node.id; });
    if (!event.good) {
        protocol::Reason reason;
        reason.code = u"draining"_s;
        reason.severity = protocol::Severity::Warn;
        reason.detail = u"%1 is being taken out of traffic"_s.arg(node.name);
        reason.since = overview.at;
        node.reasons = {reason};
        reason.node = node.id;
        overview.reasons.append(reason);
    }
    overview.events.append(event);
    if (overview.events.size() > 200)
        overview.events.removeFirst();
}

} // namespace

int runHistory(int nodes, int pictures)
{
    const QTemporaryDir folder;
    shell::MainWindow window(std::make_unique<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat),
        shell::ProfileList(folder.filePath(u"profiles"_s)));
    window.resize(1280, 800);
    window.show();
    protocol::Overview overview = models::examples::crowd(nodes);
    models::Connection connection;
    connection.state = models::Connection::State::Live;
    Random random(1);
    double before = 0;
    for (int i = 0; i < pictures; ++i) {
        overview.at = overview.at.addSecs(1);
        ++overview.revision;
        for (int changed = 0; changed < nodes / 10; ++changed)
            change(overview, overview.nodes[qsizetype(random.below(quint64(nodes)))]);
        window.showPage(shell::MainWindow::Page(i % int(shell::MainWindow::PageCount)));
        window.showPicture(overview, connection);
        if (i % 10 == 0)
            QCoreApplication::processEvents();
        if (i == 20) // every page has been drawn
            before = residentMegabytes(QCoreApplication::applicationPid());
    }
    const QJsonObject result{
        {u"before"_s, before}, {u"after"_s, residentMegabytes(QCoreApplication::applicationPid())}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace muster::bench::console
