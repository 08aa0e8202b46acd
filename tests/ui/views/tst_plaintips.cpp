// muster_test: USES Muster::Views WIDGETS
#include "models/common/plaintip.h"
#include "models/config/mismatchmodel.h"
#include "models/events/eventmodel.h"
#include "models/examples/examples.h"
#include "models/logs/logmodel.h"
#include "models/nodes/nodefilter.h"
#include "models/nodes/nodemodel.h"
#include "models/reachability/sightmodel.h"
#include "views/common/reasonlist.h"
#include "views/logs/logpanes.h"
#include "views/logs/logview.h"
#include "views/nodes/heatgrid.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeView>

using namespace muster;
using namespace muster::views;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What Qt would load, and what would only look different. Nothing that has no end: a test that fails would
/// take the memory of its host.
const QString image = u"<img src=\"file:///nowhere.png\">"_s;
const QString evil = image + u" <b>bold</b> &amp; \u202e 結"_s;

/// The tip that appears when the pointer rests there; null: none does.
const QLabel *tipAt(QWidget *widget, const QPoint &at)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &help);
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top->inherits("QTipLabel") && top->isVisible())
            return qobject_cast<QLabel *>(top);
    return nullptr;
}

/// What a label shows, in the way it would draw it. Empty: it would load something, or format it.
QString drawn(const QLabel *label)
{
    if (!label)
        return u"(no tip)"_s;
    if (label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()))
        return label->text();
    QTextDocument document;
    document.setHtml(label->text());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().isImageFormat()
                || part.fragment().charFormat().fontWeight() > QFont::Normal)
                return {};
    return document.toPlainText().replace(QChar(0x2028), u'\n');
}

protocol::Overview hostile()
{
    protocol::Overview overview = models::examples::notReloaded();
    protocol::NodeOverview &node = overview.nodes[0];
    node.name = node.address = evil;
    protocol::Reason reason;
    reason.code = protocol::ReasonCode::Down;
    reason.detail = evil;
    reason.node = node.id;
    node.reasons = overview.reasons = {reason};
    protocol::EventRecord event;
    event.at = overview.at;
    event.detail = evil;
    event.node = node.id;
    overview.events = {event};
    for (protocol::ConfigDifference &difference : overview.differences) {
        difference.key = u"A.B"_s + evil;
        for (protocol::ConfigValue &value : difference.values)
            value.running = value.disk = evil;
    }
    return overview;
}

} // namespace

/// Text of others is text in every tip, along the way that Qt goes when the pointer rests.
class TestPlainTips : public QObject {
    Q_OBJECT

private:
    /// The tips of all cells and headers of a view; how many of them hold the hostile text.
    template <typename View>
    int lookAt(View &view)
    {
        view.resize(3'000, 600);
        view.show();
        int found = 0;
        const QAbstractItemModel *model = view.model();
        const auto look = [&](const QModelIndex &index) {
            if (!index.data(Qt::ToolTipRole).isValid() || index.data(Qt::ToolTipRole).toString().isEmpty())
                return;
            view.scrollTo(index);
            const QString text = drawn(tipAt(view.viewport(), view.visualRect(index).center()));
            QVERIFY2(!text.isEmpty(), qPrintable(index.data(Qt::ToolTipRole).toString()));
            found += text.contains(evil);
        };
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                look(index);
                for (int below = 0; below < model->rowCount(index); ++below)
                    look(model->index(below, column, index));
                for (int below = 0; column > 0 && below < model->rowCount(model->index(row, 0)); ++below)
                    look(model->index(below, column, model->index(row, 0)));
            }
        }
        return found;
    }

private slots:
    void plainTextStaysAsItIs()
    {
        QCOMPARE(models::plainTip(u"two\nlines, 3 < 5 & more"_s), u"two\nlines, 3 < 5 & more"_s);
        QCOMPARE(models::plainTip({}), QString()); // no tip stays no tip
        QVERIFY(Qt::mightBeRichText(models::plainTip(QString(4'000, u'x')))); // it is wrapped
    }

    void namesAndReasonsOfNodes()
    {
        models::NodeModel model;
        model.setOverview(hostile());
        QTableView view;
        view.setModel(&model);
        QVERIFY(lookAt(view) >= 2); // address, reason
    }

    void cellsOfTheGrid()
    {
        models::NodeModel model;
        model.setOverview(hostile());
        models::NodeFilter filter;
        filter.setNodes(&model);
        HeatGrid grid;
        grid.setNodes(&filter);
        grid.resize(400, 300);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        const auto *items = static_cast<QAbstractItemView *>(&grid);
        bool found = false;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QPoint at = items->visualRect(filter.index(row, 0)).center();
            found = found || drawn(tipAt(grid.viewport(), at)).contains(evil);
        }
        QVERIFY(found);
    }

    void events()
    {
        models::EventModel model;
        model.setOverview(hostile());
        QTableView view;
        view.setModel(&model);
        QVERIFY(lookAt(view) >= 1);
    }

    void configurationKeysAndValues()
    {
        models::MismatchModel model;
        model.setOverview(hostile());
        QVERIFY(model.rowCount() > 0);
        QTreeView view;
        view.setModel(&model);
        view.expandAll();
        QVERIFY(lookAt(view) >= 3);
    }

    void headersOfTheMatrix()
    {
        models::SightModel model;
        model.setOverview(hostile());
        QTableView view;
        view.setModel(&model);
        lookAt(view);
        bool found = false;
        for (int at = 0; at < view.horizontalHeader()->count(); ++at) {
            const QPoint middle(view.horizontalHeader()->sectionViewportPosition(at) + 3, 3);
            const QString text = drawn(tipAt(view.horizontalHeader()->viewport(), middle));
            QVERIFY(!text.isEmpty());
            found = found || text.contains(evil);
        }
        QVERIFY(found);
    }

    void reasons()
    {
        ReasonList list;
        list.resize(600, 400);
        list.setReasons(hostile(), {}, true);
        list.setBlocked(evil);
        list.show();
        int found = 0;
        for (QWidget *widget : list.findChildren<QWidget *>())
            if (!widget->toolTip().isEmpty()) {
                const QString text = drawn(tipAt(widget, widget->rect().center()));
                QVERIFY(!text.isEmpty());
                found += text.contains(evil);
            }
        QVERIFY(found >= 1);
    }

    void fieldsOfALogLine()
    {
        models::LogModel model;
        const QJsonObject line{{u"level"_s, u"warn"_s}, {u"msg"_s, evil}, {u"k"_s, evil}};
        model.add({{fromEpochMillis(1'000), 0, log::Level::Warn,
            QJsonDocument(line).toJson(QJsonDocument::Compact)}});
        LogPanes panes(new LogView);
        panes.resize(900, 600);
        panes.show();
        panes.showLine(model.index(0));
        auto *fields = panes.findChild<QTableWidget *>();
        QVERIFY(fields);
        int found = 0;
        for (int row = 0; row < fields->rowCount(); ++row) {
            const QString text =
                drawn(tipAt(fields->viewport(), fields->visualItemRect(fields->item(row, 1)).center()));
            QVERIFY2(!text.isEmpty(), qPrintable(fields->item(row, 1)->toolTip()));
            found += text == evil;
        }
        QCOMPARE(found, 2);
    }
};

QTEST_MAIN(TestPlainTips)
#include "tst_plaintips.moc"
