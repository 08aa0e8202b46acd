#include "bench/console/history.h"

#include "client/profile/profile.h"
#include "fakecluster/observer.h"
#include "fakecluster/world.h"
#include "protocol/overview/overviewdelta.h"
#include "protocol/socket/websocketframe.h"
#include "support/fake/fakenode.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace muster::bench::console {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis patience = 30s; ///< for one overview
constexpr Millis tellEvery = 30s;

fakecluster::WorldOptions worldOptions(int nodes, double churnPercent, const QString &address)
{
    fakecluster::WorldOptions options;
    options.nodes = nodes;
    options.churnPercent = churnPercent;
    options.version = u"0.1.0"_s;
    options.epoch = QDateTime::currentDateTimeUtc();
    options.address = address;
    return options;
}

/// A simulated cluster whose time is that of its overviews, behind the API of a node that says nothing else.
class Hour {
public:
    Hour(int nodes, double churnPercent)
        : m_world(worldOptions(nodes, churnPercent, m_node.address()), fakecluster::Script())
    {
        m_shown = look();
        m_node.setOverview(m_shown); // the overview that it gets when it connects: number 1
        makeNext();
        QObject::connect(&m_node, &test::FakeNode::overviewAsked, &m_node, [this] {
            m_node.pushEvent(protocol::events::overview,
                {{u"overview"_s, protocol::toJson(m_shown)}, {u"picture"_s, m_picture}});
        });
    }
    bool isHeard() const { return m_node.openSockets() > 0; }
    quint64 sent() const { return m_sent; } ///< the revision of the newest
    void sendNext()
    {
        m_node.pushEvent(protocol::events::overviewDelta, m_change);
        m_shown = std::move(m_next);
        ++m_picture;
        ++m_sent;
    }
    /// While the window is busy with the one before.
    void makeNext()
    {
        m_next = look();
        m_change = {{u"base"_s, m_picture}, {u"picture"_s, m_picture + 1},
            {u"change"_s, protocol::deltaOf(m_shown, m_next)}};
    }
    /// For a console that logs in; empty: it cannot be written.
    Result<QString> writeProfile()
    {
        const QString file = m_folder.filePath(u"profile.json"_s);
        const QString token = u"token-of-the-bench"_s;
        m_node.accounts()->tokens.insert(token);
        QFile tokenFile(file + u".token"_s);
        if (!tokenFile.open(QIODevice::WriteOnly)
            || !tokenFile.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || tokenFile.write(token.toUtf8()) < 0)
            return fail(ErrorCode::Unavailable, tokenFile.errorString());
        client::Profile profile;
        profile.name = u"hour"_s;
        profile.urls = {m_node.url()};
        profile.tokenFile = u"profile.json.token"_s;
        return client::writeProfile(profile, file).map([&file] { return file; });
    }

private:
    protocol::Overview look()
    {
        do
            m_now += 1s;
        while (m_world.advance(m_now), !m_world.observer());
        protocol::Overview overview = m_observer.look(m_world, m_now, m_world.takeChanges());
        overview.revision = ++m_revision;
        return overview;
    }

    QTemporaryDir m_folder;
    test::FakeNode m_node;
    fakecluster::World m_world;
    fakecluster::Observer m_observer;
    Millis m_now{0};
    quint64 m_revision = 0;
    quint64 m_sent = 1;
    protocol::Overview m_shown;
    qint64 m_picture = 1; ///< the number of m_shown
    protocol::Overview m_next;
    QJsonObject m_change; ///< from m_shown to m_next
};

/// Sends overview by overview and notes what the window holds after each.
class Measurement {
public:
    Measurement(int nodes, double churnPercent, int pictures)
        : m_hour(nodes, churnPercent), m_pictures(pictures)
    {
    }
    /// Megabytes after each overview; fewer than there are: the window fell silent.
    std::vector<double> run()
    {
        const auto profile = m_hour.writeProfile();
        if (!profile)
            return {};
        m_window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_window, &QProcess::readyReadStandardOutput, &m_loop, [this] { read(); });
        QObject::connect(&m_window, &QProcess::finished, &m_loop, &QEventLoop::quit);
        QTimer silence;
        silence.callOnTimeout(&m_loop, &QEventLoop::quit);
        m_silence = &silence;
        silence.start(patience);
        m_clock.start();
        m_window.start(QCoreApplication::applicationFilePath(), {u"--window"_s, *profile});
        m_loop.exec();
        m_window.disconnect(&m_loop);
        m_window.kill(); // it has nothing to lose
        m_window.waitForFinished();
        return m_megabytes;
    }

private:
    void read()
    {
        while (m_window.canReadLine()) {
            const QList<QByteArray> words = m_window.readLine().simplified().split(' ');
            // The first overview comes as the answer to a request before the socket is open, and once more
            // over it.
            if (words.size() == 2 && words[0].toULongLong() == m_hour.sent() && m_hour.isHeard())
                shown(words[1].toDouble());
        }
    }
    void shown(double megabytes)
    {
        m_silence->start(patience);
        m_megabytes.push_back(megabytes);
        if (int(m_megabytes.size()) == m_pictures)
            return m_loop.quit();
        m_hour.sendNext();
        m_hour.makeNext();
        if (m_clock.elapsed() - m_told < tellEvery.count())
            return;
        m_told = m_clock.elapsed();
        std::fprintf(stderr, "bench: %d of %d overviews, %.0f MB, after %lld s\n", int(m_megabytes.size()),
            m_pictures, megabytes, static_cast<long long>(m_told / 1'000));
    }

    Hour m_hour;
    const int m_pictures;
    QProcess m_window;
    QEventLoop m_loop;
    QTimer *m_silence = nullptr; ///< of run()
    QElapsedTimer m_clock;
    qint64 m_told = 0;
    std::vector<double> m_megabytes;
};

} // namespace

std::vector<Figure> memoryFigures(int nodes, double churnPercent, int pictures)
{
    const std::vector<double> megabytes = Measurement(nodes, churnPercent, pictures).run();
    if (int(megabytes.size()) < pictures) {
        std::fprintf(stderr, "bench: the window fell silent after %d of %d overviews\n",
            int(megabytes.size()), pictures);
        return {};
    }
    // Each page has been drawn by then.
    const auto round = std::min(megabytes.size(), std::size_t(picturesOfAllPages)) - 1;
    return {{u"memory"_s, u"memory with %1 nodes, every page drawn"_s.arg(nodes), u"MB"_s, megabytes[round],
                200, 120},
        {u"memory-hour"_s, u"the most during %1 overviews (one a second)"_s.arg(pictures), u"MB"_s,
            *std::max_element(megabytes.begin(), megabytes.end()), 200, 120}};
}

} // namespace muster::bench::console
