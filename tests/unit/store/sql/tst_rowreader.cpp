// muster_test: USES Muster::Store
#include "store/sql/rowreader.h"

#include <QTest>

using namespace muster;
using namespace muster::store;
using namespace Qt::Literals::StringLiterals;

/// Columns as types, and back.
class RowReaderTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsBoundIsRead()
    {
        const QJsonObject json{{u"a"_s, 1}};
        const UserId id(u"u1"_s);
        const Row row{bound(id), bound(u"text"_s), bound(fromEpochMillis(1'234)), bound(true), bound(7),
            bound(qint64(1) << 40), bound(json), bound(QByteArray("\0x", 2))};
        RowReader reader(row);
        QCOMPARE(reader.next<UserId>(), id);
        QCOMPARE(reader.next<QString>(), u"text"_s);
        QCOMPARE(reader.next<WallTime>(), fromEpochMillis(1'234));
        QCOMPARE(reader.next<bool>(), true);
        QCOMPARE(reader.next<int>(), 7);
        QCOMPARE(reader.next<quint64>(), quint64(1) << 40);
        QCOMPARE(reader.next<QJsonObject>(), json);
        QCOMPARE(reader.next<QByteArray>(), QByteArray("\0x", 2));
    }

    void asADatabaseAnswers()
    {
        const Row row{qlonglong(1), QVariant(), u"no json"_s}; // SQLite has no booleans, and knows NULL
        RowReader reader(row);
        QVERIFY(reader.next<bool>());
        QCOMPARE(reader.next<QString>(), QString());
        QCOMPARE(reader.next<QJsonObject>(), QJsonObject());
    }

    void allRowsInTheirOrder()
    {
        const auto texts = readRows({{u"b"_s}, {u"a"_s}}, [](RowReader &row) { return row.next<QString>(); });
        QCOMPARE(texts, (QList{u"b"_s, u"a"_s}));
    }

    void oneListOfColumnsForBoth()
    {
        QCOMPARE(
            insertInto("Users"_L1, {u"Id"_s, u"Name"_s}), u"INSERT INTO Users (Id, Name) VALUES (?, ?)"_s);
    }
};

QTEST_GUILESS_MAIN(RowReaderTest)
#include "tst_rowreader.moc"
