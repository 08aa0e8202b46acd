// muster_test: USES Muster::Node
#include "node/daemon/announcement.h"

#include <QTest>

using namespace muster;
using namespace Qt::Literals::StringLiterals;
using cluster::Lifecycle;
using cluster::NodeMeta;

class TestAnnouncement : public QObject {
    Q_OBJECT
private slots:
    void factsComeFromAllSources()
    {
        node::Announcement announcement;
        announcement.addSource([](NodeMeta &facts) { facts.name = u"node-1"_s; });
        announcement.addSource([](NodeMeta &facts) { facts.schema = 12; });
        QCOMPARE(announcement.facts().name, u"node-1"_s);
        QCOMPARE(announcement.facts().schema, 12U);
        QCOMPARE(announcement.facts().lifecycle, Lifecycle::Joining);
    }

    void nothingIsAnnouncedBeforeTheBeginning()
    {
        Heard heard;
        heard.announcement.refresh();
        heard.announcement.change(Lifecycle::Stopping); // stopped before it ever served
        QVERIFY(heard.all.empty());
    }

    void onlyWhatChangedIsAnnounced()
    {
        Heard heard;
        heard.announcement.begin(Lifecycle::Active);
        QCOMPARE(heard.all.size(), size_t(1));
        QCOMPARE(heard.all.back().lifecycle, Lifecycle::Active);
        heard.announcement.refresh();
        QCOMPARE(heard.all.size(), size_t(1));
        heard.term = 7;
        heard.announcement.refresh();
        heard.announcement.refresh();
        QCOMPARE(heard.all.size(), size_t(2));
        QCOMPARE(heard.all.back().leaderTerm, quint64(7));
    }

    void theLifecycleIsAFactToo()
    {
        Heard heard;
        heard.announcement.begin(Lifecycle::Active);
        heard.announcement.change(Lifecycle::Stopping);
        heard.announcement.change(Lifecycle::Stopping);
        QCOMPARE(heard.all.size(), size_t(2));
        QCOMPARE(heard.all.back().lifecycle, Lifecycle::Stopping);
    }

private:
    struct Heard {
        node::Announcement announcement;
        quint64 term = 0;
        std::vector<NodeMeta> all;
        Heard()
        {
            announcement.addSource([this](NodeMeta &facts) { facts.leaderTerm = term; });
            QObject::connect(&announcement, &node::Announcement::changed, &announcement,
                [this](const NodeMeta &facts) { all.push_back(facts); });
        }
    };
};

QTEST_GUILESS_MAIN(TestAnnouncement)
#include "tst_announcement.moc"
