// muster_test: USES Muster::Messaging
#include "messaging/mentions.h"

#include <QTest>

using namespace muster::messaging;
using namespace Qt::Literals::StringLiterals;

class MentionsTest : public QObject {
    Q_OBJECT

private slots:
    void areRead_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("everybody");
        const auto row = [](const char *name, const QString &message, const QStringList &names, bool all) {
            QTest::newRow(name) << message << names << all;
        };
        row("nobody", u"good morning"_s, {}, false);
        row("one", u"hello @anna"_s, {u"anna"_s}, false);
        row("in any case, once", u"@Anna and @ANNA"_s, {u"anna"_s}, false);
        row("the stop is the sentence's", u"ask @anna.b. Or @bob-!"_s, {u"anna.b"_s, u"bob"_s}, false);
        row("an address mentions nobody", u"write to anna@example.org"_s, {}, false);
        row("nor do two at signs", u"@@anna"_s, {}, false);
        row("everybody", u"@all: lunch"_s, {}, true);
        row("everybody and one", u"@channel (@bob)"_s, {u"bob"_s}, true);
        row("a name that begins so is a name", u"@allen"_s, {u"allen"_s}, false);
    }
    void areRead()
    {
        QFETCH(QString, message);
        const Mentions found = mentionsIn(message);
        QTEST(found.usernames, "names");
        QTEST(found.everybody, "everybody");
    }

    void areBounded()
    {
        QString message;
        for (int i = 0; i < 1'000; ++i)
            message += u"@name%1 "_s.arg(i);
        QCOMPARE(mentionsIn(message).usernames.size(), 20);
    }
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "tst_mentions.moc"
