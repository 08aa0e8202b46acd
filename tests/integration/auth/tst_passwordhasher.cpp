// muster_test: USES Muster::Auth
#include "auth/passwordhasher.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace muster;
using namespace muster::auth;
using namespace Qt::Literals::StringLiterals;

class PasswordHasherTest : public QObject {
    Q_OBJECT
private slots:
    void aHashFitsItsPasswordOnly()
    {
        PasswordHasher hasher;
        const auto hash = hasher.hash(u"pässword"_s).result();
        QVERIFY(hash.has_value());
        QVERIFY(hash->startsWith(u"$argon2id$"_s));
        QVERIFY(hash->size() <= 256); // the column
        QVERIFY(!hash->contains(u"pässword"_s));
        QVERIFY(*hasher.verify(u"pässword"_s, *hash).result());
        QVERIFY(!*hasher.verify(u"password"_s, *hash).result());
        QVERIFY(*hasher.hash(u"pässword"_s).result() != *hash); // a salt of its own each time
        QVERIFY(!PasswordHasher::needsRehash(*hash));
    }

    void onlyWeakerHashesAreMadeAnew_data()
    {
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("isWeaker");
        const QString rest = u"$c2FsdHNhbHQ$AAAAAAAAAAAAAAAAAAAAAA"_s;
        QTest::newRow("today's") << u"$argon2id$v=19$m=65536,t=2,p=1"_s + rest << false;
        QTest::newRow("less memory") << u"$argon2id$v=19$m=65535,t=2,p=1"_s + rest << true;
        QTest::newRow("fewer passes") << u"$argon2id$v=19$m=65536,t=1,p=1"_s + rest << true;
        QTest::newRow("stronger") << u"$argon2id$v=19$m=262144,t=3,p=1"_s + rest << false;
        QTest::newRow("the function before it") << u"$argon2i$v=19$m=65536,t=4,p=1"_s + rest << true;
        QTest::newRow("none that can be read") << u"$2a$10$abcdefghijklmnopqrstuv"_s << true;
    }
    void onlyWeakerHashesAreMadeAnew()
    {
        QFETCH(QString, hash);
        QFETCH(bool, isWeaker);
        QCOMPARE(PasswordHasher::needsRehash(hash), isWeaker);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("an empty password") << QString();
        QTest::newRow("an endless password") << QString(1025, u'x');
        QTest::newRow("an endless password in bytes") << QString(600, u'ä');
    }
    void refused()
    {
        QFETCH(QString, password);
        PasswordHasher hasher;
        const auto hash = hasher.hash(password).result();
        QVERIFY(!hash);
        QCOMPARE(hash.error().code, ErrorCode::InvalidArgument);
    }

    void aDamagedHashFitsNothing()
    {
        PasswordHasher hasher;
        for (const QString &hash :
            {u"x"_s, u"$argon2id$"_s, u"$argon2id$v=19$m=65536,t=2,p=1$"_s, QString(5000, u'$')})
            QVERIFY(!*hasher.verify(u"password"_s, hash).result());
    }

    // The time that the answer takes must not reveal who does not exist.
    void anUnknownUserCostsTheSame()
    {
        PasswordHasher hasher;
        const auto hash = hasher.hash(u"password"_s).result();
        (void)hasher.verify(u"password"_s, QString()).result(); // makes the decoy
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!*hasher.verify(u"wrong"_s, *hash).result());
        const qint64 known = clock.nsecsElapsed();
        clock.restart();
        QVERIFY(!*hasher.verify(u"wrong"_s, QString()).result());
        const qint64 unknown = clock.nsecsElapsed();
        QVERIFY2(unknown > known / 5, qPrintable(u"%1 ns and %2 ns"_s.arg(known).arg(unknown)));
    }

    void theQueueIsBounded()
    {
        PasswordHasher hasher({1, 1});
        QList<QFuture<Result<QString>>> all;
        for (int i = 0; i < 5; ++i)
            all.append(hasher.hash(u"password"_s));
        int refused = 0;
        for (auto &each : all)
            refused += each.result() ? 0 : each.result().error().code == ErrorCode::Unavailable ? 1 : 100;
        QCOMPARE(refused, 3);
        QVERIFY(hasher.hash(u"password"_s).result().has_value()); // and goes on
    }

    // Each takes 64 MiB: what many who log in at once take is bounded.
    void twoAtOnceAtMost()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps what was given back");
#endif
        const auto peakMiB = [] {
            QFile status(u"/proc/self/status"_s);
            if (!status.open(QIODevice::ReadOnly))
                return -1;
            const QByteArray text = status.readAll();
            return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toInt() / 1024;
        };
        QFile reset(u"/proc/self/clear_refs"_s);
        if (!reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || reset.write("5") != 1)
            QSKIP("the peak cannot be set back here");
        const int before = peakMiB();
        PasswordHasher hasher;
        QList<QFuture<Result<QString>>> all;
        for (int i = 0; i < 12; ++i)
            all.append(hasher.hash(u"password"_s));
        for (auto &each : all)
            QVERIFY(each.result());
        const int grown = peakMiB() - before;
        QVERIFY2(grown >= 60 && grown < 2 * 64 + 32, QByteArray::number(grown));
    }

    void stoppingAnswersAll()
    {
        QList<QFuture<Result<QString>>> all;
        {
            PasswordHasher hasher({1, 10});
            for (int i = 0; i < 3; ++i)
                all.append(hasher.hash(u"password"_s));
        }
        for (auto &each : all)
            QVERIFY(each.isFinished() && each.resultCount() == 1);
    }
};

QTEST_GUILESS_MAIN(PasswordHasherTest)
#include "tst_passwordhasher.moc"
