// muster_test: USES Muster::Shell WIDGETS
#include "models/examples/examples.h"
#include "shell/clusters/clustersession.h"
#include "shell/dialogs/clusteractions.h"
#include "shell/pages/navigator.h"
#include "shell/pages/pagestack.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

namespace {

/// Records what the stack does with it.
class SpyPage final : public views::Page {
public:
    SpyPage(QString name, bool filters, QWidget *parent)
        : Page(parent), m_name(std::move(name)), m_filters(filters)
    {
    }
    void setOverview(const protocol::Overview &overview) override { nodes += int(overview.nodes.size()); }
    void setStale(bool isStale) override { stale = isStale; }
    void setBlocked(const QString &why) override { blocked = why; }
    void save(views::Look &look) const override { look.insert(m_name + "/text"_L1, text); }
    void restore(const views::Look &look) override { text = look.value(m_name + "/text"_L1); }
    bool focusFilter() override { return m_filters; }
    bool clearFilter() override { return m_filters; }

    QList<int> nodes;
    bool stale = false;
    QString blocked;
    QString text;

private:
    const QString m_name;
    const bool m_filters;
};

PageEntry entry(const QString &id, bool filters, OverviewModels::Parts models)
{
    return {.id = id,
        .title = u'&' + id,
        .command = id,
        .help = id,
        .models = models,
        .make = [id, filters](const PageContext &, QWidget *parent) -> views::Page * {
            return new SpyPage(id, filters, parent);
        }};
}

} // namespace

// The contract of a page, by two pages that the console does not have: nothing but their entries names them.
class TestPageStack : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ClusterSession> m_session;
    Navigator *m_navigator = nullptr;
    OverviewModels *m_models = nullptr;
    PageStack *m_stack = nullptr;

    SpyPage *page(int place) const { return static_cast<SpyPage *>(m_stack->widget(place)); }

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        m_session =
            std::make_unique<ClusterSession>(m_settings.get(), ProfileList(m_folder.filePath(u"p"_s)));
        m_navigator = new Navigator(m_window.get());
        m_models = new OverviewModels(m_window.get());
        m_stack = new PageStack({entry(u"first"_s, false, OverviewModels::Events),
                                    entry(u"second"_s, true, OverviewModels::Nodes)},
            {.session = m_session.get(),
                .models = m_models,
                .actions = new ClusterActions(m_session.get(), m_window.get()),
                .navigator = m_navigator},
            new QWidget, m_window.get());
        m_stack->showPlaceholder(false);
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void inASmallClusterAllAreFilledAtOnce()
    {
        m_stack->setOverview(examples::healthy(3));
        QCOMPARE(page(0)->nodes, QList<int>{3});
        QCOMPARE(page(1)->nodes, QList<int>{3});
        QCOMPARE(m_models->nodes()->rowCount(), 3);
    }

    void inALargeOneThePageThatIsSeenAndItsModels()
    {
        m_stack->setOverview(examples::crowd(200));
        QCOMPARE(page(0)->nodes, QList<int>{200});
        QVERIFY(page(1)->nodes.isEmpty());
        QCOMPARE(m_models->nodes()->rowCount(), 0);
        m_stack->turnTo(u"second"_s);
        QCOMPARE(page(1)->nodes, QList<int>{200});
        QCOMPARE(m_models->nodes()->rowCount(), 200);
        QCOMPARE(page(0)->nodes.size(), 1);
    }

    void allHearWhetherItIsStaleAndWhatIsBlocked()
    {
        m_stack->setStale(true);
        m_stack->setBlocked(u"why"_s);
        for (int place : {0, 1}) {
            QVERIFY(page(place)->stale);
            QCOMPARE(page(place)->blocked, u"why"_s);
        }
    }

    void aLookHoldsAllPagesAndWhichIsShown()
    {
        page(0)->text = u"a"_s;
        m_stack->turnTo(u"second"_s);
        const views::Look look = m_stack->look();
        page(0)->text.clear();
        m_stack->turnTo(u"first"_s);
        m_stack->setLook(look);
        QCOMPARE(page(0)->text, u"a"_s);
        QCOMPARE(m_stack->current().id, u"second"_s);
        m_stack->setLook({{u"page"_s, u"of another version"_s}});
        QCOMPARE(m_stack->current().id, u"second"_s);
    }

    void theFilterOfAPageWithoutOneIsTheFirstThatHasOne()
    {
        QVERIFY(!m_stack->clearFilter());
        m_stack->focusFilter();
        QCOMPARE(m_stack->current().id, u"second"_s);
        QVERIFY(m_stack->clearFilter());
    }

    void whatPagesAskForIsCarriedOut()
    {
        QSignalSpy said(m_navigator, &Navigator::said);
        emit page(0)->said(u"sentence"_s);
        QCOMPARE(said.size(), 1);
        emit page(0)->pageRequested(u"second"_s);
        QCOMPARE(m_stack->currentIndex(), 1);
        emit page(0)->pageRequested(u"none of this name"_s);
        QCOMPARE(m_stack->currentIndex(), 1);
    }

    void thePlaceholderKeepsThePage()
    {
        m_stack->showPlaceholder(true);
        QCOMPARE(m_stack->currentIndex(), 2);
        m_stack->turnTo(u"second"_s);
        QCOMPARE(m_stack->currentIndex(), 2);
        m_stack->showPlaceholder(false);
        QCOMPARE(m_stack->currentIndex(), 1);
    }

    void everyPageOfTheConsoleIsWhole()
    {
        QStringList ids;
        for (const PageEntry &page : allPages()) {
            QVERIFY2(!page.title.isEmpty() && !page.command.isEmpty() && !page.help.isEmpty() && page.make,
                qPrintable(page.id));
            QVERIFY2(!ids.contains(page.id), qPrintable(page.id));
            ids += page.id;
        }
    }
};

QTEST_MAIN(TestPageStack)
#include "tst_pagestack.moc"
