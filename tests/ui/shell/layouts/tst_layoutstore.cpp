// muster_test: USES Muster::Shell WIDGETS
#include "shell/layouts/layoutstore.h"

#include <QFile>
#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::shell;
using namespace Qt::Literals::StringLiterals;
using Problem = LayoutStore::NameProblem;

Q_DECLARE_METATYPE(Problem)

/// Named layouts in the settings, and the texts that they are made of: damaged or hostile ones affect nothing
/// but themselves (spec X11).
class TestLayoutStore : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;

    QString ini() const
    {
        return m_folder.filePath(u"%1.ini"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
    }
    static QStringList namesIn(const LayoutStore &store)
    {
        QStringList names;
        for (const Layout &layout : store.layouts())
            names += layout.name;
        return names;
    }
    static Layout named(const QString &name)
    {
        return {.name = name, .look = {{u"page"_s, u"nodes"_s}, {u"nodes/filter"_s, name}}};
    }

    /// As another process does: unnoticed by the settings that this one holds in memory.
    void writeBehindTheBack(const QString &lines) const
    {
        QFile file(ini());
        QVERIFY(file.open(QIODevice::Append));
        file.write(lines.toUtf8());
    }

private slots:
    void init()
    {
        QFile::remove(ini());
        m_settings = std::make_unique<QSettings>(ini(), QSettings::IniFormat);
    }

    void aNameIsCleaned_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("spaces around it are removed") << u"  Night watch\t"_s << u"Night watch"_s;
        QTest::newRow("line breaks become spaces") << u"Night\n\r\u2028watch"_s << u"Night watch"_s;
        QTest::newRow("only spaces are no name") << u" \t\n\u00a0"_s << QString();
        QTest::newRow("control characters are removed") << u"Ni\u0007g\u001b[2Jht"_s << u"Nig[2Jht"_s;
        QTest::newRow("a NUL does not end it") << u"Ni"_s + QChar(0) + u"ght"_s << u"Night"_s;
        QTest::newRow("text is not reversed") << u"\u202eevil\u2066\u200f"_s << u"evil"_s;
        QTest::newRow("half a character is replaced") << u"a"_s + QChar(0xD83D) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("joiners stay") << u"می\u200cروم"_s << u"می\u200cروم"_s;
        QTest::newRow("so does what only looks dangerous")
            << u"<b>50 % & \"more\"</b> ../../etc/%1 @Invalid()"_s
            << u"<b>50 % & \"more\"</b> ../../etc/%1 @Invalid()"_s;
        QTest::newRow("other scripts stay") << u"夜間当番 🛰"_s << u"夜間当番 🛰"_s;
    }
    void aNameIsCleaned()
    {
        QFETCH(QString, typed);
        QTEST(LayoutStore::cleanName(typed), "kept");
        // What is kept comes back from the file unchanged.
        const QString name = LayoutStore::cleanName(typed);
        if (name.isEmpty())
            return;
        QVERIFY(LayoutStore(m_settings.get()).save(named(name)));
        QSettings again(ini(), QSettings::IniFormat);
        QCOMPARE(namesIn(LayoutStore(&again)), QStringList{name});
    }

    void aNameHasAProblem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("none") << u"Day"_s << Problem::None;
        QTest::newRow("empty") << QString() << Problem::Empty;
        QTest::newRow("60 characters") << QString(60, u'x') << Problem::None;
        QTest::newRow("61 characters") << QString(61, u'x') << Problem::TooLong;
        QTest::newRow("60 satellites are 60 characters") << u"🛰"_s.repeated(60) << Problem::None;
        QTest::newRow("a book") << QString(1'000'000, u'x') << Problem::TooLong;
        QTest::newRow("taken") << u"Nächte"_s << Problem::Taken;
        QTest::newRow("in capitals") << u"NÄCHTE"_s << Problem::Taken;
        QTest::newRow("with combining dots") << u"Na\u0308chte"_s << Problem::Taken;
        QTest::newRow("another vowel is another name") << u"Nachte"_s << Problem::None;
    }
    void aNameHasAProblem()
    {
        QFETCH(QString, name);
        LayoutStore store(m_settings.get());
        QVERIFY(store.save(named(u"Nächte"_s)));
        QTEST(store.problemOf(name), "problem");
    }

    void theyKeepTheOrderInWhichTheyWereMade()
    {
        LayoutStore store(m_settings.get());
        for (const QString &name : {u"c"_s, u"a"_s, u"b"_s})
            QVERIFY(store.save(named(name)));
        QVERIFY(store.save({.name = u"A"_s, .look = {{u"page"_s, u"logs"_s}}})); // replaces in place
        QVERIFY(store.rename(u"c"_s, u"C"_s)); // its own name in capitals is not taken
        QCOMPARE(namesIn(store), (QStringList{u"C"_s, u"A"_s, u"b"_s}));
        QCOMPARE(
            store.find(u"a"_s)->look, (views::Look{{u"page"_s, u"logs"_s}})); // nothing of before is left
        QCOMPARE(store.rename(u"b"_s, u"c"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(store.rename(u"b"_s, QString()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(store.rename(u"nobody"_s, u"x"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(namesIn(store), (QStringList{u"C"_s, u"A"_s, u"b"_s}));
    }

    void fiftyAreKept()
    {
        LayoutStore store(m_settings.get());
        for (int at = 1; at <= LayoutStore::layoutsMax; ++at)
            QVERIFY(store.save(named(u"layout %1"_s.arg(at))));
        QCOMPARE(store.problemOf(u"one more"_s), Problem::Full);
        QCOMPARE(store.save(named(u"one more"_s)).error().code, ErrorCode::TooLarge);
        QVERIFY(store.save(named(u"layout 7"_s))); // replacing one adds none
        QVERIFY(store.rename(u"layout 7"_s, u"seven"_s));
        const auto removed = store.remove(u"layout 3"_s);
        QVERIFY(removed);
        QVERIFY(store.save(named(u"one more"_s)));
        QCOMPARE(store.putBack(*removed).error().code, ErrorCode::TooLarge);
        QCOMPARE(store.layouts().size(), LayoutStore::layoutsMax);
    }

    void whatWasRemovedComesBackInItsPlace()
    {
        LayoutStore store(m_settings.get());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(store.save(named(name)));
        const auto b = store.remove(u"B"_s);
        QVERIFY(b);
        QVERIFY(!store.remove(u"b"_s));
        QCOMPARE(namesIn(store), (QStringList{u"a"_s, u"c"_s}));
        QVERIFY(store.putBack(*b));
        QCOMPARE(namesIn(store), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(store.find(u"b"_s)->look, named(u"b"_s).look);
        QCOMPARE(store.putBack(*b).error().code, ErrorCode::Conflict);
        const auto c = store.remove(u"c"_s); // its number is reused
        QVERIFY(store.save(named(u"d"_s)));
        QVERIFY(store.putBack(*c));
        QCOMPARE(namesIn(store), (QStringList{u"a"_s, u"b"_s, u"d"_s, u"c"_s}));
    }

    void anotherConsoleIsNotOverwritten()
    {
        LayoutStore store(m_settings.get());
        QVERIFY(store.save(named(u"mine"_s)));
        writeBehindTheBack(u"0002\\name=yours\n0002\\look\\page=logs\n"_s);
        QVERIFY(store.save(named(u"next"_s)));
        QCOMPARE(namesIn(store), (QStringList{u"mine"_s, u"yours"_s, u"next"_s}));
        QCOMPARE(store.find(u"yours"_s)->look.value(u"page"_s), u"logs"_s);
        writeBehindTheBack(u"0004\\name=late\n0004\\look\\page=logs\n"_s);
        QCOMPARE(store.problemOf(u"late"_s), Problem::Taken);
    }

    void aDamagedEntryTakesNobodyWithIt()
    {
        LayoutStore store(m_settings.get());
        QVERIFY(store.save(named(u"first"_s)));
        const QString page = u"/look/page"_s;
        const QHash<QString, QVariant> damaged{{u"0002/name"_s, QString()}, {u"0002"_s + page, u"nodes"_s},
            {u"0003"_s + page, u"nodes"_s}, // no name at all
            {u"0004/name"_s, u"no look"_s}, {u"0005/name"_s, u"line\nbreak"_s},
            {u"0005"_s + page, u"nodes"_s}, {u"0006/name"_s, QString(5'000, u'x')},
            {u"0006"_s + page, u"nodes"_s}, {u"0007/name"_s, u"FIRST"_s}, {u"0007"_s + page, u"logs"_s},
            {u"abc/name"_s, u"no number"_s}, {u"abc"_s + page, u"nodes"_s}, {u"00001/name"_s, u"too long"_s},
            {u"00001"_s + page, u"nodes"_s}, {u"-001/name"_s, u"negative"_s}, {u"-001"_s + page, u"nodes"_s},
            {u"0008/name"_s, QVariantList{1, 2}}, {u"0008"_s + page, u"nodes"_s},
            {u"0009/name"_s, QByteArray("\x00\xff\x01", 3)}, {u"0009"_s + page, u"nodes"_s}};
        for (auto it = damaged.cbegin(); it != damaged.cend(); ++it)
            m_settings->setValue(u"layouts/"_s + it.key(), it.value());
        m_settings->setValue(u"layouts/0010/name"_s, u"long texts"_s);
        m_settings->setValue(u"layouts/0010/look/page"_s, u"nodes"_s);
        m_settings->setValue(u"layouts/0010/look/nodes/filter"_s, QString(100'000, u'x'));
        for (int at = 0; at < 1'000; ++at)
            m_settings->setValue(u"layouts/0010/look/z/%1"_s.arg(at), at);
        QVERIFY(store.save(named(u"last"_s)));
        QCOMPARE(namesIn(store), (QStringList{u"first"_s, u"long texts"_s, u"last"_s}));
        QCOMPARE(store.find(u"FIRST"_s)->look, named(u"first"_s).look);
        const views::Look cut = store.find(u"long texts"_s)->look;
        QVERIFY(cut.size() <= 200);
        QVERIFY(!cut.contains(u"nodes/filter"_s));
        QVERIFY(store.rename(u"last"_s, u"second"_s) && store.remove(u"first"_s));
        QCOMPARE(m_settings->value(u"layouts/abc/name"_s).toString(), u"no number"_s); // not ours to delete
    }

    // Bytes of the file are changed at random: reading ends, and what is read is within the limits.
    void aDamagedFileIsReadAsFarAsItGoes()
    {
        LayoutStore store(m_settings.get());
        for (int at = 0; at < 8; ++at)
            QVERIFY(store.save(named(u"layout %1"_s.arg(at))));
        m_settings->sync();
        QFile file(ini());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        int survived = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            QRandomGenerator random(seed);
            QByteArray damaged = whole.left(1 + int(random.bounded(quint32(whole.size()))));
            for (int change = 0; change < 4; ++change)
                damaged[qsizetype(random.bounded(quint32(damaged.size())))] = char(random.bounded(256));
            const QString path = m_folder.filePath(u"damaged-%1.ini"_s.arg(seed));
            QFile copy(path);
            QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(damaged) == damaged.size());
            copy.close();
            QSettings settings(path, QSettings::IniFormat);
            LayoutStore reader(&settings);
            for (const Layout &layout : reader.layouts()) {
                ++survived;
                QVERIFY2(LayoutStore::cleanName(layout.name) == layout.name, QByteArray::number(seed));
            }
            QVERIFY2(reader.save(named(u"new"_s)), QByteArray::number(seed));
            QVERIFY2(namesIn(reader).contains(u"new"_s), QByteArray::number(seed));
        }
        QVERIFY2(survived > 300, QByteArray::number(survived));
    }

    void settingsThatCannotBeWrittenAreSaidSo()
    {
        QFile blocker(m_folder.filePath(u"a file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QSettings settings(m_folder.filePath(u"a file/console.ini"_s), QSettings::IniFormat);
        LayoutStore store(&settings);
        QCOMPARE(store.save(named(u"a"_s)).error().code, ErrorCode::Unavailable);
        QCOMPARE(namesIn(store), QStringList{u"a"_s}); // for as long as the program runs
    }

    void columnsGoThereAndBack()
    {
        QStandardItemModel model(2, 5);
        QTableView one;
        one.setModel(&model);
        one.setSortingEnabled(true);
        QHeaderView *header = one.horizontalHeader();
        header->setStretchLastSection(true);
        header->moveSection(0, 3);
        header->resizeSection(1, 77);
        header->setSectionHidden(2, true);
        header->setSortIndicator(3, Qt::DescendingOrder);
        const QString text = views::columnsText(header);
        QTableView other;
        other.setModel(&model);
        other.setSortingEnabled(true);
        other.horizontalHeader()->setStretchLastSection(true);
        QVERIFY(views::setColumns(other.horizontalHeader(), text));
        QCOMPARE(views::columnsText(other.horizontalHeader()), text);
        QCOMPARE(other.horizontalHeader()->visualIndex(0), 3);
        QCOMPARE(other.horizontalHeader()->sectionSize(1), 77);
        QVERIFY(other.isColumnHidden(2));
        QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), 3);
        QCOMPARE(other.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QVERIFY(!views::columnsText(header, false).contains(u"=77"_s));
    }

    void damagedColumnsChangeNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"0 1 2 3"_s, u"0 1 2 3 4 5"_s, u"0 1 2 3 3"_s, u"0 1 2 3 5"_s,
                 u"0 1 2 3 -1"_s, u"0=0 1 2 3 4"_s, u"0=-50 1 2 3 4"_s, u"0=99999 1 2 3 4"_s,
                 u"0=99999999999 1 2 3 4"_s, u"0= 1 2 3 4"_s, u"0=x 1 2 3 4"_s, u"=50 1 2 3 4"_s,
                 u"0=hidden 1=hidden 2=hidden 3=hidden 4=hidden"_s, u"sorted=5+ 0 1 2 3 4"_s,
                 u"sorted= 0 1 2 3 4"_s, u"sorted=+ 0 1 2 3 4"_s, u"sorted=1 0 1 2 3 4"_s,
                 u"0 1 2 3 4 sorted=1+"_s, QString(1'000'000, u'0')})
            QTest::newRow(qPrintable(text.left(40))) << text;
        QTest::newRow("a state of Qt's") << QString::fromLatin1(QHeaderView(Qt::Horizontal).saveState());
    }
    void damagedColumnsChangeNothing()
    {
        QFETCH(QString, text);
        QStandardItemModel model(2, 5);
        QTableView table;
        table.setModel(&model);
        table.setSortingEnabled(true);
        const QString before = views::columnsText(table.horizontalHeader());
        QVERIFY(!views::setColumns(table.horizontalHeader(), text));
        QCOMPARE(views::columnsText(table.horizontalHeader()), before);
    }

    void panesGoThereAndBack()
    {
        QCOMPARE(views::panesFrom(views::panesText({300, 200})), (QList<int>{300, 200}));
        QCOMPARE(views::panesText({}), QString());
        for (const QString &text :
            {u""_s, u"1"_s, u"1 2 3"_s, u"-1 5"_s, u"0 0"_s, u"a b"_s, u"1 999999999"_s})
            QVERIFY2(views::panesFrom(text).isEmpty(), qPrintable(text));
    }
};

QTEST_MAIN(TestLayoutStore)
#include "tst_layoutstore.moc"
