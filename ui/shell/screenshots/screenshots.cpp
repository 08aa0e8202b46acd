#include "shell/screenshots/screenshots.h"

#include "shell/clusters/clustersession.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/common/layoutcheck.h"
#include "views/common/theme.h"
#include "views/nodes/nodebar.h"
#include "views/nodes/nodedetail.h"
#include "views/overview/verdictstrip.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace muster::shell {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize pageSize(1024, 700);

/// Pages that look the same in two states are rendered once for the handbook.
bool worthAScreenshot(const QString &page, const models::Example &example)
{
    static const QHash<QString, QStringList> wanted{
        {u"healthy"_s,
            {u"overview"_s, u"nodes"_s, u"cards"_s, u"history"_s, u"config"_s, u"leader"_s, u"reachability"_s,
                u"topology"_s, u"events"_s, u"logs"_s, u"audit"_s, u"databases"_s}},
        {u"leader-down"_s,
            {u"overview"_s, u"nodes"_s, u"cards"_s, u"leader"_s, u"reachability"_s, u"topology"_s,
                u"events"_s, u"logs"_s}},
        {u"no-answer"_s, {u"overview"_s, u"nodes"_s, u"cards"_s, u"config"_s, u"logs"_s}},
        {u"not-reloaded"_s, {u"overview"_s, u"nodes"_s, u"config"_s}},
        {u"config-mismatch"_s, {u"overview"_s, u"nodes"_s, u"config"_s}},
        {u"tie"_s, {u"overview"_s, u"nodes"_s, u"config"_s}}, {u"hashes-only"_s, {u"config"_s}},
        {u"no-leader"_s, {u"overview"_s, u"leader"_s, u"events"_s}},
        {u"clock-skew"_s, {u"overview"_s, u"nodes"_s, u"host"_s}},
        {u"low-limits"_s, {u"overview"_s, u"host"_s}}, {u"transferred"_s, {u"leader"_s}},
        {u"large"_s, {u"overview"_s, u"nodes"_s, u"cards"_s, u"grid"_s, u"reachability"_s, u"topology"_s}},
        {u"crowd"_s, {u"overview"_s, u"grid"_s, u"topology"_s}}, {u"foreign"_s, {u"nodes"_s}},
        {u"plaintext"_s, {u"overview"_s}}, {u"one-way"_s, {u"overview"_s, u"reachability"_s, u"topology"_s}},
        {u"cut-off"_s, {u"overview"_s, u"reachability"_s, u"topology"_s}},
        {u"stale"_s, {u"overview"_s, u"nodes"_s, u"databases"_s}},
        {u"replicas"_s, {u"databases"_s, u"database-settings"_s, u"topology"_s}},
        {u"replica-down"_s, {u"databases"_s}}, {u"replica-lagging"_s, {u"databases"_s}},
        {u"replica-paused"_s, {u"databases"_s}}, {u"primary-read-only"_s, {u"databases"_s}},
        {u"two-writers"_s, {u"databases"_s, u"overview"_s}}, {u"one-node"_s, {u"reachability"_s}},
        {u"wide"_s, {u"reachability"_s}}};
    static const QStringList otherwise{u"overview"_s, u"nodes"_s};
    return example.overview ? wanted.value(example.name, otherwise).contains(page) : page == "overview"_L1;
}

} // namespace

QImage withFewColors(const QImage &image)
{
    QHash<QRgb, int> counts;
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < rgb.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(rgb.constScanLine(y));
        for (int x = 0; x < rgb.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colors = counts.keys();
    std::sort(colors.begin(), colors.end(),
        [&](QRgb a, QRgb b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    return rgb.convertToFormat(
        QImage::Format_Indexed8, colors.mid(0, 256), Qt::ThresholdDither | Qt::AvoidDither);
}

Screenshots::Screenshots(MainWindow *window, QString directory, QObject *parent)
    : QObject(parent), m_window(window), m_directory(std::move(directory))
{
    qApp->installEventFilter(this);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::step);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(10s);
}

void Screenshots::renderExamples(Extent extent)
{
    m_onlyLight = extent == OnlyLight;
    for (const auto &example : models::examples::all())
        addPages(example, extent == EveryPair);
    addTrust(false);
    addTrust(true);
    for (Shot &shot : dialogShots(m_window))
        m_shots.push_back(std::move(shot));
    m_window->session()->setProfiles({exampleProfile()}, exampleProfile().path);
    begin();
}

void Screenshots::renderLive()
{
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        stop(u"no overview of the cluster within 10 s: %1"_s.arg(m_window->session()->connection().reason));
    });
    m_deadline.start();
    connect(m_window->session(), &ClusterSession::overviewChanged, this, [this] {
        if (!m_deadline.isActive())
            return;
        m_deadline.stop();
        for (const PageEntry &page : m_window->pages()->entries()) {
            m_shots.push_back({page.id + "-live"_L1, [this, id = page.id] {
                                   m_window->showPage(id);
                                   return m_window;
                               }});
        }
        begin();
    });
}

