#pragma once
#include "models/examples/examples.h"
#include "shell/actions/palette.h"
#include "shell/clusters/clustersession.h"
#include "shell/layouts/layoutmenu.h"
#include "shell/layouts/windowlook.h"
#include "shell/pages/pagestack.h"
#include "shell/window/mainwindow.h"
#include "views/nodes/nodedetail.h"
#include "views/nodes/nodespage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

namespace muster::test {

using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
namespace examples = muster::models::examples;

/// The real window with its own settings for each test, and what an operator does with its layouts.
class LayoutFixture : public QObject {
protected:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString ini() const
    {
        return m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    void makeWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(std::make_unique<QSettings>(ini(), QSettings::IniFormat),
            ProfileList(m_folder.filePath(u"profiles"_s)));
        m_window->showOverview(examples::large(), examples::live());
        m_window->resize(1024, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <typename T>
    T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void trigger(const QString &id) const { m_window->actions().action(id)->trigger(); }
    QAction *entry(int place) const
    {
        const auto *found = m_window->actions().find(u"layout-%1"_s.arg(place));
        return found ? found->action : nullptr;
    }
    QString message() const { return m_window->statusBar()->currentMessage(); }
    /// Asks for it as an operator does; the name dialog stays open if it is not taken.
    void saveAs(const QString &name) const
    {
        trigger(u"save-layout"_s);
        find<QLineEdit>(u"layoutName"_s)->setText(name);
        find<QPushButton>(u"layoutNameSave"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QStringList names() const
    {
        QStringList names;
        for (const Layout &layout : m_window->layouts()->store()->layouts())
            names += layout.name;
        return names;
    }
    static void closeDialog(QDialog *dialog)
    {
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QHeaderView *headerOf(const QString &table) const { return find<QTableView>(table)->horizontalHeader(); }
    QSplitter *panes() const { return find<QSplitter>(u"nodePanes"_s); }
    /// Coarse: the parts have minimum heights, so exact sizes depend on when they are laid out.
    bool isDetailLarger() const { return panes()->sizes()[0] < panes()->sizes()[1]; }
    void movePanes(int first) const
    {
        // As dragging the border does.
        panes()->setSizes({first, panes()->height() - first});
        emit panes()->splitterMoved(first, 1);
    }

    /// Every part of a look, different from its default.
    void arrangeForTheNight() const
    {
        m_window->resize(1010, 680);
        m_window->showPage(u"nodes"_s);
        find<QAbstractButton>(u"nodesAsTable"_s)->click();
        QHeaderView *nodes = headerOf(u"nodeTable"_s);
        nodes->moveSection(nodes->visualIndex(models::NodeModel::VersionColumn), 1);
        nodes->resizeSection(models::NodeModel::NameColumn, 173);
        nodes->setSortIndicator(models::NodeModel::NameColumn, Qt::DescendingOrder);
        find<QLineEdit>(u"nodeFilter"_s)->setText(u"node-"_s);
        find<QCheckBox>(u"nodeOnlyDeviating"_s)->setChecked(true);
        auto *reason = find<QComboBox>(u"nodeReason"_s);
        reason->setCurrentIndex(1);
        m_window->findChild<views::NodesPage *>()->detail()->showPage(views::DetailPage::History);
        movePanes(190);
        headerOf(u"termTable"_s)->resizeSection(0, 155);
        headerOf(u"eventTable"_s)->resizeSection(0, 211);
        headerOf(u"limitTable"_s)->moveSection(0, 1);
        find<QLineEdit>(u"eventFilter"_s)->setText(u"lease"_s);
        find<QCheckBox>(u"eventTroubleOnly"_s)->setChecked(true);
        find<QComboBox>(u"eventNode"_s)->setCurrentIndex(2);
        find<QLineEdit>(u"logFilter"_s)->setText(u"timeout"_s);
        find<QCheckBox>(u"logRegex"_s)->setChecked(true);
        find<QComboBox>(u"logLevel"_s)->setCurrentIndex(2);
        find<QComboBox>(u"logNode"_s)->setCurrentIndex(3);
    }
    /// The same, with every part different again.
    void arrangeForTheDay() const
    {
        m_window->resize(1100, 760);
        m_window->showPage(u"nodes"_s);
        find<QAbstractButton>(u"nodesAsTable"_s)->click();
        QHeaderView *nodes = headerOf(u"nodeTable"_s);
        nodes->moveSection(1, 4);
        nodes->resizeSection(models::NodeModel::NameColumn, 240);
        nodes->setSortIndicator(models::NodeModel::StatusColumn, Qt::AscendingOrder);
        find<QAbstractButton>(u"nodesAsGrid"_s)->click();
        m_window->findChild<views::NodesPage *>()->clearFilter();
        m_window->findChild<views::NodesPage *>()->detail()->showPage(views::DetailPage::Host);
        movePanes(330);
        headerOf(u"termTable"_s)->resizeSection(0, 99);
        headerOf(u"eventTable"_s)->resizeSection(0, 120);
        headerOf(u"limitTable"_s)->moveSection(0, 2);
        find<QLineEdit>(u"eventFilter"_s)->clear();
        find<QCheckBox>(u"eventTroubleOnly"_s)->setChecked(false);
        find<QComboBox>(u"eventNode"_s)->setCurrentIndex(0);
        find<QLineEdit>(u"logFilter"_s)->clear();
        find<QCheckBox>(u"logRegex"_s)->setChecked(false);
        find<QComboBox>(u"logLevel"_s)->setCurrentIndex(0);
        find<QComboBox>(u"logNode"_s)->setCurrentIndex(1);
        m_window->showPage(u"topology"_s);
    }
    static QString differences(const QVariantMap &one, const QVariantMap &other)
    {
        QStringList lines;
        for (auto it = one.cbegin(); it != one.cend(); ++it) {
            if (other.value(it.key()) != it.value()) {
                QString line;
                QDebug(&line) << it.key() << it.value() << other.value(it.key());
                lines += line;
            }
        }
        return lines.join(u'\n');
    }
    /// What an operator sees, read from the widgets.
    QVariantMap seen() const
    {
        const auto columns = [this](const QString &table) {
            const QHeaderView *header = headerOf(table);
            QVariantList all{header->sortIndicatorSection(), header->sortIndicatorOrder()};
            for (int logical = 0; logical < header->count(); ++logical)
                all << header->visualIndex(logical) << header->isSectionHidden(logical)
                    << (header->visualIndex(logical) == header->count() - 1 ? 0
                                                                            : header->sectionSize(logical));
            return all;
        };
        QVariantMap all{{u"size"_s, m_window->size()},
            {u"page"_s, find<QStackedWidget>(u"pages"_s)->currentIndex()},
            {u"detail"_s, find<QAbstractButton>(u"nodeDetailHistory"_s)->isChecked()},
            {u"panes"_s, isDetailLarger()}};
        for (const QString &table : {u"nodeTable"_s, u"termTable"_s, u"eventTable"_s, u"limitTable"_s})
            all.insert(table, columns(table));
        for (const QString &field : {u"nodeFilter"_s, u"eventFilter"_s, u"logFilter"_s})
            all.insert(field, find<QLineEdit>(field)->text());
        for (const QString &box : {u"nodeReason"_s, u"eventNode"_s, u"logLevel"_s, u"logNode"_s})
            all.insert(box, find<QComboBox>(box)->currentText());
        for (const QString &button : {u"nodeOnlyDeviating"_s, u"eventTroubleOnly"_s, u"logRegex"_s,
                 u"nodesAsTable"_s, u"nodesAsGrid"_s})
            all.insert(button, find<QAbstractButton>(button)->isChecked());
        return all;
    }
};

} // namespace muster::test