void Screenshots::addPages(const models::Example &example, bool everyPair)
{
    using views::DetailPage;
    using views::NodeView;
    const auto add = [&](const QString &name, const QString &page, const views::Look &look) {
        if (everyPair || worthAScreenshot(name, example))
            addPage(name, example, page, look);
    };
    const auto asNodes = [](NodeView view, DetailPage detail = DetailPage::Node) {
        return views::Look{
            {u"nodes/view"_s, QString::number(int(view))}, {u"nodes/detail"_s, QString::number(int(detail))}};
    };
    for (const PageEntry &page : m_window->pages()->entries())
        add(page.id, page.id, asNodes(NodeView::Table));
    add(u"cards"_s, u"nodes"_s, asNodes(NodeView::Cards));
    add(u"grid"_s, u"nodes"_s, asNodes(NodeView::Grid));
    add(u"history"_s, u"nodes"_s, asNodes(NodeView::Cards, DetailPage::History));
    add(u"database-settings"_s, u"databases"_s, {{u"databases/detail"_s, u"1"_s}});
    add(u"host"_s, u"nodes"_s, asNodes(NodeView::Table, DetailPage::Host));
}

void Screenshots::addPage(
    const QString &name, const models::Example &example, const QString &page, const views::Look &look)
{
    m_shots.push_back({name + u'-' + example.name, [this, example, page, look] {
                           m_window->session()->presentTrust({});
                           m_window->showOverview(example.overview, example.connection);
                           views::Look whole = look;
                           whole.insert(u"page"_s, page);
                           m_window->pages()->setLook(whole);
                           m_window->pages()->showExample(example);
                           return m_window;
                       }});
}

void Screenshots::addTrust(bool changed)
{
    m_shots.push_back(
        {changed ? u"overview-certificate-changed"_s : u"overview-certificate-unknown"_s, [this, changed] {
             client::TrustProblem problem{.host = u"10.0.0.11:8065"_s,
                 .fingerprint = QByteArray(32, '\x5a'),
                 .subject = u"node-1"_s,
                 .reason = u"The certificate is self-signed."_s,
                 .changed = changed};
             models::Connection connection{.state = models::Connection::State::TrustFailed,
                 .node = u"node-1"_s,
                 .trying = {},
                 .reason = problem.reason};
             m_window->showOverview({}, connection);
             m_window->session()->presentTrust(problem);
             m_window->showPage(u"overview"_s);
             return m_window;
         }});
}

void Screenshots::begin()
{
    if (!m_directory.isEmpty() && !QDir().mkpath(m_directory)) {
        stop(u"the folder %1 cannot be created"_s.arg(m_directory));
        return;
    }
    m_window->resize(pageSize);
    m_next = 0;
    m_phase = 0;
    views::applyAppearance(m_dark ? views::Appearance::Dark : views::Appearance::Light);
    m_timer.start();
}

void Screenshots::step()
{
    // Layouts settle in the event loop: arrange, let it run until a few rounds requested no layout, then take
    // the screenshot.
    constexpr int quietRounds = 3;
    constexpr int roundsMax = 200; // a layout that never settles is a bug and should be visible
    if (m_phase == 0) {
        // Each is independent of what was shown before.
        if (auto *strip = m_window->findChild<views::VerdictStrip *>())
            strip->forgetHeight();
        m_target = m_shots[m_next].arrange();
        if (m_target != m_window)
            m_target->setAttribute(Qt::WA_DontShowOnScreen);
        m_target->show();
        m_target->ensurePolished();
    }
    ++m_phase;
    if (++m_quiet <= quietRounds && m_phase < roundsMax)
        return;
    m_phase = 0;
    m_quiet = 0;
    const QString name = m_shots[m_next].name + (m_dark ? "-dark"_L1 : "-light"_L1);
    const bool written = write(m_target, name);
    if (m_target != m_window)
        m_target->deleteLater();
    m_target = nullptr;
    if (!written) {
        stop(u"%1 cannot be written to %2"_s.arg(name, m_directory));
        return;
    }
    if (++m_next < m_shots.size())
        return;
    if (!m_dark && !m_onlyLight) {
        m_dark = true;
        begin();
        return;
    }
    stop({});
}

bool Screenshots::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        m_quiet = 0;
    return QObject::eventFilter(watched, event);
}

bool Screenshots::write(QWidget *target, const QString &name)
{
    emit rendered(name, views::clippedTexts(target));
    if (m_directory.isEmpty())
        return true;
    for (const int scale : {1, 2}) {
        QImage image(target->size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(target->palette().color(QPalette::Window));
        target->render(&image);
        constexpr int smallest = 0; // of the PNG writer's quality: the strongest compression
        if (!withFewColors(image).save(
                QDir(m_directory).filePath(u"%1-%2x.png"_s.arg(name).arg(scale)), "PNG", smallest))
            return false;
    }
    return true;
}

void Screenshots::stop(const QString &error)
{
    m_timer.stop();
    m_deadline.stop();
    emit finished(error);
}

} // namespace muster::shell
